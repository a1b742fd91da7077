package io.github.budget4s.analysis.outlook;

/**
 * Weighs what the months so far say against what was held of them before: {@code n / (n + k)} after n months,
 * Bühlmann's credibility (H. Bühlmann, <i>Experience Rating and Credibility</i>, ASTIN Bulletin 4, 1967).
 *
 * <p>The constants were estimated on series of real months, as the page on the year's end has it.
 */
public final class Credibility {

    /** As many months as the budget counts for against the pace of the year. */
    private static final double BUDGET_AGAINST_PACE = 4;

    /** The same against a forecast from two years of spend or more. */
    private static final double BUDGET_AGAINST_HISTORY = 0.5;

    private Credibility() {}

    /** Returns the weight of the pace of so many months. */
    public static double ofPace(int months) {
        return months / (months + BUDGET_AGAINST_PACE);
    }

    /** Returns the weight of a forecast from years of spend, of which so many months are of this year. */
    public static double ofHistory(int months) {
        return months / (months + BUDGET_AGAINST_HISTORY);
    }
}
