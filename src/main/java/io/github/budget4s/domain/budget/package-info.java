/** A budget as it was settled, by month and whatever else it tells apart. */
@NullMarked
package io.github.budget4s.domain.budget;

import org.jspecify.annotations.NullMarked;
