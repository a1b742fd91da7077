/** Writes calendars that phones import. */
@NullMarked
package io.github.budget4s.render.ical;

import org.jspecify.annotations.NullMarked;
