/** Spend against the budget, and cuts. */
@NullMarked
package io.github.budget4s.report.variance;

import org.jspecify.annotations.NullMarked;
