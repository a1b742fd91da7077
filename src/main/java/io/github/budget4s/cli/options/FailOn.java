package io.github.budget4s.cli.options;

import io.github.budget4s.cli.ExitCode;
import io.github.budget4s.domain.flag.Flag;

/** From which flag on a command ends with a code of its own. */
public enum FailOn {
    /** Yellow ends with 1, red with 2. */
    YELLOW,
    /** Red ends with 2, all else with 0. */
    RED,
    /** All flags end with 0. */
    NEVER;

    /** Finds the exit code for the worst flag of a result. */
    public int code(Flag worst) {
        boolean counts = this == YELLOW || (this == RED && worst == Flag.RED);
        return counts ? ExitCode.of(worst) : ExitCode.OK;
    }
}
