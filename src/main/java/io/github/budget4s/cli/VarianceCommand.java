package io.github.budget4s.cli;

import io.github.budget4s.analysis.reserve.ReleasedBudget;
import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.analysis.support.ActualFacts;
import io.github.budget4s.analysis.support.NetSpend;
import io.github.budget4s.analysis.variance.ActivityBudgets;
import io.github.budget4s.analysis.variance.CheckedMonth;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.analysis.variance.VarianceRequest;
import io.github.budget4s.cli.options.Deviation;
import io.github.budget4s.cli.options.FailOn;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.FileInputOptions.LoadedLedger;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.MissingMonths;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.ReserveOptions;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.cli.options.YamlInputs;
import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.read.columns.Detail;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.variance.CutsReport;
import io.github.budget4s.report.variance.VarianceExplanation;
import io.github.budget4s.report.variance.VarianceNotes;
import io.github.budget4s.report.variance.VarianceReport;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds spend against the budget and ends with a code that says how bad it is. */
final class VarianceCommand implements Command {

    private final Options options = new Options("variance");

    private final List<String> budget = options.files("--budget");

    private final List<String> spend = options.files("--spend");

    private final List<String> funnel = options.files("--funnel");

    private final OptionalValue<YearMonth> month = options.value("--month", "MONTH", YearMonth.class);

    private final List<Dimension> by = options.commaList("--by", "WHAT", Dimension.class);

    private final Value<Deviation> deviation = options.setting("--deviation", "WHICH", Deviation.class, Deviation.OVER);

    private final Value<FailOn> failOn = options.setting("--fail-on", "FLAG", FailOn.class, FailOn.YELLOW);

    private final Value<MissingMonths> missing =
            options.setting("--missing", "HOW", MissingMonths.class, MissingMonths.ERROR);

    private final Flag net = options.flag("--net");

    private final OptionalValue<String> policy = options.value("--policy", "FILE", String.class);

    private final List<String> sales = options.files("--sales");

    private final Flag cuts = options.flag("--cuts");

    private final OptionalValue<String> explain = options.value("--explain", "KEY", String.class);

    private final OptionalValue<String> plan = options.value("--plan", "FILE", String.class);

    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Project project = run.project();
        List<Dimension> dimensions = by.stream().distinct().toList();
        LoadedLedger<Budget> budgeted = fileInput.loadBudget(run, files("budget", budget, run, "usage.no-budget"));
        LoadedLedger<Spend> spent =
                fileInput.loadSpend(run, files("spend", spend, run, "usage.no-spend"), detail(dimensions));
        LoadedLedger<Funnel> brought = fileInput.loadFunnelIfNamed(run, funnel, Detail.MONTHS_AND_CHANNELS);
        FileInputOptions.Loaded sold =
                net.isGiven() ? fileInput.loadSalesIfNamed(run, sales) : FileInputOptions.Loaded.NOTHING;

        CheckedMonth checked = CheckedMonth.of(budgeted.content(), spent.content(), month.get(), project.yearStarts());
        checked.refuseGaps(budgeted.content(), missing.get() == MissingMonths.ZERO);
        ReleasedMoney released = ReserveOptions.released(run, checked.month().atEndOfMonth());
        Budget raised = ReleasedBudget.raised(budgeted.content(), released, project.store());
        Plan planned = YamlInputs.readPlan(run, plan.get());
        NetSpend netSpend = net.isGiven()
                ? netSpend(run, project, planned, spent.content(), brought.content(), sold, checked)
                : null;
        VarianceCheck check = VarianceCheck.of(new VarianceRequest(
                dimensions.contains(Dimension.ACTIVITY) ? ActivityBudgets.of(raised, planned, checked.year()) : raised,
                netSpend == null ? spent.content() : netSpend.spend(),
                brought.content(),
                checked.month(),
                checked.year(),
                dimensions,
                deviation.get() == Deviation.BOTH,
                project,
                netSpend == null));

        List<Note> notes = new ArrayList<>();
        Stream.of(budgeted, spent, brought).forEach(loaded -> notes.addAll(loaded.notes()));
        notes.addAll(sold.notes());
        if (netSpend != null) {
            notes.addAll(VarianceNotes.ofNet(netSpend, checked.month()));
        }
        notes.addAll(VarianceNotes.of(check, month.get() == null));
        notes.addAll(VarianceNotes.ofReleased(released, checked.year()));
        List<InputSummary> inputs = new ArrayList<>();
        Stream.of(budgeted, spent, brought).forEach(loaded -> inputs.addAll(loaded.summaries()));
        inputs.addAll(sold.summaries());
        run.print(report(check, inputs, notes));
        return failOn.get().code(check.worst());
    }

    /** Memory grows with what is kept apart: only what is asked for. */
    private Detail detail(List<Dimension> dimensions) {
        return new Detail(
                false, net.isGiven() || dimensions.contains(Dimension.ACTIVITY), dimensions.contains(Dimension.STORE));
    }

    private NetSpend netSpend(
            Run run,
            Project project,
            Plan planned,
            Spend spent,
            Funnel brought,
            FileInputOptions.Loaded sold,
            CheckedMonth checked) {
        Policy supported = YamlInputs.readPolicy(run, policy.get());
        if (supported.items().isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-policy");
        }
        int year = supported.year() != null
                ? supported.year()
                : checked.year().first().getYear();
        return NetSpend.of(supported, new ActualFacts(year, planned, spent, sold.history(), brought), checked.month());
    }

    private Report report(VarianceCheck check, List<InputSummary> inputs, List<Note> notes) {
        if (explain.get() != null) {
            return VarianceExplanation.of(check, explain.get(), inputs, notes);
        }
        return cuts.isGiven() ? CutsReport.of(check, inputs, notes) : VarianceReport.of(check, inputs, notes);
    }

    private List<String> files(String key, List<String> flags, Run run, String refusal) {
        List<String> files = FileInputOptions.arguments(key, flags, run);
        if (files.isEmpty()) {
            throw new RefusedException(Reason.USAGE, refusal);
        }
        return files;
    }
}
