package io.github.budget4s.cli.options;

/** From which flag on a command ends with a code of its own. */
public enum FailOn {
    /** Yellow ends with 1, red with 2. */
    YELLOW,
    /** Red ends with 2, all else with 0. */
    RED,
    /** All flags end with 0. */
    NEVER
}
