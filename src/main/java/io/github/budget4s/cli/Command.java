package io.github.budget4s.cli;

import io.github.budget4s.cli.options.Options;

/** A command: its options, and what it does with them. */
public interface Command {
    /** Returns the name and the options, without those that every command has. */
    Options options();

    /**
     * Does what the command is for.
     *
     * @return the exit code
     */
    int execute(Run run);

    /** Returns whether the command has the options of a result too: where it goes, how it looks, of which project. */
    default boolean hasCommonOptions() {
        return true;
    }

    /** Returns whether what is no option here, with its values, is taken for arguments, to be handed on. */
    default boolean takesUnknownOptions() {
        return false;
    }

    /** Returns whether the result goes to a folder with several files, of which each has its own format. */
    default boolean writesFolder() {
        return false;
    }
}
