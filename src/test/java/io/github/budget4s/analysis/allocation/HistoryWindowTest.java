package io.github.budget4s.analysis.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.analysis.Histories;
import io.github.budget4s.analysis.allocation.HistoryWindow.Basis;
import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryWindowTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # first | months | year | until   | window first | window last | basis       | available | ignored after
                    2023-01 | 36     | 2026 | -       | 2023-01      | 2025-12     | FULL_YEARS  | 36        | -
                    2020-05 | 68     | 2026 | -       | 2023-01      | 2025-12     | FULL_YEARS  | 68        | -
                    2023-01 | 39     | 2026 | -       | 2023-01      | 2025-12     | FULL_YEARS  | 36        | 2026-03
                    2022-01 | 46     | 2026 | -       | 2022-11      | 2025-10     | LAST_MONTHS | 46        | -
                    2022-12 | 36     | 2026 | -       | 2022-12      | 2025-11     | LAST_MONTHS | 36        | -
                    2022-01 | 48     | 2099 | -       | 2023-01      | 2025-12     | LAST_MONTHS | 48        | -
                    2023-02 | 35     | 2026 | -       | 2024-01      | 2025-12     | FULL_YEARS  | 35        | -
                    2024-01 | 24     | 2026 | -       | 2024-01      | 2025-12     | FULL_YEARS  | 24        | -
                    2024-02 | 23     | 2026 | -       | 2025-01      | 2025-12     | FULL_YEARS  | 23        | -
                    2025-01 | 12     | 2026 | -       | 2025-01      | 2025-12     | FULL_YEARS  | 12        | -
                    2024-11 | 12     | 2026 | -       | 2024-11      | 2025-10     | LAST_MONTHS | 12        | -
                    2023-01 | 29     | 2026 | -       | 2023-06      | 2025-05     | LAST_MONTHS | 29        | -
                    2023-02 | 34     | 2026 | -       | 2023-12      | 2025-11     | LAST_MONTHS | 34        | -
                    2020-01 | 72     | 2023 | -       | 2020-01      | 2022-12     | FULL_YEARS  | 36        | 2025-12
                    2022-01 | 48     | 2026 | 2025-06 | 2022-07      | 2025-06     | LAST_MONTHS | 42        | -
                    2022-01 | 48     | 2026 | 2025-12 | 2023-01      | 2025-12     | FULL_YEARS  | 48        | -
                    2022-01 | 48     | 2026 | 2030-01 | 2023-01      | 2025-12     | FULL_YEARS  | 48        | -
                    2022-01 | 48     | 2024 | 2025-06 | 2022-01      | 2023-12     | FULL_YEARS  | 24        | 2025-06
                    """)
    void takesTheLastYearsBeforeThePlannedOne(
            String first,
            int months,
            int year,
            @Nullable YearMonth until,
            YearMonth windowFirst,
            YearMonth windowLast,
            Basis basis,
            int available,
            @Nullable YearMonth ignoredAfter) {
        HistoryWindow window = HistoryWindow.choose(
                Histories.monthly(first, months, month -> 1), MonthRange.ofYear(year), Requests.until(until));

        assertThat(window)
                .isEqualTo(new HistoryWindow(
                        new MonthRange(windowFirst, windowLast),
                        basis,
                        available,
                        null,
                        ignoredAfter,
                        List.of(),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({"2025-02, 11, 2026, 11, 2025-12", "2025-01, 11, 2026, 11, 2025-11", "2024-01, 24, 2024, 0, 2023-12"})
    void refusesLessThanAYear(String first, int months, int year, long whole, YearMonth last) {
        assertThatThrownBy(() -> HistoryWindow.choose(
                        Histories.monthly(first, months, month -> 1), MonthRange.ofYear(year), Requests.ALL))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(RefusedException.Reason.DATA);
                    assertThat(refused.problems().get(0).message().key()).isEqualTo("allocation.history-too-short");
                    assertThat(refused.problems().get(0).message().arguments()).containsExactly(whole, last);
                });
    }

    @Test
    void refusesAHistoryWithNothingInIt() {
        assertThatThrownBy(() ->
                        HistoryWindow.choose(new SalesHistory(new TreeMap<>()), MonthRange.ofYear(2026), Requests.ALL))
                .hasMessage("allocation.no-history");
        assertThatThrownBy(() -> HistoryWindow.choose(
                        Histories.monthly("2024-01", 24, month -> 1),
                        MonthRange.ofYear(2026),
                        Requests.until(YearMonth.of(2023, 12))))
                .hasMessage("allocation.no-history");
        assertThatThrownBy(() -> HistoryWindow.yearAfter(new SalesHistory(new TreeMap<>()), 1, null))
                .hasMessage("allocation.no-history");
    }

    @Test
    void leavesOutAMonthThatIsNotOver() {
        SalesHistory history = dated("2022-12", 37, 18);

        HistoryWindow window = HistoryWindow.choose(history, MonthRange.ofYear(2026), Requests.ALL);

        assertThat(window.months()).isEqualTo(new MonthRange(YearMonth.of(2022, 12), YearMonth.of(2025, 11)));
        assertThat(window.basis()).isEqualTo(Basis.LAST_MONTHS);
        assertThat(window.cutOff()).isEqualTo(new Coverage.CutOff(YearMonth.of(2025, 12), 18));
        assertThat(window.ignoredAfter()).isNull();
    }

    @Test
    void doesNotSpeakOfIgnoredMonthsWhereOnlyTheUnfinishedOneFollows() {
        HistoryWindow window = HistoryWindow.choose(dated("2023-01", 37, 9), MonthRange.ofYear(2026), Requests.ALL);

        assertThat(window.months()).isEqualTo(new MonthRange(YearMonth.of(2023, 1), YearMonth.of(2025, 12)));
        assertThat(window.cutOff()).isEqualTo(new Coverage.CutOff(YearMonth.of(2026, 1), 9));
        assertThat(window.ignoredAfter()).isNull();

        assertThat(HistoryWindow.choose(dated("2023-01", 38, 9), MonthRange.ofYear(2026), Requests.ALL)
                        .ignoredAfter())
                .isEqualTo(YearMonth.of(2026, 2));
    }

    @Test
    void holdsTheMonthThatTheUserNamesToBeWhole() {
        SalesHistory history = dated("2023-01", 36, 18);

        assertThat(HistoryWindow.choose(history, MonthRange.ofYear(2026), Requests.ALL)
                        .basis())
                .isEqualTo(Basis.MONTHS_TO_COME);

        HistoryWindow window =
                HistoryWindow.choose(history, MonthRange.ofYear(2026), Requests.until(YearMonth.of(2025, 12)));
        assertThat(window.basis()).isEqualTo(Basis.FULL_YEARS);
        assertThat(window.cutOff()).isNull();
        assertThat(window.months().last()).isEqualTo(YearMonth.of(2025, 12));
    }

    /** Makes a history of days whose months all end with a line on their last day but the last month. */
    private static SalesHistory dated(String first, int length, int lastDay) {
        int[] days = new int[length];
        for (int i = 0; i < length; i++) {
            days[i] = YearMonth.parse(first).plusMonths(i).lengthOfMonth();
        }
        days[length - 1] = lastDay;
        return Histories.dated(first, days);
    }

    @Test
    void countsEveryCalendarMonthEquallyOften() {
        HistoryWindow window = HistoryWindow.choose(
                Histories.monthly("2020-01", 70, month -> 1), MonthRange.ofYear(2026), Requests.ALL);

        assertThat(window.years()).isEqualTo(3);
        for (int month = 1; month <= 12; month++) {
            assertThat(window.monthsOf(month)).hasSize(3).isSorted();
        }
        assertThat(window.monthsOf(11))
                .containsExactly(YearMonth.of(2022, 11), YearMonth.of(2023, 11), YearMonth.of(2024, 11));
        assertThat(window.yearRanges())
                .containsExactly(
                        new MonthRange(YearMonth.of(2022, 11), YearMonth.of(2023, 10)),
                        new MonthRange(YearMonth.of(2023, 11), YearMonth.of(2024, 10)),
                        new MonthRange(YearMonth.of(2024, 11), YearMonth.of(2025, 10)));
    }

    @ParameterizedTest
    @CsvSource({
        // Of ten a month in the two years before: half of their mean is five.
        "4, true",
        "5, false",
        "10, false",
        "0, true"
    })
    void doubtsALastMonthOfLessThanHalf(long units, boolean doubtful) {
        SalesHistory history =
                Histories.monthly("2023-01", 36, month -> month.equals(YearMonth.of(2025, 12)) ? units : 10);

        assertThat(HistoryWindow.choose(history, MonthRange.ofYear(2026), Requests.ALL)
                        .doubtfulMonths(history))
                .isEqualTo(doubtful ? List.of(YearMonth.of(2025, 12)) : List.of());
    }

    @Test
    void doubtsAllMonthsToCome() {
        SalesHistory history =
                Histories.monthly("2023-01", 36, month -> month.isAfter(YearMonth.of(2025, 10)) ? 0 : 10);

        assertThat(HistoryWindow.choose(history, MonthRange.ofYear(2026), Requests.ALL)
                        .doubtfulMonths(history))
                .containsExactly(YearMonth.of(2025, 11), YearMonth.of(2025, 12));
        assertThat(HistoryWindow.choose(history, MonthRange.ofYear(2026), Requests.until(YearMonth.of(2025, 11)))
                        .doubtfulMonths(history))
                .containsExactly(YearMonth.of(2025, 11));
        assertThat(HistoryWindow.choose(history, MonthRange.ofYear(2026), Requests.until(YearMonth.of(2025, 10)))
                        .doubtfulMonths(history))
                .isEmpty();
    }

    @Test
    void doubtsNoMonthThatOthersFollow() {
        SalesHistory history = Histories.monthly("2023-01", 37, month -> month.equals(YearMonth.of(2025, 12)) ? 1 : 10);

        assertThat(HistoryWindow.choose(history, MonthRange.ofYear(2026), Requests.ALL)
                        .doubtfulMonths(history))
                .isEmpty();
    }

    @Test
    void doubtsNoMonthThatDaysShowToBeOver() {
        TreeMap<YearMonth, MonthlySales> months =
                new TreeMap<>(dated("2023-01", 36, 31).months());
        months.put(YearMonth.of(2025, 12), new MonthlySales(Units.of(1), 1, 31));
        SalesHistory history = new SalesHistory(months);

        assertThat(HistoryWindow.choose(history, MonthRange.ofYear(2026), Requests.ALL)
                        .doubtfulMonths(history))
                .isEmpty();
    }

    @Test
    void doubtsNothingWithoutAYearToCompareWith() {
        SalesHistory oneYear = Histories.monthly("2025-01", 12, month -> month.getMonthValue() == 12 ? 0 : 10);
        SalesHistory noneBefore = Histories.monthly("2023-01", 36, month -> month.getMonthValue() == 12 ? 0 : 10);

        assertThat(HistoryWindow.choose(oneYear, MonthRange.ofYear(2026), Requests.ALL)
                        .doubtfulMonths(oneYear))
                .isEmpty();
        assertThat(HistoryWindow.choose(noneBefore, MonthRange.ofYear(2026), Requests.ALL)
                        .doubtfulMonths(noneBefore))
                .isEmpty();
    }

    @Test
    void plansTheYearAfterTheHistory() {
        SalesHistory history = Histories.monthly("2023-01", 38, month -> 1);

        assertThat(HistoryWindow.yearAfter(history, 1, null)).isEqualTo(2027);
        assertThat(HistoryWindow.yearAfter(history, 1, YearMonth.of(2025, 12))).isEqualTo(2026);
    }

    @Test
    void monthsToComeAreFilledInWhereTheyMakeAYearMore() {
        SalesHistory history = Histories.monthly("2023-01", 34, month -> month.getMonthValue());
        HistoryWindow window = HistoryWindow.choose(history, MonthRange.ofYear(2026), Requests.ALL);
        assertThat(window.basis()).isEqualTo(Basis.MONTHS_TO_COME);
        assertThat(window.months()).isEqualTo(new MonthRange(YearMonth.of(2023, 1), YearMonth.of(2025, 12)));
        assertThat(window.toCome()).containsExactly(YearMonth.of(2025, 11), YearMonth.of(2025, 12));
        assertThat(window.available()).isEqualTo(34);
        assertThat(window.known()).hasSize(34).doesNotContainAnyElementsOf(window.toCome());
        assertThat(window.fill(history).units(YearMonth.of(2025, 12))).isEqualTo(Units.of(12));
        assertThat(HistoryWindow.choose(history, MonthRange.ofYear(2026), Requests.until(YearMonth.of(2025, 10)))
                        .months()
                        .first())
                .isEqualTo(YearMonth.of(2023, 11));
        assertThat(HistoryWindow.choose(
                                Histories.monthly("2023-01", 30, month -> 1), MonthRange.ofYear(2026), Requests.ALL)
                        .toCome())
                .hasSize(6);
    }

    @Test
    void monthsThatAreLeftOutOfEveryYearAreRefused() {
        SalesHistory history = Histories.monthly("2024-01", 24, month -> 1);
        HistoryWindow window =
                HistoryWindow.choose(history, MonthRange.ofYear(2026), Requests.without(YearMonth.of(2024, 4)));
        assertThat(window.excluded()).containsExactly(YearMonth.of(2024, 4));
        assertThatThrownBy(() -> HistoryWindow.choose(
                        history,
                        MonthRange.ofYear(2026),
                        Requests.without(YearMonth.of(2024, 4), YearMonth.of(2025, 4))))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(
                                refused.problems().get(0).message().key())
                        .isEqualTo("allocation.excluded-everywhere"));
    }
}
