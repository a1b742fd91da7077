/** Shows the year month by month. */
@NullMarked
package io.github.budget4s.report.plancalendar;

import org.jspecify.annotations.NullMarked;
