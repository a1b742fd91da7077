package io.github.budget4s.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.Histories;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FilledMonthsTest {

    private static final MonthRange YEARS = new MonthRange(YearMonth.of(2023, 1), YearMonth.of(2025, 12));
    private static final YearMonth APRIL = YearMonth.of(2024, 4);

    @Test
    void aMonthHasWhatTheSameMonthsOfOtherYearsHadAtItsOwnLevel() {
        // April sells three times as much as other months, and 2025 twice as much as the years before.
        SalesHistory history = Histories.monthly(
                "2023-01",
                36,
                month -> month.equals(APRIL)
                        ? 0
                        : (month.getMonthValue() == 4 ? 30 : 10) * (month.getYear() == 2025 ? 2 : 1));
        SalesHistory filled = FilledMonths.fill(history, YEARS, List.of(APRIL));
        // 30 and 60; around it 14 months of 110 + 60 for 140, and 19 of 190 for 80 + 220.
        assertThat(filled.units(APRIL).toDecimal()).isEqualByComparingTo("36.82");
        assertThat(filled.units(APRIL.plusMonths(1))).isEqualTo(history.units(APRIL.plusMonths(1)));
    }

    @Test
    void neighboursThatAreNotKnownEitherDoNotCount() {
        SalesHistory even = Histories.monthly("2023-01", 36, month -> month.getYear() == 2024 ? 0 : 12);
        List<YearMonth> closed = MonthRange.ofYear(2024).months();
        SalesHistory filled = FilledMonths.fill(even, YEARS, closed);
        assertThat(closed).allMatch(month -> filled.units(month).equals(Units.of(12)));
    }

    @Test
    void itNeedNotHaveALineAndMayLieBehindTheLastOne() {
        SalesHistory history = Histories.monthly("2023-01", 34, month -> month.getMonthValue());
        SalesHistory filled =
                FilledMonths.fill(history, YEARS, List.of(YearMonth.of(2025, 11), YearMonth.of(2025, 12)));
        assertThat(filled.units(YearMonth.of(2025, 11))).isEqualTo(Units.of(11));
        assertThat(filled.units(YearMonth.of(2025, 12))).isEqualTo(Units.of(12));
    }

    @Test
    void withoutAnotherYearItHasTheMeanOfTheMonthsAround() {
        SalesHistory oneYear = Histories.monthly("2024-01", 12, month -> month.equals(APRIL) ? 0 : 11);
        assertThat(FilledMonths.fill(oneYear, MonthRange.ofYear(2024), List.of(APRIL))
                        .units(APRIL))
                .isEqualTo(Units.of(11));
    }

    @Test
    void whatIsOutsideIsNotTouched() {
        SalesHistory history = Histories.monthly("2023-01", 36, month -> 5);
        assertThat(FilledMonths.fill(history, MonthRange.ofYear(2025), List.of(APRIL)))
                .isSameAs(history);
        assertThat(FilledMonths.fill(new SalesHistory(new TreeMap<>()), YEARS, List.of(APRIL))
                        .isEmpty())
                .isTrue();
        assertThat(FilledMonths.fill(Histories.monthly("2024-06", 12, month -> 5), YEARS, List.of(APRIL))
                        .units(APRIL))
                .isEqualTo(Units.ZERO);
    }

    @Test
    void namesTheMonthsOfTheYearThatAreKnownNowhere() {
        assertThat(FilledMonths.unknownInAllYears(YEARS, List.of(APRIL))).isEmpty();
        assertThat(FilledMonths.unknownInAllYears(MonthRange.ofYear(2024), List.of(APRIL)))
                .containsExactly(4);
    }
}
