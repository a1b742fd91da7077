package io.github.budget4s.analysis.festival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.budget4s.analysis.festival.YearAdjustment.Treatment;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FestivalAdjustmentTest {

    private static final double MANY = 100_000;

    @Test
    void aHistoryThatFollowsTheModelBecomesWhatThePlannedYearHas() {
        SalesHistory history = Histories.of(Histories.years(2022, 2025), MANY, 0, -0.5);

        AdjustedHistory adjusted = adjust(history, 2026, Histories.years(2023, 2025));

        // 2026: January 31 days, February 28 - 13 / 2 = 21.5, March 31 - 3 / 2 = 29.5.
        for (int year = 2023; year <= 2025; year++) {
            double january = Histories.units(adjusted.history(), year, 1);
            assertThat(Histories.units(adjusted.history(), year, 2) / january).isCloseTo(21.5 / 31, within(1e-6));
            assertThat(Histories.units(adjusted.history(), year, 3) / january).isCloseTo(29.5 / 31, within(1e-6));
        }
        assertThat(adjusted.festival()).hasToString("2026-02-17");
        assertThat(adjusted.years()).extracting(YearAdjustment::year).containsExactly(2023, 2024, 2025);
        assertThat(adjusted.years(Treatment.MOVED)).hasSize(3);
        assertThat(adjusted.history().units(YearMonth.of(2022, 1))).isEqualTo(history.units(YearMonth.of(2022, 1)));
    }

    /** The example of the documentation. */
    @Test
    void oneYearIsMovedAsCalculatedByHand() {
        SalesHistory history = Histories.with(
                Histories.with(
                        Histories.of(Histories.years(2022, 2022), 3.278689, 0, -0.5), YearMonth.of(2022, 1), 100),
                YearMonth.of(2022, 2),
                60);
        FestivalModel calendarOnly =
                FestivalModel.STANDARD.withPrior(Histories.withDeviationsTimes(FestivalModel.STANDARD.prior(), 1e-6));

        AdjustedHistory adjusted = FestivalAdjustment.adjust(
                history, MonthRange.ofYear(2028), Histories.years(2022, 2022), false, calendarOnly);

        // 100 x 27.5 / 30.5 = 90.16 and 60 x 24.5 / 20.5 = 71.71, brought back from 161.87 to 160.
        assertThat(Histories.units(adjusted.history(), 2022, 1)).isCloseTo(89.12, within(0.005));
        assertThat(Histories.units(adjusted.history(), 2022, 2)).isCloseTo(70.88, within(0.005));
        assertThat(year(adjusted, 2022).months().get(0).factor()).isEqualTo(Ratio.of(55, 61));
        assertThat(adjusted.history().units(YearMonth.of(2022, 3))).isEqualTo(history.units(YearMonth.of(2022, 3)));
    }

    @Test
    void movingToTheSameDaysChangesNothing() {
        SalesHistory history = random(Histories.years(2022, 2022), 7, 50);

        AdjustedHistory adjusted = adjust(history, 2022, Histories.years(2022, 2022));

        assertThat(adjusted.history()).isEqualTo(history);
        assertThat(adjusted.years()).extracting(YearAdjustment::treatment).containsExactly(Treatment.IN_PLACE);
    }

    @Test
    void theSumOfEachYearAndAllLaterMonthsAreKept() {
        for (int seed = 0; seed < 200; seed++) {
            MonthRange window = Histories.years(2021, 2025);
            SalesHistory history = random(window, seed, 1 + seed * 3);
            AdjustedHistory adjusted = adjust(history, 2020 + seed % 15, window);
            for (int year = 2021; year <= 2025; year++) {
                assertThat(sum(adjusted.history(), year)).isEqualTo(sum(history, year));
            }
            for (YearMonth month : window.months()) {
                assertThat(adjusted.history().units(month).isNegative()).isFalse();
                if (month.getMonthValue() > 3) {
                    assertThat(adjusted.history().units(month)).isEqualTo(history.units(month));
                }
            }
        }
    }

    @Test
    void aYearWithAnOutlierIsSplitAsExpectedAndKeepsItsSum() {
        SalesHistory usual = Histories.of(Histories.years(2019, 2023), MANY, 0, -0.5);
        SalesHistory history = Histories.with(usual, YearMonth.of(2020, 2), MANY * 3);

        AdjustedHistory adjusted = adjust(history, 2024, Histories.years(2019, 2023));

        YearAdjustment year = year(adjusted, 2020);
        assertThat(year.treatment()).isEqualTo(Treatment.REPLACED);
        assertThat(year.months()).hasSize(3);
        assertThat(sum(adjusted.history(), 2020)).isEqualTo(sum(history, 2020));
        // 2024: January 31 days, February 29 - 16 / 2 = 21.
        assertThat(Histories.units(adjusted.history(), 2020, 2) / Histories.units(adjusted.history(), 2020, 1))
                .isCloseTo(21.0 / 31, within(0.02));
        assertThat(adjusted.years(Treatment.MOVED)).hasSize(4);
    }

    /** What an outlier did to the split of the other years is not worth one per cent of it. */
    @Test
    void anOutlierDoesNotBendTheOtherYears() {
        SalesHistory usual = Histories.of(Histories.years(2019, 2023), MANY, 0, -0.5);
        SalesHistory history = Histories.with(usual, YearMonth.of(2020, 2), MANY * 3);

        AdjustedHistory without = adjust(usual, 2024, Histories.years(2019, 2023));
        AdjustedHistory with = adjust(history, 2024, Histories.years(2019, 2023));

        for (int year : List.of(2019, 2021, 2022, 2023)) {
            assertThat(Histories.units(with.history(), year, 1))
                    .isCloseTo(
                            Histories.units(without.history(), year, 1),
                            within(0.01 * Histories.units(without.history(), year, 1)));
        }
    }

    @Test
    void aSmallStoreThatSoldNothingInOneFebruaryIsNoOutlierAndSellsNothingThen() {
        SalesHistory history =
                Histories.with(Histories.of(Histories.years(2023, 2025), 0.2, 0, -0.5), YearMonth.of(2024, 2), 0);

        AdjustedHistory adjusted = adjust(history, 2026, Histories.years(2023, 2025));

        assertThat(adjusted.effects().outliers()).isEmpty();
        assertThat(adjusted.history().units(YearMonth.of(2024, 2))).isEqualTo(Units.ZERO);
        assertThat(sum(adjusted.history(), 2024)).isEqualTo(sum(history, 2024));
    }

    @Test
    void aLargeStoreThatSoldNothingInOneFebruaryHasAnOutlier() {
        SalesHistory history =
                Histories.with(Histories.of(Histories.years(2023, 2025), 20, 0, -0.5), YearMonth.of(2024, 2), 0);

        AdjustedHistory adjusted = adjust(history, 2026, Histories.years(2023, 2025));

        assertThat(adjusted.years(Treatment.REPLACED)).hasSize(1);
        assertThat(Histories.units(adjusted.history(), 2024, 2)).isGreaterThan(200);
    }

    @Test
    void aStoreThatSoldNothingAtAllIsLeftAlone() {
        SalesHistory history = Histories.of(Histories.years(2023, 2025), 0, 0, 0);

        AdjustedHistory adjusted = adjust(history, 2026, Histories.years(2023, 2025));

        assertThat(adjusted.history()).isEqualTo(history);
        assertThat(adjusted.effects().festivals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-01, 12", "2024-01, 24", "2023-01, 36", "2021-01, 60", "2024-11, 12", "2023-03, 24", "2022-12, 36"
    })
    void historiesOfAnyLengthAreAdjusted(YearMonth first, int months) {
        MonthRange window = new MonthRange(first, first.plusMonths(months - 1L));
        SalesHistory history = Histories.of(window, MANY, 0, -0.5);

        AdjustedHistory adjusted = adjust(history, window.last().getYear() + 1, window);

        assertThat(adjusted.effects().festivals()).hasSizeBetween(1, 5);
        assertThat(adjusted.years(Treatment.MOVED)).isNotEmpty();
        assertThat(window.months().stream().map(adjusted.history()::units).reduce(Units.ZERO, Units::plus))
                .isEqualTo(window.months().stream().map(history::units).reduce(Units.ZERO, Units::plus));
    }

    @Test
    void aYearWhoseFirstMonthsAreNotAllThereIsLeftAsItIs() {
        SalesHistory history =
                Histories.without(Histories.of(Histories.years(2023, 2025), MANY, 0, -0.5), YearMonth.of(2024, 2));

        AdjustedHistory adjusted = adjust(history, 2026, Histories.years(2023, 2025));

        assertThat(year(adjusted, 2024).treatment()).isEqualTo(Treatment.LEFT);
        assertThat(adjusted.history().units(YearMonth.of(2024, 1))).isEqualTo(history.units(YearMonth.of(2024, 1)));
        assertThat(adjusted.effects().festivals()).containsExactly(2023, 2025);
    }

    @Test
    void aMonthWithoutALineMayCountAsNothingSold() {
        SalesHistory history =
                Histories.without(Histories.of(Histories.years(2023, 2025), 0.2, 0, -0.5), YearMonth.of(2024, 2));

        AdjustedHistory adjusted =
                FestivalAdjustment.adjust(history, MonthRange.ofYear(2026), Histories.years(2023, 2025), true);

        assertThat(year(adjusted, 2024).treatment()).isEqualTo(Treatment.MOVED);
        assertThat(adjusted.history().months()).doesNotContainKey(YearMonth.of(2024, 2));
        assertThat(sum(adjusted.history(), 2024)).isEqualTo(sum(history, 2024));
    }

    @Test
    void aNegativeMonthIsLeftForOthersToRefuse() {
        SalesHistory history =
                Histories.with(Histories.of(Histories.years(2023, 2025), MANY, 0, -0.5), YearMonth.of(2024, 2), -3);

        AdjustedHistory adjusted = adjust(history, 2026, Histories.years(2023, 2025));

        assertThat(year(adjusted, 2024).treatment()).isEqualTo(Treatment.LEFT);
        assertThat(adjusted.history().units(YearMonth.of(2024, 2)).isNegative()).isTrue();
    }

    @Test
    void monthsAfterTheWindowAreNotLookedAt() {
        SalesHistory history = random(Histories.years(2021, 2025), 3, 100);
        SalesHistory otherEnd = Histories.with(history, YearMonth.of(2025, 2), 1);
        MonthRange window = Histories.years(2022, 2024);

        assertThat(adjust(history, 2025, window).effects())
                .isEqualTo(adjust(otherEnd, 2025, window).effects());
    }

    /** A year from April on has the first quarter of the next calendar year, and that one's festival. */
    @Test
    void aYearThatBeginsInAprilHasTheFestivalOfTheNext() {
        SalesHistory history = random(Histories.years(2021, 2025), 9, 80);
        MonthRange window = Histories.years(2023, 2025);

        AdjustedHistory adjusted = FestivalAdjustment.adjust(history, MonthRange.ofYear(2026, 4), window, false);

        assertThat(adjusted.festival()).isEqualTo(SpringFestival.of(2027));
        assertThat(adjusted.history()).isEqualTo(adjust(history, 2027, window).history());
    }

    /** Its January is that of the next year, its February that of its own. */
    @Test
    void aYearThatBeginsInFebruaryTakesEachMonthFromItsOwnCalendarYear() {
        SalesHistory history = random(Histories.years(2021, 2025), 9, 80);

        YearAdjustment year = year(
                FestivalAdjustment.adjust(history, MonthRange.ofYear(2026, 2), Histories.years(2023, 2025), false),
                2024);

        assertThat(year.months())
                .filteredOn(month -> month.month().getMonthValue() < 3)
                .extracting(MonthAdjustment::planned)
                .containsExactly(
                        FestivalWindows.STANDARD.of(YearMonth.of(2027, 1)),
                        FestivalWindows.STANDARD.of(YearMonth.of(2026, 2)));
    }

    @Test
    void theSameInputGivesTheSameResult() {
        SalesHistory history = random(Histories.years(2021, 2025), 5, 80);

        assertThat(adjust(history, 2026, Histories.years(2023, 2025)))
                .isEqualTo(adjust(history, 2026, Histories.years(2023, 2025)));
    }

    @Test
    void aYoungStoreTakesTheEffectsOfItsGroup() {
        Map<String, SalesHistory> stores = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            stores.put("store " + i, Histories.of(Histories.years(2012, 2025), 10 + i, 0.1, -0.7));
        }
        stores.put("new", Histories.of(new MonthRange(YearMonth.of(2025, 1), YearMonth.of(2025, 12)), 2, 0, -0.5));

        Map<String, AdjustedHistory> adjusted =
                FestivalAdjustment.adjustStores(stores, MonthRange.ofYear(2026), Histories.years(2023, 2025), false);

        assertThat(adjusted.keySet()).containsExactlyElementsOf(stores.keySet());
        FestivalEffects young = store(adjusted, "new").effects();
        FestivalEffects old = store(adjusted, "store 3").effects();
        double alone = adjust(store(stores, "new"), 2026, Histories.years(2025, 2025))
                .effects()
                .during()
                .value()
                .doubleValue();
        assertThat(old.during().value().doubleValue()).isCloseTo(-0.63, within(0.02));
        assertThat(young.during().value().doubleValue())
                .isCloseTo(old.during().value().doubleValue(), within(0.03));
        assertThat(alone).isCloseTo(-0.5, within(0.03));
        assertThat(young.festivals()).containsExactly(2025);
        assertThat(young.stores()).isEqualTo(20);
    }

    @Test
    void anOutlierOfTheGroupIsOneInStoresTooSmallToShowIt() {
        Map<String, SalesHistory> stores = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            stores.put(
                    "store " + i,
                    Histories.with(Histories.of(Histories.years(2019, 2023), 0.3, 0, -0.5), YearMonth.of(2020, 2), 2));
        }

        AdjustedHistory small = store(
                FestivalAdjustment.adjustStores(stores, MonthRange.ofYear(2024), Histories.years(2019, 2023), false),
                "store 7");

        assertThat(adjust(store(stores, "store 7"), 2024, Histories.years(2019, 2023))
                        .effects()
                        .outliers())
                .isEmpty();
        assertThat(year(small, 2020).treatment()).isEqualTo(Treatment.REPLACED);
    }

    @Test
    void oneStoreAloneIsAdjustedAsWithoutAGroup() {
        SalesHistory history = random(Histories.years(2021, 2025), 9, 60);

        assertThat(FestivalAdjustment.adjustStores(
                        Map.of("only", history), MonthRange.ofYear(2026), Histories.years(2023, 2025), false))
                .containsEntry("only", adjust(history, 2026, Histories.years(2023, 2025)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 1_000_000, 999_999_999_999L})
    void unitsAreSpreadWithoutALeftover(long millionths) {
        List<Units> parts = UnitsSpread.of(
                new Units(millionths), List.of(Ratio.of(1, 3), Ratio.of(1, 3), Ratio.of(1, 3), Ratio.ZERO));

        assertThat(parts.stream().reduce(Units.ZERO, Units::plus)).isEqualTo(new Units(millionths));
        assertThat(parts.get(0).millionths() - parts.get(2).millionths()).isBetween(0L, 1L);
        assertThat(parts.get(3)).isEqualTo(Units.ZERO);
    }

    private static AdjustedHistory adjust(SalesHistory history, int planningYear, MonthRange window) {
        return FestivalAdjustment.adjust(history, MonthRange.ofYear(planningYear), window, false);
    }

    private static <T> T store(Map<String, T> stores, String name) {
        return Objects.requireNonNull(stores.get(name));
    }

    private static Units sum(SalesHistory history, int year) {
        return MonthRange.ofYear(year).months().stream().map(history::units).reduce(Units.ZERO, Units::plus);
    }

    private static SalesHistory random(MonthRange range, long seed, int most) {
        Random random = new Random(seed);
        return Histories.of(range, month -> random.nextInt(most));
    }

    private static YearAdjustment year(AdjustedHistory adjusted, int year) {
        return adjusted.years().stream()
                .filter(each -> each.year() == year)
                .findFirst()
                .orElseThrow();
    }
}
