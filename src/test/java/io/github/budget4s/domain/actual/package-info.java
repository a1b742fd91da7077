/** Tests of actuals of the plan's own measures. */
@NullMarked
package io.github.budget4s.domain.actual;

import org.jspecify.annotations.NullMarked;
