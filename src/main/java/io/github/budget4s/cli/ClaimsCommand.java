package io.github.budget4s.cli;

import io.github.budget4s.analysis.claims.ClaimsCheck;
import io.github.budget4s.analysis.claims.ClaimsRequest;
import io.github.budget4s.cli.options.FailOn;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.FileInputOptions.LoadedLedger;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
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
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.claims.ClaimsExplanation;
import io.github.budget4s.report.claims.ClaimsNotes;
import io.github.budget4s.report.claims.ClaimsReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Shows what may be claimed from the OEM, and what lapses when. */
final class ClaimsCommand implements Command {

    private static final int MOST_DAYS = 3_660;

    private final Options options = new Options("claims");

    private final OptionalValue<String> policy = options.value("--policy", "FILE", String.class);

    private final List<String> spend = options.files("--spend");

    private final List<String> claims = options.files("--claims");

    private final List<String> sales = options.files("--sales");

    private final List<String> funnel = options.files("--funnel");

    private final OptionalValue<String> plan = options.value("--plan", "FILE", String.class);

    private final OptionalValue<LocalDate> asOf = options.value("--as-of", "DATE", LocalDate.class);

    private final Value<Integer> warnDays = options.setting("--warn-days", "DAYS", Integer.class, 30);

    private final Value<FailOn> failOn = options.setting("--fail-on", "FLAG", FailOn.class, FailOn.YELLOW);

    private final OptionalValue<String> explain = options.value("--explain", "ITEM", String.class);

    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        if (warnDays.get() < 0 || warnDays.get() > MOST_DAYS) {
            throw new RefusedException(Reason.USAGE, "claims.warn-days", warnDays.get(), MOST_DAYS);
        }
        Project project = run.project();
        Policy supported = YamlInputs.readPolicy(run, policy.get());
        if (supported.items().isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-policy");
        }
        List<Note> notes = new ArrayList<>();
        List<InputSummary> inputs = new ArrayList<>();
        List<String> spendFiles = FileInputOptions.arguments("spend", spend, run);
        if (spendFiles.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-spend");
        }
        Spend spent = taken(fileInput.loadSpend(run, spendFiles, new Detail(true, true, false)), notes, inputs);
        List<String> claimFiles = FileInputOptions.arguments("claims", claims, run);
        Claims claimed =
                claimFiles.isEmpty() ? Claims.NONE : taken(fileInput.loadClaims(run, claimFiles), notes, inputs);
        FileInputOptions.Loaded sold = fileInput.loadSalesIfNamed(run, sales);
        notes.addAll(sold.notes());
        inputs.addAll(sold.summaries());
        Funnel brought = taken(fileInput.loadFunnelIfNamed(run, funnel, Detail.MONTHS_AND_CHANNELS), notes, inputs);
        LocalDate day = asOf.get() != null ? asOf.get() : lastDay(spent);
        ClaimsCheck check = ClaimsCheck.of(new ClaimsRequest(
                supported,
                supported.year() != null ? supported.year() : day.getYear(),
                YamlInputs.readPlan(run, plan.get()),
                spent,
                sold.history(),
                brought,
                claimed,
                day,
                warnDays.get()));
        notes.addAll(ClaimsNotes.of(check, asOf.get() == null));
        run.print(
                explain.get() == null
                        ? ClaimsReport.of(check, inputs, notes)
                        : ClaimsExplanation.of(check, explain.get(), inputs, notes));
        return failOn.get().code(check.worst());
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
