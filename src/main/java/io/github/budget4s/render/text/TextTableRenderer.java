package io.github.budget4s.render.text;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.render.CellText;
import io.github.budget4s.render.PlainText;
import io.github.budget4s.render.Renderer;
import io.github.budget4s.render.Style;
import io.github.budget4s.render.TotalRow;
import io.github.budget4s.report.Cell;
import io.github.budget4s.report.Column;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.Table;
import java.io.IOException;
import java.io.OutputStream;
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
 * <p>No figure is ever cut. Rules are plain ASCII, since box characters take two columns on a Chinese console.
 */
public final class TextTableRenderer implements Renderer {

    private static final int SHORTEST_BAR = 10;
    private static final int LONGEST_BAR = 40;

    private static final String BOLD = "\u001B[1m";
    private static final String DIM = "\u001B[2m";
    private static final String CYAN = "\u001B[36m";
    private static final String GREEN = "\u001B[32m";
    private static final String YELLOW = "\u001B[33m";
    private static final String RED = "\u001B[1;31m";
    private static final String RESET = "\u001B[0m";

    @Override
    public void render(Report report, Style style, OutputStream out) throws IOException {
        Table table = report.table();
        List<String> headings = table.columns().stream()
                .map(column -> PlainText.of(style.heading(column)))
                .toList();
        List<List<String>> body =
                table.rows().stream().map(row -> texts(row, style)).toList();
        List<Cell> totals = TotalRow.labelled(table);
        List<List<String>> all = new ArrayList<>(body);
        if (totals != null) {
            all.add(texts(totals, style));
        }

        // A line that fills an old Windows console to its last column is followed by an empty one.
        int available = Math.max(0, style.width() - 1);
        int[] widths = ColumnWidths.fit(table.columns(), headings, all, available);
        List<String> bars = bars(table, available - ColumnWidths.total(widths) - ColumnWidths.GAP.length(), style);
        String rule = dressed(
                Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(ColumnWidths.GAP)), DIM, style);

        StringBuilder text = new StringBuilder();
        List<String> plain = Collections.nCopies(table.columns().size(), "");
        for (String line : lines(table.columns(), headings, widths, true, plain)) {
            text.append(dressed(line, BOLD, style)).append('\n');
        }
        text.append(rule).append('\n');
        for (int index = 0; index < body.size(); index++) {
            List<String> lines = lines(
                    table.columns(),
                    body.get(index),
                    widths,
                    false,
                    colors(table.rows().get(index), style));
            String bar = bars.get(index);
            text.append(lines.get(0));
            if (!bar.isEmpty()) {
                String shown = lines(table.columns(), body.get(index), widths, false, plain)
                        .get(0);
                int missing = ColumnWidths.total(widths) - TextWidth.of(shown);
                text.append(" ".repeat(missing)).append(ColumnWidths.GAP).append(dressed(bar, CYAN, style));
            }
            text.append('\n');
            lines.stream().skip(1).forEach(line -> text.append(line).append('\n'));
        }
        if (totals != null) {
            if (!body.isEmpty()) {
                text.append(rule).append('\n');
            }
            lines(table.columns(), all.get(all.size() - 1), widths, false, plain)
                    .forEach(line -> text.append(line).append('\n'));
        }
        out.write(text.toString().getBytes(style.charset()));
        out.flush();
    }

    private static List<String> texts(List<Cell> row, Style style) {
        return row.stream()
                .map(cell -> PlainText.of(CellText.forPeople(cell, style.texts())))
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
            if (drawn && row.get(index) instanceof Cell.RatioCell share) {
                return share.ratio();
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
    private static List<String> lines(
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
        String dressed = color.isEmpty() ? text : color + text + RESET;
        return right ? blanks + dressed : dressed + blanks;
    }

    /** Finds the colours of a row: flags have one, where the terminal shows colours. */
    private static List<String> colors(List<Cell> row, Style style) {
        return row.stream()
                .map(cell -> style.color() && cell instanceof Cell.FlagCell flagged ? color(flagged.flag()) : "")
                .toList();
    }

    private static String color(Flag flag) {
        return switch (flag) {
            case OK -> GREEN;
            case YELLOW -> YELLOW;
            case RED -> RED;
        };
    }

    private static String dressed(String text, String code, Style style) {
        return style.color() ? code + text + RESET : text;
    }
}
