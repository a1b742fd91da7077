package io.github.budget4s.cli;

import io.github.budget4s.analysis.claims.ClaimsCheck;
import io.github.budget4s.analysis.claims.ClaimsRequest;
import io.github.budget4s.analysis.support.ActualFacts;
import io.github.budget4s.cli.options.FailOn;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.claims.Claims;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.Detail;
import io.github.budget4s.report.claims.ClaimsExplanation;
import io.github.budget4s.report.claims.ClaimsNotes;
import io.github.budget4s.report.claims.ClaimsReport;
import java.time.LocalDate;
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

    private final FileInputOptions fileInput = options.with(FileInputOptions.withSpend());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        if (warnDays.get() < 0 || warnDays.get() > MOST_DAYS) {
            throw new RefusedException(Reason.USAGE, "claims.warn-days", warnDays.get(), MOST_DAYS);
        }
        Inputs inputs = run.inputs(fileInput);
        Policy supported = inputs.policy(policy.get());
        Spend spent = inputs.spend(spend, new Detail(true, true, false));
        Claims claimed = inputs.claimsIfNamed(claims);
        SalesHistory sold = inputs.salesIfNamed(sales).history();
        Funnel brought = inputs.funnelIfNamed(funnel, Detail.MONTHS_AND_CHANNELS);
        LocalDate day = asOf.get() != null ? asOf.get() : lastDay(spent);
        ClaimsCheck check = ClaimsCheck.of(new ClaimsRequest(
                supported,
                new ActualFacts(
                        supported.year() != null ? supported.year() : day.getYear(),
                        inputs.plan(plan.get()),
                        spent,
                        sold,
                        brought),
                claimed,
                day,
                warnDays.get()));
        inputs.note(ClaimsNotes.of(check, asOf.get() == null));
        return run.print(
                explain.get() == null
                        ? ClaimsReport.of(check, inputs.summaries(), inputs.notes())
                        : ClaimsExplanation.of(
                                check,
                                run.names().name(NameKind.OTHER, explain.get()),
                                inputs.summaries(),
                                inputs.notes()),
                check.worst(),
                failOn.get());
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
