package io.github.budget4s.render.xlsx;

import io.github.budget4s.render.Renderer;
import io.github.budget4s.render.Style;
import io.github.budget4s.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook: the table on the first sheet, what is to be known about it on the second.
 *
 * <p>Figures are real numbers with formats ({@code #,##0.00}, {@code 0.00%}); a spreadsheet keeps 15 digits of them,
 * which is exact up to ten trillion yuan. Totals that are sums are formulas, and carry the exact total for readers that
 * do not compute. The same report gives the same bytes.
 */
public final class XlsxRenderer implements Renderer {

    // The clock must not show in the file; programs take this for a date, and it stands for none.
    private static final Date WRITTEN = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final String PROGRAM = "budget4s";

    @Override
    public void render(Report report, Style style, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // The whole workbook in memory, not the streaming kind: that one spills rows to temporary files, and cannot
        // look back at a row for a height or a width. Reports are summaries of some hundred rows.
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyles cellStyles = new CellStyles(workbook, style.localizer().text("sheet.font"));
            String title = style.localizer().text(report.title());
            describe(workbook.getProperties(), title);
            new TableSheet(workbook, cellStyles, style).write(title, report.table());
            new NotesSheet(workbook, cellStyles, style.localizer()).write(title, report);
            workbook.write(bytes);
        }
        DeterministicZip.copy(bytes.toByteArray(), out);
        out.flush();
    }

    private static void describe(POIXMLProperties properties, String title) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(title);
        core.setCreator(PROGRAM);
        core.setCreated(Optional.of(WRITTEN));
        core.setModified(Optional.of(WRITTEN));
        properties.getExtendedProperties().setApplication(PROGRAM);
    }
}
