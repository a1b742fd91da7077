package io.github.budget4s.analysis.forecast;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Knows the season that the siblings of a part have: the other stores of a group, models, channels.
 *
 * <p>It is the mean of the siblings' classical seasons on {@link Scale#forMethods started logarithms}, each weighed by
 * how sure it is, {@code 1 / (v + 0.01)} with {@code v} the variance of chance in it. A part whose own season is short
 * or noisy is shrunk towards it, its level is not (B. Efron and C. Morris, <i>Data Analysis Using Stein's Estimator and
 * its Generalizations</i>, JASA 70, 1975): the siblings' season is taken off before any method looks at the part, as
 * far as the part's history bears it out ({@link Preparation}), and what methods then find of a season they shrink
 * towards none, which is the siblings'.
 */
final class SiblingSeason {

    /** No siblings. */
    static final SiblingSeason NONE = new SiblingSeason(List.of());

    private static final int SEASON = MonthsOfYear.COUNT;

    /** One brother alone is no family. */
    private static final int LEAST_SIBLINGS = 2;

    /** More say no more; the largest are surest. */
    private static final int MOST_SIBLINGS = 40;

    private static final double DIFFERENCE = 0.01;
    private static final double LEAST_FACTOR = 0.05;

    private final List<MonthlySeries> others;

    private SiblingSeason(List<MonthlySeries> others) {
        this.others = others;
    }

    /** Looks at the other parts. */
    static SiblingSeason of(List<MonthlySeries> others) {
        return new SiblingSeason(others.stream()
                .sorted(Comparator.comparingDouble((MonthlySeries part) -> part.mean())
                        .reversed())
                .limit(MOST_SIBLINGS)
                .toList());
    }

    /**
     * Finds the factor of each month of the year, January first, by what was known by a month.
     *
     * @param last the month up to which all is known
     * @param share what a month is worth for the festival, as a part of what it would be worth without
     * @return null where fewer than two siblings have a year
     */
    double @Nullable [] upTo(YearMonth last, ToDoubleFunction<YearMonth> share) {
        SortedMap<YearMonth, double[]> months = new TreeMap<>();
        int count = 0;
        for (MonthlySeries other : others) {
            count += add(other, last, share, months) ? 1 : 0;
        }
        if (count < LEAST_SIBLINGS) {
            return null;
        }
        double[] season = season(months);
        double started = 1 + Scale.STARTED;
        double[] factors = new double[SEASON];
        for (int month = 0; month < SEASON; month++) {
            // Back from started logarithms, at the level of a mean month.
            double part = started * StrictMath.exp(season[month] / started) - Scale.STARTED;
            factors[month] = StrictMath.max(LEAST_FACTOR, part);
        }
        return factors;
    }

    /** Adds what each month of a sibling is off from its trend, and its weight. */
    private static boolean add(
            MonthlySeries other,
            YearMonth last,
            ToDoubleFunction<YearMonth> share,
            SortedMap<YearMonth, double[]> months) {
        int length = other.monthsUpTo(last);
        if (length < Forecaster.LEAST_MONTHS) {
            return false;
        }
        double[] values = other.head(length).toArray();
        for (int t = 0; t < length; t++) {
            values[t] /= share.applyAsDouble(other.first().plusMonths(t));
        }
        if (!Scale.of(values).logarithmic() || Intermittent.is(values)) {
            return false;
        }
        double[] scaled = Scale.forMethods(values).to(values);
        double[] trend = ClassicalSeason.trend(scaled);
        double weight = 1 / (DIFFERENCE + ClassicalSeason.chance(scaled, ClassicalSeason.of(scaled)));
        for (int t = 0; t < length; t++) {
            if (!Double.isNaN(trend[t])) {
                double[] sum = months.computeIfAbsent(other.first().plusMonths(t), month -> new double[2]);
                sum[0] += weight * (scaled[t] - trend[t]);
                sum[1] += weight;
            }
        }
        return true;
    }

    /** Averages over the years, and shrinks by what the years differ by, which is chance that all siblings share. */
    private static double[] season(SortedMap<YearMonth, double[]> months) {
        double[] season = new double[SEASON];
        int[] years = new int[SEASON];
        months.forEach((month, sum) -> {
            season[month.getMonthValue() - 1] += sum[0] / sum[1];
            years[month.getMonthValue() - 1]++;
        });
        double mean = 0;
        for (int i = 0; i < SEASON; i++) {
            season[i] /= StrictMath.max(1, years[i]);
            mean += season[i] / SEASON;
        }
        double squares = 0;
        for (int i = 0; i < SEASON; i++) {
            season[i] -= mean;
            squares += season[i] * season[i];
        }
        double rest = 0;
        for (Map.Entry<YearMonth, double[]> month : months.entrySet()) {
            double off = month.getValue()[0] / month.getValue()[1]
                    - mean
                    - season[month.getKey().getMonthValue() - 1];
            rest += off * off;
        }
        double kept = ClassicalSeason.kept(rest, months.size(), squares);
        for (int i = 0; i < SEASON; i++) {
            season[i] *= kept;
        }
        return season;
    }
}
