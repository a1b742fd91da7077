/** Tests of the forms of values. */
@NullMarked
package io.github.budget4s.read.value;

import org.jspecify.annotations.NullMarked;
