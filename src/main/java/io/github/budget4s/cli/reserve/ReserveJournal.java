package io.github.budget4s.cli.reserve;

import io.github.budget4s.analysis.reserve.ReserveLedger;
import io.github.budget4s.analysis.reserve.ReserveRecord;
import io.github.budget4s.analysis.reserve.TermsCheck;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.domain.reserve.ReserveEvent.Header;
import io.github.budget4s.domain.reserve.ReserveSettings;
import io.github.budget4s.journal.Checkpoint;
import io.github.budget4s.journal.EventForm;
import io.github.budget4s.journal.Fault;
import io.github.budget4s.journal.JournalFile;
import io.github.budget4s.journal.JournalReader;
import io.github.budget4s.journal.JournalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and continues the journal of the reserve.
 *
 * @param path the file
 * @param name what messages call it
 * @param settings whose keys count
 */
public record ReserveJournal(Path path, String name, ReserveSettings settings) {

    /** Makes an event of what the journal has so far. */
    @FunctionalInterface
    public interface NewEvent {
        /**
         * Makes the event.
         *
         * @param ledger the events so far
         * @param header what the event is to begin with
         */
        ReserveEvent of(ReserveLedger ledger, Header header);
    }

    /** Finds the time of a new event behind the last one. */
    @FunctionalInterface
    public interface NewTime {
        /**
         * Finds the time.
         *
         * @param last when the last event was; null when there is none
         */
        OffsetDateTime of(@Nullable OffsetDateTime last);
    }

    /** Returns whether there is a journal, or one was there whose checkpoint is left. */
    public boolean exists() {
        return exists(path);
    }

    static boolean exists(Path path) {
        return Files.exists(path) || Files.exists(JournalReader.checkpointFile(path));
    }

    /**
     * Reads and checks the journal.
     *
     * @throws RefusedException when it cannot be read
     */
    public ReserveRecord check() {
        try {
            // The checkpoint first: what another process enters meanwhile comes behind it.
            Checkpoint checkpoint = checkpoint();
            return ReserveRecord.check(JournalReader.read(path), checkpoint, settings);
        } catch (IOException e) {
            throw refused(Reason.INPUT_MISSING, Message.of("files.unreadable"));
        }
    }

    /**
     * Reads the journal for what its figures say.
     *
     * @throws RefusedException when it is not whole: figures of it would not be what was signed
     */
    public ReserveRecord checkWhole() {
        ReserveRecord record = check();
        refuseFaults(record);
        return record;
    }

    private @Nullable Checkpoint checkpoint() throws IOException {
        return JournalReader.readCheckpoint(path).orElse(null);
    }

    /** Names the problems, each with its line. */
    public Problems problems(List<Fault> faults) {
        Problems problems = new Problems();
        faults.forEach(fault -> problems.add(location(fault), fault.message()));
        return problems;
    }

    private Location location(Fault fault) {
        return fault.line() == 0 ? Location.of(name) : Location.of(name, fault.line());
    }

    /** Refuses to go on with a journal that is not whole. */
    void refuseFaults(ReserveRecord record) {
        if (record.isWhole()) {
            return;
        }
        Problems problems = problems(record.faults());
        throw new RefusedException(
                Reason.DATA, problems.toList().listed(), problems.toList().count());
    }

    /**
     * Appends an event, if the journal is whole and the event within the rules.
     *
     * @param signature who signs, when, and with what
     * @return the record with the event in it
     * @throws RefusedException when the journal is not whole, the event is against the rules or cannot be written
     */
    public ReserveRecord append(Signing signature, NewEvent event) {
        if (!exists()) {
            // What is refused leaves no empty journal behind.
            allowed(ReserveRecord.check(JournalText.EMPTY, null, settings), signature, event);
        }
        try (JournalFile file = JournalFile.open(path, name)) {
            JournalText text = file.read();
            ReserveRecord record = ReserveRecord.check(text, checkpointOrRefuse(), settings);
            refuseFaults(record);
            ReserveEvent made = allowed(record, signature, event);
            file.append(Checkpoint.of(text), EventForm.write(made), signature.key());
            return ReserveRecord.check(file.read(), checkpointOrRefuse(), settings);
        }
    }

    private ReserveEvent allowed(ReserveRecord record, Signing signature, NewEvent event) {
        ReserveLedger ledger = record.ledger(null);
        ReserveEvent made = event.of(ledger, header(record, signature));
        refuseAgainstRules(record, made);
        return made;
    }

    /** Refuses an event that may not stand behind those that are there. */
    void refuseAgainstRules(ReserveRecord record, ReserveEvent event) {
        Optional<Message> refusal = record.ledger(null).add(event).or(() -> TermsCheck.refusal(event, settings));
        if (refusal.isPresent()) {
            throw refused(Reason.DATA, refusal.get());
        }
    }

    /** Reads the checkpoint; null when there is none. */
    @Nullable
    Checkpoint checkpointOrRefuse() {
        try {
            return checkpoint();
        } catch (IOException e) {
            throw refused(Reason.INPUT_MISSING, Message.of("files.unreadable"));
        }
    }

    /** Signs with a time that is not before the last event's, in an office that the key has on that day. */
    Header header(ReserveRecord record, Signing signing) {
        List<ReserveEvent> events = record.events();
        OffsetDateTime last =
                events.isEmpty() ? null : events.get(events.size() - 1).header().time();
        OffsetDateTime time = signing.time().of(last);
        return new Header(
                record.journal().lines().size() + 1L,
                "",
                time,
                signing.signer(time.toLocalDate()).name(),
                signing.signer(time.toLocalDate()).role(),
                signing.key().publicKey(),
                signing.isTimeGiven());
    }

    private RefusedException refused(Reason reason, Message message) {
        return new RefusedException(reason, new Problem(Location.of(name), message));
    }
}
