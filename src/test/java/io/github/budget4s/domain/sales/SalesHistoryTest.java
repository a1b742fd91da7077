package io.github.budget4s.domain.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SalesHistoryTest {

    private static final YearMonth JANUARY = YearMonth.of(2024, 1);
    private static final YearMonth MARCH = YearMonth.of(2024, 3);

    private static final SalesHistory HISTORY = new SalesHistory(new TreeMap<>(
            Map.of(MARCH, new MonthlySales(Units.of(7), 2, 18), JANUARY, new MonthlySales(Units.of(3), 1, 31))));

    @Test
    void runsFromItsFirstMonthToItsLast() {
        assertThat(HISTORY.range()).contains(new MonthRange(JANUARY, MARCH));
        assertThat(new SalesHistory(new TreeMap<>()).range()).isEmpty();
        assertThat(new SalesHistory(new TreeMap<>()).isEmpty()).isTrue();
        assertThat(HISTORY.isEmpty()).isFalse();
    }

    @Test
    void hasSoldNothingInAMonthWithoutALine() {
        assertThat(HISTORY.units(MARCH)).isEqualTo(Units.of(7));
        assertThat(HISTORY.units(YearMonth.of(2024, 2))).isEqualTo(Units.ZERO);
    }

    @Test
    void leavesOutWhatComesAfterAMonth() {
        assertThat(HISTORY.until(YearMonth.of(2024, 2)).months()).containsOnlyKeys(JANUARY);
        assertThat(HISTORY.until(MARCH)).isEqualTo(HISTORY);
    }

    @Test
    void doesNotChangeWithTheMapItWasMadeOf() {
        TreeMap<YearMonth, MonthlySales> months = new TreeMap<>(HISTORY.months());
        SalesHistory history = new SalesHistory(months);

        months.clear();

        assertThat(history).isEqualTo(HISTORY);
    }

    @Test
    void addsLinesOfAMonthAndKeepsItsLatestDay() {
        assertThat(new MonthlySales(Units.of(3), 1, 31).plus(new MonthlySales(Units.of(-1), 2, 5)))
                .isEqualTo(new MonthlySales(Units.of(2), 3, 31));
    }

    @Test
    void aStoreIsInItsFilesBeforeItOpens() {
        YearMonth february = YearMonth.of(2024, 2);
        MonthlySales none = new MonthlySales(Units.ZERO, 1, 0);
        MonthlySales seven = new MonthlySales(Units.of(7), 2, 18);
        SalesHistory history =
                new SalesHistory(new TreeMap<>(Map.of(JANUARY, none, february, seven, MARCH, none)), "sales.csv");

        assertThat(history.sinceFirstSale())
                .isEqualTo(new SalesHistory(new TreeMap<>(Map.of(february, seven, MARCH, none)), "sales.csv"));
        assertThat(new SalesHistory(new TreeMap<>(Map.of(JANUARY, none)))
                        .sinceFirstSale()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void fromTheOpeningToTheFirstSaleNothingWasSold() {
        YearMonth november = YearMonth.of(2023, 11);
        MonthlySales none = new MonthlySales(Units.ZERO, 0, 0);

        assertThat(HISTORY.since(november).months())
                .containsOnlyKeys(november, november.plusMonths(1), JANUARY, MARCH)
                .containsEntry(november, none)
                .containsEntry(JANUARY, new MonthlySales(Units.of(3), 1, 31));
        assertThat(HISTORY.since(JANUARY)).isEqualTo(HISTORY);
        assertThat(HISTORY.since(JANUARY.plusMonths(1)).months())
                .as("a store that opened anew behind its first sales")
                .containsOnlyKeys(JANUARY.plusMonths(1), MARCH);
        assertThat(HISTORY.since(MARCH.plusMonths(1)).isEmpty()).isTrue();
    }

    @Test
    void revenueIsKnownOnlyWhereEveryLineSaysIt() {
        MonthlySales known = new MonthlySales(Units.of(1), 1, 3, new Money(500));
        MonthlySales unknown = new MonthlySales(Units.of(1), 1, 3);

        assertThat(known.plus(known).revenue()).isEqualTo(new Money(1_000));
        assertThat(known.plus(unknown).revenue()).isNull();
        assertThat(unknown.plus(known).revenue()).isNull();
    }

    @Test
    void aProblemOfAllNamesTheFiles() {
        assertThat(new SalesHistory(new TreeMap<>(), "sales.csv")
                        .problem("x", 1)
                        .location())
                .isEqualTo(Location.of("sales.csv"));
        assertThat(HISTORY.problem("x", 1).location()).isNull();
        assertThat(HISTORY.problem("x", 1).message().arguments()).containsExactly(1);
    }
}
