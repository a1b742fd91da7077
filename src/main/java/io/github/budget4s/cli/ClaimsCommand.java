package io.github.budget4s.cli;

import io.github.budget4s.analysis.claims.ClaimsCheck;
import io.github.budget4s.analysis.claims.ClaimsRequest;
import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.FailOn;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.FileInputOptions.LoadedLedger;
import io.github.budget4s.cli.options.YamlInputs;
import io.github.budget4s.domain.claims.Claims;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.read.columns.Detail;
import io.github.budget4s.report.ClaimsExplanation;
import io.github.budget4s.report.ClaimsNotes;
import io.github.budget4s.report.ClaimsReport;
import io.github.budget4s.report.InputSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what may be claimed from the OEM, and what lapses when. */
@Command(name = "claims", sortOptions = false)
final class ClaimsCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 3_660;

    private final Session session;

    @Option(names = "--policy", paramLabel = "FILE")
    private @Nullable String policy;

    @Option(names = "--spend", paramLabel = "FILE", arity = "1..*")
    private List<String> spend = new ArrayList<>();

    @Option(names = "--claims", paramLabel = "FILE", arity = "1..*")
    private List<String> claims = new ArrayList<>();

    @Option(names = "--sales", paramLabel = "FILE", arity = "1..*")
    private List<String> sales = new ArrayList<>();

    @Option(names = "--funnel", paramLabel = "FILE", arity = "1..*")
    private List<String> funnel = new ArrayList<>();

    @Option(names = "--plan", paramLabel = "FILE")
    private @Nullable String plan;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable LocalDate asOf;

    @Option(names = "--warn-days", paramLabel = "DAYS", defaultValue = "30")
    private int warnDays = 30;

    @Option(names = "--fail-on", paramLabel = "FLAG", defaultValue = "yellow")
    private FailOn failOn = FailOn.YELLOW;

    @Option(names = "--explain", paramLabel = "ITEM")
    private @Nullable String explain;

    @Mixin
    private FileInputOptions fileInput = new FileInputOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    ClaimsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (warnDays < 0 || warnDays > MOST_DAYS) {
            throw new RefusedException(Reason.USAGE, "claims.warn-days", warnDays, MOST_DAYS);
        }
        Project project = common.readProject(session);
        Policy supported = YamlInputs.readPolicy(session, common, project, policy);
        if (supported.items().isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-policy");
        }
        List<Note> notes = new ArrayList<>();
        List<InputSummary> inputs = new ArrayList<>();
        List<String> spendFiles = FileInputOptions.arguments("spend", spend, common, project);
        if (spendFiles.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-spend");
        }
        Spend spent = taken(
                fileInput.loadSpend(session, common, project, spendFiles, new Detail(true, true, false)),
                notes,
                inputs);
        List<String> claimFiles = FileInputOptions.arguments("claims", claims, common, project);
        Claims claimed = claimFiles.isEmpty()
                ? Claims.NONE
                : taken(fileInput.loadClaims(session, common, project, claimFiles), notes, inputs);
        FileInputOptions.Loaded sold = fileInput.loadSalesIfNamed(session, common, project, sales);
        notes.addAll(sold.notes());
        inputs.addAll(sold.summaries());
        Funnel brought = taken(
                fileInput.loadFunnelIfNamed(session, common, project, funnel, Detail.MONTHS_AND_CHANNELS),
                notes,
                inputs);
        LocalDate day = asOf != null ? asOf : lastDay(spent);
        ClaimsCheck check = ClaimsCheck.of(new ClaimsRequest(
                supported,
                supported.year() != null ? supported.year() : day.getYear(),
                YamlInputs.readPlan(session, common, project, plan),
                spent,
                sold.history(),
                brought,
                claimed,
                day,
                warnDays));
        notes.addAll(ClaimsNotes.of(check, asOf == null));
        common.write(
                session,
                explain == null
                        ? ClaimsReport.of(check, inputs, notes)
                        : ClaimsExplanation.of(check, explain, inputs, notes));
        return failOn.code(check.worst());
    }

    private static <L> L taken(LoadedLedger<L> loaded, List<Note> notes, List<InputSummary> inputs) {
        notes.addAll(loaded.notes());
        inputs.addAll(loaded.summaries());
        return loaded.content();
    }

    /** There is no hidden clock in an output: without a day it is the last one that has spend. */
    private static LocalDate lastDay(Spend spent) {
        return spent.entries().stream()
                .map(entry -> entry.day() == 0
                        ? entry.month().atEndOfMonth()
                        : entry.month().atDay(entry.day()))
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new RefusedException(Reason.USAGE, "claims.no-day"));
    }
}
