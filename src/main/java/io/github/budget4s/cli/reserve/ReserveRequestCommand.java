package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.ExitCode;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.PlanFileOptions;
import io.github.budget4s.cli.options.ReserveOptions;
import io.github.budget4s.cli.options.ReturnRate;
import io.github.budget4s.cli.options.SigningOptions;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Nearest;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.reserve.ReserveEvent.Requested;
import java.time.YearMonth;
import java.util.List;

/** Asks for money of the reserve. */
public final class ReserveRequestCommand implements Command {

    private static final String RETURN = "return_on_spend";

    private final Options options = new Options("request");

    private final Value<Money> amount = options.required("--amount", "AMOUNT", Money.class);

    private final Value<String> purpose = options.required("--purpose", "TEXT", String.class);

    private final Value<ReturnRate> expectedReturn = options.required("--expected-return", "RETURN", ReturnRate.class);

    private final OptionalValue<String> channel = options.value("--channel", "NAME", String.class);

    private final OptionalValue<YearMonth> month = options.value("--month", "MONTH", YearMonth.class);

    private final SigningOptions signing = options.with(new SigningOptions());

    private final PlanFileOptions planFile = options.with(new PlanFileOptions());

    private final ReserveOptions reserve = options.with(new ReserveOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Project project = run.project();
        Plan plan = planFile.read(run);
        Money whole = planFile.reserve(plan);
        checkTexts(plan);
        ReserveJournal journal = reserve.journal(run);
        ReserveWriting.append(
                run,
                "reserve request",
                journal,
                signing.signing(run, journal),
                whole,
                (ledger, header) -> new Requested(
                        header,
                        ledger.nextName(),
                        amount.get(),
                        purpose.get().strip(),
                        ReserveWriting.given(expectedReturn.get()).times(),
                        plan.target(RETURN).map(Target::value).orElse(null),
                        header.day().plusDays(project.reserve().expiresDays()),
                        channel.get(),
                        month.get(),
                        project.store()));
        return ExitCode.OK;
    }

    private void checkTexts(Plan plan) {
        if (purpose.get().isBlank()) {
            throw new RefusedException(Reason.USAGE, "reserve.no-purpose");
        }
        List<String> channels = plan.channels().stream().map(Channel::name).toList();
        String named = channel.get();
        if (named != null && (named.isBlank() || (!channels.isEmpty() && !channels.contains(named)))) {
            throw new RefusedException(
                    Reason.USAGE,
                    new Problem(
                            null,
                            Nearest.of(named, channels)
                                    .map(nearest -> Message.of("plan.unknown-channel-nearest", named, nearest))
                                    .orElseGet(() -> Message.of("plan.unknown-channel", named, channels))));
        }
    }
}
