package io.github.budget4s.cli;

import io.github.budget4s.cli.options.Options;
import java.util.concurrent.Callable;

/** A command: its options, and what it does with them, which gives the exit code. */
public interface Command extends Callable<Integer> {
    /** Returns the name and the options. */
    Options options();

    @Override
    Integer call();
}
