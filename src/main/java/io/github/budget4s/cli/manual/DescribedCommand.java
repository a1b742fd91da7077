package io.github.budget4s.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Describes a command with what its help says of it.
 *
 * @param words the words that call it, the program's own first: {@code budget4s}, {@code plan}, {@code check}
 * @param summary what it does, in a sentence
 * @param options its options, in the order of the help
 * @param commands the commands behind it
 * @param arguments the values that its arguments take, where they are so few that the program names them
 * @param takesFiles whether an argument is a file or a folder
 * @param spec what picocli knows of it
 */
record DescribedCommand(
        List<String> words,
        String summary,
        List<DescribedOption> options,
        List<DescribedCommand> commands,
        List<String> arguments,
        boolean takesFiles,
        CommandSpec spec) {

    /** Describes a command and those behind it. */
    static DescribedCommand of(CommandLine program) {
        return of(List.of(), program);
    }

    private static DescribedCommand of(List<String> above, CommandLine commandLine) {
        CommandSpec spec = commandLine.getCommandSpec();
        List<String> words =
                Stream.concat(above.stream(), Stream.of(spec.name())).toList();
        return new DescribedCommand(
                words,
                DescribedOption.plain(spec.usageMessage().header()),
                spec.options().stream()
                        .filter(option -> !option.hidden())
                        .map(DescribedOption::of)
                        .toList(),
                commandLine.getSubcommands().values().stream()
                        .map(each -> of(words, each))
                        .toList(),
                spec.positionalParameters().stream()
                        .flatMap(argument -> DescribedOption.candidates(argument).stream())
                        .toList(),
                spec.positionalParameters().stream()
                        .map(PositionalParamSpec::paramLabel)
                        .anyMatch(DescribedOption.FILES::contains),
                spec);
    }

    /** Returns the words behind the program's own with blanks between them: {@code plan check}. */
    String path() {
        return String.join(" ", words.subList(1, words.size()));
    }

    /** Returns its name. */
    String name() {
        return words.get(words.size() - 1);
    }

    /** Lists it and all behind it, each before those behind it. */
    List<DescribedCommand> all() {
        List<DescribedCommand> all = new ArrayList<>();
        all.add(this);
        commands.forEach(each -> all.addAll(each.all()));
        return all;
    }

    /** Lists the options that it has by itself. */
    List<DescribedOption> own() {
        return options.stream()
                .filter(option -> groups().noneMatch(group -> group.options().contains(option.spec())))
                .toList();
    }

    /** Lists the options that all commands have. */
    List<DescribedOption> common() {
        return options.stream()
                .filter(option -> groups().anyMatch(group -> group.options().contains(option.spec())))
                .toList();
    }

    private Stream<ArgGroupSpec> groups() {
        return spec.argGroups().stream();
    }
}
