/**
 * Tables with a header: one {@link io.github.budget4s.read.ledger.definition.Ledger} a kind says which columns it has,
 * what their cells are and what is made of a line; everything else is done here, for all kinds alike. This room leads
 * those below it; each of them sees those before it alone:
 *
 * <pre>
 * word, definition    what a kind is written in
 * row                 the row at hand and what is wrong with it
 * header              which row is the header, which cell which column
 * standing            whether a line counts, and of which order it is
 * line                from cells to a line
 * total               which rows are no lines
 * layout              lines of tables that are not one line a row
 * sum                 lines added up, or kept
 * duplicate           what stands twice
 * </pre>
 *
 * <p>{@link LedgerFiles} reads the files of a kind together, {@link LedgerReader} one of them: it has
 * {@link io.github.budget4s.read.RowFiles} hand on rows, finds the header among the first and gives those below it to
 * {@link BodyReader}. {@link PartsReading} lets several of it read a long file, {@link TableReading} has a database add
 * the lines up.
 */
@NullMarked
package io.github.budget4s.read.ledger;

import org.jspecify.annotations.NullMarked;
