@NullMarked
package io.github.budget4s.analysis.plancalendar;

import org.jspecify.annotations.NullMarked;
