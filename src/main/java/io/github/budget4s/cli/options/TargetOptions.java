package io.github.budget4s.cli.options;

import io.github.budget4s.analysis.kpi.TargetTable;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.ResultInputOptions.Results;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.service.ServiceEntry;
import io.github.budget4s.domain.service.ServiceLedger;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.kpi.TargetReport;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The options of a command that holds results against the plan's targets. */
public final class TargetOptions implements OptionGroup {

    private final Options options = new Options();

    private final Flag targets = options.flag("--targets");

    private final Value<FailOn> failOn = options.setting("--fail-on", "FLAG", FailOn.class, FailOn.NEVER);

    private final List<String> service = options.list("--service", "FILE", String.class);

    @Override
    public Options options() {
        return options;
    }

    /** Returns whether targets are wanted. */
    public boolean isAsked() {
        return targets.isGiven();
    }

    /**
     * Reads the after-sales files: the flags', else the project's.
     *
     * @return null when neither names any
     */
    public FileInputOptions.@Nullable LoadedLedger<ServiceLedger> load(
            Run run, FileInputOptions files, Project project) {
        List<String> names = FileInputOptions.arguments("service", service, run);
        return names.isEmpty() ? null : files.loadService(run, names);
    }

    /**
     * Shows the targets of a plan against what was reached.
     *
     * @return the exit code
     * @throws RefusedException when the plan has none, or the period is not months of one year
     */
    public int show(
            Run run,
            FileInputOptions files,
            String command,
            Project project,
            Plan plan,
            Results results,
            boolean withCommitted,
            PeriodOptions period) {
        FileInputOptions.LoadedLedger<ServiceLedger> workshop = load(run, files, project);
        List<InputSummary> summaries = new ArrayList<>(results.summaries());
        List<Note> notes = new ArrayList<>(results.notes());
        if (workshop != null) {
            summaries.addAll(workshop.summaries());
            notes.addAll(workshop.notes());
        }
        TargetTable.Reached reached = new TargetTable.Reached(
                results.spend(), results.funnel(), workshop == null ? null : workshop.content(), withCommitted);
        TargetTable table = table(project, plan, reached, period, results.spend() == null && results.funnel() == null);
        run.print(TargetReport.of(command, table, summaries, notes));
        return failOn.get().code(table.worst());
    }

    private static TargetTable table(
            Project project, Plan plan, TargetTable.Reached reached, PeriodOptions period, boolean service) {
        if (plan.targets().isEmpty()
                && plan.channels().stream()
                        .allMatch(channel -> channel.targets().isEmpty())
                && plan.activities().stream()
                        .allMatch(activity -> activity.targets().isEmpty())) {
            throw new RefusedException(Reason.USAGE, "usage.no-targets");
        }
        MonthRange months = months(plan, reached, period, project.yearStarts());
        return TargetTable.of(
                plan,
                reached,
                months,
                MonthRange.yearAround(months.first(), project.yearStarts()),
                project.thresholds(),
                service);
    }

    /** Without a period the plan's year up to the last month that has a line. */
    private static MonthRange months(Plan plan, TargetTable.Reached reached, PeriodOptions period, int starts) {
        NavigableSet<YearMonth> months = months(reached);
        DayRange range = period.range(months.isEmpty() ? null : new MonthRange(months.first(), months.last()), starts);
        if (range == null) {
            Integer stated = plan.year();
            MonthRange whole = stated == null && !months.isEmpty()
                    ? MonthRange.yearAround(months.last(), starts)
                    : MonthRange.ofYear(stated == null ? 0 : stated, starts);
            YearMonth last = months.floor(whole.last());
            if (last == null || last.isBefore(whole.first())) {
                throw new RefusedException(
                        Reason.DATA,
                        "target.nothing",
                        String.valueOf(whole.first().getYear()));
            }
            return new MonthRange(whole.first(), last);
        }
        MonthRange asked = range.months();
        if (!range.isWholeMonths()
                || !MonthRange.yearAround(asked.first(), starts).contains(asked.last())) {
            throw new RefusedException(Reason.USAGE, "usage.target-months");
        }
        return asked;
    }

    private static NavigableSet<YearMonth> months(TargetTable.Reached reached) {
        TreeSet<YearMonth> months = new TreeSet<>();
        if (reached.spend() != null) {
            reached.spend().entries().forEach(entry -> months.add(entry.month()));
        }
        if (reached.funnel() != null) {
            reached.funnel().entries().forEach(entry -> months.add(entry.month()));
        }
        if (reached.service() != null) {
            reached.service().entries().stream().map(ServiceEntry::month).forEach(months::add);
        }
        return months;
    }
}
