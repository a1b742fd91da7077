package io.github.budget4s.analysis.forecast;

/** Says whether Spring Festival is taken into account. */
public enum FestivalChoice {
    /** Where the history shows it. */
    AUTO,
    /** Whatever the history shows. */
    ALWAYS,
    /** Not at all. */
    NEVER
}
