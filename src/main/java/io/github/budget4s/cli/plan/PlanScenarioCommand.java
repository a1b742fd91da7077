package io.github.budget4s.cli.plan;

import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.MonthShares;
import io.github.budget4s.analysis.plancheck.CheckFacts;
import io.github.budget4s.analysis.plancheck.PlanCheck;
import io.github.budget4s.analysis.scenario.RevenuePerVehicle;
import io.github.budget4s.analysis.scenario.Scenario;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.ExplainedRow;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.allocate.GroupShares;
import io.github.budget4s.cli.options.Assumption;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.NamedAmount;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.PlannedYearOptions;
import io.github.budget4s.cli.options.YearBudgetOptions;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.input.ChangedPlans;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.scenario.ScenarioExplanation;
import io.github.budget4s.report.scenario.ScenarioReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Shows what the plan brings with other totals and other assumptions, side by side. */
public final class PlanScenarioCommand implements Command {

    /** Channels are divided by what the year has, whatever its months are: where those are not known, these do. */
    private static final MonthShares EVEN =
            MonthShares.ofPlan(Collections.nCopies(MonthRange.MONTHS_OF_A_YEAR, Units.of(1)));

    private final Options options = new Options("scenario");
    private final List<NamedAmount> totals = options.commaList("--total", "AMOUNT,...", NamedAmount.class);
    private final List<Assumption> assumptions = options.list("--set", "[NAME:]KEY=VALUE,...", Assumption.class);
    private final PlannedYearOptions planned = options.with(new PlannedYearOptions(YearBudgetOptions.withoutTotal()));
    private final List<String> policy = options.files("--policy");
    private final OptionalValue<String> explain = options.value("--explain", "COLUMN", String.class);
    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Inputs inputs = run.inputs(fileInput);
        Plan plan = inputs.plan(planned.plan());
        ChangedPlans plans = new ChangedPlans(run, inputs, planned.plan());
        List<AssumedPlan> assumed = AssumedPlan.of(plan, totals, assumptions, plans);
        YearShares shares = YearShares.of(planned, plan, run, inputs);
        RevenuePerVehicle revenue =
                RevenuePerVehicle.of(shares.sold().history()).orElse(null);
        if (revenue != null) {
            inputs.note(Note.information("scenario.note.revenue", revenue.rounded(), revenue.months()));
        }
        CheckFacts facts = PlanCheckCommand.facts(
                run, inputs, planned.sales(), policy, assumed.get(0).document());
        boolean hasMonths = shares.areKnown(plan);
        List<Scenario> scenarios = new ArrayList<>();
        for (AssumedPlan each : assumed) {
            AllocationRequest request = shares.request(each.plan(), each.total(), run);
            MonthShares months = EVEN;
            if (hasMonths) {
                GroupShares found = shares.of(each.plan(), request);
                months = found.shares();
                if (scenarios.isEmpty()) {
                    YearShares.note(found, request, inputs);
                }
            }
            scenarios.add(Scenario.of(
                    new Scenario.Assumed(
                            each.name(),
                            each.plan(),
                            plan,
                            revenue == null ? null : revenue.yuan(),
                            PlanCheck.of(List.of(each.document()), facts)),
                    request,
                    months));
        }
        if (explain.get() == null) {
            return run.print(
                    ScenarioReport.of(scenarios, plan.channelGroups(), hasMonths, inputs.summaries(), inputs.notes()));
        }
        Scenario wanted = ExplainedRow.find(
                run, explain.get(), scenarios.get(0), scenarios, scenario -> List.of(scenario.name()));
        return run.print(ScenarioExplanation.of(wanted, hasMonths, revenue, inputs.summaries(), inputs.notes()));
    }
}
