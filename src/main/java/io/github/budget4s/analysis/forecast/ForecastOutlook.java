package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.outlook.SpendOutlook;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says what months to come will cost by the forecast of the spend so far, where there are two years of it, and by
 * another outlook where there are not; and how probable it is that the year ends beyond a limit.
 */
public final class ForecastOutlook implements SpendOutlook {

    /** Even, for paths come in pairs; a thousandth is told apart. */
    private static final int PATHS = 4000;

    private static final int CENTS = 2;

    /** Probabilities are told to the thousandth. */
    private static final int DECIMALS = 3;

    /** By how much a month is off from a share of the year, before anything is known: a quarter. */
    private static final double PRIOR_DEVIATION = 0.25;

    /** As many months as that counts for. */
    private static final double PRIOR_MONTHS = 3;

    private final SpendOutlook withoutHistory;

    /**
     * Leans on another outlook where the history is too short.
     *
     * @param withoutHistory such as by the months of the budget
     */
    public ForecastOutlook(SpendOutlook withoutHistory) {
        this.withoutHistory = withoutHistory;
    }

    /** Tells whether the spend so far is enough to be forecast: two years of months. */
    public static boolean isEnough(SortedMap<YearMonth, Money> spent, YearMonth firstToCome) {
        return !spent.isEmpty()
                && spent.firstKey().isBefore(firstToCome)
                && new MonthRange(spent.firstKey(), firstToCome.minusMonths(1)).length() >= Forecaster.ENOUGH_MONTHS;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The middle of each month's distribution, rounded half to even to the cent.
     */
    @Override
    public SortedMap<YearMonth, Money> rest(SortedMap<YearMonth, Money> spent, List<YearMonth> toCome) {
        if (toCome.isEmpty() || !isEnough(spent, toCome.get(0))) {
            return withoutHistory.rest(spent, toCome);
        }
        SeriesForecast forecast = forecast(spent, toCome);
        TreeMap<YearMonth, Money> rest = new TreeMap<>();
        int first = forecast.horizon() - toCome.size();
        for (int i = 0; i < toCome.size(); i++) {
            BigDecimal yuan = new BigDecimal(StrictMath.max(0, forecast.point(first + i)))
                    .setScale(CENTS, RoundingMode.HALF_EVEN);
            rest.put(toCome.get(i), Money.ofYuan(yuan));
        }
        return rest;
    }

    /**
     * States with what probability the months to come cost so much or more, to the thousandth, rounded half to even.
     *
     * <p>Where there are two years of spend, it is the share of {@value #PATHS} paths of the forecast. Where there are
     * not, the months so far say how far a month is off from what the other outlook would have said of it, a quarter
     * being taken for granted with the weight of three months, and the sum is held to be lognormal around its outlook.
     *
     * @param limits amounts for all months to come together; one that is not above nothing is reached with certainty
     * @return a probability for each limit
     */
    public List<Ratio> probabilities(SortedMap<YearMonth, Money> spent, List<YearMonth> toCome, List<Money> limits) {
        if (toCome.isEmpty()) {
            return limits.stream()
                    .map(limit -> limit.cents() <= 0 ? Ratio.ONE : Ratio.ZERO)
                    .toList();
        }
        Reached reached = isEnough(spent, toCome.get(0))
                ? byPaths(sums(forecast(spent, toCome), toCome.size()))
                : byMonthsSoFar(spent, toCome);
        List<Ratio> probabilities = new ArrayList<>();
        for (Money limit : limits) {
            double yuan = limit.toYuan().doubleValue();
            double probability = yuan <= 0 ? 1 : reached.probability(yuan);
            probabilities.add(Ratio.of(new BigDecimal(probability).setScale(DECIMALS, RoundingMode.HALF_EVEN)));
        }
        return probabilities;
    }

    /** Says with what probability the months to come cost an amount or more. */
    private interface Reached {
        double probability(double yuan);
    }

    private static Reached byPaths(double[] sums) {
        return yuan -> {
            long reached = 0;
            for (double sum : sums) {
                reached += sum >= yuan ? 1 : 0;
            }
            return (double) reached / sums.length;
        };
    }

    private static SeriesForecast forecast(SortedMap<YearMonth, Money> spent, List<YearMonth> toCome) {
        List<Double> values = new ArrayList<>();
        YearMonth last = toCome.get(0).minusMonths(1);
        for (YearMonth month : new MonthRange(spent.firstKey(), last).months()) {
            values.add(spent.getOrDefault(month, Money.ZERO).toYuan().doubleValue());
        }
        return Forecaster.forecast(
                MonthlySeries.of(spent.firstKey(), values),
                ForecastRequest.of(new MonthRange(toCome.get(0), toCome.get(toCome.size() - 1)).length()));
    }

    private static double[] sums(SeriesForecast forecast, int months) {
        double[][] paths = forecast.paths(PATHS);
        double[] sums = new double[paths.length];
        for (int i = 0; i < paths.length; i++) {
            for (int h = forecast.horizon() - months; h < forecast.horizon(); h++) {
                sums[i] += StrictMath.max(0, paths[i][h]);
            }
        }
        return sums;
    }

    private Reached byMonthsSoFar(SortedMap<YearMonth, Money> spent, List<YearMonth> toCome) {
        double expected = total(withoutHistory.rest(spent, toCome));
        int months = 0;
        double squares = 0;
        List<YearMonth> known = List.copyOf(spent.keySet());
        for (int i = 1; i < known.size(); i++) {
            // What the other outlook would have said of a month, had it known all others.
            YearMonth month = known.get(i);
            TreeMap<YearMonth, Money> before = new TreeMap<>(spent.headMap(month));
            double said = total(withoutHistory.rest(before, List.of(month)));
            double came = spent.getOrDefault(month, Money.ZERO).toYuan().doubleValue();
            if (said > 0 && came > 0) {
                double error = StrictMath.log(came / said);
                squares += error * error;
                months++;
            }
        }
        double variance = (squares + PRIOR_MONTHS * PRIOR_DEVIATION * PRIOR_DEVIATION) / (months + PRIOR_MONTHS);
        // The level is as unsure as the mean of the months that say it, each month to come by itself besides.
        double deviation = StrictMath.sqrt(variance * (1.0 / (months + 1) + 1.0 / toCome.size()));
        return yuan -> expected <= 0 ? 0 : SeriesForecast.above(StrictMath.log(yuan / expected) / deviation);
    }

    private static double total(SortedMap<YearMonth, Money> amounts) {
        double total = 0;
        for (Money amount : amounts.values()) {
            total += amount.toYuan().doubleValue();
        }
        return total;
    }
}
