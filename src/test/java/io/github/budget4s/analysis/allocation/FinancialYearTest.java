package io.github.budget4s.analysis.allocation;

import static io.github.budget4s.analysis.allocation.Yuan.evenSales;
import static io.github.budget4s.analysis.allocation.Yuan.sales;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spreads years that do not begin in January. */
class FinancialYearTest {

    private static AllocationRequest request(int starts, long cents, long unit, List<RegularItem> regular) {
        return new AllocationRequest(
                MonthRange.ofYear(2026, starts),
                new Money(cents),
                Money.ZERO,
                regular,
                ActivityPart.of(List.of(new Activity(2, "Lanterns", null, new Money(7), List.of()))),
                new Money(unit),
                new AllocationRequest.HistoryUse(ShareMethod.POOLED, null, false, new TreeSet<>()),
                AllocationRequest.NO_BOUNDS);
    }

    private static List<YearMonth> months(Allocation allocation) {
        return allocation.months().stream().map(MonthlyBudget::month).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void addsUpAndKeepsTheMonthsInOrder(int starts) {
        Random random = new Random(starts);
        YearMonth first = YearMonth.of(2026, starts);
        for (int i = 0; i < 200; i++) {
            int[] units = random.ints(60, 1, 200).toArray();
            SalesHistory history = sales("2021-01", units);
            long unit = List.of(1L, 100L, 10_000L).get(random.nextInt(3));
            RegularItem item = new RegularItem(
                    "site",
                    new Money(random.nextInt(1_000_000)),
                    false,
                    new TreeSet<>(List.of(1 + random.nextInt(6), 7 + random.nextInt(6))),
                    null);
            AllocationRequest request = request(starts, 10_000_000 + random.nextInt(90_000_000), unit, List.of(item));

            Allocation allocation = Requests.allocate(history, request);

            assertThat(months(allocation)).isEqualTo(new MonthRange(first, first.plusMonths(11)).months());
            assertThat(allocation.spread()).isEqualTo(request.total());
            assertThat(allocation.months().stream().map(MonthlyBudget::share).reduce(Ratio.ZERO, Ratio::plus))
                    .isEqualTo(Ratio.of(1, 1));
            MonthRange window =
                    ((MonthShares.OfHistory) allocation.shares()).window().months();
            long sold = window.months().stream()
                    .mapToLong(month -> units[new MonthRange(YearMonth.of(2021, 1), month).length() - 1])
                    .sum();
            assertThat(window.length()).isEqualTo(36);
            assertThat(window.last()).isEqualTo(starts == 1 ? first.minusMonths(1) : YearMonth.of(2025, 12));
            for (MonthlyBudget month : allocation.months()) {
                long ofMonth = window.months().stream()
                        .filter(each -> each.getMonthValue() == month.month().getMonthValue())
                        .mapToLong(each -> units[new MonthRange(YearMonth.of(2021, 1), each).length() - 1])
                        .sum();
                assertThat(month.share()).isEqualTo(Ratio.of(ofMonth, sold));
                assertThat(month.regular().isZero()
                                || item.months().contains(month.month().getMonthValue()))
                        .isTrue();
                assertThat(month.activities().isZero()).isEqualTo(month.month().getMonthValue() != 2);
                assertThat(allocation.month(month.month().getMonthValue())).isSameAs(month);
            }
        }
    }

    /** What is left over goes to the earlier months of the year, not of the calendar. */
    @Test
    void tiesGoToTheEarlierMonthOfTheYear() {
        RegularItem item = new RegularItem("site", new Money(100), false, new TreeSet<>(List.of(1, 4, 7)), null);
        AllocationRequest request = request(4, 100 + 7 + 12_005, 1, List.of(item));

        Allocation allocation = Requests.allocate(evenSales(10), request);

        assertThat(allocation.months().stream().map(MonthlyBudget::flexible).map(Money::cents))
                .containsExactly(1001L, 1001L, 1001L, 1001L, 1001L, 1000L, 1000L, 1000L, 1000L, 1000L, 1000L, 1000L);
        assertThat(allocation.month(4).regular()).isEqualTo(new Money(34));
        assertThat(allocation.month(7).regular()).isEqualTo(new Money(33));
        assertThat(allocation.month(1).regular()).isEqualTo(new Money(33));
    }

    /** Years of history are years like the planned one, as soon as the one before it is over. */
    @ParameterizedTest
    @CsvSource({
        "4, 63, 2023-04, 2026-03, FULL_YEARS",
        "4, 64, 2023-04, 2026-03, FULL_YEARS",
        "4, 62, 2023-03, 2026-02, LAST_MONTHS",
        "12, 60, 2023-01, 2025-12, LAST_MONTHS",
        "2, 61, 2023-02, 2026-01, FULL_YEARS",
        "1, 63, 2023-01, 2025-12, FULL_YEARS"
    })
    void takesYearsLikeThePlannedOne(
            int starts, int length, YearMonth first, YearMonth last, HistoryWindow.Basis basis) {
        SalesHistory history = sales("2021-01", new Random(1).ints(length, 1, 9).toArray());

        HistoryWindow window = HistoryWindow.choose(history, MonthRange.ofYear(2026, starts), Requests.ALL);

        assertThat(window.months()).isEqualTo(new MonthRange(first, last));
        assertThat(window.basis()).isEqualTo(basis);
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 2026", "4, 60, 2026", "4, 63, 2026", "4, 64, 2027", "12, 59, 2025", "12, 60, 2026"})
    void plansTheYearBehindThatOfTheLastMonth(int starts, int length, int year) {
        SalesHistory history = sales("2021-01", new Random(1).ints(length, 1, 9).toArray());

        assertThat(HistoryWindow.yearAfter(history, starts, null)).isEqualTo(year);
    }
}
