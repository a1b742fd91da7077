package io.github.budget4s.read.ledger.header;

import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how a table is laid out whose months stand across, or whose headings take several rows: each of its rows becomes
 * a line for each month.
 *
 * @param headings the rows of the header
 * @param header the header that the lines have: the headings of the names, behind them one for the month, one for how
 *     many months, and one for each figure
 * @param slots the months across; a single one without months where they stand in the rows
 * @param totals the columns that sum up others
 * @param time the column in which the rows say their month or quarter; -1 where they say none
 * @param label the column in which the rows say which figure they have; -1 where headings do
 * @param year the year of months that say none; {@link Period#NO_YEAR} where they say it or a column does
 * @param labels what each label that was seen means
 */
public record AcrossTable(
        List<Row> headings,
        Header header,
        List<Slot> slots,
        List<Total> totals,
        int time,
        int label,
        int year,
        List<Label> labels) {

    /** A column of the file. */
    public record Figure(int index, String heading, FigureWords.Meaning meaning) {}

    /**
     * Months, and where their figures stand.
     *
     * @param period the months; null where the rows say them
     * @param figures for each figure of the lines its column; null where there is none
     */
    public record Slot(@Nullable Period period, List<@Nullable Figure> figures) {}

    /**
     * A column that sums up others.
     *
     * @param of which columns; where several sets are given, one of them is meant
     */
    public record Total(Figure figure, List<List<Figure>> of) {}

    /**
     * A figure that rows say they have.
     *
     * @param figure its place among the figures of the lines
     */
    public record Label(String text, int figure) {}

    /** Returns how many cells a row of the file has. */
    public int width() {
        return header.cells().size() - 2 - figures();
    }

    /** Counts the figures of a line. */
    public int figures() {
        return label >= 0 ? labels.size() : slots.get(0).figures().size();
    }
}
