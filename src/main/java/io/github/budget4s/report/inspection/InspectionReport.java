package io.github.budget4s.report.inspection;

import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.analysis.inspection.FileInspection.ColumnReading;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what was read in files: {@code file,item,value,detail}, one row a finding. */
public final class InspectionReport {

    private static final List<Column> COLUMNS = List.of(
            new Column("file", Column.Kind.TEXT),
            new Column("item", Column.Kind.TEXT),
            new Column("value", Column.Kind.TEXT),
            new Column("detail", Column.Kind.TEXT));

    private final FileInspection file;
    private final List<List<Cell>> rows = new ArrayList<>();

    private InspectionReport(FileInspection file) {
        this.file = file;
    }

    /** Shows files one after the other. */
    public static Report of(List<FileInspection> files, List<InputSummary> inputs, List<Note> notes) {
        List<List<Cell>> rows = new ArrayList<>();
        for (FileInspection file : files) {
            InspectionReport report = new InspectionReport(file);
            report.addFormat();
            report.addColumns();
            report.addRows();
            report.addMonths();
            rows.addAll(report.rows);
        }
        return new Report("inspect", Message.of("inspection.title"), inputs, Table.of(COLUMNS, rows), notes);
    }

    private void addFormat() {
        if (file.encoding() != null) {
            add("encoding", Cell.of(file.encoding()), named(file.encodingEvidence()));
            add("delimiter", named(file.delimiter()), Cell.ABSENT);
        }
        if (file.sheet() != null) {
            add(
                    "sheet",
                    Cell.of(file.sheet()),
                    file.otherSheets() == 0
                            ? Cell.ABSENT
                            : Cell.of(Message.of("inspection.other-sheets", (long) file.otherSheets())));
        }
        add("header_row", file.headerLine() == 0 ? Cell.ABSENT : Cell.of(file.headerLine()), Cell.ABSENT);
    }

    private void addColumns() {
        for (ColumnReading column : file.columns()) {
            String name = column.column();
            if (name != null) {
                add("column", named(name), Cell.of(column.heading()));
            } else if (!column.heading().isBlank()) {
                add("column", named("unused"), Cell.of(column.heading()));
            }
        }
    }

    private void addRows() {
        add("granularity", named(file.granularity()), Cell.ABSENT);
        add("rows_used", Cell.of(file.rowsUsed()), Cell.ABSENT);
        add("rows_skipped", Cell.of(file.rowsSkipped()), Cell.ABSENT);
        file.setAside().forEach((reason, count) -> {
            if (!"header".equals(reason)) {
                add("skipped", Cell.of(count), named(reason));
            }
        });
        add("problems", Cell.of(file.problems()), Cell.ABSENT);
    }

    private void addMonths() {
        Coverage coverage = file.coverage();
        MonthRange range = coverage.range();
        add(
                "months",
                range == null ? Cell.of(0) : Cell.of(file.history().months().size()),
                range == null ? Cell.ABSENT : Cell.of(List.of(range)));
        add("months_missing", Cell.of(coverage.missing().size()), months(coverage.missing()));
        add(
                "months_doubled",
                Cell.of(file.doubled().size()),
                months(List.copyOf(file.doubled().keySet())));
        Coverage.CutOff cutOff = coverage.cutOff();
        add(
                "month_cut_off",
                cutOff == null ? Cell.ABSENT : Cell.of(cutOff.month()),
                cutOff == null ? Cell.ABSENT : Cell.of(cutOff.month().atDay(cutOff.lastDay())));
        add(
                "units",
                Cell.of(file.history().months().values().stream()
                        .map(MonthlySales::units)
                        .reduce(Units.ZERO, Units::plus)),
                Cell.ABSENT);
        add("stores", Cell.of(file.stores()), Cell.ABSENT);
        add("models", Cell.of(file.models()), Cell.ABSENT);
        add("channels", Cell.of(file.channels()), Cell.ABSENT);
    }

    private static Cell months(List<YearMonth> months) {
        return months.isEmpty() ? Cell.ABSENT : Cell.of(MonthRange.runs(months));
    }

    private static Cell named(@Nullable String name) {
        return name == null ? Cell.ABSENT : Cell.named(name);
    }

    private void add(String item, Cell value, Cell detail) {
        rows.add(List.of(Cell.of(file.file()), Cell.named(item), value, detail));
    }
}
