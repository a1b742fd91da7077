package io.github.budget4s.analysis.forecast;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how a series follows the working days of its months: a month's figure goes with a power of their number.
 *
 * <p>Found by Bayes' rule: each calendar and each power of a small grid has a probability by how well the regression
 * explains the series without that effect, as in the regressions on trading days of Young (1965) and Bell and Hillmer
 * (1983), which three years are too short for. The effect is taken for granted only when the series is ten times as
 * probable with it, over all powers, which is strong evidence (Jeffreys 1961).
 *
 * @param calendar how the days are counted
 * @param power 1 where a month with a tenth more working days has a tenth more, below 0 where it has less
 */
public record WorkingDayEffect(WorkingDays calendar, double power) {

    private static final double[] POWERS = {-1, -0.5, 0.5, 1};
    private static final double LEAST_EVIDENCE = 10;

    /** Working days of a mean month: 365.2425 / 12 * 5 / 7. */
    private static final double DAYS_OF_A_MONTH = 21.74;

    /**
     * Looks for the effect in a history of at least two years.
     *
     * @param calendars those to look at; one that does not know all years up to the last month to come is left out
     * @param first the history's first month
     * @param values its figures, all above nothing where the scale is plain logarithms
     * @param scale the scale that they are compared on
     * @param last the last month to come
     * @return null when the history shows none clearly
     */
    static @Nullable WorkingDayEffect find(
            List<WorkingDays> calendars, YearMonth first, double[] values, Scale scale, YearMonth last) {
        List<WorkingDays> known =
                calendars.stream().filter(each -> each.knows(first, last)).toList();
        double without = SeasonalRegression.evidence(scale.to(values));
        double best = 0;
        WorkingDayEffect found = null;
        for (WorkingDays calendar : known) {
            double sum = 0;
            double powers = 0;
            for (double power : POWERS) {
                double[] removed = new WorkingDayEffect(calendar, power).remove(first, values);
                double odds = StrictMath.exp(SeasonalRegression.evidence(scale.to(removed)) - without);
                sum += odds;
                powers += odds * power;
            }
            if (sum > best) {
                best = sum;
                found = new WorkingDayEffect(calendar, powers / sum);
            }
        }
        return best >= LEAST_EVIDENCE * POWERS.length ? found : null;
    }

    /** Returns what a month has over what a mean month would have: 1.05 for 5 % more. */
    public double factor(YearMonth month) {
        return StrictMath.pow(calendar.in(month) / DAYS_OF_A_MONTH, power);
    }

    /** Returns what one more working day adds to a month with the mean number of them: 0.04 for 4 %. */
    public double ofOneDay() {
        return StrictMath.pow(1 + 1 / DAYS_OF_A_MONTH, power) - 1;
    }

    /** Takes the effect off the figures of months from the first one on. */
    double[] remove(YearMonth first, double[] values) {
        double[] without = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            without[t] = values[t] / factor(first.plusMonths(t));
        }
        return without;
    }
}
