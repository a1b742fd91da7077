package io.github.budget4s.cli;

import io.github.budget4s.cli.options.Options;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.Set;

/** The program itself: its help, its version, and which project it is about. */
final class ProgramItself implements Command {

    /** The options of the program that have a value, which is looked up before the command line is parsed. */
    static final Set<String> VALUE_OPTIONS = Set.of("-C", "--project", "--lang");

    private static final String NAME = "budget4s";

    private final Options options = new Options(NAME);

    {
        options.help();
        options.version();
        options.value("-C, --project", "DIR", String.class);
        options.language();
    }

    /** Who copies a line with its prompt writes the program's name twice, as it is or as its launcher is called. */
    static boolean isNamed(String word) {
        return word.replaceFirst("^.*[/\\\\]", "")
                .replaceFirst("(?i)\\.(cmd|exe|bat)$", "")
                .equalsIgnoreCase(NAME);
    }

    @Override
    public Options options() {
        return options;
    }

    @Override
    public boolean hasCommonOptions() {
        return false;
    }

    @Override
    public int execute(Run run) {
        throw new RefusedException(Reason.USAGE, "usage.no-command");
    }
}
