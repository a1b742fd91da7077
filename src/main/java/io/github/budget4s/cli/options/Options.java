package io.github.budget4s.cli.options;

import io.github.budget4s.render.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options and arguments of a command, or of a group of them that several commands have, in the order in which help
 * shows them. A field for each is made by one of the methods here and holds what the user gave:
 *
 * <pre>{@code
 * private final Options options = new Options("allocate");
 * private final OptionalValue<Year> year = options.value("--year", "YEAR", Year.class);
 * private final PeriodOptions period = options.with(new PeriodOptions());
 * }</pre>
 *
 * <p>picocli would find them by annotations, too; but to read those takes a third of the time of a start.
 */
public final class Options {

    private static final String ANY_NUMBER = "0..*";

    private final String command;
    private final List<ArgSpec> all = new ArrayList<>();
    /** Those that many commands have alike, which help shows under a heading of their own. */
    private final List<OptionSpec> common = new ArrayList<>();

    /** Begins the options of a group that several commands have. */
    public Options() {
        this("");
    }

    /** Begins the options of a command. */
    public Options(String command) {
        this.command = command;
    }

    /** Returns the name of the command, empty for a group. */
    public String command() {
        return command;
    }

    /** Adds an option without a value. */
    public Flag flag(String names) {
        return new Flag(add(OptionSpecs.flagOption(names), false));
    }

    /** Adds {@code --help}, which shows the help and does nothing else. */
    public void help() {
        add(OptionSpecs.flagOption("-h, --help").usageHelp(true), false);
    }

    /** Adds {@code --version}, which shows the version and does nothing else. */
    public void version() {
        add(OptionSpecs.flagOption("-V, --version").versionHelp(true), false);
    }

    /** Adds {@code --lang}, which is taken before the command line is parsed. */
    public void language() {
        value("--lang", "zh|en", Language.class);
    }

    /** Adds an option that nothing stands in for. */
    public <T> OptionalValue<T> value(String names, String label, Class<T> type) {
        return new OptionalValue<>(add(OptionSpecs.option(names, label, type), null));
    }

    /** Adds an option whose value may be left out; by itself it means the value that is given here. */
    public OptionalValue<String> valueOrAlone(String names, String label, String alone) {
        return new OptionalValue<>(
                add(OptionSpecs.option(names, label, String.class).arity("0..1").fallbackValue(alone), null));
    }

    /** Adds an option with a default. */
    public <T> Value<T> setting(String names, String label, Class<T> type, T defaultValue) {
        return new Value<>(add(OptionSpecs.option(names, label, type), defaultValue));
    }

    /** Adds an option that must be given. */
    public <T> Value<T> required(String names, String label, Class<T> type) {
        return new Value<>(add(OptionSpecs.option(names, label, type).required(true), null));
    }

    /** Adds an option that may be given several times. */
    public <T> List<T> list(String names, String label, Class<T> type) {
        return addList(OptionSpecs.listOption(names, label, type), List.of());
    }

    /**
     * Adds an option of files, several behind one name, as the shell makes them of a pattern. What begins with a hyphen
     * there is an option that is not known, and no file: {@code ./--x} names such a one.
     */
    public List<String> files(String names) {
        return addList(
                OptionSpecs.listOption(names, "FILE", String.class)
                        .arity("1..*")
                        .converters(Options::file),
                List.of());
    }

    /** Adds an option of several values with commas between them. */
    public <T> List<T> commaList(String names, String label, Class<T> type) {
        return commaList(names, label, type, List.of());
    }

    /** Adds an option of several values with commas between them, with a default. */
    public <T> List<T> commaList(String names, String label, Class<T> type, List<T> defaultValue) {
        return addList(OptionSpecs.listOption(names, label, type).splitRegex(","), defaultValue);
    }

    /** Adds the first argument, which must be given. */
    public <T> Value<T> firstArgument(String label, Class<T> type) {
        return new Value<>(add(OptionSpecs.argument(label, type, "0").arity("1").required(true), null));
    }

    /** Adds the first argument, with a default. */
    public <T> Value<T> firstArgument(String label, Class<T> type, T defaultValue) {
        return new Value<>(add(OptionSpecs.argument(label, type, "0").arity("0..1"), defaultValue));
    }

    /** Adds any number of arguments. */
    public List<String> arguments(String label) {
        return addArguments(OptionSpecs.words(label, ANY_NUMBER));
    }

    /** Adds any number of arguments that are most often one of these words. */
    public List<String> arguments(String label, List<String> words) {
        return addArguments(OptionSpecs.words(label, ANY_NUMBER).completionCandidates(words));
    }

    /** Adds any number of arguments behind the first. */
    public List<String> furtherArguments(String label) {
        return addArguments(OptionSpecs.words(label, "1..*"));
    }

    /** Adds those of a group. */
    public <G extends OptionGroup> G with(G group) {
        all.addAll(group.options().all);
        return group;
    }

    /** Adds those of a group that every command has, to be shown apart from its own. */
    public void withCommon(OptionGroup group) {
        for (ArgSpec each : group.options().all) {
            common.add((OptionSpec) each);
        }
    }

    /** Makes the command line of the command that has these options. */
    public CommandLine commandLine(Callable<Integer> body) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(body);
        spec.name(command).usageMessage().sortOptions(false);
        for (ArgSpec each : all) {
            spec.add(each);
        }
        if (!common.isEmpty()) {
            OptionSections.addCommon(common, spec);
        }
        // A file of arguments, @FILE, could be any file: of no end, or one that the errors would show.
        return new CommandLine(spec).setExpandAtFiles(false);
    }

    private static String file(String name) {
        if (name.length() > 1 && name.startsWith("-")) {
            throw new UnknownOption(name);
        }
        return name;
    }

    private List<String> addArguments(PositionalParamSpec.Builder words) {
        List<String> list = new ArrayList<>();
        add(words, list);
        return list;
    }

    private <T> List<T> addList(OptionSpec.Builder option, List<T> defaultValue) {
        List<T> list = new ArrayList<>(defaultValue);
        add(option, list);
        return list;
    }

    private <T> ParsedValue<T> add(OptionSpec.Builder option, @Nullable T defaultValue) {
        ParsedValue<T> parsed = new ParsedValue<>(defaultValue);
        all.add(option.getter(parsed).setter(parsed).hasInitialValue(false).build());
        return parsed;
    }

    private <T> ParsedValue<T> add(PositionalParamSpec.Builder argument, @Nullable T defaultValue) {
        ParsedValue<T> parsed = new ParsedValue<>(defaultValue);
        all.add(argument.getter(parsed).setter(parsed).hasInitialValue(false).build());
        return parsed;
    }
}
