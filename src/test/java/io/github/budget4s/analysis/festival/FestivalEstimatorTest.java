package io.github.budget4s.analysis.festival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FestivalEstimatorTest {

    private static final double MANY = 100_000;

    @ParameterizedTest
    @ValueSource(ints = {2025, 2024, 2022, 2016})
    void aHistoryThatFollowsTheCalendarGivesTheCalendarBack(int first) {
        FestivalEffects effects = estimate(Histories.of(Histories.years(first, 2025), MANY, 0, -0.5), 2025);

        assertThat(effects.before().value()).isEqualByComparingTo("0");
        assertThat(effects.during().value()).isEqualByComparingTo("-0.5");
        assertThat(effects.season()).allSatisfy(level -> assertThat(level).isEqualByComparingTo("1"));
        assertThat(effects.festivals()).hasSize(2026 - first);
        assertThat(effects.outliers()).isEmpty();
    }

    /** The prior keeps a part of the way: after a hundred festivals hardly any. */
    @ParameterizedTest
    @CsvSource({"0.1, -0.6", "-0.1, -0.4", "0.2, -0.5", "0, -0.7"})
    void manyFestivalsGiveTheirOwnEffectsBack(double before, double during) {
        FestivalEffects effects = estimate(Histories.of(Histories.years(1926, 2025), MANY, before, during), 2025);

        assertThat(effects.before().value().doubleValue()).isCloseTo(before, within(0.02));
        assertThat(effects.during().value().doubleValue()).isCloseTo(during, within(0.02));
    }

    @Test
    void fewFestivalsStayNearTheCalendarAndMoreComeNearerToTheTruth() {
        double last = Double.MAX_VALUE;
        for (int years : List.of(1, 2, 3, 5, 10, 20)) {
            FestivalEffects effects =
                    estimate(Histories.of(Histories.years(2026 - years, 2025), MANY, 0.1, -0.6), 2025);
            double distance = Math.abs(effects.before().value().doubleValue() - 0.1)
                    + Math.abs(effects.during().value().doubleValue() + 0.6);
            assertThat(distance).as("%d years", years).isLessThan(last);
            assertThat(effects.before().error().doubleValue()).isLessThanOrEqualTo(2.0 / 14);
            assertThat(effects.during().error().doubleValue()).isLessThanOrEqualTo(2.0 / 16);
            last = distance;
        }
    }

    @Test
    void aStoreWithFewVehiclesStaysNearerToTheCalendarThanOneWithMany() {
        double few = estimate(Histories.of(Histories.years(2020, 2025), 1, 0, -0.8), 2025)
                .during()
                .value()
                .doubleValue();
        double many = estimate(Histories.of(Histories.years(2020, 2025), 1000, 0, -0.8), 2025)
                .during()
                .value()
                .doubleValue();

        assertThat(few).isBetween(many, -0.5);
        assertThat(few - many).isGreaterThan(0.02);
    }

    /** One month alone moves what the festival's days are worth by less than one day's sales in sum. */
    @ParameterizedTest
    @ValueSource(ints = {2018, 2021, 2023})
    void noSingleMonthDecidesTheEffects(int first) {
        SalesHistory history = Histories.of(Histories.years(first, 2025), MANY, 0, -0.5);
        for (int year = first; year <= 2025; year++) {
            for (int month = 1; month <= 3; month++) {
                double units = Histories.units(history, year, month);
                for (double times : List.of(0.0, 0.01, 0.1, 0.3, 0.5, 0.7, 1.4, 2.0, 5.0, 100.0)) {
                    FestivalEffects effects =
                            estimate(Histories.with(history, YearMonth.of(year, month), times * units), 2025);

                    assertThat(Math.abs(effects.before().value().doubleValue()) * 14)
                            .as("days gained with %d-%d times %s", year, month, times)
                            .isLessThan(1);
                    assertThat(Math.abs(effects.during().value().doubleValue() + 0.5) * 16)
                            .as("days lost with %d-%d times %s", year, month, times)
                            .isLessThan(1);
                }
            }
        }
    }

    @Test
    void theFurtherOffAMonthIsTheLessItCounts() {
        SalesHistory history = Histories.of(Histories.years(2021, 2025), MANY, 0, -0.5);
        YearMonth february = YearMonth.of(2022, 2);
        double half = shift(estimate(Histories.with(history, february, MANY * 10), 2025));
        double tenth = shift(estimate(Histories.with(history, february, MANY * 2), 2025));
        double hundredth = shift(estimate(Histories.with(history, february, MANY / 5), 2025));

        assertThat(half).isGreaterThan(tenth);
        assertThat(tenth).isGreaterThan(hundredth);
    }

    @Test
    void aMonthFarOffIsAnOutlierAndSaysHowFar() {
        SalesHistory history = Histories.of(Histories.years(2021, 2025), MANY, 0, -0.5);

        FestivalEffects effects = estimate(Histories.with(history, YearMonth.of(2022, 2), MANY * 2.05), 2025);

        assertThat(effects.outliers()).hasSize(1);
        assertThat(effects.outliers().get(0).month()).isEqualTo(YearMonth.of(2022, 2));
        assertThat(effects.outliers().get(0).deviation().doubleValue()).isCloseTo(-0.9, within(0.02));
        assertThat(effects.outliersOf(2022)).hasSize(1);
        assertThat(effects.outliersOf(2023)).isEmpty();
    }

    @Test
    void aMonthThatIsAlwaysStrongIsTheSeasonAndNoOutlier() {
        ToDoubleFunction<YearMonth> strongJanuary = month -> {
            Exposure exposure = FestivalWindows.STANDARD.of(month);
            double level = month.getMonthValue() == 1 ? 1.6 : 1;
            return MANY * level * (exposure.days() - 0.5 * exposure.during());
        };

        FestivalEffects effects = estimate(Histories.of(Histories.years(2023, 2025), strongJanuary), 2025);

        assertThat(effects.outliers()).isEmpty();
        assertThat(effects.season().get(0).doubleValue()
                        / effects.season().get(2).doubleValue())
                .isGreaterThan(1.4);
    }

    @Test
    void withoutAFestivalTheCalendarIsBelieved() {
        FestivalEffects effects = FestivalEstimator.estimate(List.of(), FestivalModel.STANDARD);

        assertThat(effects.before().value()).isEqualByComparingTo("0");
        assertThat(effects.during().value()).isEqualByComparingTo("-0.5");
        assertThat(effects.before().error()).isEqualByComparingTo("0.1429");
        assertThat(effects.during().error()).isEqualByComparingTo("0.125");
        assertThat(effects.festivals()).isEmpty();
    }

    @Test
    void effectsStayWithinTheirBounds() {
        FestivalEffects nothingSold = estimate(Histories.of(Histories.years(1926, 2025), MANY, 0.9, -1), 2025);
        FestivalEffects noLoss = estimate(Histories.of(Histories.years(1926, 2025), MANY, -0.5, 0.4), 2025);

        assertThat(nothingSold.during().value().doubleValue()).isBetween(-1.0, -0.8);
        assertThat(nothingSold.before().value().doubleValue()).isBetween(0.5, 1.0);
        assertThat(noLoss.during().value().doubleValue()).isBetween(-0.2, 0.0);
        assertThat(noLoss.before().value().doubleValue()).isBetween(-0.5, 0.0);
    }

    private static double shift(FestivalEffects effects) {
        return Math.abs(effects.before().value().doubleValue())
                + Math.abs(effects.during().value().doubleValue() + 0.5);
    }

    private static FestivalEffects estimate(SalesHistory history, int lastYear) {
        return FestivalEstimator.estimate(
                FestivalSeason.of(history, YearMonth.of(lastYear, 12), false), FestivalModel.STANDARD);
    }
}
