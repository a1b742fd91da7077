/**
 * Words that cells hold: those of a list that a kind has, those that say of a row that it is a total or no line, and
 * those of remarks that say that a line does not hold. It sees no other room of tables.
 */
@NullMarked
package io.github.budget4s.read.ledger.word;

import org.jspecify.annotations.NullMarked;
