/** Pictures of results: which figures are drawn as what, in no format and no language yet. */
@NullMarked
package io.github.budget4s.report.chart;

import org.jspecify.annotations.NullMarked;
