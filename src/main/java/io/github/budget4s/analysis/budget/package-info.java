/** The proposal of the year's budget: this year's spend, next year's, what the OEM adds. */
@NullMarked
package io.github.budget4s.analysis.budget;

import org.jspecify.annotations.NullMarked;
