package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.outlook.SpendOutlook;
import io.github.budget4s.analysis.statistics.HeavyTails;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the months to come of a year will probably cost: by the forecast of the spend so far where there are two
 * years of it ({@link SpendRun}), and by another outlook where there are not; and how unsure that is.
 */
public final class SpendForecast {

    /** Even, for paths come in pairs. */
    private static final int PATHS = 4000;

    private static final int CENTS = 2;

    /** So many paths are below the interval of 80 %. */
    private static final double BELOW = 0.1;

    /** By how much a month is off from a share of the year, before anything is known. */
    private static final double PRIOR_SCALE = 0.17;

    /** As many months as that counts for. */
    private static final double PRIOR_MONTHS = 3;

    private final Spent spent;
    private final List<YearMonth> toCome;
    private final SpendOutlook withoutHistory;
    private final @Nullable SeriesForecast forecast;
    private final SortedMap<YearMonth, Money> months;

    /**
     * Says what was spent so far, paid and ordered together.
     *
     * @param thisYear by month of the year up to the last month that is over; a month without an entry has no line
     * @param before by month of the years before
     */
    public record Spent(SortedMap<YearMonth, Money> thisYear, SortedMap<YearMonth, Money> before) {

        public Spent {
            thisYear = Collections.unmodifiableSortedMap(new TreeMap<>(thisYear));
            before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        }

        private SortedMap<YearMonth, Money> all() {
            TreeMap<YearMonth, Money> all = new TreeMap<>(before);
            all.putAll(thisYear);
            return all;
        }
    }

    private SpendForecast(
            Spent spent, List<YearMonth> toCome, SpendOutlook withoutHistory, @Nullable SeriesForecast forecast) {
        this.spent = spent;
        this.toCome = List.copyOf(toCome);
        this.withoutHistory = withoutHistory;
        this.forecast = forecast;
        months = Collections.unmodifiableSortedMap(
                forecast == null
                        ? toCome.isEmpty() ? new TreeMap<>() : withoutHistory.rest(spent.thisYear(), toCome)
                        : middles(forecast, toCome));
    }

    /**
     * Looks ahead.
     *
     * @param spent what was spent so far
     * @param toCome the months to come, in order and without a gap
     * @param withoutHistory what is said of them where the history is too short, such as by the months of the budget
     */
    public static SpendForecast of(Spent spent, List<YearMonth> toCome, SpendOutlook withoutHistory) {
        SeriesForecast forecast = toCome.isEmpty()
                ? null
                : SpendRun.upTo(spent.all(), toCome.get(0).minusMonths(1))
                        .map(series -> forecast(series, toCome))
                        .orElse(null);
        return new SpendForecast(spent, toCome, withoutHistory, forecast);
    }

    private static SeriesForecast forecast(MonthlySeries series, List<YearMonth> toCome) {
        int horizon = new MonthRange(series.last(), toCome.get(toCome.size() - 1)).length() - 1;
        return Forecaster.forecast(series, ForecastRequest.of(horizon));
    }

    /** The middle of each month's distribution, rounded half to even to the cent. */
    private static SortedMap<YearMonth, Money> middles(SeriesForecast forecast, List<YearMonth> toCome) {
        TreeMap<YearMonth, Money> months = new TreeMap<>();
        int first = forecast.horizon() - toCome.size();
        for (int i = 0; i < toCome.size(); i++) {
            BigDecimal yuan = new BigDecimal(StrictMath.max(0, forecast.point(first + i)))
                    .setScale(CENTS, RoundingMode.HALF_EVEN);
            months.put(toCome.get(i), Money.ofYuan(yuan));
        }
        return months;
    }

    /** Returns an amount for each month to come, never less than nothing, whatever is ordered for it. */
    public SortedMap<YearMonth, Money> months() {
        return months;
    }

    /** Returns the months of spend that were continued; null when they were too few and the other outlook counts. */
    public @Nullable MonthRange history() {
        return forecast == null
                ? null
                : new MonthRange(forecast.history().first(), forecast.history().last());
    }

    /**
     * Returns by how much the sum of the first months to come is off: its logarithm is so many scales of
     * {@link HeavyTails} around that of the forecast.
     *
     * <p>Where the spend so far was forecast, four fifths of {@value #PATHS} paths of the forecast lie within its
     * interval of 80 %. Where it was not, the months so far say how far a month is off from what the other outlook
     * would have said of it, {@value #PRIOR_SCALE} being taken for granted with the weight of three months.
     */
    public double deviation(int months) {
        return months == 0 ? 0 : forecast != null ? ofPaths(forecast, months) : ofMonthsSoFar(months);
    }

    private double ofPaths(SeriesForecast known, int months) {
        double[][] paths = known.paths(PATHS);
        double[] sums = new double[paths.length];
        int first = known.horizon() - toCome.size();
        for (int i = 0; i < paths.length; i++) {
            for (int h = 0; h < months; h++) {
                sums[i] += paths[i][first + h];
            }
        }
        Arrays.sort(sums);
        double low = sums[(int) (PATHS * BELOW)];
        double high = sums[(int) (PATHS * (1 - BELOW))];
        return low > 0 ? StrictMath.log(high / low) / 2 / HeavyTails.WITHIN_80 : PRIOR_SCALE;
    }

    private double ofMonthsSoFar(int months) {
        int counted = 0;
        double squares = 0;
        List<YearMonth> known = List.copyOf(spent.thisYear().keySet());
        for (int i = 1; i < known.size(); i++) {
            // What the other outlook would have said of a month, had it known those before.
            YearMonth month = known.get(i);
            double said =
                    yuan(withoutHistory.rest(new TreeMap<>(spent.thisYear().headMap(month)), List.of(month)), month);
            double came = yuan(spent.thisYear(), month);
            if (said > 0 && came > 0) {
                double error = StrictMath.log(came / said);
                squares += error * error;
                counted++;
            }
        }
        double variance = (squares + PRIOR_MONTHS * PRIOR_SCALE * PRIOR_SCALE) / (counted + PRIOR_MONTHS);
        // The level is as unsure as the mean of the months that say it, each month to come by itself besides.
        return StrictMath.sqrt(variance * (1.0 / (counted + 1) + 1.0 / months));
    }

    private static double yuan(SortedMap<YearMonth, Money> amounts, YearMonth month) {
        return amounts.getOrDefault(month, Money.ZERO).toYuan().doubleValue();
    }
}
