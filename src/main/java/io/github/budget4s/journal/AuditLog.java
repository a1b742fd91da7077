package io.github.budget4s.journal;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.journal.AuditRecord.AuditFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps the record of what was run: a journal without signatures, one file a year.
 *
 * <p>When an event of a new year comes, what is there moves to a file with the year in its name, {@code audit.jsonl} to
 * {@code audit-2026.jsonl}, and the chain goes on in an empty one. Half a line that a crash left is cut off by the next
 * event, which is preceded by one that says so and holds what was cut.
 *
 * @param path the file
 * @param name what messages call it
 * @param keepYears how many years nothing may be removed
 */
public record AuditLog(Path path, String name, int keepYears) {

    private static final String FIRST_BYTES = "{\"args\":[";
    private static final int MOST_LOOKS = 100;
    private static final long PAUSE = 20_000_000;

    /** Makes the log that a project file asks for. */
    public static AuditLog of(Path path, String name, Project.Audit settings) {
        return new AuditLog(path, name, settings.keepYears());
    }

    /**
     * Makes sure, before anything is run, that an event can be entered, and into a record: a project may name any file.
     *
     * @throws RefusedException when it cannot
     */
    public void prepare() {
        try (JournalFile file = JournalFile.open(path, name)) {
            JournalText end = file.readEnd();
            JournalText.TrailingBytes rest = end.trailing();
            boolean isRecord = end.lines().isEmpty()
                    ? rest == null || begins(rest)
                    : isEvent(end.lines().get(end.lines().size() - 1));
            if (!isRecord) {
                throw refused(Reason.DATA, name, Message.of("audit.no-record"));
            }
        }
    }

    /** Any JSON may stand in a file, and a reserve's journal has events of its own, which are signed. */
    private static boolean isEvent(JournalLine line) {
        return line.damage() == null
                && line.number() > 0
                && line.text(JournalLine.PREVIOUS).length() == JournalLine.NO_LINE.length()
                && JournalTime.read(line.text(JournalLine.TIME)).isPresent()
                && !line.fields().containsKey(JournalLine.KEY);
    }

    /** Half of a first line that a crash left begins as the first line does. */
    private static boolean begins(JournalText.TrailingBytes rest) {
        String text = new String(Base64.getDecoder().decode(rest.bytes()), StandardCharsets.UTF_8);
        return text.startsWith(FIRST_BYTES) || FIRST_BYTES.startsWith(text);
    }

    /**
     * Appends an event.
     *
     * @param now what the clock says; where it is behind the last event, that one's time is taken, and the clock's is
     *     entered beside it
     * @return whether its head beside it was written, too
     * @throws RefusedException when it cannot be written
     */
    public boolean append(Instant now, Map<String, Object> event) {
        try (JournalFile file = JournalFile.open(path, name)) {
            append(file, now, event);
            return file.isHeadWritten();
        }
    }

    private void append(JournalFile file, Instant now, Map<String, Object> event) {
        JournalText end = file.readEnd();
        Checkpoint checkpoint = end.lines().isEmpty() ? endOfEarlierFiles() : Checkpoint.of(end);
        Optional<OffsetDateTime> last = lastTime(end);
        JournalText.TrailingBytes trailing = end.trailing();
        if (trailing != null) {
            if (follows(trailing.line(), checkpoint)) {
                file.endLine();
                checkpoint =
                        Checkpoint.of(trailing.line().number(), trailing.line().hash());
            } else {
                file.cutTo(end.length());
                Map<String, Object> repair =
                        timed(now, last, Map.of(JournalLine.EVENT, "repair", "bytes", trailing.bytes()));
                checkpoint = file.append(checkpoint, repair, null);
            }
        } else if (last.isPresent() && last.get().getYear() < yearOf(now)) {
            rotate(file, last.get().getYear());
        }
        file.append(checkpoint, timed(now, last, event), null);
    }

    private static boolean follows(JournalLine line, Checkpoint checkpoint) {
        return line.damage() == null
                && line.number() == checkpoint.number() + 1
                && line.text(JournalLine.PREVIOUS).equals(checkpoint.hash());
    }

    private static int yearOf(Instant now) {
        return JournalTime.of(now).getYear();
    }

    private static Optional<OffsetDateTime> lastTime(JournalText end) {
        return end.lines().isEmpty()
                ? Optional.empty()
                : JournalTime.read(end.lines().get(end.lines().size() - 1).text(JournalLine.TIME));
    }

    /** No command is to fail because a clock was set right; but it is to be seen. */
    private static Map<String, Object> timed(Instant now, Optional<OffsetDateTime> last, Map<String, Object> event) {
        TreeMap<String, Object> fields = new TreeMap<>(event);
        OffsetDateTime clock = JournalTime.of(now);
        boolean behind = last.isPresent() && clock.isBefore(last.get());
        fields.put(JournalLine.TIME, JournalTime.write(behind ? last.get() : clock));
        if (behind) {
            fields.put(AuditRecord.CLOCK, JournalTime.write(clock));
        }
        return fields;
    }

    /** Moves what is there to a file of its year. A crash in between leaves both, and the same is done again. */
    private void rotate(JournalFile file, int year) {
        for (int part = 1; ; part++) {
            Path target = path.resolveSibling(rotatedName(year, part));
            if (Files.notExists(target)) {
                file.copyTo(target);
                break;
            }
            if (file.isSameAs(target)) {
                break;
            }
        }
        file.cutTo(0);
    }

    private String rotatedName(int year, int part) {
        return stem() + "-" + year + (part == 1 ? "" : "-" + part) + ending();
    }

    private String stem() {
        String file = String.valueOf(path.getFileName());
        int dot = file.lastIndexOf('.');
        return dot <= 0 ? file : file.substring(0, dot);
    }

    private String ending() {
        return String.valueOf(path.getFileName()).substring(stem().length());
    }

    private record Rotated(Path path, int year, int part) {}

    private List<Path> earlierFiles() {
        Pattern pattern =
                Pattern.compile(Pattern.quote(stem()) + "-(\\d{4})(?:-(\\d{1,4}))?" + Pattern.quote(ending()));
        Path folder = path.toAbsolutePath().getParent();
        List<Rotated> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder == null ? Path.of("") : folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Matcher matcher = pattern.matcher(String.valueOf(file.getFileName()));
                if (matcher.matches()) {
                    found.add(new Rotated(
                            file,
                            Integer.parseInt(matcher.group(1)),
                            matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2))));
                }
            }
        } catch (IOException e) {
            throw refused(Reason.INPUT_MISSING, name, Message.of("files.unreadable"));
        }
        found.sort(Comparator.comparingInt(Rotated::year).thenComparingInt(Rotated::part));
        return found.stream().map(Rotated::path).toList();
    }

    private Checkpoint endOfEarlierFiles() {
        List<Path> earlier = earlierFiles();
        return earlier.isEmpty()
                ? Checkpoint.of(0, JournalLine.NO_LINE)
                : Checkpoint.of(readFile(earlier.get(earlier.size() - 1)).text());
    }

    private AuditFile readFile(Path file) {
        String shown =
                Path.of(name).resolveSibling(String.valueOf(file.getFileName())).toString();
        try {
            return new AuditFile(shown, JournalReader.read(file));
        } catch (IOException e) {
            throw refused(Reason.INPUT_MISSING, shown, Message.of("files.unreadable"));
        }
    }

    /** Returns whether there is anything to check. */
    public boolean exists() {
        return Files.exists(path) || Files.exists(JournalReader.checkpointFile(path));
    }

    /**
     * Reads and checks all the files that are there.
     *
     * <p>Another process may just be putting a year away, and who only reads cannot shut it out. So what is wrong
     * counts when it is still so at a second look, with not a byte changed between the two.
     */
    public AuditRecord check() {
        AuditRecord record = look();
        for (int looks = 1; looks < MOST_LOOKS && !record.faults().isEmpty(); looks++) {
            LockSupport.parkNanos(PAUSE);
            AuditRecord again = look();
            if (again.equals(record)) {
                break;
            }
            record = again;
        }
        return record;
    }

    private AuditRecord look() {
        try {
            // The checkpoint first: what another process enters meanwhile comes behind it.
            Checkpoint checkpoint = JournalReader.readCheckpoint(path).orElse(null);
            List<AuditFile> files = new ArrayList<>();
            earlierFiles().forEach(file -> files.add(readFile(file)));
            files.add(readFile(path));
            return AuditRecord.check(files, checkpoint);
        } catch (IOException e) {
            throw refused(Reason.INPUT_MISSING, name, Message.of("files.unreadable"));
        }
    }

    /**
     * Removes the files that end more than the years ago that nothing may be removed, and enters it before.
     *
     * @return the files that were removed
     * @throws RefusedException when the record is not whole, or cannot be written
     */
    public List<String> prune(Instant now) {
        AuditRecord record = check();
        if (!record.faults().isEmpty()) {
            throw refused(Reason.DATA, name, Message.of("audit.not-whole"));
        }
        LocalDate firstKept = JournalTime.of(now).toLocalDate().minusYears(keepYears);
        List<AuditFile> old = record.endingBefore(firstKept);
        if (old.isEmpty()) {
            return List.of();
        }
        JournalText last = old.get(old.size() - 1).text();
        List<String> names = old.stream().map(AuditFile::name).toList();
        append(
                now,
                Map.of(
                        JournalLine.EVENT,
                        AuditRecord.PRUNE,
                        AuditRecord.FILES,
                        names,
                        AuditRecord.THROUGH,
                        last.lastNumber(),
                        AuditRecord.HASH,
                        last.tipHash()));
        for (String file : names) {
            Path target = path.resolveSibling(String.valueOf(Path.of(file).getFileName()));
            try {
                Files.deleteIfExists(target);
            } catch (IOException e) {
                throw refused(Reason.INPUT_OUTPUT, file, Message.of("output.failed", String.valueOf(e.getMessage())));
            }
        }
        return names;
    }

    private static RefusedException refused(Reason reason, String name, Message message) {
        return new RefusedException(reason, new Problem(Location.of(name), message));
    }
}
