package io.github.budget4s.report.kpi;

import io.github.budget4s.analysis.kpi.KpiRow;
import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;

/** Shows what the workshop brought, by month or store. */
public final class ServiceReport {

    /** In the order of the columns. */
    private static final List<Measure> MEASURES = List.of(
            Measures.OUTPUT,
            Measures.PACKAGE_OUTPUT,
            Measures.ACCIDENT_OUTPUT,
            Measures.INSURANCE_OUTPUT,
            Measures.WORKSHOP_OUTPUT,
            Measures.PACKAGE_SHARE,
            Measures.ACCIDENT_SHARE,
            Measures.INSURANCE_SHARE,
            Measures.VEHICLES,
            Measures.OUTPUT_PER_VEHICLE,
            Measures.INSURANCE_PER_VEHICLE,
            Measures.PACKAGES,
            Measures.RETURNS,
            Measures.RETURN_RATE,
            Measures.SATISFACTION);

    private ServiceReport() {}

    /** Returns the measures that are shown: those that are wanted, else all that the files have. */
    public static List<Measure> measures(KpiTable table, List<Measure> wanted) {
        return wanted.isEmpty()
                ? MEASURES.stream()
                        .filter(measure -> measure.isIn(table.total().figures().quantities()))
                        .toList()
                : wanted;
    }

    /**
     * Shows a table.
     *
     * @param shown the measures that are wanted; none for all that the files have
     */
    public static Report of(KpiTable table, List<Measure> shown, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<KpiRow> t = new TableBuilder<>();
        KpiCells.addKeys(t, table.keys(), KpiRow::key);
        List<Measure> measures = measures(table, shown);
        for (Measure measure : measures) {
            KpiCells.addMeasure(t, measure, measures);
        }
        t.totals(table.total());
        return new Report("service", Message.of("service.title"), inputs, t.table(table.rows()), notes);
    }
}
