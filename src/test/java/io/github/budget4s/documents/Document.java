package io.github.budget4s.documents;

import io.github.budget4s.cli.CommandLineFactory;
import io.github.budget4s.cli.Environment;
import io.github.budget4s.cli.Environment.Terminal;
import io.github.budget4s.cli.Session;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Is one Markdown file of the project.
 *
 * @param path the file
 * @param text all of it
 */
record Document(Path path, String text) {

    static final Path HOME =
            Path.of(System.getProperty("budget4s.home", ".")).toAbsolutePath().normalize();
    static final Path PAGES = HOME.resolve("src/site/markdown");

    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#+) (.+)$");

    /** Reads a file named from the project's folder. */
    static Document of(String name) {
        return of(HOME.resolve(name));
    }

    static Document of(Path path) {
        try {
            return new Document(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a page of the site: {@code allocate}, {@code allocate.zh-CN}. */
    static Document page(String name) {
        return of(PAGES.resolve(name + ".md"));
    }

    /** Reads all Markdown files that are part of the project. */
    static List<Document> all() {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !HOME.relativize(file).startsWith("target"))
                    .filter(file -> Stream.iterate(file, path -> path != null, Path::getParent)
                            .noneMatch(path -> path.endsWith(".git")))
                    .sorted()
                    .map(Document::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the name from the project's folder on. */
    String name() {
        return HOME.relativize(path).toString().replace('\\', '/');
    }

    /** Returns the text without its fenced blocks. */
    String prose() {
        return FENCE.matcher(text).replaceAll("");
    }

    /** Lists what stands between backticks outside of fenced blocks. */
    List<String> codes() {
        return codes(prose());
    }

    static List<String> codes(String text) {
        return CODE.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** Lists the headings with their signs: {@code "## Exit codes"}. */
    List<String> headings() {
        return HEADING.matcher(prose()).results().map(match -> match.group()).toList();
    }

    /** Lists the rows of the first table below a heading, each with the texts of its cells, without the heading row. */
    List<List<String>> table(String heading) {
        String prose = prose();
        int start = prose.indexOf(heading + "\n");
        if (start < 0) {
            throw new AssertionError(name() + " has no heading " + heading);
        }
        List<List<String>> rows = new ArrayList<>();
        boolean within = false;
        for (String line : prose.substring(start).lines().toList()) {
            if (line.startsWith("|")) {
                within = true;
                rows.add(Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList());
            } else if (within) {
                break;
            }
        }
        return rows.size() < 2 ? List.of() : rows.subList(2, rows.size());
    }

    /** Returns where GitHub lets a link jump to in this file. */
    List<String> anchors() {
        Matcher headings = HEADING.matcher(prose());
        return headings.results()
                .map(match -> match.group(2)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** Builds the command tree as the program does. */
    static CommandLine commandLine() {
        Environment environment = new Environment(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                HOME,
                Map.of("NO_COLOR", "1"),
                Locale.ENGLISH,
                new Terminal(false, false, false, 0, StandardCharsets.UTF_8));
        return CommandLineFactory.create(new Session(environment, new Localizer(Language.EN)));
    }

    static List<String> commands() {
        return List.copyOf(commandLine().getSubcommands().keySet());
    }
}
