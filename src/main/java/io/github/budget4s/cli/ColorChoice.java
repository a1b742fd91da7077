package io.github.budget4s.cli;

/** When colours are shown. */
public enum ColorChoice {
    /** On a terminal, unless the environment has NO_COLOR. */
    AUTO,
    /** Even into a pipe. */
    ALWAYS,
    /** Not at all. */
    NEVER
}
