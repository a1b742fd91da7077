package io.github.budget4s.analysis.forecast;

/** The season's length. */
final class MonthsOfYear {

    static final int COUNT = 12;

    private MonthsOfYear() {}
}
