package io.github.budget4s.cli;

import io.github.budget4s.analysis.claims.ClaimableLines;
import io.github.budget4s.analysis.claims.ClaimsCheck;
import io.github.budget4s.analysis.claims.ItemClaims;
import io.github.budget4s.cli.options.ClaimsKey;
import io.github.budget4s.cli.options.FailOn;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.claims.ClaimLinesReport;
import io.github.budget4s.report.claims.ClaimsExplanation;
import io.github.budget4s.report.claims.ClaimsReport;
import java.time.LocalDate;
import java.util.List;

/** Shows what may be claimed from the OEM, and what lapses when. */
public final class ClaimsCommand implements Command {

    private final Options options = new Options("claims");

    private final List<String> policies = options.files("--policy");

    private final List<String> spend = options.files("--spend");

    private final List<String> claims = options.files("--claims");

    private final List<String> sales = options.files("--sales");

    private final List<String> funnel = options.files("--funnel");

    private final OptionalValue<String> plan = options.value("--plan", "FILE", String.class);

    private final OptionalValue<LocalDate> asOf = options.value("--as-of", "DATE", LocalDate.class);

    private final Value<Integer> warnDays = options.setting("--warn-days", "DAYS", Integer.class, 30);

    private final Value<FailOn> failOn = options.setting("--fail-on", "FLAG", FailOn.class, FailOn.YELLOW);

    private final OptionalValue<ClaimsKey> by = options.value("--by", "WHAT", ClaimsKey.class);

    private final OptionalValue<String> explain = options.value("--explain", "ITEM", String.class);

    private final OptionalValue<String> lines = options.value("--lines", "ITEM", String.class);

    private final FileInputOptions fileInput = options.with(FileInputOptions.withSpend());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        if (lines.get() != null && explain.get() != null) {
            throw new RefusedException(Reason.USAGE, "claims.lines-or-explain");
        }
        Inputs inputs = run.inputs(fileInput);
        ClaimsTask task = new ClaimsTask(
                new ClaimsTask.Files(policies, spend, claims, sales, funnel, plan.get()), asOf.get(), warnDays.get());
        boolean byStore = by.get() == ClaimsKey.STORE;
        // A line of spend is found by its store, too.
        boolean stores = byStore || lines.get() != null;
        ClaimsCheck check = task.check(inputs, new Detail(true, true, stores));
        return run.print(report(run, inputs, check, byStore), check.worst(), failOn.get());
    }

    private Report report(Run run, Inputs inputs, ClaimsCheck check, boolean byStore) {
        if (lines.get() != null) {
            ItemClaims item = check.item(run.names().name(NameKind.OTHER, lines.get()));
            if (!ClaimableLines.arePaidFor(item)) {
                inputs.note(Note.information(
                        "claims.note.not-by-lines", item.name(), item.due().claimable()));
            }
            return ClaimLinesReport.of(
                    item,
                    check.request(),
                    ClaimableLines.of(item, check.request(), inputs.linesOfSpend(spend)),
                    inputs.summaries(),
                    inputs.notes());
        }
        return explain.get() == null
                ? ClaimsReport.of(check, byStore, inputs.summaries(), inputs.notes())
                : ClaimsExplanation.of(
                        check, run.names().name(NameKind.OTHER, explain.get()), inputs.summaries(), inputs.notes());
    }
}
