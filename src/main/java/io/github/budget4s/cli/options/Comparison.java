package io.github.budget4s.cli.options;

/** With what a period is compared. */
public enum Comparison {
    /** As many months or days before it. */
    PREVIOUS,
    /** The same months or days of the year before. */
    LAST_YEAR
}
