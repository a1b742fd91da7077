package io.github.budget4s.report.workbook;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the table of a command's report on a sheet, checked by sums that it had when it was made. */
final class ReportSheet {

    private final String name;
    private final Message title;
    private final Report report;
    private final List<Check> checks = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Message> remarks = new ArrayList<>();
    private Table table;
    private Message unit = Message.of("workbook.unit");
    private @Nullable Formula changed;

    /**
     * Prepares the sheet.
     *
     * @param name the name of its block
     * @param title the short name of the sheet
     */
    ReportSheet(String name, Message title, Report report) {
        this.title = title;
        this.name = name;
        this.report = report;
        this.table = report.table().withoutEmptyColumns();
    }

    /** Holds the sum of a column, where there is one, against what it was. */
    ReportSheet checked(String column) {
        if (!table.rows().isEmpty()) {
            table.columns().stream()
                    .filter(each -> each.name().equals(column))
                    .forEach(each -> checks.add(sumCheck(each)));
        }
        return this;
    }

    /** Holds the number of rows against what it was, where there is nothing to add up. */
    ReportSheet counted() {
        int rows = table.rows().size();
        if (rows > 0) {
            checks.add(new Check(
                    Message.of("workbook.check-rows"),
                    Formula.of(
                            "COUNTA({0})-" + rows,
                            new Formula.At(name, table.columns().get(0), 0, rows - 1))));
        }
        return this;
    }

    private Check sumCheck(Column column) {
        return new Check(
                Message.of("workbook.check-sum", Message.of("column." + column.name())),
                Formula.of(
                        "ROUND(SUM({0})-{1},2)",
                        new Formula.At(name, column, 0, table.rows().size() - 1),
                        new Formula.Now(table.sumOf(column))));
    }

    /** Says that the figures are to be made again as soon as something was changed. */
    ReportSheet madeFrom(Formula changes) {
        changed = changes;
        remarks.add(Message.of("workbook.values"));
        return this;
    }

    ReportSheet with(Picture picture) {
        if (!table.rows().isEmpty()) {
            pictures.add(picture);
        }
        return this;
    }

    /** Shows the report's chart, with the figures that it is drawn from instead of the report's own. */
    ReportSheet asChart() {
        Chart chart = report.chart();
        if (chart != null) {
            table = chart.table();
            pictures.add(new Picture(chart.title(), chart.direction(), name, chart.series()));
        }
        return this;
    }

    /** Says what the figures are in, where that is not yuan. */
    ReportSheet in(String unitKey) {
        unit = Message.of(unitKey);
        return this;
    }

    Sheet sheet() {
        return new Sheet(
                new Sheet.Head(title, report.title(), unit),
                List.of(new Block(name, null, table)),
                checks,
                changed,
                pictures,
                remarks,
                List.of());
    }
}
