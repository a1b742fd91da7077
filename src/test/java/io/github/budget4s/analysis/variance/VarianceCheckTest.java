package io.github.budget4s.analysis.variance;

import static io.github.budget4s.analysis.variance.Checks.budget;
import static io.github.budget4s.analysis.variance.Checks.check;
import static io.github.budget4s.analysis.variance.Checks.committed;
import static io.github.budget4s.analysis.variance.Checks.paid;
import static io.github.budget4s.analysis.variance.Checks.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.project.Thresholds;
import io.github.budget4s.domain.project.Tolerances;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VarianceCheckTest {

    private static VarianceRow row(VarianceCheck check, Scope scope, String... values) {
        return check.rows().stream()
                .filter(row -> row.scope() == scope
                        && row.values().size() == values.length
                        && row.values().values().containsAll(List.of(values)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 10499, OK",
        "10000, 10500, YELLOW",
        "10000, 10501, YELLOW",
        "10000, 10999, YELLOW",
        "10000, 11000, RED",
        "10000, 10000, OK",
        "10000, 0, OK",
        "10000, -500, OK",
        "0, 0, OK",
        "0, 1, RED",
        "0, -1, OK",
        "1, 1, OK",
        "1, 2, RED",
        // 5 % of 333.33 is 16.6665: 16.66 over is below it, 16.67 is not.
        "33333, 34999, OK",
        "33333, 35000, YELLOW",
        "33333, 36666, YELLOW",
        "33333, 36667, RED"
    })
    void flagsAtTheCent(long budgeted, long spent, Flag expected) {
        VarianceCheck check = check(12, List.of(budget(12, "", budgeted)), List.of(paid(12, "", spent)));

        assertThat(check.rows()).extracting(VarianceRow::flag).containsOnly(expected);
    }

    /** Thresholds of up to four decimals of a percent, spend at the threshold, a cent below and a cent above. */
    @Test
    void everyFlagIsThatOfExactArithmetic() {
        Random random = new Random(20260101);
        for (int i = 0; i < 20_000; i++) {
            long budgeted = 1 + (long) (random.nextDouble() * Math.pow(10, 1 + random.nextInt(12)));
            long yellow = random.nextInt(500_000);
            long red = yellow + random.nextInt(500_000);
            long near = random.nextBoolean() ? yellow : red;
            long over = budgeted * near / 1_000_000 + random.nextInt(4) - 1;
            if (random.nextInt(10) == 0) {
                over = -over;
            }
            boolean bothWays = random.nextBoolean();
            Thresholds thresholds = new Thresholds(Ratio.of(yellow, 1_000_000), Ratio.of(red, 1_000_000));

            VarianceRow row = check(
                            12,
                            List.of(budget(12, "", budgeted)),
                            List.of(paid(12, "", budgeted + over - 5), committed(12, "", 5)),
                            Funnel.NONE,
                            new Tolerances(thresholds, Map.of()),
                            bothWays)
                    .whole(Scope.MONTH);

            BigInteger deviation =
                    BigInteger.valueOf(bothWays ? Math.abs(over) : over).multiply(BigInteger.valueOf(1_000_000));
            Flag expected = deviation.compareTo(BigInteger.valueOf(budgeted).multiply(BigInteger.valueOf(red))) >= 0
                    ? Flag.RED
                    : deviation.compareTo(BigInteger.valueOf(budgeted).multiply(BigInteger.valueOf(yellow))) >= 0
                            ? Flag.YELLOW
                            : Flag.OK;
            assertThat(row.flag())
                    .as("%d over %d, from %d and %d millionths, both ways %s", over, budgeted, yellow, red, bothWays)
                    .isEqualTo(expected);
            assertThat(row.variance()).isEqualTo(new Money(over));
            assertThat(row.available()).isEqualTo(new Money(-over));
        }
    }

    @Test
    void countsUnderspendingOnlyWhenAsked() {
        List<BudgetEntry> budget = List.of(budget(12, "", 100_00));
        List<SpendEntry> spend = List.of(paid(12, "", 90_00));

        assertThat(check(12, budget, spend).worst()).isEqualTo(Flag.OK);
        assertThat(check(12, budget, spend, Funnel.NONE, Tolerances.DEFAULT, true)
                        .worst())
                .isEqualTo(Flag.RED);
    }

    @Test
    void tellsPaidFromCommittedAndMonthFromYear() {
        VarianceCheck check = check(
                6,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> budget(month, "", 100_00))
                        .toList(),
                List.of(
                        paid(5, "", 450_00),
                        paid(6, "", 100_00),
                        committed(6, "", 50_00),
                        paid(7, "", 999_00),
                        committed(9, "", 130_00)));

        VarianceRow month = check.whole(Scope.MONTH);
        assertThat(month.key()).isEqualTo("2026-06");
        assertThat(month.actual()).isEqualTo(new Money(100_00));
        assertThat(month.committed()).isEqualTo(new Money(50_00));
        assertThat(month.ratio()).isEqualTo(Ratio.of(1, 2));
        VarianceRow soFar = check.whole(Scope.YEAR_TO_DATE);
        assertThat(soFar.key()).isEqualTo("2026");
        assertThat(soFar.actual()).isEqualTo(new Money(550_00));
        assertThat(soFar.variance()).isEqualTo(new Money(0));
        // 600 of 600 so far: each month to come costs 100, but September 130, which is ordered already.
        VarianceRow full = check.whole(Scope.FULL_YEAR);
        assertThat(full.forecast()).isEqualTo(new Money(500_00));
        assertThat(full.actual()).isEqualTo(new Money(1050_00));
        assertThat(full.committed()).isEqualTo(new Money(180_00));
        assertThat(full.variance()).isEqualTo(new Money(30_00));
    }

    @Test
    void givesEachColumnItsRowsAndTheirCombinations() {
        VarianceCheck check = check(
                12,
                List.of(new BudgetEntry(YearMonth.of(2026, 12), "抖音", "", "东店", new Money(100))),
                List.of(
                        spend(12, "抖音", "", "东店", false, 60),
                        spend(12, "抖音", "", "西店", false, 40),
                        spend(12, "", "", "东店", false, 7)),
                Dimension.CHANNEL,
                Dimension.STORE);

        assertThat(row(check, Scope.MONTH).actual()).isEqualTo(new Money(107));
        assertThat(row(check, Scope.MONTH, "抖音").actual()).isEqualTo(new Money(100));
        assertThat(row(check, Scope.MONTH, "").actual()).isEqualTo(new Money(7));
        assertThat(row(check, Scope.MONTH, "东店").actual()).isEqualTo(new Money(67));
        assertThat(row(check, Scope.MONTH, "抖音", "西店").flag()).isEqualTo(Flag.RED);
        assertThat(row(check, Scope.MONTH, "抖音", "西店").ratio()).isNull();
        // The whole, two channels, two stores, three pairs.
        assertThat(check.rows()).hasSize((1 + 2 + 2 + 3) * 3);
    }

    @Test
    void holdsChannelsToThresholdsOfTheirOwn() {
        Thresholds wide = new Thresholds(Ratio.of(1, 2), Ratio.ONE);

        VarianceCheck check = check(
                12,
                List.of(budget(12, "radio", 100), budget(12, "ads", 100)),
                List.of(paid(12, "radio", 149), paid(12, "ads", 149)),
                Funnel.NONE,
                new Tolerances(Thresholds.DEFAULT, Map.of("radio", wide)),
                false,
                Dimension.CHANNEL);

        assertThat(row(check, Scope.MONTH, "radio").flag()).isEqualTo(Flag.OK);
        assertThat(row(check, Scope.MONTH, "ads").flag()).isEqualTo(Flag.RED);
        assertThat(row(check, Scope.MONTH).flag()).isEqualTo(Flag.RED);
    }

    @Test
    void rowsOfAColumnAddUpToTheWhole() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            List<BudgetEntry> budget = new ArrayList<>();
            List<SpendEntry> spend = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                for (String channel : List.of("a", "b", "c", "")) {
                    if (random.nextInt(4) > 0) {
                        budget.add(budget(month, channel, random.nextInt(100_000)));
                    }
                    if (random.nextInt(3) > 0) {
                        spend.add(
                                spend(month, channel, "", "", random.nextInt(5) == 0, random.nextInt(120_000) - 9_000));
                    }
                }
            }
            VarianceCheck check = check(1 + random.nextInt(12), budget, spend, Dimension.CHANNEL);

            for (Scope scope : List.of(Scope.MONTH, Scope.YEAR_TO_DATE)) {
                Money sum = check.rows().stream()
                        .filter(row -> row.scope() == scope && !row.isWhole())
                        .map(VarianceRow::variance)
                        .reduce(Money.ZERO, Money::plus);
                assertThat(sum).isEqualTo(check.whole(scope).variance());
            }
            check.rows().forEach(row -> assertThat(row.variance())
                    .isEqualTo(row.actual().plus(row.committed()).minus(row.budget())));
        }
    }

    @Test
    void refusesWhatCannotBeCounted() {
        long most = Long.MAX_VALUE / 4;

        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> check(
                        2,
                        List.of(budget(1, "", 1), budget(2, "", 1), budget(3, "", most)),
                        List.of(paid(1, "", most), paid(2, "", most))));

        assertThat(refused.problems().get(0).message().key()).isEqualTo("spend.too-much");
    }

    @Test
    void forecastsTheYearFromTwoYearsOfSpend() {
        List<BudgetEntry> budget = new ArrayList<>();
        List<SpendEntry> spent = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            budget.add(budget(month, "a", 200_000));
            budget.add(budget(month, "b", 50_000));
        }
        for (int month = 1; month <= 5; month++) {
            spent.add(paid(month, "a", 100_000));
            spent.add(paid(month, "b", 50_000));
        }
        for (int month = 1; month <= 12; month++) {
            spent.add(before(2024, month, "a"));
            spent.add(before(2025, month, "a"));
        }
        spent.add(committed(12, "a", 250_000));

        VarianceCheck check = check(5, budget, spent, Dimension.CHANNEL);
        VarianceRow a = row(check, "a");
        VarianceRow b = row(check, "b");

        assertThat(history(a)).isEqualTo(new MonthRange(YearMonth.of(2024, 1), YearMonth.of(2026, 5)));
        // The forecast says 1,000.00 a month, the budget 2,000.00 with the weight of half a month against five.
        assertThat(a.forecast()).isEqualTo(new Money(6 * 109_091));
        assertThat(a.actual()).isEqualTo(new Money(500_000 + 6 * 109_091));
        // Channel b has no year before: it goes by its budget.
        assertThat(history(b)).isNull();
        assertThat(b.forecast()).isEqualTo(new Money(350_000));
        assertThat(check.whole(Scope.FULL_YEAR).committed()).isEqualTo(new Money(250_000));
    }

    @Test
    void leavesYearsBeforeOutOfAllButTheForecast() {
        Random random = new Random(31);
        List<BudgetEntry> budget = new ArrayList<>();
        List<SpendEntry> spent = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            budget.add(budget(month, "a", 100_000));
        }
        for (int month = 1; month <= 7; month++) {
            spent.add(paid(month, "a", 80_000 + random.nextInt(40_000)));
        }
        List<SpendEntry> all = new ArrayList<>(spent);
        for (int month = 1; month <= 12; month++) {
            all.add(before(2024, month, "a"));
            all.add(before(2025, month, "a"));
        }

        VarianceCheck alone = check(7, budget, spent);
        VarianceCheck with = check(7, budget, all);

        for (Scope scope : List.of(Scope.MONTH, Scope.YEAR_TO_DATE)) {
            assertThat(with.whole(scope).actual()).isEqualTo(alone.whole(scope).actual());
            assertThat(with.whole(scope).ratio()).isEqualTo(alone.whole(scope).ratio());
        }
        assertThat(with.whole(Scope.FULL_YEAR).forecast())
                .isNotEqualTo(alone.whole(Scope.FULL_YEAR).forecast());
    }

    @Test
    void holdsTheYearsEndToAChannelsOwnThresholds() {
        Tolerances lenient = new Tolerances(
                new Thresholds(Ratio.of(5, 100), Ratio.of(10, 100)),
                Map.of("a", new Thresholds(Ratio.of(50, 100), Ratio.of(90, 100))));
        List<BudgetEntry> budget = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            budget.add(budget(month, "a", 100_000));
        }
        List<SpendEntry> spent = List.of(paid(1, "a", 110_000), paid(2, "a", 110_000));

        VarianceCheck check = check(2, budget, spent, Funnel.NONE, lenient, false, Dimension.CHANNEL);

        VarianceRow.Ending whole = check.whole(Scope.FULL_YEAR).ending();
        VarianceRow.Ending own = row(check, "a").ending();
        assertThat(whole).isNotNull();
        assertThat(own).isNotNull();
        assertThat(own == null || whole == null ? Ratio.ONE : own.red())
                .isLessThan(whole == null ? Ratio.ZERO : whole.red());
    }

    private static SpendEntry before(int year, int month, String channel) {
        SpendEntry entry = paid(month, channel, 100_000);
        return new SpendEntry(
                SpendKey.of(YearMonth.of(year, month), 0, channel, "", "", entry.category(), entry.committed()),
                entry.amount(),
                entry.lines());
    }

    private static VarianceRow row(VarianceCheck check, String channel) {
        return check.rows().stream()
                .filter(row -> row.scope() == Scope.FULL_YEAR && row.values().containsValue(channel))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable MonthRange history(VarianceRow row) {
        return row.outlook() == null ? null : row.outlook().origin().history();
    }
}
