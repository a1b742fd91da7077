/** What was spent or ordered, by month and whatever else is asked for. */
@NullMarked
package io.github.budget4s.domain.spend;

import org.jspecify.annotations.NullMarked;
