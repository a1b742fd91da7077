package io.github.budget4s.read.source;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Finds the files that a pattern such as {@code 202[456]/*.csv} means.
 *
 * <p>Shells on Windows leave that to the program, and in {@code budget4s.yaml} there is no shell at all.
 */
final class FilePattern {

    private static final String ANY_FOLDERS = "**";
    private static final int MOST_ALTERNATIVES = 1_000;

    private FilePattern() {}

    /** Returns whether a name has any of the characters that mean something in a pattern. */
    static boolean isPattern(String name) {
        return name.chars().anyMatch(character -> "*?[{".indexOf(character) >= 0);
    }

    /**
     * Lists the alternatives of the braces: {@code {2024,2025}/a.csv} is {@code 2024/a.csv} and {@code 2025/a.csv}.
     * Each was named by the user and has to be there, as in a shell.
     */
    static List<String> alternatives(String pattern) {
        int open = pattern.indexOf('{');
        if (open < 0) {
            return List.of(pattern);
        }
        int depth = 0;
        List<Integer> cuts = new ArrayList<>(List.of(open));
        for (int i = open; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            if (character == '{') {
                depth++;
            } else if (character == ',' && depth == 1) {
                cuts.add(i);
            } else if (character == '}' && --depth == 0) {
                cuts.add(i);
                break;
            }
        }
        if (depth != 0) {
            // Never closed: then it is part of a name.
            return List.of(pattern);
        }
        int close = cuts.get(cuts.size() - 1);
        List<String> alternatives = new ArrayList<>();
        for (String rest : alternatives(pattern.substring(close + 1))) {
            for (int i = 0; i + 1 < cuts.size(); i++) {
                String middle = pattern.substring(cuts.get(i) + 1, cuts.get(i + 1));
                for (String inner : alternatives(middle)) {
                    if (alternatives.size() == MOST_ALTERNATIVES) {
                        throw new RefusedException(Reason.USAGE, "files.many-alternatives", MOST_ALTERNATIVES);
                    }
                    alternatives.add(pattern.substring(0, open) + inner + rest);
                }
            }
        }
        return alternatives;
    }

    /**
     * Lists the names that a pattern without braces matches, sorted, each written as the pattern was: relative ones
     * stay relative. Folders are not among them, nor hidden files, nor those that Excel keeps beside an open workbook,
     * unless the pattern spells out how they begin.
     *
     * @param directory what a relative pattern is relative to
     */
    static List<String> matches(Path directory, String pattern) throws IOException {
        String written = directory.getFileSystem().getSeparator().equals("\\") ? pattern.replace('\\', '/') : pattern;
        int firstWild = 0;
        while (firstWild < written.length() && "*?[".indexOf(written.charAt(firstWild)) < 0) {
            firstWild++;
        }
        int cut = written.lastIndexOf('/', firstWild) + 1;
        Set<String> found = new TreeSet<>();
        try {
            String prefix = written.substring(0, cut);
            Path start = directory.resolve(prefix);
            collect(start, prefix, segments(written.substring(cut)), found);
        } catch (InvalidPathException | PatternSyntaxException e) {
            // Not a pattern after all, and as a name it was looked for before.
            return List.of();
        }
        return List.copyOf(found);
    }

    /** Two ** behind each other mean no more than one. */
    private static List<String> segments(String pattern) {
        List<String> segments = new ArrayList<>();
        for (String segment : pattern.split("/+")) {
            boolean isAgain = segment.equals(ANY_FOLDERS)
                    && !segments.isEmpty()
                    && segments.get(segments.size() - 1).equals(ANY_FOLDERS);
            if (!isAgain) {
                segments.add(segment);
            }
        }
        return segments;
    }

    private static void collect(Path folder, String prefix, List<String> segments, Set<String> found)
            throws IOException {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return;
        }
        String segment = segments.get(0);
        List<String> rest = segments.subList(1, segments.size());
        if (segment.equals(ANY_FOLDERS)) {
            if (rest.isEmpty()) {
                collect(folder, prefix, List.of("*"), found);
            } else {
                collect(folder, prefix, rest, found);
            }
            for (String name : names(folder, name -> !isHidden(name))) {
                Path inner = folder.resolve(name);
                // A link may lead back up, and then there is no end to it.
                if (Files.isDirectory(inner, LinkOption.NOFOLLOW_LINKS)) {
                    collect(inner, prefix + name + "/", segments, found);
                }
            }
            return;
        }
        for (String name : names(folder, matcher(folder.getFileSystem(), segment))) {
            if (!rest.isEmpty()) {
                collect(folder.resolve(name), prefix + name + "/", rest, found);
            } else if (!Files.isDirectory(folder.resolve(name))) {
                found.add(prefix + name);
            }
        }
    }

    private static Predicate<String> matcher(FileSystem fileSystem, String segment) {
        if (!isPattern(segment)) {
            return segment::equals;
        }
        Pattern pattern = regex(segment, fileSystem.getSeparator().equals("\\"));
        boolean hiddenToo = isHidden(segment);
        return name -> (hiddenToo || !isHidden(name)) && pattern.matcher(name).matches();
    }

    /**
     * Translates a segment. What stands between two stars is found where it comes first, which is as good as any other
     * place, and not looked for again: the pattern of {@code PathMatcher} goes back for each star, without end for
     * many.
     */
    static Pattern regex(String segment, boolean ignoresCase) {
        List<String> parts = new ArrayList<>(List.of(""));
        for (int i = 0; i < segment.length(); i++) {
            char character = segment.charAt(i);
            int close = character == '[' ? segment.indexOf(']', i + 2) : -1;
            String meaning = Pattern.quote(String.valueOf(character));
            if (character == '?') {
                meaning = ".";
            } else if (close > 0) {
                meaning = letters(segment.substring(i + 1, close));
                i = close;
            } else if (character == '\\' && i + 1 < segment.length()) {
                i++;
                meaning = Pattern.quote(segment.substring(i, i + 1));
            }
            if (character == '*') {
                parts.add("");
            } else {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + meaning);
            }
        }
        StringBuilder regex = new StringBuilder(parts.get(0));
        for (int i = 1; i < parts.size(); i++) {
            boolean isLast = i == parts.size() - 1;
            regex.append(isLast ? ".*" + parts.get(i) : "(?>.*?" + parts.get(i) + ")");
        }
        int flags = ignoresCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        return Pattern.compile(regex.toString(), flags | Pattern.DOTALL);
    }

    /** Translates what stands between brackets: letters and ranges, with ! in front those that are not meant. */
    private static String letters(String between) {
        boolean isNot = between.charAt(0) == '!';
        String escaped = (isNot ? between.substring(1) : between).replaceAll("([\\\\\\[^&])", "\\\\$1");
        return "[" + (isNot ? "^" : "") + escaped + "]";
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~$");
    }

    static List<String> names(Path folder, Predicate<String> wanted) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (wanted.test(name)) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        names.sort(null);
        return names;
    }
}
