package io.github.budget4s.analysis.reserve;

import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.domain.reserve.ReserveEvent.Header;
import io.github.budget4s.domain.reserve.ReserveSettings;
import io.github.budget4s.domain.reserve.Signer;
import io.github.budget4s.journal.ChainCheck;
import io.github.budget4s.journal.Checkpoint;
import io.github.budget4s.journal.EventForm;
import io.github.budget4s.journal.Fault;
import io.github.budget4s.journal.JournalLine;
import io.github.budget4s.journal.JournalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds a journal of the reserve that was checked line by line: chain, signatures, signers, rules.
 *
 * @param journal the journal
 * @param head the number of the event that the checkpoint beside it is of; 0 when there is none
 * @param events the events that can be read, in their order
 * @param faults all that is wrong, in the order of the lines; empty when the record is whole
 */
public record ReserveRecord(JournalText journal, long head, List<ReserveEvent> events, List<Fault> faults) {

    public ReserveRecord {
        events = List.copyOf(events);
        faults = List.copyOf(faults);
    }

    /** Returns whether nothing is wrong. */
    public boolean isWhole() {
        return faults.isEmpty();
    }

    /** Returns whether there are events that no checkpoint holds: they could be taken away unseen. */
    public boolean hasOldHead() {
        return head < journal.lastNumber();
    }

    /** Lists what was mended. */
    public List<ReserveEvent.Repaired> repairs() {
        return events.stream()
                .filter(ReserveEvent.Repaired.class::isInstance)
                .map(ReserveEvent.Repaired.class::cast)
                .toList();
    }

    /**
     * Checks a journal.
     *
     * <p>Where the chain is broken the rules are not held against the events: what follows from a line that was changed
     * or taken out would only hide it.
     *
     * @param checkpoint what was written down beside the journal as its end; null when that is not there
     */
    public static ReserveRecord check(JournalText journal, @Nullable Checkpoint checkpoint, ReserveSettings settings) {
        return check(
                journal,
                checkpoint == null ? 0 : checkpoint.number(),
                ChainCheck.checkSignedCheckpoint(journal, checkpoint),
                settings);
    }

    /** Checks a journal whose checkpoint is lost, as if it were there: who mends it is to find all other faults. */
    public static ReserveRecord checkWithoutHead(JournalText journal, ReserveSettings settings) {
        return check(journal, 0, List.of(), settings);
    }

    private static ReserveRecord check(
            JournalText journal, long head, List<Fault> faultsOfHead, ReserveSettings settings) {
        List<Fault> faults = new ArrayList<>(ChainCheck.check(journal));
        faults.addAll(faultsOfHead);
        List<ReserveEvent> events = new ArrayList<>();
        List<JournalLine> readable =
                journal.lines().stream().filter(line -> line.damage() == null).toList();
        readable.forEach(line -> checkSignature(line, faults));
        // Each line by itself on all processors, in the order of the lines.
        for (EventForm.Outcome outcome :
                readable.parallelStream().map(EventForm::read).toList()) {
            faults.addAll(outcome.faults());
            ReserveEvent event = outcome.event();
            if (event != null) {
                checkSigner(event.header(), settings, faults);
                events.add(event);
            }
        }
        if (faults.isEmpty()) {
            ReserveLedger ledger = new ReserveLedger();
            for (ReserveEvent event : events) {
                ledger.add(event)
                        .or(() -> TermsCheck.refusal(event, settings))
                        .ifPresent(
                                refusal -> faults.add(new Fault(event.header().line(), refusal)));
            }
        }
        faults.sort(Comparator.comparingLong(fault -> fault.line() == 0 ? Long.MAX_VALUE : fault.line()));
        return new ReserveRecord(journal, head, events, faults);
    }

    private static void checkSignature(JournalLine line, List<Fault> faults) {
        if (line.signature() == JournalLine.Signature.NONE) {
            faults.add(Fault.of(line.line(), "journal.no-signature"));
        } else if (line.signature() == JournalLine.Signature.WRONG) {
            faults.add(Fault.of(line.line(), "journal.signature-wrong", line.text("signer")));
        }
    }

    private static void checkSigner(Header header, ReserveSettings settings, List<Fault> faults) {
        List<Signer> withKey = settings.signers().stream()
                .filter(signer -> signer.key().equals(header.key()))
                .toList();
        if (withKey.isEmpty()) {
            faults.add(Fault.of(header.line(), "reserve.key-not-listed", header.signer(), header.key()));
            return;
        }
        List<Signer> named = withKey.stream()
                .filter(signer -> signer.name().equals(header.signer()) && signer.role() == header.role())
                .toList();
        if (named.isEmpty()) {
            faults.add(Fault.of(
                    header.line(),
                    "reserve.key-of-another",
                    header.signer(),
                    header.role().id(),
                    withKey.get(0).name(),
                    withKey.get(0).role().id()));
        } else if (named.stream().noneMatch(signer -> signer.isValidOn(header.day()))) {
            faults.add(Fault.of(header.line(), "reserve.key-not-valid", header.signer(), header.day()));
        }
    }

    /** Adds up the events up to the end of a day; null for all of them. */
    public ReserveLedger ledger(@Nullable LocalDate asOf) {
        ReserveLedger ledger = new ReserveLedger();
        for (ReserveEvent event : events) {
            if (asOf == null || !event.header().day().isAfter(asOf)) {
                // What is against the rules is among the faults already, and does not count.
                ledger.add(event);
            }
        }
        return ledger;
    }

    /** Names the stores that requests are of. */
    public Set<String> stores() {
        Set<String> stores = new TreeSet<>();
        for (ReserveEvent event : events) {
            if (event instanceof ReserveEvent.Requested asked && asked.raises().store() != null) {
                stores.add(asked.raises().store());
            }
        }
        return stores;
    }
}
