package io.github.budget4s.cli.kpi;

import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.analysis.kpi.Results;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.kpi.KpiNotes;
import io.github.budget4s.report.kpi.KpiReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what each view of key figures is made from.
 *
 * @param shown the measures that were asked for by name; empty for those that the files have
 * @param today null where no day is known
 */
record KpiTask(
        Results results,
        Plan plan,
        KpiTable.Request request,
        List<Measure> shown,
        @Nullable Today today,
        Inputs inputs) {

    /** Makes a table of the results, and notes what it is made from. */
    KpiTable table(KpiTable.Request wanted) {
        KpiTable table = tableOnly(wanted);
        inputs.note(KpiNotes.of(results, wanted, table, shown));
        inputs.note(KpiNotes.ofRunning(today, results.covered(), wanted.range()));
        return table;
    }

    KpiTable tableOnly(KpiTable.Request wanted) {
        return KpiTable.of(results.spend(), results.funnel(), wanted);
    }

    List<Measure> measures(KpiTable table) {
        return shown.isEmpty() ? KpiReport.measures(table.total().figures().quantities()) : shown;
    }
}
