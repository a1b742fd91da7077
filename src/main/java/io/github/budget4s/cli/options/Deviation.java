package io.github.budget4s.cli.options;

/** Which deviations from a budget count. */
public enum Deviation {
    /** Spending more. */
    OVER,
    /** Spending more, and spending less. */
    BOTH
}
