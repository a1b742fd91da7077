/** Typed cells, columns and tables: what every report is made of. */
@NullMarked
package io.github.budget4s.report.table;

import org.jspecify.annotations.NullMarked;
