package io.github.budget4s.render.csv;

import io.github.budget4s.render.Renderer;
import io.github.budget4s.render.SpreadsheetFormula;
import io.github.budget4s.render.Style;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

    /** So many rows are made into text by one core at a time. */
    private static final int BLOCK = 4096;

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
        StringBuilder heading = new StringBuilder();
        if (style.byteOrderMark()) {
            heading.append(BYTE_ORDER_MARK);
        }
        List<String> headings = new ArrayList<>();
        for (Column column : report.table().columns()) {
            headings.add(quoted(style.heading(column)));
        }
        addLine(headings, heading);
        out.write(bytes(heading));
        List<List<Cell>> rows = report.table().rows();
        if (rows.size() <= BLOCK) {
            out.write(lines(rows, style));
            return;
        }
        // A group of a thousand stores has a hundred thousand rows, which is work for every core.
        List<byte[]> blocks = IntStream.rangeClosed(0, (rows.size() - 1) / BLOCK)
                .parallel()
                .mapToObj(
                        block -> lines(rows.subList(block * BLOCK, Math.min((block + 1) * BLOCK, rows.size())), style))
                .toList();
        for (byte[] block : blocks) {
            out.write(block);
        }
    }

    private byte[] lines(List<List<Cell>> rows, Style style) {
        StringBuilder lines = new StringBuilder();
        for (List<Cell> row : rows) {
            addLine(row.stream().map(cell -> text(cell, style)).toList(), lines);
        }
        return bytes(lines);
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String text(Cell cell, Style style) {
        String text = cell.plain(style.localizer());
        return quoted(cell.isText() && SpreadsheetFormula.isRun(text) ? "'" + text : text);
    }

    /**
     * Quotes a cell where it has to be, as if another stood before it: the library quotes the first cell of a line
     * whenever it does not begin with ASCII, so that a column of Chinese names would be quoted in front and not
     * elsewhere.
     */
    private String quoted(String value) {
        if (isWord(value)) {
            return value;
        }
        StringBuilder cell = new StringBuilder();
        try {
            format.print(value, cell, false);
        } catch (IOException e) {
            throw new UncheckedIOException("to a text in memory", e);
        }
        // Without the delimiter behind that other cell.
        return cell.substring(1);
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

    private void addLine(List<String> texts, StringBuilder lines) {
        int begin = lines.length();
        for (int column = 0; column < texts.size(); column++) {
            if (column > 0) {
                lines.append(delimiter);
            }
            lines.append(texts.get(column));
        }
        // A line with nothing on it is skipped by most readers, and the row with it.
        if (lines.length() == begin) {
            lines.append("\"\"");
        }
        lines.append('\n');
    }
}
