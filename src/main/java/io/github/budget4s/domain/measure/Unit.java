package io.github.budget4s.domain.measure;

/** What a measure's values are. */
public enum Unit {
    /** An amount of yuan, of a whole or for one of something. */
    MONEY,
    /** A number of something. */
    COUNT,
    /** A part of something: 42 % is 0.42. */
    RATIO,
    /** What one yuan brings: 1:4.5 is 4.5. */
    RETURN
}
