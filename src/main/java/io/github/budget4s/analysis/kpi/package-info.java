/** What the spend brought: sums of the funnel by key, costs and rates from them, held against targets. */
@NullMarked
package io.github.budget4s.analysis.kpi;

import org.jspecify.annotations.NullMarked;
