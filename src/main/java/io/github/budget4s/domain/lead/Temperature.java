package io.github.budget4s.domain.lead;

/** How near to an order a lead is. */
public enum Temperature {
    /** About to order (热). */
    HOT,
    /** Interested (温). */
    WARM,
    /** Far from it (冷). */
    COLD,
    /** The line does not say. */
    UNSTATED
}
