/** The proposal of the year's budget. */
@NullMarked
package io.github.budget4s.report.budget;

import org.jspecify.annotations.NullMarked;
