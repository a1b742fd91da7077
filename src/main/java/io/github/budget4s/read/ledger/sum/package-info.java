/**
 * Adds lines up by the names, words and months that a kind says, or keeps each one: {@link LineCollector}, over
 * {@link GroupSums}.
 */
@NullMarked
package io.github.budget4s.read.ledger.sum;

import org.jspecify.annotations.NullMarked;
