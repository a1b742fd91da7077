/**
 * Tables with a header: one {@link Ledger} a kind says which columns it has, what their cells are and what is made of a
 * line; everything else is done here, for all kinds alike. From carrier to content:
 *
 * <p>{@link io.github.budget4s.read.RowFiles} hands on rows, {@link HeaderSearch} finds the header among the first,
 * {@link RowClassifier} sorts out titles, empty rows and totals, {@link LineReader} reads the cells of a row by the
 * type of their columns, {@link LineCollector} adds lines up or keeps them, {@link LedgerReader} leads them all, and
 * {@link PartsReading} lets several of it read a long file.
 */
@NullMarked
package io.github.budget4s.read.ledger;

import org.jspecify.annotations.NullMarked;
