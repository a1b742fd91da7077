package io.github.budget4s.cli;

import io.github.budget4s.domain.digest.Sha256;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.journal.AuditLog;
import io.github.budget4s.journal.JournalLine;
import io.github.budget4s.journal.JournalReader;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.InputFiles;
import io.github.budget4s.render.PlainText;
import io.github.budget4s.write.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a command reads and writes, and enters it into the project's record when the command ends: who, when,
 * with which arguments, on which inputs, with which result.
 *
 * <p>A command that reads no project, or one whose project keeps no record, leaves no trace.
 */
public final class AuditTrail {

    private static final String SHA256 = "sha256";
    private static final String FILE = "file";
    private static final long FIRST_FAILURE = 64;
    private static final String HIDDEN = "***";

    /** Of the files that were read together, as many are named as can be looked at. */
    private static final int MOST_NAMED = 3;

    private final Session session;
    private final Map<String, Path> read = new LinkedHashMap<>();
    private final List<Map<String, Object>> inputs = new ArrayList<>();
    private final List<Map<String, Object>> outputs = new ArrayList<>();
    private final List<String> revealed = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private @Nullable AuditLog log;

    AuditTrail(Session session) {
        this.session = session;
    }

    /**
     * Begins to keep the record of a project.
     *
     * @throws RefusedException when the record cannot be written, before anything is computed that would not be in it
     */
    void keep(AuditLog record) {
        record.prepare();
        log = record;
    }

    /** Notes an input: a file, which may be large, with its hash, a table of a database by its name. */
    void used(InputFile input) {
        Map<String, Object> source = Map.of("source", clean(input.name()));
        if (input.table() == null) {
            read.put(input.name(), input.path());
            used(input.name(), input.path());
        } else if (log != null && !inputs.contains(source)) {
            inputs.add(source);
        }
    }

    /** Returns the names of the largest tables that were read, the largest first, some of many. */
    List<String> largestInputs() {
        return read.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getValue().toFile().length()))
                .limit(MOST_NAMED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Notes an input with its hash as it is now. */
    public void used(String name, Path path) {
        if (log == null || !Files.isRegularFile(path)) {
            return;
        }
        try {
            Map<String, Object> input = Map.of(FILE, clean(name), SHA256, InputFiles.sha256(path));
            if (!inputs.contains(input)) {
                inputs.add(input);
            }
        } catch (IOException e) {
            // The command will say so itself.
            return;
        }
    }

    /** Notes which columns of persons are shown as they are. */
    public void revealed(List<String> columns) {
        revealed.addAll(columns);
    }

    /** Keeps a text of the command line that may name a person out of the record. */
    public void hide(String argument) {
        hidden.add(argument);
    }

    /** Notes the hash of what is written, while it is. */
    public OutputFile.Content hashing(String name, OutputFile.Content content) {
        if (log == null) {
            return content;
        }
        return out -> {
            DigestOutputStream digested = new DigestOutputStream(out, Sha256.begin());
            content.writeTo(digested);
            digested.flush();
            outputs.add(Map.of(FILE, clean(name), SHA256, Sha256.end(digested.getMessageDigest())));
        };
    }

    /**
     * Enters the command as it ended.
     *
     * @return the exit code of the command; where it was none of failure and nothing could be entered, that of why
     */
    int finish(int code, String... arguments) {
        AuditLog kept = log;
        if (kept == null) {
            return code;
        }
        Map<String, Object> event = new TreeMap<>();
        event.put(JournalLine.EVENT, "run");
        event.put(
                "args",
                Arrays.stream(arguments)
                        .map(PlainText::withoutAddresses)
                        .map(AuditTrail::clean)
                        .map(this::withoutHidden)
                        .toList());
        if (!revealed.isEmpty()) {
            event.put("revealed", List.copyOf(revealed));
        }
        event.put("exit", (long) code);
        event.put("inputs", inputs);
        event.put("outputs", outputs);
        event.put("user", clean(session.environment().operator().user().get()));
        event.put("version", Version.find());
        try {
            boolean headWritten =
                    kept.append(session.environment().operator().clock().instant(), event);
            if (!headWritten) {
                session.tell(
                        List.of(Note.warning(
                                "audit.note.head",
                                JournalReader.checkpointFile(Path.of(kept.name()))
                                        .toString())),
                        ColorChoice.NEVER);
            }
            return code;
        } catch (RefusedException e) {
            session.tell(e.problems(), e.count());
            return code < FIRST_FAILURE ? ExitCode.of(e.reason()) : code;
        }
    }

    private String withoutHidden(String argument) {
        String shown = argument;
        for (String each : hidden) {
            shown = each.isEmpty() ? shown : shown.replace(each, HIDDEN);
        }
        return shown;
    }

    /** An argument may be bytes that are no text; the record is text. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xfffd : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
