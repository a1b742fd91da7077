package io.github.budget4s.cli;

import io.github.budget4s.analysis.budget.BudgetProposal;
import io.github.budget4s.analysis.budget.BudgetProposer;
import io.github.budget4s.analysis.budget.BudgetRequest;
import io.github.budget4s.analysis.budget.ProposedItem;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.cli.options.YamlInputs;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.message.Nearest;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.read.columns.Detail;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.budget.BudgetExplanation;
import io.github.budget4s.report.budget.BudgetNotes;
import io.github.budget4s.report.budget.BudgetReport;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposes the year's budget out of the OEM's policy, this year's spend and the expected vehicles. */
final class BudgetCommand implements Command {

    private final Options options = new Options("budget");

    private final OptionalValue<String> policy = options.value("--policy", "FILE", String.class);

    private final List<String> spend = options.list("--spend", "FILE", String.class);

    private final List<String> sales = options.list("--sales", "FILE", String.class);

    private final List<String> funnel = options.list("--funnel", "FILE", String.class);

    private final OptionalValue<String> plan = options.value("--plan", "FILE", String.class);

    private final OptionalValue<Year> year = options.value("--year", "YEAR", Year.class);

    private final OptionalValue<Units> units = options.value("--units", "UNITS", Units.class);

    private final OptionalValue<Money> revenue = options.value("--revenue", "AMOUNT", Money.class);

    private final OptionalValue<LocalDate> asOf = options.value("--as-of", "DATE", LocalDate.class);

    private final Value<Money> unit = options.setting("--round", "AMOUNT", Money.class, new Money(1));

    private final Flag withinCeiling = options.flag("--within-ceiling");

    private final OptionalValue<String> explain = options.value("--explain", "ITEM", String.class);

    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        if (unit.get().cents() <= 0) {
            throw new RefusedException(Reason.USAGE, "allocation.unit", unit.get());
        }
        Project project = run.project();
        Plan stated = YamlInputs.readPlan(run, plan.get());
        Policy supported = YamlInputs.readPolicy(run, policy.get());
        List<String> spendFiles = FileInputOptions.arguments("spend", spend, run);
        if (spendFiles.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-spend");
        }
        FileInputOptions.LoadedLedger<Spend> spent = fileInput.loadSpend(run, spendFiles, Detail.MONTHS_AND_CHANNELS);
        List<Note> notes = new ArrayList<>(spent.notes());
        List<InputSummary> inputs = new ArrayList<>(spent.summaries());
        FileInputOptions.Loaded sold = fileInput.loadSalesIfNamed(run, sales);
        notes.addAll(sold.notes());
        inputs.addAll(sold.summaries());
        FileInputOptions.LoadedLedger<Funnel> brought =
                fileInput.loadFunnelIfNamed(run, funnel, Detail.MONTHS_AND_CHANNELS);
        notes.addAll(brought.notes());
        inputs.addAll(brought.summaries());
        BudgetProposal proposal = BudgetProposer.propose(new BudgetRequest(
                planningYear(project, stated, supported, spent.content(), notes),
                supported,
                stated,
                spent.content(),
                sold.history(),
                brought.content(),
                lastMonth(),
                units.get(),
                revenue.get(),
                unit.get(),
                withinCeiling.isGiven()));
        notes.addAll(BudgetNotes.of(proposal));
        notes.addAll(BudgetNotes.ofYear(proposal, project.yearStarts()));
        run.print(report(proposal, inputs, notes));
        return ExitCode.OK;
    }

    private Report report(BudgetProposal proposal, List<InputSummary> inputs, List<Note> notes) {
        String wanted = explain.get();
        if (wanted == null) {
            return BudgetReport.of(proposal, inputs, notes);
        }
        List<String> names = proposal.items().stream().map(ProposedItem::name).toList();
        ProposedItem item = proposal.items().stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Nearest.of(wanted, names)
                        .map(near ->
                                new RefusedException(Reason.USAGE, "usage.no-such-item-nearest", wanted, names, near))
                        .orElseGet(() -> new RefusedException(Reason.USAGE, "usage.no-such-item", wanted, names)));
        return BudgetExplanation.of(proposal, item, inputs, notes);
    }

    /** A month is over on its last day. */
    private @Nullable YearMonth lastMonth() {
        if (asOf.get() == null) {
            return null;
        }
        YearMonth month = YearMonth.from(asOf.get());
        return asOf.get().equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
    }

    /** The flag beats the project, that the plan and the policy; else it is the year after the last spend. */
    private int planningYear(Project project, Plan stated, Policy supported, Spend spent, List<Note> notes) {
        if (year.get() != null) {
            return year.get().getValue();
        }
        for (Integer known : new Integer[] {project.year(), stated.year(), supported.year()}) {
            if (known != null) {
                return known;
            }
        }
        int assumed = spent.lastMonth()
                        .orElseThrow(() -> new RefusedException(Reason.USAGE, "usage.no-year"))
                        .getYear()
                + 1;
        notes.add(Note.information("budget.note.year-assumed", String.valueOf(assumed)));
        return assumed;
    }
}
