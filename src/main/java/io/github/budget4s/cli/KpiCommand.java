package io.github.budget4s.cli;

import io.github.budget4s.analysis.activity.ActivityEffects;
import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.analysis.kpi.KpiMeasure;
import io.github.budget4s.analysis.kpi.KpiRow;
import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.cli.options.Comparison;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.PeriodOptions;
import io.github.budget4s.cli.options.PlanOption;
import io.github.budget4s.cli.options.ResultInputOptions;
import io.github.budget4s.cli.options.ResultInputOptions.Results;
import io.github.budget4s.cli.options.TargetOptions;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.columns.Detail;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.kpi.ActivityReport;
import io.github.budget4s.report.kpi.KpiExplanation;
import io.github.budget4s.report.kpi.KpiReport;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows what a lead, a visit and an order cost, and what came back. */
final class KpiCommand implements Command {

    private static final int DEFAULT_WINDOW = 14;
    /** A year: what is longer measures no activity any more. */
    private static final int LONGEST_WINDOW = 366;

    private final Options options = new Options("kpi");

    private final ResultInputOptions resultInput = options.with(new ResultInputOptions());

    private final PlanOption planOption = options.with(new PlanOption());

    private final List<KpiKey> keys = options.commaList("--by", "WHAT", KpiKey.class);

    private final PeriodOptions period = options.with(new PeriodOptions());

    private final List<KpiMeasure> shown = options.commaList("--show", "MEASURE", KpiMeasure.class);

    private final Flag intervals = options.flag("--intervals");

    private final Flag stages = options.flag("--stages");

    private final OptionalValue<KpiKey> pivot = options.value("--pivot", "WHAT", KpiKey.class);

    private final OptionalValue<Comparison> comparison = options.value("--compare", "WITH", Comparison.class);

    private final TargetOptions targets = options.with(new TargetOptions());

    private final Flag activities = options.flag("--activities");

    private final Value<Integer> window = options.setting("--window", "DAYS", Integer.class, DEFAULT_WINDOW);

    private final OptionalValue<String> explain = options.value("--explain", "KEY", String.class);

    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        checkViews();
        Project project = run.project();
        Plan plan = planOption.read(run);
        Results results = resultInput.load(run, fileInput, project, detail());
        if (targets.isAsked()) {
            return targets.show(run, fileInput, "kpi", project, plan, results, resultInput.withCommitted(), period);
        }
        KpiTable.Request request = new KpiTable.Request(
                rowKeys(),
                period.range(results.covered(), project.yearStarts()),
                resultInput.withCommitted(),
                plan.channels().stream().map(Channel::name).toList());
        run.print(
                activities.isGiven()
                        ? activities(results, plan, request)
                        : report(run, results, request, new ArrayList<>(results.notes())));
        return ExitCode.OK;
    }

    private void checkViews() {
        long views = Stream.of(
                        stages.isGiven(),
                        pivot.get() != null,
                        comparison.get() != null,
                        explain.get() != null,
                        targets.isAsked(),
                        activities.isGiven())
                .filter(Boolean::booleanValue)
                .count();
        if (views > 1 || (intervals.isGiven() && views > 0)) {
            throw new RefusedException(
                    Reason.USAGE,
                    "usage.one-view",
                    "--stages, --pivot, --compare, --explain, --targets, --activities, --intervals");
        }
        if (new HashSet<>(keys).size() < keys.size()) {
            throw new RefusedException(Reason.USAGE, "usage.key-twice");
        }
        if (window.get() < 1 || window.get() > LONGEST_WINDOW) {
            throw new RefusedException(Reason.USAGE, "usage.window", (long) window.get(), (long) LONGEST_WINDOW);
        }
        if (pivot.get() != null && shown.size() > 1) {
            throw new RefusedException(Reason.USAGE, "usage.pivot-of-one");
        }
    }

    private List<KpiKey> rowKeys() {
        List<KpiKey> chosen = keys.isEmpty() && !stages.isGiven() ? List.of(KpiKey.CHANNEL) : keys;
        return chosen.stream().filter(key -> key != pivot.get()).toList();
    }

    private Detail detail() {
        if (activities.isGiven()) {
            return Detail.FULL;
        }
        List<KpiKey> wanted = Stream.concat(rowKeys().stream(), Stream.ofNullable(pivot.get()))
                .toList();
        return new Detail(
                period.needsDays(),
                wanted.contains(KpiKey.ACTIVITY) || targets.isAsked(),
                wanted.contains(KpiKey.STORE));
    }

    private Report report(Run run, Results results, KpiTable.Request request, List<Note> notes) {
        if (comparison.get() != null) {
            return comparison(results, request, comparison.get(), notes);
        }
        KpiTable table = KpiTable.of(results.spend(), results.funnel(), request);
        addNotes(results, request, table, notes);
        if (pivot.get() != null) {
            return pivot(results, request, pivot.get(), table, notes);
        }
        if (stages.isGiven()) {
            return KpiReport.stages(table, results.summaries(), notes);
        }
        if (explain.get() != null) {
            return KpiExplanation.of(
                    "kpi",
                    table,
                    ExplainedRow.find(run, explain.get(), table.total(), table.rows(), KpiRow::key),
                    measures(table),
                    results.summaries(),
                    notes);
        }
        return KpiReport.of(table, measures(table), intervals.isGiven(), results.summaries(), notes);
    }

    private Report activities(Results results, Plan plan, KpiTable.Request request) {
        Funnel funnel = results.funnel();
        if (funnel == null) {
            throw new RefusedException(Reason.USAGE, "usage.no-funnel");
        }
        return ActivityReport.of(
                ActivityEffects.of(results.spend(), funnel, plan, window.get(), request.range()),
                window.get(),
                results.summaries(),
                results.notes());
    }

    private List<KpiMeasure> measures(KpiTable table) {
        return shown.isEmpty() ? KpiReport.measures(table.total().figures().stated()) : shown;
    }

    private Report pivot(Results results, KpiTable.Request request, KpiKey across, KpiTable down, List<Note> notes) {
        List<KpiKey> both =
                Stream.concat(request.keys().stream(), Stream.of(across)).toList();
        return KpiReport.pivot(
                KpiTable.of(results.spend(), results.funnel(), request.by(both)),
                down,
                KpiTable.of(results.spend(), results.funnel(), request.by(List.of(across))),
                shown.isEmpty() ? KpiMeasure.SPEND : shown.get(0),
                results.summaries(),
                notes);
    }

    /** Without a period the last month that the files have is compared. */
    private Report comparison(Results results, KpiTable.Request request, Comparison with, List<Note> notes) {
        MonthRange covered = results.covered();
        if (covered == null) {
            throw new RefusedException(Reason.DATA, "kpi.nothing");
        }
        DayRange now =
                request.range() != null ? request.range() : DayRange.of(new MonthRange(covered.last(), covered.last()));
        DayRange before = with == Comparison.PREVIOUS ? now.before() : now.yearBefore();
        int month = request.keys().indexOf(KpiKey.MONTH);
        if (month >= 0 && !now.isWholeMonths()) {
            throw new RefusedException(Reason.USAGE, "usage.compare-days-by-month");
        }
        KpiTable table = KpiTable.of(results.spend(), results.funnel(), request.in(now));
        KpiTable earlier = KpiTable.of(results.spend(), results.funnel(), request.in(before));
        addNotes(results, request.in(now), table, notes);
        notes.add(Note.information("kpi.note.compared", now.first(), now.last(), before.first(), before.last()));
        long months = new MonthRange(before.months().first(), now.months().first()).length() - 1L;
        UnaryOperator<List<String>> matching = key -> {
            List<String> matched = new ArrayList<>(key);
            if (month >= 0) {
                matched.set(
                        month,
                        YearMonth.parse(key.get(month)).minusMonths(months).toString());
            }
            return matched;
        };
        return KpiReport.comparison(table, earlier, matching, measures(table), results.summaries(), notes);
    }

    private void addNotes(Results results, KpiTable.Request request, KpiTable table, List<Note> notes) {
        if (!table.committed().isZero()) {
            notes.add(Note.information(
                    request.withCommitted() ? "kpi.note.with-committed" : "kpi.note.without-committed",
                    table.committed()));
        }
        SortedSet<YearMonth> spend = inRange(results.spendMonths(), request.range());
        SortedSet<YearMonth> funnel = inRange(results.funnelMonths(), request.range());
        if (results.spend() != null && results.funnel() != null) {
            TreeSet<YearMonth> onlySpend = new TreeSet<>(spend);
            onlySpend.removeAll(funnel);
            TreeSet<YearMonth> onlyFunnel = new TreeSet<>(funnel);
            onlyFunnel.removeAll(spend);
            if (!onlySpend.isEmpty()) {
                notes.add(Note.warning("kpi.note.only-spend", MonthRange.runs(onlySpend)));
            }
            if (!onlyFunnel.isEmpty()) {
                notes.add(Note.warning("kpi.note.only-funnel", MonthRange.runs(onlyFunnel)));
            }
        }
        if (spend.isEmpty() && funnel.isEmpty()) {
            notes.add(Note.warning("kpi.note.nothing"));
        }
        for (KpiMeasure measure : shown) {
            if (!measure.isStated(table.total().figures().stated())) {
                notes.add(Note.warning("kpi.note.not-stated", Message.of("column." + measure.columnName())));
            }
        }
        if (results.spend() == null) {
            notes.add(Note.warning("kpi.note.no-spend"));
        }
        if (results.funnel() == null) {
            notes.add(Note.warning("kpi.note.no-funnel"));
        }
    }

    private static SortedSet<YearMonth> inRange(SortedSet<YearMonth> months, @Nullable DayRange range) {
        months.removeIf(month -> range != null && range.place(month, 0) == DayRange.Place.OUTSIDE);
        return months;
    }
}
