package io.github.budget4s.analysis.variance;

import java.util.Locale;

/** Which months are held against the budget. */
public enum Scope {
    /** The month that is checked. */
    MONTH,
    /** The month that has begun and is not over, against what is expected by now. */
    RUNNING,
    /** The year up to and with that month. */
    YEAR_TO_DATE,
    /** The whole year, with what the months to come will probably cost. */
    FULL_YEAR;

    /** Returns the name that CSV and JSON carry: {@code year_to_date}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
