package io.github.budget4s.render.markdown;

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
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a GitHub table: figures as people read them, aligned right, the total row last and bold. */
public final class MarkdownRenderer implements Renderer {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    // An underscore inside a word is a plain one to GitHub: cost_per_lead stays readable.
    private static final Pattern MARKUP = Pattern.compile("[\\\\|`*<\\[~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    @Override
    public void render(Report report, Style style, OutputStream out) throws IOException {
        Table table = report.table();
        StringBuilder text = new StringBuilder();
        text.append(line(table.columns().stream()
                .map(column -> escaped(style.heading(column)))
                .toList()));
        text.append(line(table.columns().stream().map(MarkdownRenderer::rule).toList()));
        for (List<Cell> row : table.rows()) {
            text.append(line(cells(row, style, UnaryOperator.identity())));
        }
        List<Cell> totals = table.labelledTotals();
        if (totals != null) {
            text.append(line(cells(totals, style, value -> value.isEmpty() ? value : "**" + value + "**")));
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static List<String> cells(List<Cell> row, Style style, UnaryOperator<String> dress) {
        return row.stream()
                .map(cell -> dress.apply(escaped(cell.display(style.localizer()))))
                .toList();
    }

    private static String rule(Column column) {
        return column.isNumeric() ? "---:" : "---";
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escaped(String text) {
        return LINE_BREAK
                .splitAsStream(text.strip())
                .map(line -> MARKUP.matcher(PlainText.of(line)).replaceAll("\\\\$0"))
                .collect(Collectors.joining("<br>"));
    }
}
