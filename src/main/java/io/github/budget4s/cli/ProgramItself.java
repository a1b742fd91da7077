package io.github.budget4s.cli;

import io.github.budget4s.cli.options.Options;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;

/** The program itself: only its help and its version. */
final class ProgramItself implements Command {
    private final Options options = new Options("budget4s");

    {
        options.help();
        options.version();
        options.language();
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
