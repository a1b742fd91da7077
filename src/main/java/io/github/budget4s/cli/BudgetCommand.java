package io.github.budget4s.cli;

import io.github.budget4s.analysis.budget.BudgetProposal;
import io.github.budget4s.analysis.budget.BudgetProposer;
import io.github.budget4s.analysis.budget.BudgetRequest;
import io.github.budget4s.analysis.budget.ProposedItem;
import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.FileInputOptions;
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
import io.github.budget4s.report.BudgetExplanation;
import io.github.budget4s.report.BudgetNotes;
import io.github.budget4s.report.BudgetReport;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proposes the year's budget out of the OEM's policy, this year's spend and the expected vehicles. */
@Command(name = "budget", sortOptions = false)
final class BudgetCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--policy", paramLabel = "FILE")
    private @Nullable String policy;

    @Option(names = "--spend", paramLabel = "FILE")
    private List<String> spend = new ArrayList<>();

    @Option(names = "--sales", paramLabel = "FILE")
    private List<String> sales = new ArrayList<>();

    @Option(names = "--funnel", paramLabel = "FILE")
    private List<String> funnel = new ArrayList<>();

    @Option(names = "--plan", paramLabel = "FILE")
    private @Nullable String plan;

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Year year;

    @Option(names = "--units", paramLabel = "UNITS")
    private @Nullable Units units;

    @Option(names = "--revenue", paramLabel = "AMOUNT")
    private @Nullable Money revenue;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable LocalDate asOf;

    @Option(names = "--round", paramLabel = "AMOUNT", defaultValue = "0.01")
    private Money unit = new Money(1);

    @Option(names = "--within-ceiling")
    private boolean withinCeiling;

    @Option(names = "--explain", paramLabel = "ITEM")
    private @Nullable String explain;

    @Mixin
    private FileInputOptions fileInput = new FileInputOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    BudgetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (unit.cents() <= 0) {
            throw new RefusedException(Reason.USAGE, "allocation.unit", unit);
        }
        Project project = common.readProject(session);
        Plan stated = YamlInputs.readPlan(session, common, project, plan);
        Policy supported = YamlInputs.readPolicy(session, common, project, policy);
        List<String> spendFiles = FileInputOptions.arguments("spend", spend, common, project);
        if (spendFiles.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-spend");
        }
        FileInputOptions.LoadedLedger<Spend> spent =
                fileInput.loadSpend(session, common, project, spendFiles, Detail.MONTHS_AND_CHANNELS);
        List<Note> notes = new ArrayList<>(spent.notes());
        List<InputSummary> inputs = new ArrayList<>(spent.summaries());
        FileInputOptions.Loaded sold = fileInput.loadSalesIfNamed(session, common, project, sales);
        notes.addAll(sold.notes());
        inputs.addAll(sold.summaries());
        FileInputOptions.LoadedLedger<Funnel> brought =
                fileInput.loadFunnelIfNamed(session, common, project, funnel, Detail.MONTHS_AND_CHANNELS);
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
                units,
                revenue,
                unit,
                withinCeiling));
        notes.addAll(BudgetNotes.of(proposal));
        common.write(session, report(proposal, inputs, notes));
        return ExitCode.OK;
    }

    private Report report(BudgetProposal proposal, List<InputSummary> inputs, List<Note> notes) {
        String wanted = explain;
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
        if (asOf == null) {
            return null;
        }
        YearMonth month = YearMonth.from(asOf);
        return asOf.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
    }

    /** The flag beats the project, that the plan and the policy; else it is the year after the last spend. */
    private int planningYear(Project project, Plan stated, Policy supported, Spend spent, List<Note> notes) {
        if (year != null) {
            return year.getValue();
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
