/** Tests of the funnel. */
@NullMarked
package io.github.budget4s.domain.funnel;

import org.jspecify.annotations.NullMarked;
