package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.outlook.SpendOutlook;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the months to come of a year will probably cost: by the forecast of the spend so far where there are two
 * years of it ({@link SpendRun}), and by another outlook where there are not; and how probable it is that they cost
 * more than a limit.
 *
 * <p>A month to come costs at least what is ordered for it already.
 */
public final class SpendForecast {

    /** Even, for paths come in pairs; a thousandth is told apart. */
    private static final int PATHS = 4000;

    private static final int CENTS = 2;

    /** Probabilities are told to the thousandth. */
    private static final int DECIMALS = 3;

    /** By how much a month is off from a share of the year, before anything is known: a quarter. */
    private static final double PRIOR_DEVIATION = 0.25;

    /** As many months as that counts for. */
    private static final double PRIOR_MONTHS = 3;

    private final Spent spent;
    private final List<YearMonth> toCome;
    private final SortedMap<YearMonth, Money> ordered;
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
            Spent spent,
            List<YearMonth> toCome,
            SortedMap<YearMonth, Money> ordered,
            SpendOutlook withoutHistory,
            @Nullable SeriesForecast forecast) {
        this.spent = spent;
        this.toCome = List.copyOf(toCome);
        this.ordered = ordered;
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
     * @param ordered what is ordered for months to come
     * @param withoutHistory what is said of them where the history is too short, such as by the months of the budget
     */
    public static SpendForecast of(
            Spent spent, List<YearMonth> toCome, SortedMap<YearMonth, Money> ordered, SpendOutlook withoutHistory) {
        SeriesForecast forecast = toCome.isEmpty()
                ? null
                : SpendRun.upTo(spent.all(), toCome.get(0).minusMonths(1))
                        .map(series -> forecast(series, toCome))
                        .orElse(null);
        return new SpendForecast(spent, toCome, ordered, withoutHistory, forecast);
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

    /** Returns what the months to come will cost beyond what is ordered for them. */
    public Money beyondOrders() {
        Money beyond = Money.ZERO;
        for (YearMonth month : toCome) {
            Money rest = months.getOrDefault(month, Money.ZERO).minus(ordered.getOrDefault(month, Money.ZERO));
            beyond = rest.isNegative() ? beyond : beyond.plus(rest);
        }
        return beyond;
    }

    /**
     * Returns with what probability the months to come cost so much or more, orders included, to the thousandth,
     * rounded half to even.
     *
     * <p>Where the spend so far was forecast, it is the share of {@value #PATHS} paths of the forecast, moved so that
     * half of them end above what {@link #months} sum to. Where it was not, the months so far say how far a month is
     * off from what the other outlook would have said of it, a quarter being taken for granted with the weight of three
     * months, and the sum is held to be lognormal around its outlook.
     *
     * @param limits amounts for all months to come together; what is ordered already is reached with certainty
     * @return a probability for each limit
     */
    public List<Ratio> probabilities(List<Money> limits) {
        Money least = Money.ZERO;
        for (YearMonth month : toCome) {
            least = least.plus(ordered.getOrDefault(month, Money.ZERO));
        }
        Reached reached = toCome.isEmpty() ? yuan -> 0 : forecast != null ? byPaths(forecast) : byMonthsSoFar();
        List<Ratio> probabilities = new ArrayList<>();
        for (Money limit : limits) {
            boolean certain = limit.cents() <= 0 || limit.compareTo(least) <= 0;
            double probability =
                    certain ? 1 : reached.probability(limit.toYuan().doubleValue());
            probabilities.add(Ratio.of(new BigDecimal(probability).setScale(DECIMALS, RoundingMode.HALF_EVEN)));
        }
        return probabilities;
    }

    /** Says with what probability the months to come cost an amount or more. */
    private interface Reached {
        double probability(double yuan);
    }

    private double expected() {
        double expected = 0;
        for (YearMonth month : toCome) {
            expected += StrictMath.max(yuan(months, month), yuan(ordered, month));
        }
        return expected;
    }

    private Reached byPaths(SeriesForecast known) {
        double[][] paths = known.paths(PATHS);
        double[] sums = new double[paths.length];
        int first = known.horizon() - toCome.size();
        for (int i = 0; i < paths.length; i++) {
            for (int h = 0; h < toCome.size(); h++) {
                sums[i] += StrictMath.max(yuan(ordered, toCome.get(h)), paths[i][first + h]);
            }
        }
        Arrays.sort(sums);
        double middle = (sums[PATHS / 2 - 1] + sums[PATHS / 2]) / 2;
        double moved = middle > 0 ? expected() / middle : 1;
        return yuan -> {
            long reached = 0;
            for (double sum : sums) {
                reached += sum * moved >= yuan ? 1 : 0;
            }
            return (double) reached / sums.length;
        };
    }

    private Reached byMonthsSoFar() {
        double expected = expected();
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
        double variance = (squares + PRIOR_MONTHS * PRIOR_DEVIATION * PRIOR_DEVIATION) / (counted + PRIOR_MONTHS);
        // The level is as unsure as the mean of the months that say it, each month to come by itself besides.
        double deviation = StrictMath.sqrt(variance * (1.0 / (counted + 1) + 1.0 / toCome.size()));
        return yuan -> expected <= 0 ? 0 : SeriesForecast.above(StrictMath.log(yuan / expected) / deviation);
    }

    private static double yuan(SortedMap<YearMonth, Money> amounts, YearMonth month) {
        return amounts.getOrDefault(month, Money.ZERO).toYuan().doubleValue();
    }
}
