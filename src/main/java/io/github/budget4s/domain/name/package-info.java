/** Which names are the same: of channels, stores, activities, models and whatever else users name. */
@NullMarked
package io.github.budget4s.domain.name;

import org.jspecify.annotations.NullMarked;
