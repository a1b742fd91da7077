/** Files whose columns are found by their headings: header search, rows set aside and counted, dates, problems. */
@NullMarked
package io.github.budget4s.read.columns;

import org.jspecify.annotations.NullMarked;
