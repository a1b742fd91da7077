package io.github.budget4s.analysis.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import io.github.budget4s.analysis.Histories;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocatorTest {

    /** 1 in January to 12 in December, three years of it: the share of a month is its number of 78. */
    private static final SalesHistory RISING = Histories.monthly("2023-01", 36, month -> month.getMonthValue());

    private static AllocationRequest request(long total, long reserve, long regular, long unit) {
        return Requests.ofYear(
                2026,
                new Money(total),
                new Money(reserve),
                new Money(regular),
                new Money(unit),
                ShareMethod.POOLED,
                null,
                false);
    }

    @Test
    void spreadsWhatIsLeftByShareAndTheRegularEvenly() {
        Allocation allocation = Requests.allocate(RISING, request(100_000, 10_000, 12_000, 1));

        assertThat(allocation.pool()).isEqualTo(new Money(78_000));
        assertThat(allocation.spread()).isEqualTo(new Money(90_000));
        assertThat(missing(allocation)).isEmpty();
        for (int month = 1; month <= 12; month++) {
            MonthlyBudget budget = allocation.month(month);
            assertThat(budget.month()).isEqualTo(YearMonth.of(2026, month));
            assertThat(budget.share()).isEqualTo(Ratio.of(month, 78));
            assertThat(budget.regular()).isEqualTo(new Money(1_000));
            assertThat(budget.activities()).isEqualTo(Money.ZERO);
            assertThat(budget.flexible()).isEqualTo(new Money(1_000L * month));
            assertThat(budget.total()).isEqualTo(new Money(1_000L + 1_000L * month));
        }
    }

    @Test
    void neverLosesACentWhateverTheAmounts() {
        qt().withExamples(3_000)
                .forAll(
                        longs().between(0, 1_000_000_000_000L),
                        longs().between(0, 1_000_000_000_000L),
                        longs().between(0, 1_000_000_000_000L),
                        integers().between(1, 200_000))
                .checkAssert((pool, reserve, regular, unit) -> {
                    SalesHistory history =
                            Histories.monthly("2023-01", 36, month -> new Random(pool + month.hashCode()).nextInt(500));
                    Allocation allocation =
                            Requests.allocate(history, request(pool + reserve + regular, reserve, regular, unit));
                    assertThat(allocation.spread().plus(new Money(reserve)))
                            .isEqualTo(new Money(pool + reserve + regular));
                    assertThat(allocation.months().stream()
                                    .map(MonthlyBudget::flexible)
                                    .reduce(Money.ZERO, Money::plus))
                            .isEqualTo(new Money(pool))
                            .isEqualTo(allocation.pool());
                    assertThat(allocation.months().stream()
                                    .map(MonthlyBudget::regular)
                                    .reduce(Money.ZERO, Money::plus))
                            .isEqualTo(new Money(regular));
                    assertThat(allocation.months()).hasSize(12).allSatisfy(month -> {
                        assertThat(month.flexible().isNegative()).isFalse();
                        assertThat(month.regular().isNegative()).isFalse();
                    });
                });
    }

    @Test
    void saysByHowMuchThePoolIsShort() {
        assertThatThrownBy(() -> Requests.allocate(RISING, request(100, 60, 50, 1)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.DATA);
                    assertThat(refused.problems().get(0).message().key()).isEqualTo("allocation.pool-negative");
                    assertThat(refused.problems().get(0).message().arguments())
                            .containsExactly(new Money(100), new Money(60), new Money(50), new Money(10));
                });
    }

    @Test
    void spreadsAPoolOfNothing() {
        Allocation allocation = Requests.allocate(RISING, request(110, 60, 50, 1));

        assertThat(allocation.pool()).isEqualTo(Money.ZERO);
        assertThat(allocation.spread()).isEqualTo(new Money(50));
    }

    @Test
    void refusesAmountsBeyondAllCounting() {
        assertThatThrownBy(() -> Requests.allocate(RISING, request(0, Long.MAX_VALUE, Long.MAX_VALUE, 1)))
                .isInstanceOfSatisfying(
                        RefusedException.class, refused -> assertThat(refused).hasMessage("allocation.too-large"));
    }

    @Test
    void refusesAmountsBelowNothingAndUnitsOfNothing() {
        refusedAsUsage(request(-1, 0, 0, 1), "allocation.negative-amount [--total, -0.01]");
        refusedAsUsage(request(1, -1, 0, 1), "allocation.negative-amount [--reserve, -0.01]");
        assertThatThrownBy(() -> request(1, 0, -1, 1))
                .isInstanceOf(RefusedException.class)
                .hasMessage("allocation.negative-amount");
        refusedAsUsage(request(1, 0, 0, 0), "allocation.unit [0.00]");
        refusedAsUsage(request(1, 0, 0, -100), "allocation.unit [-1.00]");
    }

    private static void refusedAsUsage(AllocationRequest request, String message) {
        assertThatThrownBy(() -> Requests.allocate(RISING, request))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.USAGE);
                    assertThat(refused.problems())
                            .extracting(problem -> problem.message().key() + " "
                                    + problem.message().arguments())
                            .containsExactly(message);
                });
    }

    @Test
    void refusesMissingMonthsUnlessTheyCountAsNothing() {
        SalesHistory history = Histories.without(RISING, "2024-06");
        AllocationRequest strict = request(100_000, 0, 0, 1);

        assertThatThrownBy(() -> Requests.allocate(history, strict)).hasMessage("allocation.months-missing");

        Allocation allocation = Requests.allocate(
                history,
                Requests.ofYear(
                        2026, strict.total(), Money.ZERO, Money.ZERO, strict.unit(), ShareMethod.POOLED, null, true));
        assertThat(missing(allocation)).containsExactly(YearMonth.of(2024, 6));
        assertThat(allocation.month(6).share()).isEqualTo(Ratio.of(12, 228));
        assertThat(allocation.spread()).isEqualTo(strict.total());
    }

    @Test
    void doesNotMindAMonthMissingOutsideTheWindow() {
        SalesHistory history = Histories.without(Histories.monthly("2020-01", 72, month -> 1), "2021-06");

        assertThat(missing(Requests.allocate(history, request(1200, 0, 0, 1)))).isEmpty();
    }

    @Test
    void addsUpTheUnitsOfTheWindowOnly() {
        SalesHistory history = Histories.monthly("2020-01", 75, month -> 1);

        assertThat(Requests.allocate(history, request(1200, 0, 0, 1)).shares().units())
                .hasToString("36");
    }

    private static List<YearMonth> missing(Allocation allocation) {
        return ((MonthShares.OfHistory) allocation.shares()).missing();
    }
}
