package io.github.budget4s.cli;

import io.github.budget4s.cli.journal.ReserveJournal;
import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.PlanFileOptions;
import io.github.budget4s.cli.options.ReserveOptions;
import io.github.budget4s.cli.options.ReturnRate;
import io.github.budget4s.cli.options.SigningOptions;
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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks for money of the reserve. */
@Command(name = "request", sortOptions = false)
final class ReserveRequestCommand implements Callable<Integer> {

    private static final String RETURN = "return_on_spend";

    private final Session session;

    @Option(names = "--amount", paramLabel = "AMOUNT", required = true)
    private Money amount = Money.ZERO;

    @Option(names = "--purpose", paramLabel = "TEXT", required = true)
    private String purpose = "";

    @Option(names = "--expected-return", paramLabel = "RETURN", required = true)
    private @Nullable ReturnRate expectedReturn;

    @Option(names = "--channel", paramLabel = "NAME")
    private @Nullable String channel;

    @Option(names = "--month", paramLabel = "MONTH")
    private @Nullable YearMonth month;

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Mixin
    private PlanFileOptions planFile = new PlanFileOptions();

    @Mixin
    private ReserveOptions reserve = new ReserveOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    ReserveRequestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Project project = common.readProject(session);
        Plan plan = planFile.read(session, common, project);
        Money whole = planFile.reserve(plan);
        checkTexts(plan);
        ReserveJournal journal = reserve.journal(session, common, project);
        ReserveWriting.append(
                session,
                common,
                "reserve request",
                journal,
                signing.signing(session, journal),
                whole,
                (ledger, header) -> new Requested(
                        header,
                        ledger.nextName(),
                        amount,
                        purpose.strip(),
                        ReserveWriting.given(expectedReturn).times(),
                        plan.target(RETURN).map(Target::value).orElse(null),
                        header.day().plusDays(project.reserve().expiresDays()),
                        channel,
                        month,
                        project.store()));
        return ExitCode.OK;
    }

    private void checkTexts(Plan plan) {
        if (purpose.isBlank()) {
            throw new RefusedException(Reason.USAGE, "reserve.no-purpose");
        }
        List<String> channels = plan.channels().stream().map(Channel::name).toList();
        String named = channel;
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
