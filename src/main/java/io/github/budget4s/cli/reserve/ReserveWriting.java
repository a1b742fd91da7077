package io.github.budget4s.cli.reserve;

import io.github.budget4s.analysis.reserve.ReserveLedger;
import io.github.budget4s.analysis.reserve.ReserveRecord;
import io.github.budget4s.analysis.reserve.ReserveRequest;
import io.github.budget4s.cli.Run;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.domain.reserve.ReserveEvent.OfRequest;
import io.github.budget4s.domain.reserve.ReserveEvent.Requested;
import io.github.budget4s.report.reserve.ReserveStatusReport;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Appends an event, and shows the request that it is about as it stands then. */
final class ReserveWriting {

    private ReserveWriting() {}

    /**
     * Appends and shows.
     *
     * @param command the command's name
     * @param reserve the whole reserve
     */
    static void append(
            Run run,
            String command,
            ReserveJournal journal,
            Signing signing,
            Money reserve,
            ReserveJournal.NewEvent event) {
        run.checkOutput(journal.path(), journal.name());
        ReserveRecord record = journal.append(signing, event);
        ReserveEvent written = record.events().get(record.events().size() - 1);
        ReserveLedger ledger = record.ledger(null);
        String name = written instanceof Requested asked
                ? asked.request()
                : written instanceof OfRequest about ? about.request() : "";
        run.print(ReserveStatusReport.of(
                command,
                reserve,
                ledger,
                ledger.request(name).stream().toList(),
                written.header().day(),
                List.of(Note.information("reserve.note.head", record.journal().tipHash()))));
    }

    /**
     * Finds the request that is named: {@code R1}, {@code r1}, {@code 1}.
     *
     * @throws RefusedException when there is none of that name
     */
    static ReserveRequest request(ReserveLedger ledger, String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        String full = upper.matches("\\d+") ? "R" + upper : upper;
        return ledger.request(full)
                .orElseThrow(() -> new RefusedException(Reason.DATA, new Problem(null, ledger.unknown(name))));
    }

    /** Takes the value of an option that the parser makes sure is there. */
    static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a required option is not there");
        }
        return value;
    }
}
