package io.github.budget4s.cli.reserve;

import io.github.budget4s.analysis.reserve.ReserveLedger;
import io.github.budget4s.analysis.reserve.ReserveRecord;
import io.github.budget4s.analysis.reserve.ReserveRequest;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.ReserveOptions;
import io.github.budget4s.cli.options.SigningOptions;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.domain.reserve.ReserveEvent.Header;
import io.github.budget4s.domain.reserve.ReserveEvent.OfRequest;
import io.github.budget4s.domain.reserve.ReserveEvent.Requested;
import io.github.budget4s.journal.JournalTime;
import io.github.budget4s.report.reserve.ReserveStatusReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Signs one event, appends it to the journal, and shows the request that it is about as it stands then. */
public final class EventCommand implements Command {

    private final Options options;
    private final Event event;
    private final SigningOptions signing;
    private final ReserveOptions reserve;

    /**
     * Begins with the options of the event itself.
     *
     * @param options named as the command is behind {@code reserve}
     */
    EventCommand(Options options, Event event) {
        this.options = options;
        this.event = event;
        this.signing = options.with(new SigningOptions());
        this.reserve = options.with(new ReserveOptions());
    }

    /** What a command enters. */
    interface Event {
        /**
         * Refuses options that do not fit the plan, before the journal is looked at.
         *
         * @throws RefusedException when one does not
         */
        default void check(Plan plan, Names names) {}

        ReserveEvent of(Entry entry);
    }

    /**
     * Holds what an event is made from besides the options.
     *
     * @param header what it begins with
     * @param ledger the requests as they stand
     * @param reserve the whole reserve
     * @param names the names that the project and the plan have
     */
    record Entry(Header header, ReserveLedger ledger, Project project, Plan plan, Money reserve, Names names) {

        /**
         * Finds the request that is named: {@code R1}, {@code r1}, {@code 1}.
         *
         * @throws RefusedException when there is none of that name
         */
        ReserveRequest request(String name) {
            String upper = name.strip().toUpperCase(Locale.ROOT);
            String full = upper.matches("\\d+") ? "R" + upper : upper;
            return ledger.request(full)
                    .orElseThrow(() -> new RefusedException(Reason.DATA, new Problem(null, ledger.unknown(name))));
        }
    }

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Project project = run.project();
        Plan plan = run.inputs().plan(reserve.plan());
        Money whole = ReserveFiles.reserve(reserve.reserve(), plan);
        event.check(plan, run.names());
        ReserveJournal journal = ReserveFiles.journal(run, reserve.journal());
        Signing signs = Signings.open(run, signing, journal);
        run.output().refuseWritten(journal.path(), journal.name());
        LocalDate today =
                JournalTime.of(run.environment().operator().clock().instant()).toLocalDate();
        ReserveRecord record = journal.append(signs, (ledger, header) -> {
            ReserveEvent made = event.of(new Entry(header, ledger, project, plan, whole, run.names()));
            ledger.endedBy(made, today).ifPresent(ends -> {
                throw new RefusedException(Reason.DATA, new Problem(null, ends));
            });
            return made;
        });
        ReserveEvent written = record.events().get(record.events().size() - 1);
        ReserveLedger ledger = record.ledger(null);
        String name = written instanceof Requested asked
                ? asked.request()
                : written instanceof OfRequest about ? about.request() : "";
        return run.print(ReserveStatusReport.of(
                "reserve " + options.command(),
                whole,
                ledger,
                new ReserveStatusReport.Shown(ledger.request(name).stream().toList(), null),
                written.header().day(),
                notes(journal, record, signs.warning(run.resolve(signs.keyFile())))));
    }

    private static List<Note> notes(ReserveJournal journal, ReserveRecord record, Optional<Note> ofKey) {
        List<Note> notes = new ArrayList<>();
        notes.add(Note.information("reserve.note.head", record.journal().tipHash()));
        ReserveFiles.oldHead(journal, record).ifPresent(notes::add);
        ofKey.ifPresent(notes::add);
        return notes;
    }
}
