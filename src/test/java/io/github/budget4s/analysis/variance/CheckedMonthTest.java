package io.github.budget4s.analysis.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedMonthTest {

    private static Budget budget(String... months) {
        return new Budget(
                Arrays.stream(months)
                        .map(month -> new BudgetEntry(YearMonth.parse(month), "", "", "", new Money(1_00)))
                        .toList(),
                "budget.csv");
    }

    private static Budget year(int year) {
        return budget(IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month).toString())
                .toArray(String[]::new));
    }

    private static Spend spend(String... days) {
        return new Spend(
                Arrays.stream(days)
                        .map(LocalDate::parse)
                        .map(day -> new SpendEntry(
                                SpendKey.of(
                                        YearMonth.from(day),
                                        day.getDayOfMonth(),
                                        "",
                                        "",
                                        "",
                                        SpendCategory.NONE,
                                        false),
                                new Money(1_00),
                                1))
                        .toList(),
                "spend.csv");
    }

    private static CheckedMonth checked(Budget budget, Spend spend, @Nullable String named, @Nullable String asOf) {
        return CheckedMonth.of(
                budget,
                spend,
                named == null ? null : YearMonth.parse(named),
                asOf == null ? null : LocalDate.parse(asOf),
                1);
    }

    @ParameterizedTest
    @CsvSource({
        // as of, month that is checked
        "2026-06-30, 2026-06",
        "2026-06-29, 2026-05",
        "2026-07-01, 2026-06",
        "2026-02-01, 2026-01",
        "2026-12-31, 2026-12",
        "2027-01-15, 2026-12",
        "2028-05-05, 2026-12",
        // No month of the year is over: the one that is running.
        "2026-01-15, 2026-01"
    })
    void takesTheLastMonthThatIsOver(String asOf, String month) {
        CheckedMonth checked = checked(year(2026), spend("2026-01-05"), null, asOf);

        assertThat(checked.month()).isEqualTo(YearMonth.parse(month));
        assertThat(checked.year()).isEqualTo(MonthRange.ofYear(2026));
        assertThat(checked.today()).isEqualTo(Today.named(LocalDate.parse(asOf)));
    }

    @Test
    void withoutADayTheDataTellIt() {
        CheckedMonth checked = checked(year(2026), spend("2026-01-31", "2026-02-28", "2026-03-31"), null, null);

        assertThat(checked.month()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(checked.today()).isEqualTo(new Today(LocalDate.of(2026, 3, 31), true));
    }

    @Test
    void aNamedMonthIsCheckedAtItsEnd() {
        CheckedMonth checked = checked(year(2026), spend("2026-01-31", "2026-02-28", "2026-03-31"), "2026-02", null);

        assertThat(checked.month()).isEqualTo(YearMonth.of(2026, 2));
        assertThat(checked.today()).isEqualTo(new Today(LocalDate.of(2026, 2, 28), true));
    }

    @Test
    void aNamedMonthInWhichTheDataEndIsCheckedAtTheirEnd() {
        Spend breaksOff = spend("2026-01-05", "2026-01-31", "2026-02-05", "2026-02-28", "2026-03-10");

        assertThat(checked(year(2026), breaksOff, "2026-03", null).today())
                .isEqualTo(new Today(LocalDate.of(2026, 3, 10), true));
    }

    @Test
    void aNamedMonthNeedsNoSpendAtAll() {
        assertThat(checked(year(2026), spend(), "2026-02", null).today())
                .isEqualTo(new Today(LocalDate.of(2026, 2, 28), true));
    }

    @Test
    void theDayThatIsNamedHoldsForANamedMonthToo() {
        CheckedMonth checked = checked(year(2026), spend("2026-01-31"), "2026-02", "2026-05-10");

        assertThat(checked.month()).isEqualTo(YearMonth.of(2026, 2));
        assertThat(checked.today().day()).isEqualTo(LocalDate.of(2026, 5, 10));
    }

    @Test
    void refusesAMonthThatHasNotBegun() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> checked(year(2026), spend("2026-01-31"), "2026-06", "2026-05-31"));

        assertThat(refused.reason()).isEqualTo(Reason.USAGE);
        assertThat(refused.problems().get(0).message())
                .isEqualTo(Message.of("variance.month-not-begun", YearMonth.of(2026, 6), LocalDate.of(2026, 5, 31)));
        assertThat(checked(year(2026), spend("2026-01-31"), "2026-06", "2026-06-01")
                        .month())
                .isEqualTo(YearMonth.of(2026, 6));
    }

    @Test
    void refusesAMonthOfAYearWithoutABudget() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> checked(year(2026), spend("2026-01-31"), "2025-12", null));

        assertThat(refused.reason()).isEqualTo(Reason.DATA);
        assertThat(refused.problems().get(0).message())
                .isEqualTo(Message.of(
                        "variance.month-of-other-year",
                        YearMonth.of(2025, 12),
                        MonthRange.runs(year(2026).months())));
    }

    @Test
    void refusesADayBeforeTheBudget() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> checked(year(2026), spend("2026-01-31"), null, "2025-11-10"));

        assertThat(refused.problems().get(0).message().key()).isEqualTo("variance.month-of-other-year");
        assertThat(refused.problems().get(0).message().arguments()).contains(YearMonth.of(2025, 10));
    }

    @Test
    void refusesSpendThatHasNoYearInCommonWithTheBudget() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> checked(year(2026), spend("2024-01-31", "2024-02-28"), null, null));

        assertThat(refused.problems().get(0).message())
                .isEqualTo(Message.of(
                        "variance.no-common-year",
                        MonthRange.runs(List.of(YearMonth.of(2024, 1), YearMonth.of(2024, 2))),
                        MonthRange.runs(year(2026).months())));
        assertThat(checked(year(2026), spend("2024-01-31"), null, "2026-03-31").month())
                .as("the day is named")
                .isEqualTo(YearMonth.of(2026, 3));
    }

    @Test
    void aBudgetThatBeginsLaterIsNotCheckedBefore() {
        Budget budget = budget("2026-05", "2026-06");

        assertThat(checked(budget, spend("2026-01-31"), null, "2026-05-31").month())
                .isEqualTo(YearMonth.of(2026, 5));
        assertThat(checked(budget, spend("2026-01-31"), null, "2026-05-10").month())
                .as("April has no budget; May is running")
                .isEqualTo(YearMonth.of(2026, 5));
    }

    @Test
    void ofTwoYearsTheOneThatIsRunningCounts() {
        Budget budget = budget("2025-12", "2026-01");

        assertThat(checked(budget, spend("2025-12-31"), null, "2026-01-31").month())
                .isEqualTo(YearMonth.of(2026, 1));
        assertThat(checked(budget, spend("2025-12-31"), null, "2026-01-05").month())
                .isEqualTo(YearMonth.of(2025, 12));
    }

    @Test
    void aYearMayBeginInAnyMonth() {
        CheckedMonth checked = CheckedMonth.of(budget("2026-04"), spend("2026-04-30"), YearMonth.of(2027, 3), null, 4);

        assertThat(checked.year()).isEqualTo(new MonthRange(YearMonth.of(2026, 4), YearMonth.of(2027, 3)));
    }

    @Test
    void holdsOnlyAMonthOfItsYear() {
        assertThatThrownBy(() -> new CheckedMonth(
                        YearMonth.of(2025, 12), MonthRange.ofYear(2026), Today.named(LocalDate.of(2026, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesMonthsThatABudgetLacksInBetween() {
        Budget gaps = budget("2025-12", "2026-02", "2026-03", "2026-06");
        CheckedMonth checked = checked(gaps, spend("2026-01-31"), null, "2026-06-30");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> checked.refuseGaps(gaps, false));

        assertThat(refused.problems().get(0).message())
                .isEqualTo(Message.of(
                        "variance.budget-gap", List.of(new MonthRange(YearMonth.of(2026, 4), YearMonth.of(2026, 5)))));
        assertThatCode(() -> checked.refuseGaps(gaps, true)).doesNotThrowAnyException();
        assertThatCode(() -> checked.refuseGaps(budget("2026-02", "2026-03", "2027-06"), false))
                .as("what lies in another year is no gap")
                .doesNotThrowAnyException();
    }
}
