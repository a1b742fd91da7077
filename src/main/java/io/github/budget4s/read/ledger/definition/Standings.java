package io.github.budget4s.read.ledger.definition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which lines of a kind of table count, and with which sign.
 *
 * @param columns those that say it
 * @param figure the column that a line is counted by, whose sign tells a counter-entry; null where there is none
 * @param less a column that is taken off it, as credit is off debit; null where there is none
 * @param income a column of money that comes in beside it; null where there is none
 * @param asksSign whether a file with more below zero than above is asked about
 * @param number the column of the number of a claim, whose lines say one after the other what became of it: one that
 *     would be skipped says that it came to nothing; null where there is none
 * @param doneDates the headings of dates, as {@link ColumnName#normal} writes them, on which something is done: a line
 *     by one of them that is open is skipped
 */
public record Standings(
        List<StandingColumn> columns,
        @Nullable LedgerColumn figure,
        @Nullable LedgerColumn less,
        @Nullable LedgerColumn income,
        boolean asksSign,
        @Nullable LedgerColumn number,
        Set<String> doneDates) {

    /** Every line counts. */
    public static final Standings NONE = of(List.of(), null);

    /** Copies the collections. */
    public Standings {
        columns = List.copyOf(columns);
        doneDates = Set.copyOf(doneDates);
    }

    /** Says it by some columns. */
    public static Standings of(List<StandingColumn> columns, @Nullable LedgerColumn figure) {
        return new Standings(columns, figure, null, null, false, null, Set.of());
    }

    /** Returns the same for lines that say one after the other what became of what has a number. */
    public Standings numbered(LedgerColumn column) {
        return new Standings(columns, figure, less, income, asksSign, column, doneDates);
    }
}
