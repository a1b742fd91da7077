package io.github.budget4s.render.xlsx;

import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.table.Cell;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;

/** Keeps what the user may type into a cell to figures that make sense there. */
final class InputRules {

    /** As many yuan as a spreadsheet keeps to the cent. */
    private static final String MOST_YUAN = "1000000000000";

    private static final String MOST_UNITS = "100000000";

    private InputRules() {}

    /** Adds the rule of a cell. */
    static void add(Sheet sheet, Cell cell, int row, int column, Localizer localizer) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = cell.choices().isEmpty()
                ? helper.createDecimalConstraint(OperatorType.BETWEEN, "0", most(cell))
                : helper.createExplicitListConstraint(
                        cell.choices().stream().map(BigDecimal::toPlainString).toArray(String[]::new));
        DataValidation rule = helper.createValidation(constraint, new CellRangeAddressList(row, row, column, column));
        rule.setShowErrorBox(true);
        rule.createErrorBox(
                localizer.text("sheet.input-wrong"),
                localizer.text(cell.choices().isEmpty() ? "sheet.input-range" : "sheet.input-choice", most(cell)));
        sheet.addValidationData(rule);
    }

    private static String most(Cell cell) {
        return switch (cell.kind()) {
            case MONEY -> MOST_YUAN;
            case RATIO -> "1";
            default -> MOST_UNITS;
        };
    }
}
