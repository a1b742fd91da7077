package io.github.budget4s.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.calendar.DayRange.Place;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRangeTest {

    private static DayRange range(String first, String last) {
        return new DayRange(LocalDate.parse(first), LocalDate.parse(last));
    }

    @Test
    void aDayAloneIsARunOfOneAndNoRunEndsBeforeItBegins() {
        assertThat(range("2026-05-04", "2026-05-04").days()).isEqualTo(1);
        assertThat(range("2026-04-30", "2026-05-04").days()).isEqualTo(5);
        assertThatThrownBy(() -> range("2026-05-04", "2026-05-03"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-05-03");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01, 2026-05-31, true",
        "2026-02-01, 2026-03-31, true",
        "2026-05-02, 2026-05-31, false",
        "2026-05-01, 2026-05-30, false",
        "2024-02-01, 2024-02-28, false"
    })
    void wholeMonthsBeginAndEndWithAMonth(String first, String last, boolean whole) {
        assertThat(range(first, last).isWholeMonths()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04, 0, OUTSIDE",
        "2026-05, 0, CUT",
        "2026-06, 0, INSIDE",
        "2026-07, 0, CUT",
        "2026-08, 0, OUTSIDE",
        "2026-05, 9, OUTSIDE",
        "2026-05, 10, INSIDE",
        "2026-07, 20, INSIDE",
        "2026-07, 21, OUTSIDE"
    })
    void aDayOrMonthIsInsideCutOrOutside(YearMonth month, int day, Place place) {
        assertThat(range("2026-05-10", "2026-07-20").place(month, day)).isEqualTo(place);
    }

    @Test
    void aMonthOfWhichARunHasAllIsInside() {
        DayRange may = DayRange.of(new MonthRange(YearMonth.of(2026, 5), YearMonth.of(2026, 5)));

        assertThat(may).isEqualTo(range("2026-05-01", "2026-05-31"));
        assertThat(may.place(YearMonth.of(2026, 5), 0)).isEqualTo(Place.INSIDE);
        assertThat(may.place(YearMonth.of(2026, 4), 0)).isEqualTo(Place.OUTSIDE);
        assertThat(range("2026-04-30", "2026-05-01").months())
                .isEqualTo(new MonthRange(YearMonth.of(2026, 4), YearMonth.of(2026, 5)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28",
        "2026-04-01, 2026-06-30, 2026-01-01, 2026-03-31",
        "2026-03-02, 2026-03-31, 2026-01-31, 2026-03-01",
        "2026-05-04, 2026-05-04, 2026-05-03, 2026-05-03"
    })
    void beforeItAreAsManyMonthsOrElseAsManyDays(String first, String last, String earlier, String until) {
        assertThat(range(first, last).before()).isEqualTo(range(earlier, until));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-01, 2024-02-29, 2023-02-01, 2023-02-28",
        "2025-02-01, 2025-02-28, 2024-02-01, 2024-02-29",
        "2025-02-02, 2025-02-28, 2024-02-02, 2024-02-28",
        "2024-02-29, 2024-03-05, 2023-02-28, 2023-03-05"
    })
    void aYearBeforeAreTheSameDaysOrTheSameWholeMonths(String first, String last, String earlier, String until) {
        assertThat(range(first, last).yearBefore()).isEqualTo(range(earlier, until));
    }
}
