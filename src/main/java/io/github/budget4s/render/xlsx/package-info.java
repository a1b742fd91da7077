/** Workbooks for Excel and WPS; the only place that writes with POI. */
@NullMarked
package io.github.budget4s.render.xlsx;

import org.jspecify.annotations.NullMarked;
