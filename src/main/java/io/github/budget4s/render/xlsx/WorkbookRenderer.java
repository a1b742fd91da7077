package io.github.budget4s.render.xlsx;

import io.github.budget4s.render.Style;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.workbook.Sheet;
import io.github.budget4s.report.workbook.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook of sheets that follow from each other. The same workbook gives the same bytes. */
public final class WorkbookRenderer {

    private WorkbookRenderer() {}

    /** Writes the workbook; the stream is flushed and left open. */
    public static void write(Workbook model, Style style, OutputStream out) throws IOException {
        Localizer localizer = style.localizer();
        // Charts say what language their words are in; left alone it would be that of the machine.
        LocaleUtil.setUserLocale(localizer.language() == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.US);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            // The formulas are the program's own; to parse each once more took a thirtieth of the time.
            workbook.setCellFormulaValidation(false);
            CellStyles cellStyles = new CellStyles(workbook, localizer.text("sheet.font"));
            String title = localizer.text(model.title());
            WorkbookBytes.describe(workbook, title);
            String notesName = localizer.text("sheet.notes");
            Places places = new Places();
            List<SheetPlan> plans = new ArrayList<>();
            for (Sheet sheet : model.sheets()) {
                String name = SheetName.of(localizer.text(sheet.head().name()), notesName);
                plans.add(SheetPlan.of(name, sheet, places));
                workbook.createSheet(name);
            }
            XSSFSheet notes = workbook.createSheet(notesName);
            defineNames(workbook, model, places, localizer);
            for (SheetPlan plan : plans) {
                new WorkbookSheet(workbook.getSheet(plan.name()), cellStyles, style, places).write(plan, model.store());
            }
            new NotesSheet(notes, cellStyles, localizer).write(title, List.of(), model.notes(), model.inputs());
            // Figures are there already; whoever computes does it anew.
            workbook.setForceFormulaRecalculation(true);
            WorkbookBytes.write(workbook, out);
        } finally {
            LocaleUtil.resetUserLocale();
        }
    }

    private static void defineNames(XSSFWorkbook workbook, Workbook model, Places places, Localizer localizer) {
        LinkedHashMap<io.github.budget4s.report.table.Formula.Parameter, String> cells = new LinkedHashMap<>();
        model.parameters().forEach((parameter, at) -> {
            Places.Place place = places.of(at.block());
            int column = place.table().indexOf(at.column());
            cells.put(
                    parameter,
                    SheetNameFormatter.format(place.sheet()) + "!"
                            + new CellReference(place.firstRow() + at.first(), column, true, true).formatAsString());
        });
        ParameterName.define(workbook, cells, places, localizer);
    }
}
