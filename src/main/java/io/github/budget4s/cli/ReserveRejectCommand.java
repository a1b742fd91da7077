package io.github.budget4s.cli;

import io.github.budget4s.analysis.reserve.ReserveRequest;
import io.github.budget4s.cli.journal.ReserveJournal;
import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.PlanFileOptions;
import io.github.budget4s.cli.options.ReserveOptions;
import io.github.budget4s.cli.options.SigningOptions;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.reserve.ReserveEvent.Rejected;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Refuses a request, or takes an own one back. */
@Command(name = "reject", sortOptions = false)
final class ReserveRejectCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "REQUEST")
    private String request = "";

    @Option(names = "--reason", paramLabel = "TEXT")
    private @Nullable String reason;

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Mixin
    private PlanFileOptions planFile = new PlanFileOptions();

    @Mixin
    private ReserveOptions reserve = new ReserveOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    ReserveRejectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Project project = common.readProject(session);
        Money whole = planFile.reserve(planFile.read(session, common, project));
        ReserveJournal journal = reserve.journal(session, common, project);
        ReserveWriting.append(
                session,
                common,
                "reserve reject",
                journal,
                signing.signing(session, journal),
                whole,
                (ledger, header) -> {
                    ReserveRequest found = ReserveWriting.request(ledger, request);
                    return new Rejected(
                            header,
                            found.name(),
                            found.asked().header().hash(),
                            reason == null || reason.isBlank() ? null : reason.strip());
                });
        return ExitCode.OK;
    }
}
