package io.github.budget4s.cli.kpi;

import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.analysis.kpi.Reached;
import io.github.budget4s.analysis.kpi.Results;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.Comparison;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.PeriodOptions;
import io.github.budget4s.cli.options.ResultInputOptions;
import io.github.budget4s.cli.options.TargetOptions;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.actual.Actuals;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.kpi.KpiNotes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows what a lead, a visit and an order cost, and what came back. */
public final class KpiCommand implements Command {

    private static final int DEFAULT_WINDOW = 14;
    /** A year: what is longer measures no activity any more. */
    private static final int LONGEST_WINDOW = 366;

    private final Options options = new Options("kpi");
    private final ResultInputOptions resultInput = options.with(new ResultInputOptions());
    private final OptionalValue<String> planFile = options.value("--plan", "FILE", String.class);
    private final List<KpiKey> keys = options.commaList("--by", "WHAT", KpiKey.class);
    private final PeriodOptions period = options.with(new PeriodOptions());
    private final List<Measure> shown = options.commaList("--show", "MEASURE", Measure.class);
    private final Flag intervals = options.flag("--intervals");
    private final Flag stages = options.flag("--stages");
    private final Flag chart = options.flag("--chart");
    private final OptionalValue<KpiKey> pivot = options.value("--pivot", "WHAT", KpiKey.class);
    private final OptionalValue<Comparison> comparison = options.value("--compare", "WITH", Comparison.class);
    private final TargetOptions targets = options.with(new TargetOptions());
    private final Flag activities = options.flag("--activities");
    private final Value<Integer> window = options.setting("--window", "DAYS", Integer.class, DEFAULT_WINDOW);
    private final Flag cohort = options.flag("--cohort");
    private final OptionalValue<String> explain = options.value("--explain", "KEY", String.class);
    private final FileInputOptions fileInput = options.with(FileInputOptions.withSpend());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        if (chart.isGiven()) {
            run.output().draw();
        }
        checkViews();
        Inputs inputs = run.inputs(fileInput);
        Plan plan = inputs.plan(planFile.get());
        Results read = targets.isAsked()
                ? inputs.results(resultInput.spend(), resultInput.funnel(), targets.measures(), detail(plan))
                : inputs.results(resultInput.spend(), resultInput.funnel(), detail(plan));
        Today today = read.today(resultInput.asOf());
        Results known = resultInput.asOf() == null || today == null ? read : read.until(today);
        Results results = cohort.isGiven() ? byLead(known, inputs) : known;
        if (targets.isAsked()) {
            Reached reached = new Reached(
                    results.spend(),
                    results.funnel(),
                    inputs.serviceIfNamed(targets.service()),
                    actuals(inputs, today),
                    resultInput.withCommitted());
            return new TargetView(targets.failOn(), period, keys, today).print(run, inputs, "kpi", plan, reached);
        }
        KpiTable.Request request = new KpiTable.Request(
                rowKeys(),
                period.range(results.covered(), run.project().budgetYear().starts()),
                resultInput.withCommitted(),
                plan.channels().stream().map(Channel::name).toList(),
                plan.channelGroups());
        refuseUngrouped(request.keys(), plan);
        if (pivot.get() != null) {
            refuseUngrouped(List.of(pivot.get()), plan);
        }
        return run.print(view(run, new KpiTask(results, plan, request, shown, today, inputs)));
    }

    private Actuals actuals(Inputs inputs, @Nullable Today today) {
        Actuals actuals = inputs.actualsIfNamed(targets.measures());
        return resultInput.asOf() == null || today == null ? actuals : actuals.until(today);
    }

    private static Results byLead(Results known, Inputs inputs) {
        Funnel funnel = known.funnel();
        if (funnel == null || !funnel.knowsLeadDays()) {
            throw new RefusedException(Reason.DATA, "kpi.no-cohort");
        }
        inputs.note(KpiNotes.ofCohort(funnel));
        return known.byLead();
    }

    private Report view(Run run, KpiTask task) {
        if (activities.isGiven()) {
            return ActivityView.of(task, window.get());
        }
        if (comparison.get() != null) {
            return ComparisonView.of(task, comparison.get());
        }
        if (pivot.get() != null) {
            return PivotView.of(task, pivot.get());
        }
        if (stages.isGiven()) {
            return TableView.stages(task);
        }
        return explain.get() != null
                ? TableView.explanation(run, task, explain.get())
                : TableView.of(task, intervals.isGiven());
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

    /** Groups of channels are the plan's: no file names them. */
    static void refuseUngrouped(List<KpiKey> keys, Plan plan) {
        if (keys.contains(KpiKey.GROUP) && plan.groups().isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-groups");
        }
    }

    private List<KpiKey> rowKeys() {
        List<KpiKey> chosen = new ArrayList<>(keys.isEmpty() && !stages.isGiven() ? List.of(KpiKey.CHANNEL) : keys);
        chosen.removeIf(key -> key == pivot.get());
        return chosen;
    }

    private Detail detail(Plan plan) {
        if (activities.isGiven()) {
            return Detail.FULL;
        }
        List<KpiKey> wanted = new ArrayList<>(rowKeys());
        if (pivot.get() != null) {
            wanted.add(pivot.get());
        }
        return new Detail(
                period.needsDays() || resultInput.asOf() != null || comparison.get() != null || targets.isAsked(),
                wanted.contains(KpiKey.ACTIVITY) || targets.isAsked(),
                wanted.contains(KpiKey.STORE) || (targets.isAsked() && TargetView.hasTargetsOfStores(plan)));
    }
}
