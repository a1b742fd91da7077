package io.github.budget4s.domain.measure;

/** Which way a measure is better. */
public enum Better {
    /** The more, the better: leads, rates, returns. */
    UP,
    /** The less, the better: costs. */
    DOWN,
    /** Neither by itself: spend. */
    NONE
}
