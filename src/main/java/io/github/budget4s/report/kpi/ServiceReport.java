package io.github.budget4s.report.kpi;

import io.github.budget4s.analysis.kpi.KpiMeasure;
import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.ArrayList;
import java.util.List;

/** Shows what the workshop brought, by month or store. */
public final class ServiceReport {

    /** In the order of the columns. */
    private static final List<KpiMeasure> MEASURES = List.of(
            KpiMeasure.OUTPUT,
            KpiMeasure.PACKAGE_OUTPUT,
            KpiMeasure.ACCIDENT_OUTPUT,
            KpiMeasure.INSURANCE_OUTPUT,
            KpiMeasure.WORKSHOP_OUTPUT,
            KpiMeasure.PACKAGE_SHARE,
            KpiMeasure.ACCIDENT_SHARE,
            KpiMeasure.INSURANCE_SHARE,
            KpiMeasure.VEHICLES,
            KpiMeasure.OUTPUT_PER_VEHICLE,
            KpiMeasure.INSURANCE_PER_VEHICLE,
            KpiMeasure.PACKAGES,
            KpiMeasure.RETURNS,
            KpiMeasure.RETURN_RATE,
            KpiMeasure.SATISFACTION);

    private ServiceReport() {}

    /** Returns the measures that are shown: those that are wanted, else all that the files have. */
    public static List<KpiMeasure> measures(KpiTable table, List<KpiMeasure> wanted) {
        return wanted.isEmpty()
                ? MEASURES.stream()
                        .filter(measure ->
                                measure.isStated(table.total().figures().stated()))
                        .toList()
                : wanted;
    }

    /**
     * Shows a table.
     *
     * @param shown the measures that are wanted; none for all that the files have
     */
    public static Report of(KpiTable table, List<KpiMeasure> shown, List<InputSummary> inputs, List<Note> notes) {
        List<KpiMeasure> measures = measures(table, shown);
        List<Column> columns = new ArrayList<>(KpiCells.columns(table.keys()));
        measures.forEach(measure -> columns.add(KpiCells.column(measure)));
        List<List<Cell>> rows = table.rows().stream()
                .map(row -> {
                    List<Cell> cells = new ArrayList<>(KpiCells.key(table.keys(), row.key()));
                    measures.forEach(measure -> cells.add(KpiCells.value(measure, row.figures())));
                    return List.copyOf(cells);
                })
                .toList();
        List<Cell> totals = new ArrayList<>(KpiCells.noKey(table.keys()));
        measures.forEach(
                measure -> totals.add(KpiCells.value(measure, table.total().figures())));
        return new Report(
                "service", Message.of("service.title"), inputs, new Table(columns, rows, totals, null), notes);
    }
}
