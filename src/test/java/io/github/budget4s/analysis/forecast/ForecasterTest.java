package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecasterTest {

    private static final YearMonth FIRST = YearMonth.of(2023, 4);

    /** A year's course with chance in it. */
    static MonthlySeries series(int length, double level, double noise, long seed) {
        Random random = new Random(seed);
        List<Double> values = new ArrayList<>();
        for (int t = 0; t < length; t++) {
            double season = StrictMath.exp(0.3 * StrictMath.sin(2 * StrictMath.PI * t / 12));
            values.add((double) Math.round(level * season * StrictMath.exp(noise * random.nextGaussian())));
        }
        return MonthlySeries.of(FIRST, values);
    }

    @ParameterizedTest
    @EnumSource(ForecastMethod.class)
    void continuesTheYearsCourse(ForecastMethod method) {
        MonthlySeries history = series(36, 1000, 0.02, 1);

        SeriesForecast forecast = Forecaster.forecast(
                history, new ForecastRequest(12, method, FestivalChoice.NEVER, KnownEvents.NONE, List.of()));

        for (int h = 0; h < 12; h++) {
            double expected = 1000 * StrictMath.exp(0.3 * StrictMath.sin(2 * StrictMath.PI * h / 12));
            assertThat(forecast.point(h)).isCloseTo(expected, within(0.12 * expected));
            assertThat(forecast.month(h)).isEqualTo(FIRST.plusMonths(36 + h));
        }
    }

    @Test
    void ordersTheEndsOfIntervalsForRandomSeriesOfAnyKind() {
        Random random = new Random(3);
        for (int round = 0; round < 150; round++) {
            int length = 12 + random.nextInt(60);
            List<Double> values = new ArrayList<>();
            double scale = StrictMath.exp(12 * random.nextDouble());
            boolean zeros = random.nextInt(3) == 0;
            boolean negative = random.nextInt(5) == 0;
            for (int t = 0; t < length; t++) {
                double value = scale * StrictMath.exp(random.nextGaussian());
                values.add(zeros && random.nextInt(3) == 0 ? 0 : negative && random.nextInt(6) == 0 ? -value : value);
            }
            ForecastMethod method = ForecastMethod.ALL.get(random.nextInt(ForecastMethod.ALL.size()));

            SeriesForecast forecast = Forecaster.forecast(
                    MonthlySeries.of(FIRST, values),
                    new ForecastRequest(
                            1 + random.nextInt(18),
                            method,
                            FestivalChoice.AUTO,
                            KnownEvents.NONE,
                            List.of(WorkingDays.WEEKDAYS)));

            boolean nothingBelow = values.stream().allMatch(value -> value >= 0);
            for (int h = 0; h < forecast.horizon(); h++) {
                assertThat(new double[] {
                            forecast.lower(h, 0.95),
                            forecast.lower(h, 0.80),
                            forecast.lower(h, 0.5),
                            forecast.point(h),
                            forecast.upper(h, 0.5),
                            forecast.upper(h, 0.80),
                            forecast.upper(h, 0.95)
                        })
                        .as("%s of %s", method, values)
                        .isSorted();
                assertThat(Double.isFinite(forecast.upper(h, 0.95))).isTrue();
                if (nothingBelow) {
                    assertThat(forecast.lower(h, 0.95)).isNotNegative();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 36, 50, 90})
    void neverWouldHaveBeenWorseThanSeasonalNaive(int length) {
        for (int seed = 0; seed < 15; seed++) {
            MonthlySeries history = wandering(length, seed);
            List<MethodErrors> errors = Forecaster.backtest(
                    history, ForecastRequest.of(12), List.of(ForecastMethod.AUTO, ForecastMethod.SEASONAL_NAIVE));

            assertThat(mean(errors.get(0))).isLessThanOrEqualTo(mean(errors.get(1)));
        }
    }

    /** A level that goes its own way, so that seasonal naive is often the better one. */
    private static MonthlySeries wandering(int length, int seed) {
        Random random = new Random(seed);
        List<Double> values = new ArrayList<>();
        double level = 5;
        for (int t = 0; t < length; t++) {
            level += 0.25 * random.nextGaussian();
            values.add(StrictMath.exp(level));
        }
        return MonthlySeries.of(FIRST, values);
    }

    /**
     * Where seasonal naive alone was right, the forecast is seasonal naive; where it was better by chance, it fades.
     */
    @Test
    void keepsSeasonalNaiveWhereItWasFarBetter() {
        List<Double> same = new ArrayList<>();
        List<Double> alike = new ArrayList<>();
        Random random = new Random(8);
        for (int t = 0; t < 48; t++) {
            double value = t < 12 ? 50 + random.nextInt(100) : same.get(t - 12);
            same.add(value);
            alike.add(value * StrictMath.exp(0.1 * random.nextGaussian()));
        }

        SeriesForecast kept = Forecaster.forecast(MonthlySeries.of(FIRST, same), ForecastRequest.of(12));
        SeriesForecast mixed = Forecaster.forecast(MonthlySeries.of(FIRST, alike), ForecastRequest.of(12));

        assertThat(kept.naiveShare()).isEqualTo(1);
        for (int h = 0; h < 12; h++) {
            assertThat(kept.point(h)).isCloseTo(same.get(36 + h), within(1e-6));
        }
        assertThat(mixed.naiveShare()).isLessThan(0.5);
    }

    private static double mean(MethodErrors errors) {
        return errors.horizons().stream()
                .mapToDouble(each -> each.mase() == null ? 0 : each.mase())
                .average()
                .orElse(0);
    }

    @Test
    void givesTheSameFiguresAgain() {
        MonthlySeries history = series(40, 80, 0.2, 7);

        SeriesForecast one = Forecaster.forecast(history, ForecastRequest.of(12));
        SeriesForecast other = Forecaster.forecast(history, ForecastRequest.of(12));

        for (int h = 0; h < 12; h++) {
            assertThat(other.point(h)).isEqualTo(one.point(h));
            assertThat(other.upper(h, 0.95)).isEqualTo(one.upper(h, 0.95));
        }
        assertThat(other.paths(10)).isDeepEqualTo(one.paths(10));
    }

    @Test
    void pathsAgreeWithTheIntervals() {
        SeriesForecast forecast = Forecaster.forecast(series(36, 500, 0.1, 5), ForecastRequest.of(12));

        double[][] paths = forecast.paths(4000);

        for (int h = 0; h < 12; h++) {
            int inside = 0;
            for (double[] path : paths) {
                inside += path[h] >= forecast.lower(h, 0.80) && path[h] <= forecast.upper(h, 0.80) ? 1 : 0;
            }
            assertThat(inside / 4000.0).isCloseTo(0.80, within(0.02));
        }
    }

    @Test
    void knowsOfAShorterHistoryNothingThatCameLater() {
        MonthlySeries history = series(48, 300, 0.1, 11);
        List<Double> changed = new ArrayList<>();
        for (int t = 0; t < 48; t++) {
            changed.add(t < 47 ? history.value(t) : 9999);
        }

        List<MethodErrors> one = Forecaster.backtest(
                history, ForecastRequest.of(1), List.of(ForecastMethod.REGRESSION, ForecastMethod.COMBINATION));
        List<MethodErrors> other = Forecaster.backtest(
                MonthlySeries.of(FIRST, changed),
                ForecastRequest.of(1),
                List.of(ForecastMethod.REGRESSION, ForecastMethod.COMBINATION));

        // The last month is the third after the last origin: one month ahead nothing changes.
        for (int i = 0; i < one.size(); i++) {
            assertThat(other.get(i).horizons().get(0).smape())
                    .isEqualTo(one.get(i).horizons().get(0).smape());
        }
    }

    @Test
    void refusesLessThanAYear() {
        assertThatThrownBy(() -> Forecaster.forecast(series(11, 10, 0.1, 1), ForecastRequest.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ForecastRequest.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MonthlySeries.of(FIRST, List.of(1.0, Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
