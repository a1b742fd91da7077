package io.github.budget4s.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Walks the command tree: no command and no option is without its documents, and the documents name no others. */
class CommandPagesTest {

    /** An option in running text or in a command: {@code --total}, {@code -o}. */
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(--[a-z][a-z-]*|-[A-Za-z](?![\\w-]))");

    private static final Pattern SHELL = Pattern.compile("(?ms)^```sh$.*?^```$");

    static List<String> commands() {
        List<String> commands = Document.commands();
        assertThat(commands).isNotEmpty();
        return commands;
    }

    @ParameterizedTest
    @CsvSource({"README.md, ## Commands, .md", "README.zh-CN.md, ## 命令, .zh-CN.md"})
    void readmeHasARowForEachCommand(String readme, String heading, String ending) {
        List<String> expected = commands().stream()
                .map(command -> "[`" + command + "`](src/site/markdown/" + command + ending + ")")
                .toList();

        List<List<String>> rows = Document.of(readme).table(heading);

        assertThat(rows).extracting(row -> row.get(0)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(rows).allSatisfy(row -> assertThat(row.get(1)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anExampleUsesTheCommand(String command) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Document.HOME.resolve("examples"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".cmd"))::iterator) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        assertThat(lines).anyMatch(line -> line.startsWith("budget4s " + command));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpEndsWithExamples(String command) {
        String help = subcommand(command).getUsageMessage(CommandLine.Help.Ansi.OFF);

        assertThat(help).containsPattern("\nExamples?:\n  .*budget4s " + command);
    }

    /** {@code reserve approve} and the like. */
    @ParameterizedTest
    @MethodSource("commands")
    void helpOfWhatIsBelowEndsWithExamples(String command) {
        subcommand(command).getSubcommands().forEach((name, below) -> assertThat(
                        below.getUsageMessage(CommandLine.Help.Ansi.OFF))
                .containsPattern("\nExamples?:\n  .*budget4s " + command + " " + name));
    }

    @TestFactory
    Stream<DynamicTest> pageNamesTheOptionsOfItsCommand() {
        return commands().stream().flatMap(command -> Stream.of(command, command + ".zh-CN")
                .map(page -> DynamicTest.dynamicTest(page, () -> {
                    // Other programs have options of their own.
                    String text = SHELL.matcher(Document.page(page).text()).replaceAll("");
                    Set<String> named = OPTION.matcher(text)
                            .results()
                            .map(match -> match.group(1))
                            .collect(Collectors.toCollection(TreeSet::new));
                    Set<String> options = options(subcommand(command));
                    assertThat(named).containsAll(options);
                    // A page may name those of the program itself, which stand before the command.
                    options.addAll(options(Document.commandLine()));
                    assertThat(options).containsAll(named);
                })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lab/"})
    void indexListsEveryPage(String folder) throws IOException {
        String index = Document.page(folder + "index").text();
        int depth = folder.isEmpty() ? 1 : 2;
        Path root = Document.PAGES.resolve(folder);
        try (Stream<Path> pages = Files.walk(root, depth)) {
            List<String> names = pages.filter(Files::isRegularFile)
                    .map(page -> root.relativize(page).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("index.md"))
                    .toList();
            assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(index).contains("](" + name + ")"));
        }
    }

    private static Set<String> options(CommandLine command) {
        Set<String> options = command.getCommandSpec().options().stream()
                .map(OptionSpec::names)
                .flatMap(Stream::of)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(options).isNotEmpty();
        if (!command.getCommandName().equals(Document.commandLine().getCommandName())) {
            command.getSubcommands().values().forEach(below -> options.addAll(options(below)));
        }
        return options;
    }

    private static CommandLine subcommand(String name) {
        return Objects.requireNonNull(Document.commandLine().getSubcommands().get(name));
    }
}
