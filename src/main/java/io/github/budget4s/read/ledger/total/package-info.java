/**
 * Which rows below a header are no lines: those that sum up others, by their words or by the sums alone, that have
 * nothing in them, are a part of the one above, or stand below the table. {@link RowClassifier} begins,
 * {@link TotalRows} reckons.
 */
@NullMarked
package io.github.budget4s.read.ledger.total;

import org.jspecify.annotations.NullMarked;
