package io.github.budget4s.read.source;

import io.github.budget4s.domain.digest.Sha256;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that a user names: as they are called, by patterns, as a sheet of a workbook, as standard input.
 *
 * <p>Standard input and pipes can be read only once, and whether a text is UTF-8 is known only at its end; so they are
 * copied to temporary files.
 */
public final class InputFiles {

    private static final String STANDARD_INPUT = InputCopies.STANDARD_INPUT;

    /** Files that are read by an engine alone. */
    private static final String PARQUET = ".parquet";

    private final Path directory;
    private final InputCopies copies;
    private final Consumer<InputFile> found;
    private final ReadingProgress progress;
    private final Unlocking unlocking;
    private final TableFinder tables;
    private final List<Note> notes = new ArrayList<>();
    private boolean standardInputTaken;

    /**
     * Looks for files.
     *
     * @param directory what relative names are relative to
     * @param copies has what can be read only once
     */
    public InputFiles(Path directory, InputCopies copies) {
        this(directory, copies, input -> {}, ReadingProgress.NONE, Unlocking.NONE, TableFinder.NONE);
    }

    /**
     * Looks for files, and tells of each that is found.
     *
     * @param directory what relative names are relative to
     * @param copies has what can be read only once
     * @param found is told of each file once it can be read
     * @param progress is told how far the reading of each has come
     * @param unlocking opens those that are encrypted
     * @param tables finds the tables of databases
     */
    public InputFiles(
            Path directory,
            InputCopies copies,
            Consumer<InputFile> found,
            ReadingProgress progress,
            Unlocking unlocking,
            TableFinder tables) {
        this.directory = directory;
        this.copies = copies;
        this.found = found;
        this.progress = progress;
        this.unlocking = unlocking;
        this.tables = tables;
    }

    /**
     * Finds the files of one option, in the order in which they were named, those of a pattern by name.
     *
     * <p>An existing name is taken as it is, whatever characters it has. Else {@code *}, {@code ?}, {@code [..]},
     * <code>{..}</code> and {@code **} make a pattern, and {@code file.xlsx#sheet} means a sheet. A file that is named
     * twice is taken once, and a note says so.
     *
     * @throws RefusedException when anything is not there or cannot be read, with all that are not; or when standard
     *     input is asked for twice
     * @throws IOException when standard input or a pipe cannot be copied
     */
    public List<InputFile> resolve(List<String> arguments) throws IOException {
        InputCopies.removeRests();
        List<Problem> missing = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Problem parted = partedByBlanks(arguments, i);
            if (parted != null) {
                throw new RefusedException(Reason.INPUT_MISSING, List.of(parted), 1);
            }
            find(arguments.get(i), found, missing);
        }
        if (!missing.isEmpty()) {
            throw new RefusedException(Reason.INPUT_MISSING, missing, missing.size());
        }
        List<InputFile> inputs = new ArrayList<>();
        Map<Object, String> taken = new HashMap<>();
        for (Found file : found) {
            String before = taken.putIfAbsent(file.identity(), file.name());
            if (before == null && file.table() != null) {
                inputs.add(InputFile.of(file.name(), file.table()));
            } else if (before == null) {
                Path path = readable(file);
                inputs.add(new InputFile(file.name(), path, file.sheet(), progress, unlocking.open(file.name(), path)));
            } else {
                notes.add(Note.warning("files.given-twice", file.name(), before));
            }
        }
        inputs.forEach(this.found);
        return List.copyOf(inputs);
    }

    /** Returns whether from an argument on several that are no files make the name of one. */
    private @Nullable Problem partedByBlanks(List<String> arguments, int first) {
        Path path = path(arguments.get(first));
        if (path == null || Files.exists(path)) {
            return null;
        }
        for (int end = first + 2; end <= arguments.size(); end++) {
            Problem parted = new MissingFile(directory).withBlanks(arguments.subList(first, end));
            if (parted != null) {
                return parted;
            }
        }
        return null;
    }

    /** Lists the tables of a database that is named alone, {@code dms:}; null for other names. */
    public @Nullable List<String> tables(String name) {
        return tables.tables(name);
    }

    /** Returns whether a name has any of the characters that mean something in a pattern. */
    public static boolean isPattern(String name) {
        return FilePattern.isPattern(name);
    }

    /** Lists what the user ought to know about the files found so far. */
    public List<Note> notes() {
        return List.copyOf(notes);
    }

    /**
     * Computes the SHA-256 of a file in hexadecimal, reading it as a stream.
     *
     * @throws IOException when it cannot be read
     */
    public static String sha256(Path path) throws IOException {
        MessageDigest digest = Sha256.begin();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return Sha256.end(digest);
    }

    /**
     * Is one file that was found.
     *
     * @param path null for standard input
     * @param identity is the same for the same sheet of the same file, whatever it was called
     * @param table the table of a database that it is; null for a file
     */
    private record Found(
            String name,
            @Nullable Path path,
            @Nullable String sheet,
            Object identity,
            @Nullable Table table) {
        Found(String name, @Nullable Path path, @Nullable String sheet, Object identity) {
            this(name, path, sheet, identity, null);
        }
    }

    private void find(String argument, List<Found> found, List<Problem> missing) throws IOException {
        if (argument.equals(STANDARD_INPUT)) {
            found.add(standardInput(argument, null));
            return;
        }
        Table table = tables.find(argument);
        if (table != null) {
            found.add(new Found(argument, null, null, argument, table));
            return;
        }
        if (argument.toLowerCase(Locale.ROOT).endsWith(PARQUET) && findTogether(argument, found)) {
            return;
        }
        Path literal = path(argument);
        if (literal != null && Files.exists(literal)) {
            add(argument, literal, null, found, missing);
            return;
        }
        if (argument.length() > 2 && argument.startsWith("'") && argument.endsWith("'")) {
            // The shell of Windows leaves single quotes, which ours of the documents are, on the name.
            find(argument.substring(1, argument.length() - 1), found, missing);
            return;
        }
        // A sheet's name and a file's may both have a #, so every one is tried, the last first.
        for (int at = argument.lastIndexOf('#'); at > 0; at = argument.lastIndexOf('#', at - 1)) {
            String name = argument.substring(0, at);
            String sheet = argument.substring(at + 1);
            if (sheet.isEmpty()) {
                continue;
            }
            if (name.equals(STANDARD_INPUT)) {
                found.add(standardInput(argument, sheet));
                return;
            }
            Path path = path(name);
            if (path != null && Files.exists(path)) {
                add(argument, path, sheet, found, missing);
                return;
            }
            if (FilePattern.isPattern(name)
                    && (sheet.equals(InputFile.ALL_SHEETS) || !FilePattern.isPattern(sheet))
                    && matchAll(name, sheet, found, null)) {
                return;
            }
        }
        if (FilePattern.isPattern(argument)) {
            matchAll(argument, null, found, missing);
        } else {
            missing.add(new MissingFile(directory).of(argument));
        }
    }

    /** Adds files that an engine reads, all that a pattern matches as one table; false when there are none. */
    private boolean findTogether(String argument, List<Found> found) throws IOException {
        List<Found> files = new ArrayList<>();
        Path literal = path(argument);
        if (literal != null && Files.exists(literal)) {
            add(argument, literal, null, files, new ArrayList<>());
        } else if (FilePattern.isPattern(argument)) {
            matchAll(argument, null, files, null);
        }
        List<Path> paths =
                files.stream().map(Found::path).filter(Objects::nonNull).toList();
        Table table = paths.isEmpty() ? null : tables.ofFiles(argument, paths);
        if (table != null) {
            found.add(new Found(argument, null, null, argument, table));
        }
        return table != null;
    }

    /** Adds what every alternative of a pattern matches; false, and nothing added, when one of them matches nothing. */
    private boolean matchAll(String pattern, @Nullable String sheet, List<Found> found, @Nullable List<Problem> missing)
            throws IOException {
        List<Found> matched = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String alternative : FilePattern.alternatives(pattern)) {
            Path literal = path(alternative);
            List<String> names = literal != null && Files.exists(literal)
                    ? List.of(alternative)
                    : FilePattern.matches(directory, alternative);
            for (String name : names) {
                if (SpecialFiles.isNamedPipe(directory.resolve(name))) {
                    problems.add(problem(name, "files.pipe"));
                    continue;
                }
                add(sheet == null ? name : name + "#" + sheet, directory.resolve(name), sheet, matched, problems);
            }
            if (names.isEmpty()) {
                problems.add(
                        FilePattern.isPattern(alternative)
                                ? problem(alternative, "files.no-match", directory.toString())
                                : new MissingFile(directory).of(alternative));
            }
        }
        if (problems.isEmpty()) {
            found.addAll(matched);
        } else if (missing != null) {
            missing.addAll(problems);
        }
        return problems.isEmpty();
    }

    private Found standardInput(String name, @Nullable String sheet) {
        if (standardInputTaken) {
            throw new RefusedException(Reason.USAGE, "files.standard-input-twice");
        }
        standardInputTaken = true;
        return new Found(name, null, sheet, Arrays.asList(STANDARD_INPUT, sheet));
    }

    private void add(String name, Path path, @Nullable String sheet, List<Found> found, List<Problem> missing)
            throws IOException {
        String last = String.valueOf(path.getFileName());
        if (last.startsWith(MissingFile.LOCK)) {
            missing.add(problem(name, "files.lock", last.substring(MissingFile.LOCK.length())));
        } else if (Files.isDirectory(path)) {
            String slash = name.endsWith("/")
                            || name.endsWith(directory.getFileSystem().getSeparator())
                    ? ""
                    : "/";
            missing.add(problem(name, "files.directory", name + slash + "*.csv"));
        } else if (SpecialFiles.isDevice(path)) {
            missing.add(problem(name, "files.device"));
        } else if (Files.isReadable(path)) {
            found.add(new Found(name, path, sheet, Arrays.asList(identity(path), sheet)));
        } else {
            missing.add(problem(name, "files.unreadable"));
        }
    }

    /** The file itself, however many names and links lead to it. */
    private static Object identity(Path path) throws IOException {
        Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        return key == null ? path.toRealPath() : key;
    }

    private Path readable(Found file) throws IOException {
        Path path = file.path();
        if (path == null) {
            return copies.ofStandardInput();
        }
        return Files.isRegularFile(path) ? path : copies.ofPipe(path);
    }

    private @Nullable Path path(String name) {
        try {
            return directory.resolve(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Problem problem(String name, String key, Object... arguments) {
        return new Problem(Location.of(name), Message.of(key, arguments));
    }
}
