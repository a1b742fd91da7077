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
import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.Deviation;
import io.github.budget4s.cli.options.FailOn;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.FileInputOptions.LoadedLedger;
import io.github.budget4s.cli.options.MissingMonths;
import io.github.budget4s.cli.options.ReserveOptions;
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
import io.github.budget4s.report.CutsReport;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.VarianceExplanation;
import io.github.budget4s.report.VarianceNotes;
import io.github.budget4s.report.VarianceReport;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds spend against the budget and ends with a code that says how bad it is. */
@Command(name = "variance", sortOptions = false)
final class VarianceCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--budget", paramLabel = "FILE", arity = "1..*")
    private List<String> budget = new ArrayList<>();

    @Option(names = "--spend", paramLabel = "FILE", arity = "1..*")
    private List<String> spend = new ArrayList<>();

    @Option(names = "--funnel", paramLabel = "FILE", arity = "1..*")
    private List<String> funnel = new ArrayList<>();

    @Option(names = "--month", paramLabel = "MONTH")
    private @Nullable YearMonth month;

    @Option(names = "--by", paramLabel = "WHAT", split = ",")
    private List<Dimension> by = new ArrayList<>();

    @Option(names = "--deviation", paramLabel = "WHICH", defaultValue = "over")
    private Deviation deviation = Deviation.OVER;

    @Option(names = "--fail-on", paramLabel = "FLAG", defaultValue = "yellow")
    private FailOn failOn = FailOn.YELLOW;

    @Option(names = "--missing", paramLabel = "HOW", defaultValue = "error")
    private MissingMonths missing = MissingMonths.ERROR;

    @Option(names = "--net")
    private boolean net;

    @Option(names = "--policy", paramLabel = "FILE")
    private @Nullable String policy;

    @Option(names = "--sales", paramLabel = "FILE", arity = "1..*")
    private List<String> sales = new ArrayList<>();

    @Option(names = "--cuts")
    private boolean cuts;

    @Option(names = "--explain", paramLabel = "KEY")
    private @Nullable String explain;

    @Option(names = "--plan", paramLabel = "FILE")
    private @Nullable String plan;

    @Mixin
    private FileInputOptions fileInput = new FileInputOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    VarianceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Project project = common.readProject(session);
        List<Dimension> dimensions = by.stream().distinct().toList();
        LoadedLedger<Budget> budgeted =
                fileInput.loadBudget(session, common, project, files("budget", budget, project, "usage.no-budget"));
        LoadedLedger<Spend> spent = fileInput.loadSpend(
                session, common, project, files("spend", spend, project, "usage.no-spend"), detail(dimensions));
        LoadedLedger<Funnel> brought =
                fileInput.loadFunnelIfNamed(session, common, project, funnel, Detail.MONTHS_AND_CHANNELS);
        FileInputOptions.Loaded sold =
                net ? fileInput.loadSalesIfNamed(session, common, project, sales) : FileInputOptions.Loaded.NOTHING;

        CheckedMonth checked = CheckedMonth.of(budgeted.content(), spent.content(), month, project.yearStarts());
        checked.refuseGaps(budgeted.content(), missing == MissingMonths.ZERO);
        ReleasedMoney released = ReserveOptions.released(
                session, common, project, checked.month().atEndOfMonth());
        Budget raised = ReleasedBudget.raised(budgeted.content(), released, project.store());
        Plan planned = YamlInputs.readPlan(session, common, project, plan);
        NetSpend netSpend = net ? netSpend(project, planned, spent.content(), brought.content(), sold, checked) : null;
        VarianceCheck check = VarianceCheck.of(new VarianceRequest(
                dimensions.contains(Dimension.ACTIVITY) ? ActivityBudgets.of(raised, planned, checked.year()) : raised,
                netSpend == null ? spent.content() : netSpend.spend(),
                brought.content(),
                checked.month(),
                checked.year(),
                dimensions,
                deviation == Deviation.BOTH,
                project,
                netSpend == null));

        List<Note> notes = new ArrayList<>();
        Stream.of(budgeted, spent, brought).forEach(loaded -> notes.addAll(loaded.notes()));
        notes.addAll(sold.notes());
        if (netSpend != null) {
            notes.addAll(VarianceNotes.ofNet(netSpend, checked.month()));
        }
        notes.addAll(VarianceNotes.of(check, month == null));
        notes.addAll(VarianceNotes.ofReleased(released, checked.year()));
        List<InputSummary> inputs = new ArrayList<>();
        Stream.of(budgeted, spent, brought).forEach(loaded -> inputs.addAll(loaded.summaries()));
        inputs.addAll(sold.summaries());
        common.write(session, report(check, inputs, notes));
        return failOn.code(check.worst());
    }

    /** Memory grows with what is kept apart: only what is asked for. */
    private Detail detail(List<Dimension> dimensions) {
        return new Detail(false, net || dimensions.contains(Dimension.ACTIVITY), dimensions.contains(Dimension.STORE));
    }

    private NetSpend netSpend(
            Project project,
            Plan planned,
            Spend spent,
            Funnel brought,
            FileInputOptions.Loaded sold,
            CheckedMonth checked) {
        Policy supported = YamlInputs.readPolicy(session, common, project, policy);
        if (supported.items().isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-policy");
        }
        int year = supported.year() != null
                ? supported.year()
                : checked.year().first().getYear();
        return NetSpend.of(supported, new ActualFacts(year, planned, spent, sold.history(), brought), checked.month());
    }

    private Report report(VarianceCheck check, List<InputSummary> inputs, List<Note> notes) {
        if (explain != null) {
            return VarianceExplanation.of(check, explain, inputs, notes);
        }
        return cuts ? CutsReport.of(check, inputs, notes) : VarianceReport.of(check, inputs, notes);
    }

    private List<String> files(String key, List<String> flags, Project project, String refusal) {
        List<String> files = FileInputOptions.arguments(key, flags, common, project);
        if (files.isEmpty()) {
            throw new RefusedException(Reason.USAGE, refusal);
        }
        return files;
    }
}
