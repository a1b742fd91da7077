/** Tests of where results go. */
@NullMarked
package io.github.budget4s.cli.output;

import org.jspecify.annotations.NullMarked;
