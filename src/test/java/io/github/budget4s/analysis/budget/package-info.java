/** Tests of the proposal of the year's budget. */
@NullMarked
package io.github.budget4s.analysis.budget;

import org.jspecify.annotations.NullMarked;
