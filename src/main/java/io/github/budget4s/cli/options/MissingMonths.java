package io.github.budget4s.cli.options;

/** What is done when a month of the window has no line. */
public enum MissingMonths {
    /** It is a problem. */
    ERROR,
    /** It counts as one in which nothing was sold. */
    ZERO
}
