package io.github.budget4s.analysis.customers;

import java.util.Locale;

/** What a customer is worth, and whether he is likely to stay. */
public enum ValueClass {
    HIGH_STABLE,
    HIGH_AT_RISK,
    LOW_STABLE,
    LOW_AT_RISK,
    NONE;

    /** Returns its name as files have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
