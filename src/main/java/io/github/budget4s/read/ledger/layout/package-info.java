/**
 * Tables that are not one line a row: months across, merged cells, names and times that stand once for a block of rows,
 * hidden cells. {@link TableRows} begins, and hands what it made to a {@link TableBody}.
 */
@NullMarked
package io.github.budget4s.read.ledger.layout;

import org.jspecify.annotations.NullMarked;
