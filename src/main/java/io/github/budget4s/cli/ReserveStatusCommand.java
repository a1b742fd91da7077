package io.github.budget4s.cli;

import io.github.budget4s.analysis.reserve.ReserveLedger;
import io.github.budget4s.analysis.reserve.ReserveRecord;
import io.github.budget4s.cli.journal.ReserveJournal;
import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.PlanFileOptions;
import io.github.budget4s.cli.options.ReserveOptions;
import io.github.budget4s.cli.options.StatedTime;
import io.github.budget4s.domain.journal.JournalTime;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.report.ReserveStatusReport;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the reserve and its requests on a day. */
@Command(name = "status", sortOptions = false)
final class ReserveStatusCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable StatedTime asOf;

    @Mixin
    private PlanFileOptions planFile = new PlanFileOptions();

    @Mixin
    private ReserveOptions reserve = new ReserveOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    ReserveStatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Project project = common.readProject(session);
        Money whole = planFile.reserve(planFile.read(session, common, project));
        ReserveJournal journal = reserve.journal(session, common, project);
        common.checkOutput(session, journal.path(), journal.name());
        ReserveRecord record = journal.checkWhole();
        LocalDate day = asOf != null
                ? asOf.day()
                : JournalTime.of(session.surroundings().operator().clock().instant())
                        .toLocalDate();
        ReserveLedger ledger = record.ledger(day);
        common.write(
                session,
                ReserveStatusReport.of(
                        "reserve status",
                        whole,
                        ledger,
                        ledger.requests(),
                        day,
                        List.of(Note.information("reserve.note.day", day))));
        return ExitCode.OK;
    }
}
