package io.github.budget4s.render.xlsx;

import io.github.budget4s.render.Renderer;
import io.github.budget4s.render.Style;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.MonthMatrix;
import io.github.budget4s.report.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook: the table on the first sheet, what is to be known about it on the second.
 *
 * <p>A list of amounts by month and name is laid crosswise, with totals both ways, for so a finance department has it.
 *
 * <p>Figures are real numbers with formats ({@code #,##0.00}, {@code 0.00%}); a spreadsheet keeps 15 digits of them,
 * which is exact up to ten trillion yuan. Totals, ratios and flags are formulas, and carry the exact figure for readers
 * that do not compute. The same report gives the same bytes.
 */
public final class XlsxRenderer implements Renderer {

    /** So many rows are kept in memory; more are streamed through a temporary file. */
    private static final int MOST_ROWS_IN_MEMORY = 5_000;

    private static final int WINDOW = 100;

    @Override
    public void render(Report report, Style style, OutputStream out) throws IOException {
        if (report.table().rows().size() <= MOST_ROWS_IN_MEMORY) {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                render(report, style, workbook, workbook);
                WorkbookBytes.write(workbook, out);
            }
        } else {
            OwnTempFiles.with(() -> stream(report, style, out));
        }
    }

    private static void stream(Report report, Style style, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                SXSSFWorkbook streaming = new SXSSFWorkbook(workbook, WINDOW)) {
            // The JDK does not read its own kind of large zip files from a stream.
            streaming.setZip64Mode(Zip64Mode.Never);
            render(report, style, streaming, workbook);
            WorkbookBytes.write(streaming, out);
        }
    }

    /**
     * Fills a workbook.
     *
     * @param whole the same workbook, or that behind it
     */
    private static void render(Report report, Style style, Workbook workbook, XSSFWorkbook whole) {
        Localizer localizer = style.localizer();
        CellStyles cellStyles = new CellStyles(whole, localizer.text("sheet.font"));
        String title = localizer.text(report.title());
        WorkbookBytes.describe(whole, title);
        String notesName = localizer.text("sheet.notes");
        String tableName = SheetName.of(title, notesName);
        MonthMatrix matrix = MonthMatrix.of(report.table());
        Table shown = matrix == null ? report.table() : matrix.table();
        Sheet table = workbook.createSheet(tableName);
        Sheet notes = workbook.createSheet(notesName);
        List<Formula.Parameter> parameters = TableBlock.parameters(shown);
        Map<Formula.Parameter, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            cells.put(parameters.get(i), NotesSheet.placeOf(i, notesName));
        }
        Places places = new Places();
        ParameterName.define(workbook, cells, places, localizer);
        Places.Place place = new Places.Place(tableName, shown, 1);
        places.put(MonthMatrix.BLOCK, place);
        int names = matrix == null ? 0 : matrix.names().size();
        new TableSheet(table, cellStyles, style).write(title, place, places, names);
        new NotesSheet(notes, cellStyles, localizer).write(title, parameters, report.notes(), report.inputs());
    }
}
