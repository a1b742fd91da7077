/** The year month by month: what happens when, with which money and which targets. */
@NullMarked
package io.github.budget4s.analysis.plancalendar;

import org.jspecify.annotations.NullMarked;
