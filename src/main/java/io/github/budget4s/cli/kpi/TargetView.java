package io.github.budget4s.cli.kpi;

import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.analysis.kpi.MeasuredUse;
import io.github.budget4s.analysis.kpi.Reached;
import io.github.budget4s.analysis.kpi.TargetMonths;
import io.github.budget4s.analysis.kpi.TargetTable;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.FailOn;
import io.github.budget4s.cli.options.PeriodOptions;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.kpi.ActualNotes;
import io.github.budget4s.report.kpi.KpiNotes;
import io.github.budget4s.report.kpi.TargetReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows the targets of a plan beside what was reached.
 *
 * @param keys what has rows besides the year; none for all that the plan has targets of
 * @param today null where no day is known
 */
record TargetView(
        FailOn failOn,
        PeriodOptions period,
        List<KpiKey> keys,
        @Nullable Today today) {

    /**
     * Prints the view.
     *
     * @return the exit code
     * @throws RefusedException when the plan has none, or the period is not months of one year
     */
    int print(Run run, Inputs inputs, String command, Plan plan, Reached reached) {
        if (!hasTargets(plan)) {
            throw new RefusedException(Reason.USAGE, "usage.no-targets");
        }
        KpiCommand.refuseUngrouped(keys, plan);
        int starts = run.project().budgetYear().starts();
        DayRange asked = period.range(TargetMonths.covered(reached), starts);
        MonthRange months = TargetMonths.of(plan, reached, asked, starts, today);
        inputs.note(KpiNotes.ofTargets(today, TargetMonths.covered(reached), months));
        inputs.note(KpiNotes.ofCommitted(reached.committed(months), reached.withCommitted()));
        inputs.note(KpiNotes.ofDeliveries(
                reached.funnel(), inputs.salesIfNamed(List.of()).history(), months));
        inputs.note(ActualNotes.of(MeasuredUse.of(plan, reached, months)));
        boolean onlyService = reached.spend() == null && reached.funnel() == null;
        TargetTable table = TargetTable.of(
                plan,
                reached,
                months,
                MonthRange.yearAround(months.first(), starts),
                run.project().tolerances().overall(),
                new TargetTable.Wanted(keys, onlyService));
        return run.print(TargetReport.of(command, table, inputs.summaries(), inputs.notes()), table.worst(), failOn);
    }

    /** Returns whether lines of stores have to be told apart. */
    static boolean hasTargetsOfStores(Plan plan) {
        return plan.goals().stores().stream().anyMatch(store -> !store.targets().isEmpty())
                || plan.activities().stream()
                        .anyMatch(activity ->
                                activity.store() != null && !activity.targets().isEmpty());
    }

    private static boolean hasTargets(Plan plan) {
        return !plan.goals().targets().isEmpty()
                || hasTargetsOfStores(plan)
                || plan.groups().stream().anyMatch(group -> !group.targets().isEmpty())
                || plan.channels().stream()
                        .anyMatch(channel -> !channel.targets().isEmpty())
                || plan.activities().stream()
                        .anyMatch(activity -> !activity.targets().isEmpty());
    }
}
