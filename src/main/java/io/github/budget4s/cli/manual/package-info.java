/** What stands beside the program: completion scripts and manual pages, made of its commands and their help. */
@NullMarked
package io.github.budget4s.cli.manual;

import org.jspecify.annotations.NullMarked;
