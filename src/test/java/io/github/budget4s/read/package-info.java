/** Tests of inputs made into rows. */
@NullMarked
package io.github.budget4s.read;

import org.jspecify.annotations.NullMarked;
