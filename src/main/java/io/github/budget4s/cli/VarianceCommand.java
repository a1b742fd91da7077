package io.github.budget4s.cli;

import io.github.budget4s.analysis.reserve.ReleasedBudget;
import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.analysis.support.ActualFacts;
import io.github.budget4s.analysis.support.NetSpend;
import io.github.budget4s.analysis.variance.ActivityBudgets;
import io.github.budget4s.analysis.variance.CheckedMonth;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.SpreadBudget;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.analysis.variance.VarianceRequest;
import io.github.budget4s.cli.options.Deviation;
import io.github.budget4s.cli.options.FailOn;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.MissingMonths;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.cli.reserve.ReserveFiles;
import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.Detail;
import io.github.budget4s.read.ledger.kind.SalesContent;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.variance.CutsReport;
import io.github.budget4s.report.variance.VarianceExplanation;
import io.github.budget4s.report.variance.VarianceNotes;
import io.github.budget4s.report.variance.VarianceReport;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Holds spend against the budget and ends with a code that says how bad it is. */
final class VarianceCommand implements Command {

    private final Options options = new Options("variance");

    private final List<String> budget = options.files("--budget");

    private final List<String> spend = options.files("--spend");

    private final List<String> funnel = options.files("--funnel");

    private final OptionalValue<YearMonth> month = options.value("--month", "MONTH", YearMonth.class);

    private final OptionalValue<LocalDate> asOf = options.value("--as-of", "DATE", LocalDate.class);

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

    private final FileInputOptions fileInput = options.with(FileInputOptions.withSpend());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Inputs inputs = run.inputs(fileInput);
        Project project = run.project();
        List<Dimension> dimensions = by.stream().distinct().toList();
        Budget read = inputs.budget(budget);
        Spend spent = inputs.spend(spend, detail(dimensions));
        Funnel brought = inputs.funnelIfNamed(funnel, Detail.MONTHS_AND_CHANNELS);
        SalesHistory sold = net.isGiven() ? inputs.salesIfNamed(sales).history() : SalesContent.NONE.history();
        Plan planned = inputs.plan(plan.get());
        SpreadBudget spread = SpreadBudget.of(
                read, planned.goals().salesPlan(), project.budgetYear().starts());
        Budget budgeted = spread.budget();
        inputs.note(spread.notes());

        CheckedMonth checked = CheckedMonth.of(
                budgeted, spent, month.get(), asOf.get(), project.budgetYear().starts());
        checked.refuseGaps(budgeted, missing.get() == MissingMonths.ZERO);
        ReleasedMoney released = ReserveFiles.released(run, checked.today().day());
        Budget raised =
                ReleasedBudget.raised(budgeted, released, project.store().name());
        NetSpend netSpend = null;
        if (net.isGiven()) {
            Policy supported = inputs.policy(policy.get());
            int year = supported.year() != null
                    ? supported.year()
                    : checked.year().first().getYear();
            netSpend = NetSpend.of(supported, new ActualFacts(year, planned, spent, sold, brought), checked.month());
            inputs.note(VarianceNotes.ofNet(netSpend, checked.month()));
        }
        VarianceCheck check = VarianceCheck.of(new VarianceRequest(
                dimensions.contains(Dimension.ACTIVITY) ? ActivityBudgets.of(raised, planned, checked.year()) : raised,
                netSpend == null ? spent : netSpend.spend(),
                brought,
                checked,
                dimensions,
                deviation.get() == Deviation.BOTH,
                project.tolerances(),
                netSpend == null));
        inputs.note(VarianceNotes.of(check, month.get() == null));
        inputs.note(VarianceNotes.ofReleased(released, checked.year()));
        return run.print(report(check, inputs, run.names()), check.worst(), failOn.get());
    }

    /** Memory grows with what is kept apart: only what is asked for. */
    private Detail detail(List<Dimension> dimensions) {
        return new Detail(
                true, net.isGiven() || dimensions.contains(Dimension.ACTIVITY), dimensions.contains(Dimension.STORE));
    }

    private Report report(VarianceCheck check, Inputs inputs, Names names) {
        if (explain.get() != null) {
            return VarianceExplanation.of(
                    check, String.join(",", names.parts(explain.get())), inputs.summaries(), inputs.notes());
        }
        return cuts.isGiven()
                ? CutsReport.of(check, inputs.summaries(), inputs.notes())
                : VarianceReport.of(check, inputs.summaries(), inputs.notes());
    }
}
