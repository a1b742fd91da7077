/**
 * Which row is the header, and which cell of it which column: titles above it, headings in several rows, months across,
 * units. {@link HeaderSearch} begins, {@link ColumnNames} knows the names.
 */
@NullMarked
package io.github.budget4s.read.ledger.header;

import org.jspecify.annotations.NullMarked;
