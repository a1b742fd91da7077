package io.github.budget4s.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the record of what was run, all its files in their order, checked as one chain.
 *
 * @param files the files, the one that is written to last
 * @param faults all that is wrong, with the file in which
 */
public record AuditRecord(List<AuditFile> files, List<FileFault> faults) {

    /** What the clock said, where it was behind the event before. */
    public static final String CLOCK = "clock";
    /** The event that enters which files are removed. */
    public static final String PRUNE = "prune";
    /** The files that are removed. */
    public static final String FILES = "files";
    /** The number of the last event that is removed. */
    public static final String THROUGH = "through";
    /** The hash of its line. */
    public static final String HASH = "hash";

    public AuditRecord {
        files = List.copyOf(files);
        faults = List.copyOf(faults);
    }

    /**
     * Holds one file.
     *
     * @param name what messages call it
     * @param text what stands in it
     */
    public record AuditFile(String name, JournalText text) {}

    /**
     * Holds a fault in a file.
     *
     * @param file what messages call it
     * @param fault the fault
     */
    public record FileFault(String file, Fault fault) {}

    /**
     * Checks the files as one chain.
     *
     * @param checkpoint what was written down beside the last one as its end; null when that is not there
     */
    public static AuditRecord check(List<AuditFile> all, @Nullable Checkpoint checkpoint) {
        List<AuditFile> files = withoutTwins(all);
        List<JournalLine> lines = new ArrayList<>();
        files.forEach(file -> lines.addAll(file.text().lines()));
        List<FileFault> faults = new ArrayList<>();
        Checkpoint before = start(lines);
        for (AuditFile file : files) {
            ChainCheck.check(file.text(), before).forEach(fault -> faults.add(new FileFault(file.name(), fault)));
            if (!file.text().lines().isEmpty()) {
                before = Checkpoint.of(file.text());
            }
        }
        AuditFile last = files.get(files.size() - 1);
        ChainCheck.checkCheckpoint(new JournalText(lines, null, 0), checkpoint)
                .forEach(fault -> faults.add(new FileFault(last.name(), fault)));
        return new AuditRecord(files, faults);
    }

    /** A crash while a year is put away leaves the same lines in two files; they count once. */
    private static List<AuditFile> withoutTwins(List<AuditFile> files) {
        List<AuditFile> kept = new ArrayList<>();
        for (AuditFile file : files) {
            boolean twin = !kept.isEmpty()
                    && !file.text().lines().isEmpty()
                    && kept.get(kept.size() - 1).text().equals(file.text());
            if (!twin) {
                kept.add(file);
            }
        }
        return kept;
    }

    /**
     * The chain begins with the first event, or behind what an event enters as removed.
     *
     * <p>The event is entered before the files go, the oldest first: a crash in between leaves some of them. Then the
     * chain begins with the first that is left, when it comes to the end that the event names.
     */
    private static Checkpoint start(List<JournalLine> lines) {
        Checkpoint nothing = Checkpoint.of(0, JournalLine.NO_LINE);
        if (lines.isEmpty() || lines.get(0).number() <= 1) {
            return nothing;
        }
        JournalLine first = lines.get(0);
        long before = first.number() - 1;
        for (JournalLine line : lines) {
            if (line.text(JournalLine.EVENT).equals(PRUNE) && line.fields().get(THROUGH) instanceof Long through) {
                Checkpoint removed = Checkpoint.of(through, line.text(HASH));
                if (through == before) {
                    return removed;
                }
                if (through > before && ChainCheck.contains(new JournalText(lines, null, 0), removed)) {
                    return Checkpoint.of(before, first.text(JournalLine.PREVIOUS));
                }
            }
        }
        return nothing;
    }

    public List<JournalLine> lines() {
        return files.stream().flatMap(file -> file.text().lines().stream()).toList();
    }

    /** Counts the events that were entered while the clock was behind the event before. */
    public long clockBehind() {
        return lines().stream().filter(line -> line.fields().containsKey(CLOCK)).count();
    }

    /** Lists the files from the first on whose last event is of a day before another one; never the last file. */
    public List<AuditFile> endingBefore(LocalDate day) {
        List<AuditFile> old = new ArrayList<>();
        for (AuditFile file : files.subList(0, files.size() - 1)) {
            List<JournalLine> lines = file.text().lines();
            boolean ends = !lines.isEmpty()
                    && JournalTime.read(lines.get(lines.size() - 1).text(JournalLine.TIME))
                            .map(time -> time.toLocalDate().isBefore(day))
                            .orElse(false);
            if (!ends) {
                break;
            }
            old.add(file);
        }
        return old;
    }
}
