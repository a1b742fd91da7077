package io.github.budget4s.cli;

import io.github.budget4s.analysis.reserve.ReserveRequest;
import io.github.budget4s.cli.journal.ReserveJournal;
import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.PlanFileOptions;
import io.github.budget4s.cli.options.ReserveOptions;
import io.github.budget4s.cli.options.SigningOptions;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.reserve.ReserveEvent.Returned;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives released money back to the reserve. */
@Command(name = "return", sortOptions = false)
final class ReserveReturnCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "REQUEST")
    private String request = "";

    @Option(names = "--amount", paramLabel = "AMOUNT", required = true)
    private Money amount = Money.ZERO;

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Mixin
    private PlanFileOptions planFile = new PlanFileOptions();

    @Mixin
    private ReserveOptions reserve = new ReserveOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    ReserveReturnCommand(Session session) {
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
                "reserve return",
                journal,
                signing.signing(session, journal),
                whole,
                (ledger, header) -> {
                    ReserveRequest found = ReserveWriting.request(ledger, request);
                    return new Returned(
                            header, found.name(), found.asked().header().hash(), amount);
                });
        return ExitCode.OK;
    }
}
