package io.github.budget4s.analysis.festival;

/**
 * Holds what the estimate takes as given.
 *
 * @param windows which days the festival touches
 * @param prior what is believed of its effects beforehand
 * @param irregular the standard deviation of a month's sales around what is expected of it, as a part of it, apart from
 *     the accident of small numbers
 * @param outlierLimit how many standard deviations away a month is held to be an outlier
 * @param rounds how often the weights of the months are found anew; 1 finds them once, from the robust start
 */
record FestivalModel(FestivalWindows windows, FestivalPrior prior, double irregular, double outlierLimit, int rounds) {

    /**
     * The model that adjustments use: a month is off by a tenth as a rule, and is an outlier beyond three standard
     * deviations.
     */
    static final FestivalModel STANDARD =
            new FestivalModel(FestivalWindows.STANDARD, FestivalPrior.ofCalendar(FestivalWindows.STANDARD), 0.1, 3, 1);

    /** Counts on something else beforehand. */
    FestivalModel withPrior(FestivalPrior other) {
        return new FestivalModel(windows, other, irregular, outlierLimit, rounds);
    }
}
