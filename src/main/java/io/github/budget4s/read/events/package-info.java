/** Files of known events: launches, car shows, promotions, by month. */
@NullMarked
package io.github.budget4s.read.events;

import org.jspecify.annotations.NullMarked;
