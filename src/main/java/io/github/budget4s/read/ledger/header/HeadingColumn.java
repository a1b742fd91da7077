package io.github.budget4s.read.ledger.header;

import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Period;
import io.github.budget4s.read.value.PeriodText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a column, which may stand in several rows: 2024年 over 1月 over 实际.
 *
 * @param index where the column stands, counted from 0
 * @param lowest the heading next to the figures
 * @param text all headings, as messages name the column
 * @param period the months that they name together; null where they name none
 * @param words what else they say
 */
public record HeadingColumn(
        int index, String lowest, String text, @Nullable Period period, List<String> words) {

    public HeadingColumn {
        words = List.copyOf(words);
    }

    /** Reads the headings of all columns; one given once holds for the blank cells to its right. */
    static List<HeadingColumn> of(List<Row> rows) {
        int width = 0;
        for (Row row : rows) {
            width = Math.max(width, row.size());
        }
        List<HeadingColumn> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(of(i, headings(rows, i)));
        }
        return columns;
    }

    private static List<String> headings(List<Row> rows, int index) {
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String own = cell(rows.get(i), index);
            boolean hasBelow = false;
            for (Row below : rows.subList(i + 1, rows.size())) {
                hasBelow |= !cell(below, index).isEmpty();
            }
            String heading = own.isEmpty() && hasBelow ? toTheLeft(rows.get(i), index) : own;
            if (!heading.isEmpty()
                    && (headings.isEmpty() || !headings.get(headings.size() - 1).equals(heading))) {
                headings.add(heading);
            }
        }
        return headings;
    }

    private static String toTheLeft(Row row, int index) {
        for (int i = index - 1; i >= 0; i--) {
            String cell = cell(row, i);
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    private static String cell(Row row, int index) {
        return index < row.size() ? CellText.plain(row.cell(index)) : "";
    }

    private static HeadingColumn of(int index, List<String> headings) {
        Period period = null;
        List<String> words = new ArrayList<>();
        for (String heading : headings) {
            PeriodText text = PeriodText.of(heading);
            Period named = text.period();
            Period joined = named == null ? period : join(period, named);
            boolean fits = named == null || joined != null;
            period = fits ? joined : period;
            String rest = fits ? text.rest() : heading;
            if (!rest.isEmpty()) {
                words.add(rest);
            }
        }
        return new HeadingColumn(
                index,
                headings.isEmpty() ? "" : headings.get(headings.size() - 1),
                String.join(" ", headings),
                period,
                words);
    }

    /** Joins a year and months of it; null where they do not fit. */
    public static @Nullable Period join(@Nullable Period one, Period other) {
        if (one == null) {
            return other;
        }
        if (one.hasYear() && other.hasYear() && one.year() != other.year()) {
            return null;
        }
        int year = Math.max(one.year(), other.year());
        if (other.covers(one)) {
            return one.of(year);
        }
        return one.covers(other) ? other.of(year) : null;
    }

    /** Returns the column without words that say nothing of it. */
    HeadingColumn without(String word) {
        List<String> left = new ArrayList<>(words);
        left.remove(word);
        return new HeadingColumn(index, lowest, text, period, left);
    }
}
