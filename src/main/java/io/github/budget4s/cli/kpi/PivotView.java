package io.github.budget4s.cli.kpi;

import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.kpi.KpiReport;
import java.util.ArrayList;
import java.util.List;

/** Shows one measure by two keys: one down, one across. */
final class PivotView {

    private PivotView() {}

    static Report of(KpiTask task, KpiKey across) {
        KpiTable.Request request = task.request();
        KpiTable down = task.table(request);
        List<KpiKey> both = new ArrayList<>(request.keys());
        both.add(across);
        return KpiReport.pivot(
                task.tableOnly(request.by(both)),
                down,
                task.tableOnly(request.by(List.of(across))),
                task.shown().isEmpty() ? Measures.SPEND : task.shown().get(0),
                task.inputs().summaries(),
                task.inputs().notes());
    }
}
