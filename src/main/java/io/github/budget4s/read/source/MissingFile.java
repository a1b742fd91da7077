package io.github.budget4s.read.source;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says why there is no file of a name, and what was perhaps meant by it. */
final class MissingFile {

    /** Begins the name of the file by which Excel and WPS know that another one is open. */
    static final String LOCK = "~$";

    private static final Pattern QUOTED = Pattern.compile("[“”\"‘’'「『《](.+)[“”\"‘’'」』》]");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[,，、;；]\\s*");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*");
    private static final Pattern AMOUNT = Pattern.compile("[¥￥]?[0-9０-９][0-9０-９,，.]*[万亿千百]?元?");
    private static final Pattern UNIT = Pattern.compile("[万亿千百]?元?");

    private final Path directory;

    MissingFile(Path directory) {
        this.directory = directory;
    }

    /** Says why there is no such file. */
    Problem of(String name) {
        Path path = path(name);
        if (path == null) {
            return problem(name, "files.not-a-name");
        }
        Problem slip = slip(name);
        if (slip != null) {
            return slip;
        }
        try {
            Files.readAttributes(path, BasicFileAttributes.class);
        } catch (AccessDeniedException e) {
            return problem(name, "files.unreadable");
        } catch (NoSuchFileException e) {
            // As expected.
        } catch (IOException e) {
            if (!leadsThroughAFile(path)) {
                // Too long, for one.
                return problem(name, "files.not-a-name");
            }
        }
        Path wanted = path.toAbsolutePath().normalize();
        Path folder = wanted.getParent();
        // Where the folder itself is not there, its own name is the mistyped one.
        while (folder != null && !Files.isDirectory(folder)) {
            wanted = folder;
            folder = folder.getParent();
        }
        if (folder == null) {
            return problem(name, "files.missing", directory.toString());
        }
        String written = folder.toString();
        return suggestion(folder, String.valueOf(wanted.getFileName()))
                .map(meant -> problem(name, "files.missing-nearest", written, meant))
                .orElseGet(() -> problem(name, "files.missing", written));
    }

    /**
     * Finds a name with blanks that a shell took for several.
     *
     * @return the problem of the name as a whole; null when the words are none
     */
    @Nullable
    Problem withBlanks(List<String> words) {
        String name = String.join(" ", words);
        return isThere(name) ? problem(name, "files.with-blanks", name) : null;
    }

    /** Recognizes what is no name at all, or one with more or other characters than it has. */
    private @Nullable Problem slip(String name) {
        var quoted = QUOTED.matcher(name);
        if (quoted.matches() && isThere(quoted.group(1))) {
            return problem(name, "files.quoted", quoted.group(1));
        }
        String forward = name.replace('\\', '/');
        if (!forward.equals(name) && isThere(forward)) {
            return problem(name, "files.backslash", forward);
        }
        if (DRIVE.matcher(name).matches()
                && !directory.getFileSystem().getSeparator().equals("\\")) {
            return problem(name, "files.of-windows");
        }
        String[] several = SEVERAL.split(name);
        if (several.length > 1 && Arrays.stream(several).allMatch(this::isThere)) {
            return problem(name, "files.several", String.join(" ", several));
        }
        if (UNIT.matcher(name).matches()) {
            return problem(name, "files.is-unit");
        }
        String value = name.substring(Math.max(name.lastIndexOf('='), name.lastIndexOf('＝')) + 1);
        return AMOUNT.matcher(value).matches() ? problem(name, "files.is-amount", value) : null;
    }

    private boolean isThere(String name) {
        Path path = path(name);
        return !name.isBlank() && path != null && Files.exists(path);
    }

    private @Nullable Path path(String name) {
        try {
            return directory.resolve(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** As {@code sales.csv/x} does. */
    private static boolean leadsThroughAFile(Path path) {
        Path above = path.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return above != null && !Files.isDirectory(above);
    }

    private static Optional<String> suggestion(Path folder, String name) {
        List<String> names;
        try {
            names = FilePattern.names(folder, other -> !other.startsWith(".") && !other.startsWith(LOCK));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
        int sheet = name.indexOf('#');
        String file = sheet > 0 ? name.substring(0, sheet) : name;
        Optional<String> suggestion = SpellingSuggestion.of(file, names);
        // The ending is what people leave out.
        return suggestion.isPresent()
                ? suggestion
                : names.stream()
                        .filter(other -> other.regionMatches(true, 0, file + ".", 0, file.length() + 1))
                        .findFirst();
    }

    private static Problem problem(String name, String key, Object... arguments) {
        return new Problem(Location.of(name), Message.of(key, arguments));
    }
}
