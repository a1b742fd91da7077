package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Series that broke forecasts: odd months, ends, months of nothing, spend in few months of the year. */
class BrokenSeriesTest {

    private static final double[] YEAR = {90, 80, 100, 110, 120, 95, 100, 105, 110, 120, 130, 150};

    private static SeriesForecast forecast(List<Double> values) {
        return Forecaster.forecast(MonthlySeries.of(YearMonth.of(2023, 1), values), ForecastRequest.of(12));
    }

    private static List<Double> years(int years) {
        List<Double> values = new ArrayList<>();
        for (int t = 0; t < years * YEAR.length; t++) {
            // A little of chance, the same each time.
            values.add(YEAR[t % YEAR.length] + t * 7 % 5);
        }
        return values;
    }

    private static double sum(SeriesForecast forecast) {
        double sum = 0;
        for (int h = 0; h < forecast.horizon(); h++) {
            sum += forecast.point(h);
        }
        return sum;
    }

    @Test
    void saysAboutNothingOfWhatHasEnded() {
        List<Double> values = new ArrayList<>(Collections.nCopies(23, 50.0));
        values.addAll(Collections.nCopies(13, 0.0));

        SeriesForecast forecast = forecast(values);

        assertThat(forecast.course()).isEqualTo(Course.ENDED);
        assertThat(sum(forecast)).isLessThan(1);
        assertThat(forecast.upper(11, 0.95)).isBetween(0.0, 1.0);
    }

    @Test
    void doesNotTakeACarShowForEndedBeforeItsMonth() {
        List<Double> values = new ArrayList<>(Collections.nCopies(36, 0.0));
        values.set(2, 30_000.0);
        values.set(14, 34_000.0);
        values.set(26, 32_000.0);

        SeriesForecast forecast = forecast(values);

        assertThat(forecast.course()).isEqualTo(Course.CALENDAR);
        assertThat(forecast.point(2)).isCloseTo(32_000, within(2_000.0));
        assertThat(sum(forecast)).isEqualTo(forecast.point(2));
        assertThat(forecast.upper(5, 0.95)).isZero();
        assertThat(forecast.lower(2, 0.95)).isLessThan(30_000);
        assertThat(forecast.upper(2, 0.95)).isGreaterThan(34_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 5, 6, 7})
    void keepsBoundsInReachAfterMonthsOfNothing(int months) {
        List<Double> values = years(3);
        values.addAll(Collections.nCopies(months, 0.0));

        SeriesForecast forecast = forecast(values);

        for (int h = 0; h < forecast.horizon(); h++) {
            assertThat(forecast.upper(h, 0.95)).isLessThanOrEqualTo(3 * 154);
        }
        for (double[] path : forecast.paths(200)) {
            for (double month : path) {
                assertThat(month).isBetween(0.0, 3.0 * 154);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 31, 35})
    void isNotLedAstrayByOneMonthOfTenTimesTheUsual(int odd) {
        List<Double> values = years(3);
        double usual = sum(forecast(values));
        values.set(odd, 10 * values.get(odd));

        SeriesForecast forecast = forecast(values);

        assertThat(forecast.oddMonths()).containsExactly(YearMonth.of(2023, 1).plusMonths(odd));
        assertThat(sum(forecast)).isCloseTo(usual, within(0.1 * usual));
        for (int h = 0; h < forecast.horizon(); h++) {
            double inner = forecast.upper(h, 0.8) - forecast.lower(h, 0.8);
            assertThat(forecast.upper(h, 0.95) - forecast.lower(h, 0.95)).isLessThanOrEqualTo(2.0001 * inner);
            assertThat(forecast.lower(h, 0.95)).isLessThanOrEqualTo(forecast.lower(h, 0.8));
            assertThat(forecast.upper(h, 0.95)).isGreaterThanOrEqualTo(forecast.upper(h, 0.8));
        }
    }

    @Test
    void takesALevelThatMovesAndASeasonForNoOddMonth() {
        List<Double> moved = years(2);
        for (double value : YEAR) {
            moved.add(10 * value);
        }
        List<Double> season = years(3);
        for (int t = 10; t < season.size(); t += 12) {
            season.set(t, 1500.0);
        }

        assertThat(forecast(moved).oddMonths()).isEmpty();
        assertThat(forecast(season).oddMonths()).isEmpty();
        assertThat(forecast(season).point(10)).isGreaterThan(1000);
    }

    /** Bounds of few vehicles are whole, and hold what they say: at least, for there is no count between two. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.6, 0.9})
    void holdsCountsWithinWholeBounds(double mean) {
        Random random = new Random(17);
        int inside80 = 0;
        int inside95 = 0;
        int all = 0;
        for (int round = 0; round < 300; round++) {
            List<Double> values = new ArrayList<>();
            for (int t = 0; t < 36; t++) {
                values.add((double) poisson(random, mean));
            }
            if (!Intermittent.is(
                    values.stream().mapToDouble(Double::doubleValue).toArray())) {
                continue;
            }
            SeriesForecast forecast = forecast(values);
            for (int h = 0; h < forecast.horizon(); h++) {
                double upper = forecast.upper(h, 0.8);
                assertThat(upper).isEqualTo(Math.rint(upper));
                int came = poisson(random, mean);
                inside80 += came >= forecast.lower(h, 0.8) && came <= upper ? 1 : 0;
                inside95 += came >= forecast.lower(h, 0.95) && came <= forecast.upper(h, 0.95) ? 1 : 0;
                all++;
            }
        }
        assertThat((double) inside80 / all).isGreaterThan(0.8);
        assertThat((double) inside95 / all).isGreaterThan(0.94);
    }

    private static int poisson(Random random, double mean) {
        double product = random.nextDouble();
        int count = 0;
        while (product > StrictMath.exp(-mean)) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    @Test
    void knowsTheQuantilesOfCounts() {
        assertThat(CountBounds.quantile(0.5, 0.5, 0.9, 1.2816)).isEqualTo(1);
        assertThat(CountBounds.quantile(0.5, 0.5, 0.95, 1.645)).isEqualTo(2);
        // Negative binomial of size 1 and mean 1: 1 - 0.5^(k + 1).
        assertThat(CountBounds.quantile(1, 2, 0.9, 1.2816)).isEqualTo(3);
        assertThat(CountBounds.quantile(0, 0, 0.99, 2)).isZero();
    }
}
