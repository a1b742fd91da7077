package io.github.budget4s.cli;

import io.github.budget4s.analysis.check.Verdict;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.problem.RefusedException;

/** The codes with which the program ends, those of sysexits.h for failures. */
public final class ExitCode {

    /** Done, nothing over. */
    public static final int OK = 0;
    /** Something is yellow. */
    public static final int YELLOW = 1;
    /** Something is red. */
    public static final int RED = 2;
    /** It cannot be said whether all is well: of a check whose data are missing. */
    public static final int UNKNOWN = 3;
    /** The command line is wrong. */
    public static final int USAGE = 64;
    /** An input is wrong. */
    public static final int DATA = 65;
    /** An input is not there or cannot be read. */
    public static final int INPUT_MISSING = 66;
    /** A fault of the program. */
    public static final int INTERNAL = 70;
    /** The output cannot be created. */
    public static final int OUTPUT = 73;
    /** A device failed. */
    public static final int INPUT_OUTPUT = 74;

    private ExitCode() {}

    /** Finds the code for the worst flag of a result. */
    public static int of(Flag worst) {
        return switch (worst) {
            case OK -> OK;
            case YELLOW -> YELLOW;
            case RED -> RED;
        };
    }

    /** Returns the code of a verdict, as Nagios has them. */
    public static int of(Verdict verdict) {
        return switch (verdict) {
            case OK -> OK;
            case YELLOW -> YELLOW;
            case RED -> RED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Finds the code for a refusal. */
    public static int of(RefusedException.Reason reason) {
        return switch (reason) {
            case USAGE -> USAGE;
            case DATA -> DATA;
            case INPUT_MISSING -> INPUT_MISSING;
            case OUTPUT -> OUTPUT;
            case INPUT_OUTPUT -> INPUT_OUTPUT;
        };
    }
}
