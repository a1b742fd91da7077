package io.github.budget4s.render.csv;

import io.github.budget4s.render.CellText;
import io.github.budget4s.render.Renderer;
import io.github.budget4s.render.SpreadsheetFormula;
import io.github.budget4s.render.Style;
import io.github.budget4s.report.Cell;
import io.github.budget4s.report.Column;
import io.github.budget4s.report.Report;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes CSV or TSV: UTF-8, one heading line, a line feed after each line, no total row.
 *
 * <p>Figures are exact ({@code 12345.60}), ratios fractions with six decimals, half up ({@code 0.083333}), absent cells
 * empty. A text that a spreadsheet would run as a formula gets a {@code '} in front; figures never do.
 */
public final class DelimitedRenderer implements Renderer {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final char delimiter;
    private final CSVFormat format;

    private DelimitedRenderer(char delimiter) {
        this.delimiter = delimiter;
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setRecordSeparator('\n')
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
    }

    /** Separates by commas. */
    public static DelimitedRenderer csv() {
        return new DelimitedRenderer(',');
    }

    /** Separates by tabs. */
    public static DelimitedRenderer tsv() {
        return new DelimitedRenderer('\t');
    }

    @Override
    public void render(Report report, Style style, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (style.byteOrderMark()) {
            writer.write(BYTE_ORDER_MARK);
        }
        List<String> headings = new ArrayList<>();
        for (Column column : report.table().columns()) {
            headings.add(style.heading(column));
        }
        StringBuilder line = new StringBuilder();
        for (String heading : headings) {
            add(heading, line);
        }
        writeLine(line, writer);
        for (List<Cell> row : report.table().rows()) {
            line.setLength(0);
            for (Cell cell : row) {
                add(value(cell, style), line);
            }
            writeLine(line, writer);
        }
        writer.flush();
    }

    private static String value(Cell cell, Style style) {
        String text = CellText.exact(cell, style.texts());
        return CellText.isText(cell) && SpreadsheetFormula.isRun(text) ? "'" + text : text;
    }

    /**
     * Adds each cell as if another stood before it: the library quotes the first cell of a line whenever it does not
     * begin with ASCII, so that a column of Chinese names would be quoted in front and not elsewhere.
     */
    private void add(String value, StringBuilder line) throws IOException {
        if (isWord(value)) {
            line.append(delimiter).append(value);
        } else {
            format.print(value, line, false);
        }
    }

    /** Nearly all cells of a long table are figures and words, which the library never quotes and looks at for long. */
    private static boolean isWord(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (!Character.isLetterOrDigit(character) && character != '.' && character != '-' && character != '_') {
                return false;
            }
        }
        return !value.isEmpty();
    }

    /** Writes a line without the delimiter that its first cell was given. */
    private static void writeLine(StringBuilder line, Writer writer) throws IOException {
        // A line with nothing on it is skipped by most readers, and the row with it.
        if (line.length() == 1) {
            line.append("\"\"");
        }
        line.append('\n');
        writer.append(line, 1, line.length());
    }
}
