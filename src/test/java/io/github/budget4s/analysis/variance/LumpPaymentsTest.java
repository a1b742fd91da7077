package io.github.budget4s.analysis.variance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LumpPaymentsTest {

    private static final List<YearMonth> YEAR = MonthRange.ofYear(2026).months();

    private static YearMonth month(int month) {
        return YearMonth.of(2026, month);
    }

    /** A budget of 100 a month. */
    private static Series series() {
        Series series = new Series();
        YEAR.forEach(month -> series.addBudget(month, new Money(100)));
        return series;
    }

    private static Series paid(Series series, int month, long cents, long lines) {
        series.addSpend(month(month), false, new Money(cents), lines);
        return series;
    }

    private static List<LumpPayment> lumps(Series series, int last) {
        return LumpPayments.of("a", series, YEAR, month(last));
    }

    private static SortedMap<YearMonth, Money> moved(Series series, int last) {
        return LumpPayments.moved(series.settled(), series, YEAR, month(last));
    }

    @Test
    void aSingleLineOfThreeMonthsBudgetIsPaidAhead() {
        assertThat(lumps(paid(series(), 1, 300, 1), 1)).containsExactly(new LumpPayment("a", month(1), new Money(300)));
        assertThat(lumps(paid(series(), 1, 299, 1), 1)).isEmpty();
        assertThat(lumps(paid(series(), 1, 300, 2), 1)).as("two lines").isEmpty();
    }

    @Test
    void halfABudgetInAMonthBehindItIsNoContract() {
        assertThat(lumps(paid(paid(series(), 1, 300, 1), 2, 49, 1), 3)).hasSize(1);
        assertThat(lumps(paid(paid(series(), 1, 300, 1), 2, 50, 1), 3)).isEmpty();
        assertThat(lumps(paid(paid(series(), 1, 300, 1), 3, 50, 1), 3)).isEmpty();
        assertThat(lumps(paid(paid(series(), 1, 300, 1), 4, 50, 1), 3))
                .as("behind the last month that is known nothing is held against it")
                .hasSize(1);
    }

    @Test
    void whatComesBehindTheLastKnownMonthIsNotLookedAt() {
        assertThat(lumps(paid(series(), 5, 300, 1), 5)).hasSize(1);
        assertThat(lumps(paid(series(), 5, 300, 1), 4)).isEmpty();
    }

    @Test
    void whereThereIsNoBudgetNothingIsPaidAhead() {
        Series series = new Series();
        series.addBudget(month(2), new Money(100));

        assertThat(lumps(paid(series, 1, 300, 1), 1)).isEmpty();
    }

    @Test
    void itIsMovedToTheMonthsThatItIsForAndTheLastTakesWhatIsLeft() {
        assertThat(moved(paid(series(), 2, 330, 1), 2))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        month(2), new Money(100),
                        month(3), new Money(100),
                        month(4), new Money(100),
                        month(5), new Money(30)));
        assertThat(moved(paid(series(), 11, 330, 1), 11))
                .containsExactlyInAnyOrderEntriesOf(Map.of(month(11), new Money(100), month(12), new Money(230)));
        assertThat(moved(paid(series(), 2, 299, 1), 2))
                .containsExactlyInAnyOrderEntriesOf(Map.of(month(2), new Money(299)));
    }

    @Test
    void whatAMonthHasOfItsOwnStaysBesideIt() {
        assertThat(moved(paid(paid(series(), 2, 300, 1), 3, 20, 1), 3))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(month(2), new Money(100), month(3), new Money(120), month(4), new Money(100)));
    }

    @Test
    void monthsWithoutABudgetAreLeftOut() {
        Series series = new Series();
        series.addBudget(month(1), new Money(100));
        series.addBudget(month(3), new Money(250));

        assertThat(moved(paid(series, 1, 300, 1), 1))
                .containsExactlyInAnyOrderEntriesOf(Map.of(month(1), new Money(100), month(3), new Money(200)));
    }

    /** Its order was used up by its invoice: that is one payment, not two. */
    @Test
    void anOrderThatIsPaidIsNoLineOfItsOwn() {
        Series series = paid(series(), 1, 300, 1);
        series.addSpend(month(1), true, Money.ZERO, 1);
        assertThat(lumps(series, 1)).hasSize(1);

        series.addSpend(month(1), true, new Money(5), 1);
        assertThat(lumps(series, 1)).isEmpty();
    }

    @Test
    void sumsOfASeriesAreOfBothItsEndsAndItsPartsAddUp() {
        Series one = paid(paid(series(), 1, 10, 1), 3, 30, 2);
        one.addSpend(month(2), true, new Money(20), 1);
        one.addBefore(month(1).minusYears(1), new Money(7));
        Series both = new Series();
        both.add(one);
        both.add(one);

        assertThat(Series.sum(one.settled(), month(1), month(2))).isEqualTo(new Money(30));
        assertThat(Series.sum(one.settled(), month(2), month(3))).isEqualTo(new Money(50));
        assertThat(one.spent(month(2)))
                .isEqualTo(new TreeMap<>(Map.of(month(1), new Money(10), month(2), new Money(20))));
        assertThat(one.lines(month(1), month(3))).isEqualTo(4);
        assertThat(one.lines(month(1), month(2))).isEqualTo(2);
        assertThat(both.lines(month(1), month(3))).isEqualTo(8);
        assertThat(both.settled().get(month(3))).isEqualTo(new Money(60));
        assertThat(both.committed()).isEqualTo(new TreeMap<>(Map.of(month(2), new Money(40))));
        assertThat(both.paid().get(month(1))).isEqualTo(new Money(20));
        assertThat(both.before()).isEqualTo(new TreeMap<>(Map.of(month(1).minusYears(1), new Money(14))));
        assertThat(both.budget().get(month(1))).isEqualTo(new Money(200));
        assertThat(Series.total(both.budget())).isEqualTo(new Money(2_400));
    }
}
