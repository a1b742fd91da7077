/** Tests of the plan. */
@NullMarked
package io.github.budget4s.domain.plan;

import org.jspecify.annotations.NullMarked;
