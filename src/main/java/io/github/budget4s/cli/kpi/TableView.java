package io.github.budget4s.cli.kpi;

import io.github.budget4s.analysis.kpi.KpiRow;
import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.cli.ExplainedRow;
import io.github.budget4s.cli.Run;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.kpi.KpiExplanation;
import io.github.budget4s.report.kpi.KpiReport;

/** Shows key figures row by row, the stages of the funnel, or how one row came about. */
final class TableView {

    private TableView() {}

    static Report of(KpiTask task, boolean intervals) {
        KpiTable table = task.table(task.request());
        return KpiReport.of(
                table,
                task.measures(table),
                intervals,
                task.inputs().summaries(),
                task.inputs().notes());
    }

    static Report stages(KpiTask task) {
        KpiTable table = task.table(task.request());
        return KpiReport.stages(table, task.inputs().summaries(), task.inputs().notes());
    }

    static Report explanation(Run run, KpiTask task, String key) {
        KpiTable table = task.table(task.request());
        return KpiExplanation.of(
                "kpi",
                table,
                ExplainedRow.find(run, key, table.total(), table.rows(), KpiRow::key),
                task.measures(table),
                task.inputs().summaries(),
                task.inputs().notes());
    }
}
