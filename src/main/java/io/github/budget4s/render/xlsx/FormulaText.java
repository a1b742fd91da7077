package io.github.budget4s.render.xlsx;

import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.Table;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellReference;

/** Writes formulas as a spreadsheet has them: {@code SUM(B2:B13)}. */
final class FormulaText {

    private final Places places;
    private final Places.Place here;
    private final Localizer localizer;
    private final boolean fixedColumns;

    /**
     * Takes a block, in which formulas stand.
     *
     * @param places where other blocks stand
     */
    FormulaText(Places places, Places.Place here, Localizer localizer) {
        this(places, here, localizer, false);
    }

    private FormulaText(Places places, Places.Place here, Localizer localizer, boolean fixedColumns) {
        this.places = places;
        this.here = here;
        this.localizer = localizer;
        this.fixedColumns = fixedColumns;
    }

    /** Returns one that names the columns so that a rule for several of them looks at the same for each. */
    FormulaText withFixedColumns() {
        return new FormulaText(places, here, localizer, true);
    }

    /**
     * Writes a formula.
     *
     * @param row the row of the table, counted from 0, that it stands in; as many as there are rows for the total row
     */
    String of(Formula formula, int row) {
        if (formula instanceof Formula.InThisRow cell) {
            return cell(cell.column(), row, false);
        }
        if (formula instanceof Formula.InRow cell) {
            return cell(cell.column(), find(cell.key()), false);
        }
        if (formula instanceof Formula.InAllRows cells) {
            return cell(cells.column(), 0, false) + ":"
                    + cell(cells.column(), here.table().rows().size() - 1, false);
        }
        if (formula instanceof Formula.UpToThisRow cells) {
            return cell(cells.column(), 0, true) + ":" + cell(cells.column(), row, false);
        }
        if (formula instanceof Formula.Across cells) {
            return cell(cells.first(), row, false) + ":" + cell(cells.last(), row, false);
        }
        if (formula instanceof Formula.At cells) {
            return area(new Formula.Area(cells.block(), cells.column(), cells.column(), cells.first(), cells.last()));
        }
        if (formula instanceof Formula.Area cells) {
            return area(cells);
        }
        if (formula instanceof Formula.Now now) {
            return Objects.requireNonNull(now.cell().number()).toPlainString();
        }
        if (formula instanceof Formula.Parameter parameter) {
            String name = places.name(parameter);
            if (name == null) {
                throw new IllegalArgumentException("no name for " + parameter);
            }
            return name;
        }
        if (formula instanceof Formula.Words words) {
            return "\"" + localizer.text(words.message()).replace("\"", "\"\"") + "\"";
        }
        if (formula instanceof Formula.Written written) {
            String text = written.pattern();
            for (int i = 0; i < written.parts().size(); i++) {
                text = text.replace("{" + i + "}", of(written.parts().get(i), row));
            }
            return text;
        }
        throw new IllegalArgumentException("no text for " + formula);
    }

    private String area(Formula.Area cells) {
        Places.Place place = places.of(cells.block());
        String first = absolute(place.firstRow() + cells.first(), column(place.table(), cells.left()));
        String last = absolute(place.firstRow() + cells.last(), column(place.table(), cells.right()));
        String range = first.equals(last) ? first : first + ":" + last;
        return place.sheet().equals(here.sheet()) ? range : SheetNameFormatter.format(place.sheet()) + "!" + range;
    }

    private static String absolute(int row, int column) {
        return new CellReference(row, column, true, true).formatAsString();
    }

    private String cell(Column column, int row, boolean fixedRow) {
        return new CellReference(here.firstRow() + row, column(here.table(), column), fixedRow, fixedColumns)
                .formatAsString();
    }

    private static int column(Table table, Column column) {
        int index = table.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column.name());
        }
        return index;
    }

    private int find(List<Cell> key) {
        List<List<Cell>> rows = here.table().rows();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).subList(0, key.size()).equals(key)) {
                return row;
            }
        }
        throw new IllegalArgumentException("no row " + key);
    }
}
