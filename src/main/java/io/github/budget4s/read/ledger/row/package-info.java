/**
 * The row at hand, of any carrier, and what is to be said of it: {@link LedgerRow}, caches of what its cells mean, and
 * {@link FileProblems}.
 */
@NullMarked
package io.github.budget4s.read.ledger.row;

import org.jspecify.annotations.NullMarked;
