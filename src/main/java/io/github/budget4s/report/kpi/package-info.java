/** What was spent, what it brought, and how that stands to targets. */
@NullMarked
package io.github.budget4s.report.kpi;

import org.jspecify.annotations.NullMarked;
