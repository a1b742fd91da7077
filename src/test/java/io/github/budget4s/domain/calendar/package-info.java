/** Tests of runs of months. */
@NullMarked
package io.github.budget4s.domain.calendar;

import org.jspecify.annotations.NullMarked;
