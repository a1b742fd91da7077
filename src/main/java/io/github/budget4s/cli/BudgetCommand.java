package io.github.budget4s.cli;

import io.github.budget4s.analysis.budget.AllocatedMonths;
import io.github.budget4s.analysis.budget.BudgetHistory;
import io.github.budget4s.analysis.budget.BudgetProposal;
import io.github.budget4s.analysis.budget.BudgetProposer;
import io.github.budget4s.analysis.budget.BudgetRequest;
import io.github.budget4s.analysis.budget.ProposedItem;
import io.github.budget4s.analysis.coverage.KnownDays;
import io.github.budget4s.analysis.forecast.WorkingDays;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.ExcludedMonths;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.input.ClosedStores;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.input.SalesPlanFiles;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.budget.BudgetExplanation;
import io.github.budget4s.report.budget.BudgetNotes;
import io.github.budget4s.report.budget.BudgetReport;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/** Proposes the year's budget out of the OEM's policy, this year's spend and the expected vehicles. */
final class BudgetCommand implements Command {

    private final Options options = new Options("budget");

    private final List<String> policies = options.files("--policy");

    private final List<String> spend = options.list("--spend", "FILE", String.class);

    private final List<String> sales = options.list("--sales", "FILE", String.class);

    private final List<String> funnel = options.list("--funnel", "FILE", String.class);

    private final OptionalValue<String> plan = options.value("--plan", "FILE", String.class);

    private final OptionalValue<Year> year = options.value("--year", "YEAR", Year.class);

    private final OptionalValue<Units> units = options.value("--units", "UNITS", Units.class);

    private final List<String> salesPlan = options.files("--sales-plan");

    private final List<String> allocated = options.files("--budget");

    private final OptionalValue<Money> revenue = options.value("--revenue", "AMOUNT", Money.class);

    private final OptionalValue<LocalDate> asOf = options.value("--as-of", "DATE", LocalDate.class);

    private final Value<Money> unit = options.setting("--round", "AMOUNT", Money.class, new Money(1));

    private final Flag withinCeiling = options.flag("--within-ceiling");

    private final OptionalValue<String> explain = options.value("--explain", "ITEM", String.class);

    private final FileInputOptions fileInput = options.with(FileInputOptions.withSpend());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        if (unit.get().cents() <= 0) {
            throw new RefusedException(Reason.USAGE, "allocation.unit", unit.get());
        }
        Inputs inputs = run.inputs(fileInput);
        Project project = run.project();
        Plan known = inputs.plan(plan.get());
        Policy supported = inputs.policyIfNamed(policies);
        Spend spent = inputs.spend(spend, new Detail(true, false, false));
        ExcludedMonths excluded = project.sources().excluded();
        SalesHistory sold = ClosedStores.filled(inputs.salesIfNamed(sales), excluded, inputs)
                .history();
        Funnel brought = inputs.funnelIfNamed(funnel, Detail.MONTHS_AND_CHANNELS);
        Today today = new KnownDays().with(spent).with(sold).todayOr(asOf.get());
        int year = planningYear(project, known, supported, spent, inputs);
        Plan planned = SalesPlanFiles.into(known, salesPlan, MonthRange.ofYear(year), inputs);
        BudgetProposal proposal = BudgetProposer.propose(new BudgetRequest(
                year,
                supported,
                planned,
                new BudgetHistory(
                        spent,
                        sold,
                        brought,
                        today == null || (today.assumed() && today.running() == null) ? null : today.lastOver(),
                        excluded.all(),
                        allocated(year, inputs),
                        WorkingDays.calendars(inputs.holidays(List.of()))),
                units.get(),
                revenue.get(),
                unit.get(),
                withinCeiling.isGiven()));
        inputs.note(BudgetNotes.of(proposal));
        inputs.note(BudgetNotes.ofYear(proposal, project.budgetYear().starts()));
        return run.print(report(proposal, inputs, run));
    }

    /** The budget of the project may well be this year's: only one that is named is the planned year's. */
    private AllocatedMonths allocated(int year, Inputs inputs) {
        if (allocated.isEmpty()) {
            return AllocatedMonths.NONE;
        }
        Budget budget = inputs.budget(allocated);
        inputs.note(Note.information("budget.note.allocated", budget.source()));
        return AllocatedMonths.of(budget, year);
    }

    private Report report(BudgetProposal proposal, Inputs inputs, Run run) {
        if (explain.get() == null) {
            return BudgetReport.of(proposal, inputs.summaries(), inputs.notes());
        }
        String wanted = run.names().name(NameKind.OTHER, explain.get());
        Localizer localizer = run.session().localizer();
        List<String> items =
                proposal.items().stream().map(item -> word(item, localizer)).toList();
        ProposedItem item = proposal.items().stream()
                .filter(each ->
                        each.name().equals(wanted) || word(each, localizer).equals(wanted))
                .findFirst()
                .orElseThrow(() -> SpellingSuggestion.of(wanted, items)
                        .map(near ->
                                new RefusedException(Reason.USAGE, "usage.no-such-item-nearest", wanted, items, near))
                        .orElseGet(() -> new RefusedException(Reason.USAGE, "usage.no-such-item", wanted, items)));
        return BudgetExplanation.of(proposal, item, inputs.summaries(), inputs.notes());
    }

    /** Returns what the table calls an item, in the user's language. */
    private static String word(ProposedItem item, Localizer localizer) {
        return switch (item.kind()) {
            case SUPPORTED, CHANNEL -> item.name();
            case UNATTRIBUTED, RESERVE -> localizer.text("name." + item.name());
        };
    }

    /** The flag beats the project, that the plan and the policy; else it is the year after the last spend. */
    private int planningYear(Project project, Plan planned, Policy supported, Spend spent, Inputs inputs) {
        if (year.get() != null) {
            return year.get().getValue();
        }
        for (Integer known : new Integer[] {project.budgetYear().year(), planned.year(), supported.year()}) {
            if (known != null) {
                return known;
            }
        }
        int assumed = spent.lastMonth()
                        .orElseThrow(() -> new RefusedException(Reason.USAGE, "usage.no-year"))
                        .getYear()
                + 1;
        inputs.note(Note.information("budget.note.year-assumed", String.valueOf(assumed)));
        return assumed;
    }
}
