package io.github.budget4s.cli.plan;

import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.MonthShares;
import io.github.budget4s.analysis.plancheck.CheckFacts;
import io.github.budget4s.analysis.plancheck.PlanCheck;
import io.github.budget4s.analysis.scenario.RevenuePerVehicle;
import io.github.budget4s.analysis.scenario.Scenario;
import io.github.budget4s.cli.ClosedStores;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.allocate.GroupShares;
import io.github.budget4s.cli.allocate.YearBudget;
import io.github.budget4s.cli.options.Assumption;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.NamedAmount;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.SharesBy;
import io.github.budget4s.cli.options.YearBudgetOptions;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.input.ChangedPlans;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.kind.SalesContent;
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
    private final OptionalValue<String> planFile = options.value("--plan", "FILE", String.class);
    private final List<NamedAmount> totals = options.commaList("--total", "AMOUNT,...", NamedAmount.class);
    private final List<Assumption> assumptions = options.list("--set", "[NAME:]KEY=VALUE,...", Assumption.class);
    private final List<String> sales = options.files("--sales");
    private final List<String> policy = options.files("--policy");
    private final OptionalValue<SharesBy> by = options.value("--by", "plan", SharesBy.class);
    private final YearBudgetOptions budget = options.with(YearBudgetOptions.withoutTotal());
    private final Flag springFestival = options.flag("--spring-festival");
    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Inputs inputs = run.inputs(fileInput);
        Plan plan = inputs.plan(planFile.get());
        ChangedPlans plans = new ChangedPlans(run, inputs, planFile.get());
        List<AssumedPlan> assumed = AssumedPlan.of(plan, totals, assumptions, plans);
        YearShares shares = new YearShares(by.get() == SharesBy.PLAN, springFestival.isGiven());
        SalesContent sold =
                ClosedStores.filled(shares.sales(sales, inputs), budget.excluded(run.project(), run.names()), inputs);
        MonthRange year = YearBudget.months(budget, plan, sold, inputs);
        RevenuePerVehicle revenue = RevenuePerVehicle.of(sold.history()).orElse(null);
        if (revenue != null) {
            inputs.note(Note.information("scenario.note.revenue", revenue.rounded(), revenue.months()));
        }
        CheckFacts facts = PlanCheckCommand.facts(run.project(), inputs, sales, policy, true);
        boolean hasMonths = shares.areKnown(plan, sold);
        List<Scenario> scenarios = new ArrayList<>();
        for (AssumedPlan each : assumed) {
            AllocationRequest request =
                    YearBudget.request(budget, each.plan(), each.total(), year, run, AllocationRequest.NO_BOUNDS);
            MonthShares months = EVEN;
            if (hasMonths) {
                GroupShares found = shares.of(each.plan(), sold, request);
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
        return run.print(ScenarioReport.of(scenarios, hasMonths, inputs.summaries(), inputs.notes()));
    }
}
