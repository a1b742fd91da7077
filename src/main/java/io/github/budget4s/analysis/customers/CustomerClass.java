package io.github.budget4s.analysis.customers;

import java.util.Locale;

/** How a customer comes to the workshop. */
public enum CustomerClass {
    LOYAL,
    ORDINARY,
    LOST;

    /** Returns its name as files have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
