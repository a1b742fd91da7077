package io.github.budget4s.domain.spend;

/** How an amount is spread over the months of its period. */
public enum SpreadRule {
    /** Every whole month gets the same; one of which the period has some days gets that part of it. */
    EQUALLY,
    /** Every day gets the same. */
    DAYS
}
