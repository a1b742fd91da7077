package io.github.budget4s.render.text;

import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.render.PlainText;
import io.github.budget4s.render.Renderer;
import io.github.budget4s.render.Style;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes an aligned table for terminals: {@code 12,345.60}, {@code 8.33 %}, a bar of the share where there is room.
 *
 * <p>No figure is ever cut, no word and no name broken. A table of figures that is wider than the terminal is shown in
 * several, one below the other, each with the columns that say what a row is; in a table of words the longest of them
 * go below their row. Rules are plain ASCII, since box characters take two columns on a Chinese console.
 */
public final class TextTableRenderer implements Renderer {

    private static final int SHORTEST_BAR = 10;
    private static final int LONGEST_BAR = 40;

    /**
     * Holds what is shown of a table, already as text.
     *
     * @param columns the columns
     * @param headings one heading a column
     * @param rows one text a cell
     * @param totals the texts of the total row; null when there is none
     * @param colors the colours of all cells
     */
    record FormattedTable(
            List<Column> columns,
            List<String> headings,
            List<List<String>> rows,
            @Nullable List<String> totals,
            List<List<String>> colors) {

        /** Takes some of the columns. */
        FormattedTable of(List<Integer> indexes) {
            return new FormattedTable(
                    some(columns, indexes),
                    some(headings, indexes),
                    rows.stream().map(row -> some(row, indexes)).toList(),
                    totals == null ? null : some(totals, indexes),
                    colors.stream().map(row -> some(row, indexes)).toList());
        }

        private static <T> List<T> some(List<T> all, List<Integer> indexes) {
            return indexes.stream().map(all::get).toList();
        }

        List<List<String>> all() {
            List<List<String>> all = new ArrayList<>(rows);
            if (totals != null) {
                all.add(totals);
            }
            return all;
        }
    }

    @Override
    public void render(Report report, Style style, OutputStream out) throws IOException {
        Table table = report.table();
        List<Cell> totals = table.labelledTotals();
        FormattedTable shown = new FormattedTable(
                table.columns(),
                table.columns().stream()
                        .map(column -> PlainText.of(style.heading(column)))
                        .toList(),
                table.rows().stream().map(row -> texts(row, style)).toList(),
                totals == null ? null : texts(totals, style),
                table.rows().stream().map(row -> colors(row, style)).toList());

        // A line that fills an old Windows console to its last column is followed by an empty one.
        int available = Math.max(0, style.width() - 1);
        int[] widths = ColumnWidths.fit(shown.columns(), shown.headings(), shown.all(), available);
        boolean fits = available == 0 || ColumnWidths.total(widths) <= available;
        int below = available == 0 ? WordsBelow.NONE : WordsBelow.of(shown, widths, available);
        StringBuilder text = new StringBuilder();
        if (below != WordsBelow.NONE) {
            WordsBelow.append(shown, below, available, style, text);
        } else if (fits || !ColumnPagination.canPaginate(shown.columns())) {
            int free = available - ColumnWidths.total(widths) - ColumnWidths.GAP.length();
            append(shown, widths, bars(table, free, style), style, text);
        } else {
            appendPages(shown, available, style, text);
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void appendPages(FormattedTable table, int available, Style style, StringBuilder text) {
        int keys = ColumnPagination.keys(table.columns());
        FormattedTable shown = table.of(ColumnPagination.order(table.columns()));
        int[] natural = ColumnWidths.natural(shown.headings(), shown.all());
        int[] firm = ColumnWidths.leastInParts(shown.columns(), shown.headings(), shown.all(), available, keys, true);
        int[] wrapped =
                ColumnWidths.leastInParts(shown.columns(), shown.headings(), shown.all(), available, keys, false);
        boolean fewer = ColumnPagination.of(keys, wrapped, available).size()
                < ColumnPagination.of(keys, firm, available).size();
        int[] least = fewer ? wrapped : firm;
        List<String> noBars = Collections.nCopies(shown.rows().size(), "");
        String gap = "";
        for (List<Integer> page : ColumnPagination.of(keys, least, available)) {
            int[] widths = ColumnWidths.shrunk(some(natural, page), some(least, page), available);
            FormattedTable part = shown.of(page);
            int below = WordsBelow.ofPart(part, widths, available);
            if (below == WordsBelow.NONE) {
                append(part, widths, noBars, style, text.append(gap));
            } else {
                WordsBelow.append(part, below, available, style, text.append(gap));
            }
            gap = "\n";
        }
    }

    static List<String> plain(FormattedTable table) {
        return Collections.nCopies(table.columns().size(), "");
    }

    static String rule(int[] widths, Style style) {
        return Ansi.dressed(
                Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(ColumnWidths.GAP)),
                Ansi.DIM,
                style);
    }

    static void appendTotals(FormattedTable shown, int[] widths, Style style, StringBuilder text) {
        if (shown.totals() != null) {
            if (!shown.rows().isEmpty()) {
                text.append(rule(widths, style)).append('\n');
            }
            lines(shown.columns(), shown.totals(), widths, false, plain(shown))
                    .forEach(line -> text.append(line).append('\n'));
        }
    }

    private static int[] some(int[] all, List<Integer> indexes) {
        return indexes.stream().mapToInt(index -> all[index]).toArray();
    }

    private static void append(FormattedTable shown, int[] widths, List<String> bars, Style style, StringBuilder text) {
        List<Column> columns = shown.columns();
        List<String> plain = plain(shown);
        for (String line : lines(columns, shown.headings(), widths, true, plain)) {
            text.append(Ansi.dressed(line, Ansi.BOLD, style)).append('\n');
        }
        text.append(rule(widths, style)).append('\n');
        for (int index = 0; index < shown.rows().size(); index++) {
            List<String> cells = shown.rows().get(index);
            List<String> lines =
                    lines(columns, cells, widths, false, shown.colors().get(index));
            String bar = bars.get(index);
            text.append(lines.get(0));
            if (!bar.isEmpty()) {
                String uncolored = lines(columns, cells, widths, false, plain).get(0);
                int missing = ColumnWidths.total(widths) - TextWidth.of(uncolored);
                text.append(" ".repeat(missing)).append(ColumnWidths.GAP).append(Ansi.dressed(bar, Ansi.CYAN, style));
            }
            text.append('\n');
            lines.stream().skip(1).forEach(line -> text.append(line).append('\n'));
        }
        appendTotals(shown, widths, style, text);
    }

    private static List<String> texts(List<Cell> row, Style style) {
        return row.stream()
                .map(cell -> PlainText.of(cell.display(style.localizer())))
                .toList();
    }

    /** Draws one bar a row, last on its line so that it shifts nothing where a terminal draws it wider. */
    private static List<String> bars(Table table, int free, Style style) {
        List<@Nullable Ratio> shares = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            shares.add(barShare(table, row));
        }
        Ratio largest =
                shares.stream().filter(Objects::nonNull).max(Ratio::compareTo).orElse(Ratio.ZERO);
        if (free < SHORTEST_BAR || largest.compareTo(Ratio.ZERO) <= 0) {
            return Collections.nCopies(shares.size(), "");
        }
        Bar bar = new Bar(largest, Math.min(free, LONGEST_BAR), style.charset());
        return shares.stream().map(share -> share == null ? "" : bar.of(share)).toList();
    }

    private static @Nullable Ratio barShare(Table table, List<Cell> row) {
        for (int index = 0; index < row.size(); index++) {
            boolean drawn = table.columns().get(index).name().equals(table.barColumn());
            if (drawn) {
                return row.get(index).addend();
            }
        }
        return null;
    }

    /**
     * Sets the cells of one row side by side, on as many lines as the longest of them needs.
     *
     * @param low whether shorter cells stand at the bottom, as headings do
     * @param colors the colour of each cell, empty where it has none
     */
    static List<String> lines(
            List<Column> columns, List<String> cells, int[] widths, boolean low, List<String> colors) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int index = 0; index < cells.size(); index++) {
            // Figures fit their column, whose width they set.
            wrapped.add(Wrap.lines(cells.get(index), widths[index]));
            height = Math.max(height, wrapped.get(index).size());
        }
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < height; number++) {
            List<String> parts = new ArrayList<>();
            for (int index = 0; index < wrapped.size(); index++) {
                List<String> own = wrapped.get(index);
                int line = low ? number - (height - own.size()) : number;
                String part = line >= 0 && line < own.size() ? own.get(line) : "";
                String color = part.isEmpty() ? "" : colors.get(index);
                parts.add(aligned(part, widths[index], columns.get(index).isNumeric(), color));
            }
            lines.add(String.join(ColumnWidths.GAP, parts).stripTrailing());
        }
        return lines;
    }

    private static String aligned(String text, int width, boolean right, String color) {
        String blanks = " ".repeat(Math.max(0, width - TextWidth.of(text)));
        String dressed = color.isEmpty() ? text : color + text + Ansi.RESET;
        return right ? blanks + dressed : dressed + blanks;
    }

    /** Finds the colours of a row: flags have one, where the terminal shows colours. */
    private static List<String> colors(List<Cell> row, Style style) {
        return row.stream()
                .map(cell -> style.color() && cell.flag() != null ? Ansi.color(cell.flag()) : "")
                .toList();
    }
}
