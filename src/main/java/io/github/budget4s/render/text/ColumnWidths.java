package io.github.budget4s.render.text;

import io.github.budget4s.report.table.Column;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Decides how many terminal columns each column of a table takes. */
final class ColumnWidths {

    /** Stands between two columns. */
    static final String GAP = "  ";

    private static final int READABLE_TEXT = 12;
    private static final int LONGEST_NAME = 24;
    private static final int NARROW_TEXT = 6;
    private static final Pattern SENTENCE = Pattern.compile("[，。；：、（]");
    private static final Pattern PLACE = Pattern.compile("[._/]");
    private static final int NARROW_HEADING = 8;
    private static final int WHOLE_HEADING = 14;

    private ColumnWidths() {}

    /**
     * Fits a table into a terminal, step by step: texts wrap, then Chinese names, then headings of figures. No word and
     * no figure is broken: where the table is too wide for all that, the widths say so.
     *
     * @param columns the columns
     * @param headings one heading a column
     * @param rows the texts of all cells
     * @param available how many columns there are; 0 when nothing is to be fitted
     * @return the width of each column
     */
    static int[] fit(List<Column> columns, List<String> headings, List<List<String>> rows, int available) {
        int[] natural = natural(headings, rows);
        if (available == 0 || total(natural) <= available) {
            return natural;
        }
        int[] names = natural.clone();
        int[] words = natural.clone();
        int[] wrappedHeadings = natural.clone();
        for (int index = 0; index < natural.length; index++) {
            if (columns.get(index).kind() == Column.Kind.TEXT) {
                names[index] = Math.min(natural[index], readable(headings, rows, index));
                words[index] = Math.min(natural[index], Math.max(READABLE_TEXT, word(headings, rows, index)));
                wrappedHeadings[index] = words[index];
            } else {
                wrappedHeadings[index] = withWrappedHeading(headings, rows, index);
            }
        }
        int[] widths = shrunk(natural, names, available);
        for (int[] least : List.of(words, wrappedHeadings)) {
            widths = total(widths) <= available ? widths : shrunk(natural, least, available);
        }
        return widths;
    }

    /**
     * Fits a table as {@link #fit}, and breaks Chinese names and headings too: the last resort of a table of words.
     *
     * @return the width of each column
     */
    static int[] narrow(List<Column> columns, List<String> headings, List<List<String>> rows, int available) {
        return shrunk(natural(headings, rows), narrowest(columns, headings, rows), available);
    }

    private static int[] narrowest(List<Column> columns, List<String> headings, List<List<String>> rows) {
        int[] natural = natural(headings, rows);
        int[] least = natural.clone();
        for (int index = 0; index < natural.length; index++) {
            if (columns.get(index).kind() == Column.Kind.TEXT) {
                least[index] = Math.min(natural[index], Math.max(NARROW_TEXT, word(headings, rows, index)));
            } else {
                least[index] = withWrappedHeading(headings, rows, index);
            }
        }
        return least;
    }

    /**
     * Finds how far each column gives way where a table is shown in parts: texts and headings wrap, but no word breaks,
     * and no Chinese name, unless there is no other way.
     *
     * @param keys how many columns, from the first on, say what a row is
     * @param firm whether those stay as they are, unless they alone take most of the terminal
     */
    static int[] leastInParts(
            List<Column> columns,
            List<String> headings,
            List<List<String>> rows,
            int available,
            int keys,
            boolean firm) {
        int[] least = natural(headings, rows);
        boolean firmKeys = firm && total(Arrays.copyOf(least, keys)) <= available / 2;
        for (int index = firmKeys ? keys : 0; index < least.length; index++) {
            int wrapped = columns.get(index).kind() == Column.Kind.TEXT
                    ? readable(headings, rows, index)
                    : withWrappedHeading(headings, rows, index);
            least[index] = Math.min(least[index], Math.max(wrapped, unbroken(headings.get(index))));
        }
        int widest = IntStream.range(keys, least.length)
                .map(index -> least[index])
                .max()
                .orElse(0);
        if (total(Arrays.copyOf(least, keys)) + GAP.length() + widest > available) {
            System.arraycopy(narrowest(columns, headings, rows), 0, least, 0, keys);
        }
        return least;
    }

    /**
     * Finds how wide a column of words is when no word and no name of it breaks, and lines are not too short to read.
     */
    private static int readable(List<String> headings, List<List<String>> rows, int index) {
        int word = Math.max(word(headings, rows, index), widest(rows, index, ColumnWidths::name));
        return Math.max(READABLE_TEXT, word);
    }

    private static int word(List<String> headings, List<List<String>> rows, int index) {
        return Math.max(Wrap.widestPiece(headings.get(index)), widest(rows, index, Wrap::widestPiece));
    }

    /**
     * Measures the widest Chinese name in a cell: the cell itself if it is no sentence, and what has a place in a file.
     */
    private static int name(String text) {
        if (SENTENCE.matcher(text).find()) {
            return 0;
        }
        return Arrays.stream(text.split(" ", -1))
                .filter(word ->
                        word.length() == text.length() || PLACE.matcher(word).find())
                .mapToInt(TextWidth::of)
                .filter(width -> width <= LONGEST_NAME)
                .max()
                .orElse(0);
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
