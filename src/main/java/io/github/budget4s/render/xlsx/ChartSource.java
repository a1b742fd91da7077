package io.github.budget4s.render.xlsx;

import io.github.budget4s.render.Style;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;

/** Gives a chart the cells of a block, and the figures that stand in them now. */
final class ChartSource {

    private final Places.Place place;
    private final Style style;

    ChartSource(Places.Place place, Style style) {
        this.place = place;
        this.style = style;
    }

    Column column(String name) {
        return place.table().columns().get(index(name));
    }

    private int index(String name) {
        List<Column> columns = place.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + name);
    }

    String heading(String column) {
        return style.heading(column(column));
    }

    CellReference headingCell(String column) {
        return new CellReference(place.sheet(), place.firstRow() - 1, index(column), true, true);
    }

    /** Returns whether the places on the axis are months. */
    boolean hasMonths() {
        return !place.table().rows().isEmpty()
                && place.table().rows().stream().allMatch(row -> row.get(0).time() instanceof YearMonth);
    }

    /** What the places on the axis are: months are dates, all else words. */
    XDDFDataSource<?> places() {
        List<Cell> cells = place.table().rows().stream().map(row -> row.get(0)).toList();
        if (hasMonths()) {
            Double[] days =
                    cells.stream().map(cell -> DateUtil.getExcelDate(day(cell))).toArray(Double[]::new);
            XDDFNumericalDataSource<Double> months = XDDFDataSourcesFactory.fromArray(days, range(0));
            months.setFormatCode("yyyy\\-mm");
            return months;
        }
        return XDDFDataSourcesFactory.fromArray(
                cells.stream().map(cell -> cell.display(style.localizer())).toArray(String[]::new), range(0));
    }

    private static LocalDate day(Cell cell) {
        return ((YearMonth) java.util.Objects.requireNonNull(cell.time())).atDay(1);
    }

    XDDFNumericalDataSource<Double> figures(String column) {
        int index = index(column);
        Double[] figures = place.table().rows().stream()
                .map(row -> row.get(index).number())
                .map(number -> number == null ? null : number.doubleValue())
                .toArray(Double[]::new);
        return XDDFDataSourcesFactory.fromArray(figures, range(index));
    }

    private String range(int column) {
        CellRangeAddress cells = new CellRangeAddress(
                place.firstRow(), place.firstRow() + place.table().rows().size() - 1, column, column);
        return SheetNameFormatter.format(place.sheet()) + "!" + cells.formatAsString(null, true);
    }
}
