package io.github.budget4s.journal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was done to a chain of lines: each must be readable, carry the number behind that of the line before, its
 * hash, and no earlier time.
 */
public final class ChainCheck {

    private final List<Fault> faults = new ArrayList<>();
    private final JournalText journal;
    /** Where each event stands; made when a line is out of order, for then only is it asked. */
    private @Nullable Map<Long, Long> linesByNumber;

    private long expectedNumber;
    private String expectedPrevious;
    private long lineBefore;
    private @Nullable OffsetDateTime timeBefore;

    private ChainCheck(JournalText journal, long number, String hash) {
        this.journal = journal;
        this.expectedNumber = number + 1;
        this.expectedPrevious = hash;
    }

    /** Checks a journal from its first event on. */
    public static List<Fault> check(JournalText journal) {
        return check(journal, Checkpoint.of(0, JournalLine.NO_LINE));
    }

    /**
     * Checks a file that continues another one.
     *
     * @param before the checkpoint of the file before it
     */
    public static List<Fault> check(JournalText journal, Checkpoint before) {
        ChainCheck check = new ChainCheck(journal, before.number(), before.hash());
        journal.lines().forEach(check::add);
        JournalText.TrailingBytes trailing = journal.trailing();
        if (trailing != null) {
            check.faults.add(Fault.of(trailing.line().line(), "journal.partial-line", trailing.length()));
        }
        return List.copyOf(check.faults);
    }

    private void add(JournalLine line) {
        if (line.damage() != null) {
            faults.add(new Fault(line.line(), line.damage()));
            // What stands behind it is held against it all the same: its bytes are what was written or not.
            expectedNumber++;
        } else {
            addReadable(line);
        }
        expectedPrevious = line.hash();
        lineBefore = line.line();
    }

    private void addReadable(JournalLine line) {
        boolean inOrder = line.number() == expectedNumber;
        boolean behindIt = line.text(JournalLine.PREVIOUS).equals(expectedPrevious);
        if (!inOrder) {
            faults.add(outOfOrder(line));
        } else if (!behindIt) {
            faults.add(
                    lineBefore == 0
                            ? Fault.of(line.line(), "journal.first-follows-another")
                            : Fault.of(line.line(), "journal.not-behind", lineBefore));
        }
        checkTime(line);
        expectedNumber = line.number() + 1;
    }

    private Map<Long, Long> linesByNumber() {
        if (linesByNumber == null) {
            linesByNumber = new HashMap<>();
            for (JournalLine line : journal.lines()) {
                if (line.damage() == null) {
                    linesByNumber.putIfAbsent(line.number(), line.line());
                }
            }
        }
        return linesByNumber;
    }

    private Fault outOfOrder(JournalLine line) {
        long number = line.number();
        long first = linesByNumber().getOrDefault(number, line.line());
        if (first < line.line()) {
            return Fault.of(line.line(), "journal.twice", number, first);
        }
        if (number > expectedNumber) {
            boolean laterInFile = linesByNumber().containsKey(expectedNumber);
            return laterInFile
                    ? Fault.of(
                            line.line(),
                            "journal.moved",
                            number,
                            expectedNumber,
                            linesByNumber().getOrDefault(expectedNumber, 0L))
                    : Fault.of(line.line(), "journal.missing", expectedNumber, number - 1, number - expectedNumber);
        }
        return Fault.of(line.line(), "journal.moved-back", number, expectedNumber - 1);
    }

    private void checkTime(JournalLine line) {
        Optional<OffsetDateTime> time = JournalTime.read(line.text(JournalLine.TIME));
        if (time.isEmpty()) {
            faults.add(Fault.of(
                    line.line(),
                    "journal.field",
                    JournalLine.TIME,
                    line.text(JournalLine.TIME),
                    "2026-03-05T09:30:00+08:00"));
            return;
        }
        if (timeBefore != null && time.get().isBefore(timeBefore)) {
            faults.add(Fault.of(
                    line.line(), "journal.earlier", JournalTime.write(time.get()), JournalTime.write(timeBefore)));
        }
        timeBefore = time.get();
    }

    /**
     * Finds whether lines were taken away at the end.
     *
     * @param checkpoint the checkpoint that was written down beside the journal; null when it is not there
     */
    public static List<Fault> checkCheckpoint(JournalText journal, @Nullable Checkpoint checkpoint) {
        if (checkpoint == null) {
            return journal.lines().isEmpty() ? List.of() : List.of(Fault.of(0, "journal.no-head"));
        }
        if (contains(journal, checkpoint)) {
            return List.of();
        }
        return List.of(
                checkpoint.number() > journal.lastNumber()
                        ? Fault.of(0, "journal.cut", checkpoint.number(), journal.lastNumber())
                        : Fault.of(0, "journal.other-head", checkpoint.number()));
    }

    /**
     * Finds, besides that, whether a checkpoint of a journal with signatures is signed by who signed its line: anybody
     * else could have made it for a journal that was cut.
     */
    public static List<Fault> checkSignedCheckpoint(JournalText journal, @Nullable Checkpoint checkpoint) {
        List<Fault> faults = checkCheckpoint(journal, checkpoint);
        if (checkpoint == null || !faults.isEmpty()) {
            return faults;
        }
        if (checkpoint.key().isEmpty()) {
            return List.of(Fault.of(0, "journal.head-unsigned"));
        }
        return journal.lines().stream()
                .filter(line -> line.hash().equals(checkpoint.hash())
                        && !line.text(JournalLine.KEY).equals(checkpoint.key()))
                .map(line -> Fault.of(0, "journal.head-of-another", line.line(), line.text("signer")))
                .limit(1)
                .toList();
    }

    /** Returns whether a checkpoint is one that the journal had. */
    public static boolean contains(JournalText journal, Checkpoint checkpoint) {
        return journal.lines().stream()
                .anyMatch(line ->
                        line.number() == checkpoint.number() && line.hash().equals(checkpoint.hash()));
    }
}
