package io.github.budget4s.cli.forecast;

import io.github.budget4s.analysis.forecast.BacktestStudy;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.forecast.BacktestReport;
import io.github.budget4s.report.forecast.ForecastNotes;

/** Shows how far each method would have been off in months that are known by now. */
final class BacktestView {

    private BacktestView() {}

    static Report of(ForecastTask task) {
        BacktestStudy study = BacktestStudy.of(task.history(), task.parts(), task.request());
        task.inputs().note(ForecastNotes.of(study));
        return BacktestReport.of(
                study.errors(),
                task.keyColumn(),
                task.inputs().summaries(),
                task.inputs().notes());
    }
}
