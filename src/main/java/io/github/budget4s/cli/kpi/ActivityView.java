package io.github.budget4s.cli.kpi;

import io.github.budget4s.analysis.activity.ActivityEffects;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.kpi.ActivityReport;

/** Shows what came in around each activity beside what came in before. */
final class ActivityView {

    private ActivityView() {}

    /**
     * Makes the report.
     *
     * @param days how long an activity is taken to have an effect
     */
    static Report of(KpiTask task, int days) {
        Funnel funnel = task.results().funnel();
        if (funnel == null) {
            throw new RefusedException(Reason.USAGE, "usage.no-funnel");
        }
        return ActivityReport.of(
                ActivityEffects.of(
                        task.results().spend(),
                        funnel,
                        task.plan(),
                        days,
                        task.request().range()),
                days,
                task.inputs().summaries(),
                task.inputs().notes());
    }
}
