/** Cells and option values made into numbers, amounts, dates and months, in every form that users' files have. */
@NullMarked
package io.github.budget4s.read.value;

import org.jspecify.annotations.NullMarked;
