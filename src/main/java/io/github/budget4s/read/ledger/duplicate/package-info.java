/**
 * Finds what stands twice: months of a key, numbers of invoices and orders, lines of overlapping exports, in one file
 * and over all that are read together. {@link ComparedLines} and {@link MonthlyLines} begin.
 */
@NullMarked
package io.github.budget4s.read.ledger.duplicate;

import org.jspecify.annotations.NullMarked;
