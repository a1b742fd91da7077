/** Forecasts, backtests and how they came about. */
@NullMarked
package io.github.budget4s.report.forecast;

import org.jspecify.annotations.NullMarked;
