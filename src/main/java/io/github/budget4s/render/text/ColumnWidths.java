package io.github.budget4s.render.text;

import io.github.budget4s.report.table.Column;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Decides how many terminal columns each column of a table takes. */
final class ColumnWidths {

    /** Stands between two columns. */
    static final String GAP = "  ";

    private static final int READABLE_TEXT = 12;
    private static final int LONGEST_WORD = 24;
    private static final int NARROW_TEXT = 6;
    private static final int NARROW_HEADING = 8;
    private static final int WHOLE_HEADING = 14;

    private ColumnWidths() {}

    /**
     * Fits a table into a terminal, step by step: texts wrap, then headings, then words break. A figure is never
     * narrowed, not even one inside a text: where figures alone are too wide the table is wider than the terminal.
     *
     * @param columns the columns
     * @param headings one heading a column
     * @param rows the texts of all cells
     * @param available how many columns there are; 0 when nothing is to be fitted
     * @return the width of each column
     */
    static int[] fit(List<Column> columns, List<String> headings, List<List<String>> rows, int available) {
        int count = columns.size();
        int[] natural = natural(headings, rows);
        if (available == 0 || total(natural) <= available) {
            return natural;
        }
        int[] texts = natural.clone();
        int[] wrappedHeadings = natural.clone();
        int[] narrow = natural.clone();
        for (int index = 0; index < count; index++) {
            int headingWord = Wrap.widestPiece(headings.get(index));
            if (columns.get(index).kind() == Column.Kind.TEXT) {
                int word = Math.max(headingWord, widest(rows, index, Wrap::widestPiece));
                int figure = widest(rows, index, Wrap::widestFigure);
                int readable = Math.max(READABLE_TEXT, Math.min(word, LONGEST_WORD));
                texts[index] = Math.min(natural[index], Math.max(readable, figure));
                wrappedHeadings[index] = texts[index];
                narrow[index] = Math.min(natural[index], Math.max(NARROW_TEXT, figure));
            } else {
                wrappedHeadings[index] = withWrappedHeading(headings, rows, index);
                narrow[index] = wrappedHeadings[index];
            }
        }
        for (int[] least : List.of(texts, wrappedHeadings, narrow)) {
            int[] widths = shrunk(natural, least, available);
            if (total(widths) <= available) {
                return widths;
            }
        }
        // Broken words and headings are not worth it where they do not make the table fit.
        return shrunk(natural, texts, available);
    }

    /**
     * Finds how far each column gives way where a table is shown in parts: texts and headings wrap, but no word breaks.
     * The columns that say what a row is stay as they are, unless they alone take most of the terminal.
     *
     * @param keys how many columns, from the first on, say what a row is
     */
    static int[] leastInParts(
            List<Column> columns, List<String> headings, List<List<String>> rows, int available, int keys) {
        int[] least = natural(headings, rows);
        boolean firmKeys = total(Arrays.copyOf(least, keys)) <= available / 2;
        for (int index = firmKeys ? keys : 0; index < least.length; index++) {
            int wrapped = columns.get(index).kind() == Column.Kind.TEXT
                    ? Math.max(READABLE_TEXT, widest(rows, index, Wrap::widestFigure))
                    : withWrappedHeading(headings, rows, index);
            least[index] = Math.min(least[index], Math.max(wrapped, unbroken(headings.get(index))));
        }
        return least;
    }

    /**
     * Finds how wide a heading is when no word of it breaks. A Chinese one, which may break behind each character, is
     * one word up to seven of them: a single character on a line of its own saves nothing.
     */
    private static int unbroken(String heading) {
        int word = Arrays.stream(heading.split(" ", -1))
                .mapToInt(TextWidth::of)
                .max()
                .orElse(0);
        return Math.max(Math.min(word, WHOLE_HEADING), Wrap.widestPiece(heading));
    }

    /** Finds how wide each column is where there is room. */
    static int[] natural(List<String> headings, List<List<String>> rows) {
        int[] natural = new int[headings.size()];
        for (int index = 0; index < natural.length; index++) {
            natural[index] = Math.max(widest(rows, index, TextWidth::of), TextWidth.of(headings.get(index)));
        }
        return natural;
    }

    private static int withWrappedHeading(List<String> headings, List<List<String>> rows, int index) {
        int heading = Math.min(
                TextWidth.of(headings.get(index)), Math.max(NARROW_HEADING, Wrap.widestPiece(headings.get(index))));
        return Math.max(widest(rows, index, TextWidth::of), heading);
    }

    private static int widest(List<List<String>> rows, int column, ToIntFunction<String> measure) {
        return rows.stream()
                .mapToInt(row -> measure.applyAsInt(row.get(column)))
                .max()
                .orElse(0);
    }

    /** Returns how many columns the whole table takes. */
    static int total(int[] widths) {
        return Arrays.stream(widths).sum() + GAP.length() * Math.max(0, widths.length - 1);
    }

    /** Takes from the widest columns until they fit, as far as they give way. */
    static int[] shrunk(int[] natural, int[] least, int available) {
        int[] widths = natural.clone();
        for (int excess = total(widths) - available; excess > 0; excess--) {
            int widest = -1;
            for (int index = 0; index < widths.length; index++) {
                if (widths[index] > least[index] && (widest < 0 || widths[index] > widths[widest])) {
                    widest = index;
                }
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }
}
