/** Tests of completion scripts and manual pages. */
@NullMarked
package io.github.budget4s.cli.manual;

import org.jspecify.annotations.NullMarked;
