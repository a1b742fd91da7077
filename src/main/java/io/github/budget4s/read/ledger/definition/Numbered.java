package io.github.budget4s.read.ledger.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says by which number a line of a kind is known: that of an order, an invoice, a claim. Two lines of one number, day
 * and figure are one line twice; of one number alone they may be several lines of one invoice.
 *
 * @param headings of the numbers as {@link ColumnName#normal} writes them, the most telling first
 * @param beside the column of names that must be the same as well; null where there is none
 */
public record Numbered(List<String> headings, @Nullable LedgerColumn beside) {

    /** Lines have no number. */
    public static final Numbered NONE = new Numbered(List.of(), null);

    public Numbered {
        headings = List.copyOf(headings);
    }

    /** Names the headings, with blanks between them. */
    public static Numbered of(String headings, @Nullable LedgerColumn beside) {
        return new Numbered(List.of(headings.split(" ")), beside);
    }
}
