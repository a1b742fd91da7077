package io.github.budget4s.cli.options;

/** Options that belong together and that several commands have. */
public interface OptionGroup {
    /** Returns the options, in the order in which help shows them. */
    Options options();
}
