package io.github.budget4s.render.text;

import io.github.budget4s.render.Style;
import io.github.budget4s.render.text.TextTableRenderer.FormattedTable;
import io.github.budget4s.report.table.Column;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Puts one column of words below its row, over the whole width of the terminal, where it has no room beside the others:
 * a sentence over twenty short lines is not read.
 */
final class WordsBelow {

    /** No column goes below its row. */
    static final int NONE = -1;

    private static final String INDENT = "    ";
    private static final int LEAST_WIDTH = 20;
    /** How many lines of a cell can be read beside others. */
    private static final int TALLEST = 4;

    private WordsBelow() {}

    /**
     * Finds the column of words that goes below its row: one that runs over many short lines, or, where the table is
     * too wide for the terminal, the last without which it fits. A table of figures is shown in parts instead, unless
     * it is a sentence that makes it wide.
     *
     * @param widths the width of each column as it would be beside the others
     * @return its index, or {@link #NONE}
     */
    static int of(FormattedTable table, int[] widths, int available) {
        if (ColumnWidths.total(widths) <= available) {
            return last(table, index -> isTall(table, index, widths[index], available));
        }
        int[] natural = ColumnWidths.natural(table.headings(), table.all());
        boolean figures = ColumnPagination.canPaginate(table.columns());
        int fitting = last(
                table,
                index -> (!figures || natural[index] > available / 2)
                        && ColumnWidths.total(widths(without(table, index), available)) <= available);
        if (fitting != NONE || figures) {
            return fitting;
        }
        int most = IntStream.range(1, natural.length)
                .filter(index -> isWords(table.columns().get(index)))
                .map(index -> natural[index])
                .max()
                .orElse(0);
        return last(table, index -> natural[index] == most);
    }

    /** Finds the column of words in a part of a table that runs over many short lines. */
    static int ofPart(FormattedTable part, int[] widths, int available) {
        return last(part, index -> isTall(part, index, widths[index], available));
    }

    /** Shows a table with one column below. */
    static void append(FormattedTable table, int below, int available, Style style, StringBuilder text) {
        FormattedTable rest = without(table, below);
        int[] widths = widths(rest, available);
        List<Column> columns = rest.columns();
        for (String line :
                TextTableRenderer.lines(columns, rest.headings(), widths, true, TextTableRenderer.plain(rest))) {
            text.append(Ansi.dressed(line, Ansi.BOLD, style)).append('\n');
        }
        text.append(Ansi.dressed(INDENT + table.headings().get(below), Ansi.BOLD, style))
                .append('\n');
        text.append(TextTableRenderer.rule(widths, style)).append('\n');
        for (int row = 0; row < rest.rows().size(); row++) {
            TextTableRenderer.lines(
                            columns,
                            rest.rows().get(row),
                            widths,
                            false,
                            rest.colors().get(row))
                    .forEach(line -> text.append(line).append('\n'));
            String words = table.rows().get(row).get(below);
            if (!words.isEmpty()) {
                Wrap.lines(words, Math.max(LEAST_WIDTH, available - INDENT.length()))
                        .forEach(line -> text.append(INDENT).append(line).append('\n'));
            }
        }
        TextTableRenderer.appendTotals(rest, widths, style, text);
    }

    private static int[] widths(FormattedTable table, int available) {
        int[] widths = ColumnWidths.fit(table.columns(), table.headings(), table.all(), available);
        if (ColumnWidths.total(widths) <= available) {
            return widths;
        }
        int[] narrow = ColumnWidths.narrow(table.columns(), table.headings(), table.all(), available);
        return ColumnWidths.total(narrow) <= available ? narrow : widths;
    }

    private static FormattedTable without(FormattedTable table, int below) {
        return table.of(IntStream.range(0, table.columns().size())
                .filter(index -> index != below)
                .boxed()
                .toList());
    }

    private static int last(FormattedTable table, IntPredicate wanted) {
        return IntStream.range(1, table.columns().size())
                .filter(index -> isWords(table.columns().get(index)))
                .filter(wanted)
                .max()
                .orElse(NONE);
    }

    private static boolean isWords(Column column) {
        return column.kind() == Column.Kind.TEXT && !column.isFlag() && !column.isMeasure();
    }

    private static boolean isTall(FormattedTable table, int index, int width, int available) {
        return width < available / 2
                && table.rows().stream()
                        .anyMatch(row -> Wrap.lines(row.get(index), width).size() > TALLEST);
    }
}
