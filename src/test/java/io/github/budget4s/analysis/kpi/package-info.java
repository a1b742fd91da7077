/** Tests of what the spend brought, and of targets. */
@NullMarked
package io.github.budget4s.analysis.kpi;

import org.jspecify.annotations.NullMarked;
