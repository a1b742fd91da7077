package io.github.budget4s.analysis.festival;

import java.util.List;

/**
 * Returns what is believed of the festival's effects before a history is looked at: means and standard deviations, all
 * relative to an ordinary day.
 *
 * @param before what a day before the eve sells more (or less, below 0) than an ordinary day
 * @param beforeDeviation how unsure that is
 * @param during what a day from the eve on sells more than an ordinary day, a loss below 0
 * @param duringDeviation how unsure that is
 * @param season the logarithms of the levels of an ordinary day of January, February and March
 * @param seasonDeviation how unsure these are
 */
record FestivalPrior(
        double before,
        double beforeDeviation,
        double during,
        double duringDeviation,
        List<Double> season,
        double seasonDeviation) {

    /** The public holiday has 7 to 9 days, by the announcements for 2018 to 2026. */
    private static final double DAYS_LOST = 8;

    /** Two days more or less: a dealership that works through the last days of the holiday, or starts a week later. */
    private static final double DAYS_UNSURE = 2;

    /** 15 %: the ordinary days of January, February and March differ by the season as those of other months do. */
    private static final double SEASON_UNSURE = 0.15;

    /** A store is like the others of its group, to within half of what a stranger is like the calendar. */
    private static final double WITHIN_GROUP = 0.5;

    FestivalPrior {
        season = List.copyOf(season);
    }

    /**
     * Believes the calendar: of the days from the eve to the Lantern Festival, the public holiday's 8 are lost, give or
     * take 2. Nothing is known of the size of the gain before it: 0 days, give or take 2; the history has to show it.
     */
    static FestivalPrior ofCalendar(FestivalWindows windows) {
        return ofDaysLost(windows, DAYS_LOST);
    }

    /** Believes in another number of days lost. */
    static FestivalPrior ofDaysLost(FestivalWindows windows, double daysLost) {
        return new FestivalPrior(
                0,
                DAYS_UNSURE / windows.before(),
                -daysLost / windows.during(),
                DAYS_UNSURE / windows.during(),
                List.of(0.0, 0.0, 0.0),
                SEASON_UNSURE);
    }

    /** Believes what the other stores of a group have shown. */
    FestivalPrior centredOn(double groupBefore, double groupDuring, List<Double> groupSeason) {
        return new FestivalPrior(
                groupBefore,
                beforeDeviation * WITHIN_GROUP,
                groupDuring,
                duringDeviation * WITHIN_GROUP,
                groupSeason,
                seasonDeviation * WITHIN_GROUP);
    }
}
