package io.github.budget4s.report.inspection;

import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.analysis.inspection.FileInspection.ColumnReading;
import io.github.budget4s.analysis.inspection.FileInspection.Names;
import io.github.budget4s.analysis.inspection.FileInspection.Sum;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
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
            report.addKind();
            report.addFormat();
            report.addColumns();
            if (!file.kind().isNone()) {
                report.addRows();
                report.addMonths();
                report.addFigures();
            }
            rows.addAll(report.rows);
        }
        return new Report("inspect", Message.of("inspection.title"), inputs, Table.of(COLUMNS, rows), notes);
    }

    /** Files of sales are what is mostly asked for; of all others it is said. */
    private void addKind() {
        FileInspection.Kind kind = file.kind();
        if (!kind.isSales()) {
            List<Message> others =
                    kind.others().stream().map(InspectionReport::wordsOfKind).toList();
            add(
                    "kind",
                    Cell.coded(kind.name(), wordsOfKind(kind.name())),
                    others.isEmpty() ? Cell.ABSENT : Cell.of(Message.of("inspection.also-fits", others)));
        }
    }

    /** Visits and contacts are figures of the funnel, too, and their files are something else. */
    private static Message wordsOfKind(String name) {
        return switch (name) {
            case "visits" -> Message.of("inspection.kind-visits");
            case "contacts" -> Message.of("inspection.kind-contacts");
            default -> Message.of("name." + name);
        };
    }

    private void addFormat() {
        FileInspection.Source source = file.source();
        if (source.encoding() != null) {
            add("encoding", Cell.of(source.encoding()), named(source.encodingEvidence()));
            add("delimiter", named(source.delimiter()), Cell.ABSENT);
        }
        if (source.sheet() != null) {
            add(
                    "sheet",
                    Cell.of(source.sheet()),
                    source.otherSheets() == 0
                            ? Cell.ABSENT
                            : Cell.of(Message.of("inspection.other-sheets", (long) source.otherSheets())));
        }
        long line = file.header().line();
        add("header_row", line == 0 ? Cell.ABSENT : Cell.of(line), Cell.ABSENT);
    }

    private void addColumns() {
        for (ColumnReading column : file.header().columns()) {
            String name = column.column();
            if (name != null) {
                add("column", named(name), Cell.of(column.heading()));
            } else if (!column.heading().isBlank()) {
                add("column", named("unused"), Cell.of(column.heading()));
            }
        }
    }

    private void addRows() {
        FileInspection.Rows counts = file.rows();
        add("granularity", named(counts.granularity()), Cell.ABSENT);
        add("rows_used", Cell.of(counts.used()), Cell.ABSENT);
        add("rows_skipped", Cell.of(counts.skipped()), Cell.ABSENT);
        counts.byReason().forEach((reason, count) -> {
            if (!"header".equals(reason)) {
                add("skipped", Cell.of(count), named(reason));
            }
        });
        add("problems", Cell.of(counts.problems()), Cell.ABSENT);
    }

    private void addMonths() {
        Coverage coverage = file.months().coverage();
        MonthRange range = coverage.range();
        add("months", Cell.of(file.months().count()), range == null ? Cell.ABSENT : Cell.of(List.of(range)));
        add("months_missing", Cell.of(coverage.missing().size()), months(coverage.missing()));
        SortedMap<YearMonth, Long> doubled = file.months().doubled();
        add("months_doubled", Cell.of(doubled.size()), months(List.copyOf(doubled.keySet())));
        Coverage.CutOff cutOff = coverage.cutOff();
        add(
                "month_cut_off",
                cutOff == null ? Cell.ABSENT : Cell.of(cutOff.month()),
                cutOff == null ? Cell.ABSENT : Cell.of(cutOff.month().atDay(cutOff.lastDay())));
    }

    private void addFigures() {
        if (file.kind().isSales()) {
            Sum units = file.sum("units");
            add("units", units == null ? Cell.of(Units.ZERO) : sum(units), Cell.ABSENT);
            add("stores", Cell.of(countOf("store")), Cell.ABSENT);
            add("models", Cell.of(countOf("model")), Cell.ABSENT);
            add("channels", Cell.of(countOf("channel")), Cell.ABSENT);
            return;
        }
        for (Sum sum : file.sums()) {
            if (hasColumn(sum.column())) {
                add("sum", sum(sum), named(sum.column()));
            }
        }
        for (Names names : file.names()) {
            if (hasColumn(names.column())) {
                add("names", Cell.of(names.count()), named(names.column()));
            }
        }
    }

    private int countOf(String column) {
        return file.names().stream()
                .filter(names -> names.column().equals(column))
                .mapToInt(Names::count)
                .sum();
    }

    private boolean hasColumn(String name) {
        return file.header().columns().stream().anyMatch(column -> name.equals(column.column()));
    }

    private static Cell sum(Sum sum) {
        return switch (sum.unit()) {
            case MONEY -> Cell.of(new Money(sum.figure()));
            case MILLIONTHS -> Cell.of(new Units(sum.figure()));
            case COUNT -> Cell.of(sum.figure());
        };
    }

    private static Cell months(List<YearMonth> months) {
        return months.isEmpty() ? Cell.ABSENT : Cell.of(MonthRange.runs(months));
    }

    private static Cell named(@Nullable String name) {
        return name == null ? Cell.ABSENT : Cell.named(name);
    }

    private void add(String item, Cell value, Cell detail) {
        rows.add(List.of(Cell.of(file.source().file()), Cell.named(item), value, detail));
    }
}
