package io.github.budget4s.cli.manual;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the manual page of a command: what {@code --help} says, and what the command's page begins with. */
final class ManualPage {

    private static final String KEYS = "manual.";

    private final DescribedCommand program;
    private final DescribedCommand command;
    private final ResourceBundle texts;
    private final Roff page;

    /**
     * Begins a page.
     *
     * @param program the program, to which the command belongs
     * @param texts the help texts, in the language of the page
     */
    ManualPage(DescribedCommand program, DescribedCommand command, Edition edition, ResourceBundle texts) {
        this.program = program;
        this.command = command;
        this.texts = texts;
        this.page = new Roff(name(command), edition, texts.getString(KEYS + "title"));
    }

    /**
     * Says of which version the pages are.
     *
     * @param version the program and its version
     * @param date the day of the release
     */
    record Edition(String version, LocalDate date) {}

    /** Returns the name of the page of a command: {@code budget4s-plan-check}. */
    static String name(DescribedCommand command) {
        return String.join("-", command.words());
    }

    /** Writes the page; in paragraphs stands what the command does. */
    String write(List<String> description) {
        heading("name");
        page.text(name(command) + " - " + DescribedOption.firstSentence(command.summary()));
        heading("synopsis");
        for (String synopsis : command.spec().usageMessage().customSynopsis()) {
            page.text(DescribedOption.plain(synopsis));
        }
        heading("description");
        page.text(command.summary());
        description.forEach(page::paragraph);
        arguments();
        options("options", command.own());
        options("common-options", command.common());
        if (!command.commands().isEmpty()) {
            heading("commands");
            command.commands().forEach(inner -> page.entry(String.join(" ", inner.words()), inner.summary()));
        }
        examples();
        if (command.equals(program)) {
            helpPage("exit-codes");
            helpPage("environment");
            helpPage("files");
        }
        related();
        return page.toString();
    }

    private void heading(String name) {
        page.heading(texts.getString(KEYS + name));
    }

    private void arguments() {
        List<PositionalParamSpec> arguments = command.spec().positionalParameters();
        if (arguments.isEmpty()) {
            return;
        }
        heading("arguments");
        arguments.forEach(argument -> page.entry(label(argument), DescribedOption.plain(argument.description())));
    }

    private void options(String name, List<DescribedOption> options) {
        if (options.isEmpty()) {
            return;
        }
        heading(name);
        for (DescribedOption option : options) {
            page.entry(String.join(", ", option.names()) + value(option.spec()), option.description());
        }
    }

    private static String value(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        }
        return option.arity().min() == 0 ? "[=" + option.paramLabel() + "]" : "=" + option.paramLabel();
    }

    private static String label(ArgSpec argument) {
        return argument.arity().max() > 1 ? argument.paramLabel() + "..." : argument.paramLabel();
    }

    /** What stands below the options: examples under a heading of their own, the rest as it is. */
    private void examples() {
        List<String> footer = Arrays.stream(command.spec().usageMessage().footer())
                .map(line -> line.replace("%n", "").replace("%%", "%"))
                .toList();
        if (footer.size() > 1) {
            heading("examples");
            page.example(footer.subList(1, footer.size()));
        } else {
            footer.forEach(page::paragraph);
        }
    }

    private void helpPage(String name) {
        heading(name);
        page.example(lines("page." + name + "."));
    }

    private List<String> lines(String key) {
        return IntStream.iterate(0, line -> texts.containsKey(key + line), line -> line + 1)
                .mapToObj(line -> texts.getString(key + line))
                .toList();
    }

    private void related() {
        List<DescribedCommand> related = command.equals(program)
                ? program.commands()
                : program.all().stream()
                        .filter(each -> each.commands().contains(command)
                                || command.commands().contains(each))
                        .toList();
        heading("see-also");
        page.text(related.stream().map(each -> name(each) + "(1)").collect(Collectors.joining(", ")));
    }
}
