package io.github.budget4s.analysis.festival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpringFestivalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-02-16",
                "2019-02-05",
                "2020-01-25",
                "2021-02-12",
                "2022-02-01",
                "2023-01-22",
                "2024-02-10",
                "2025-01-29",
                "2026-02-17",
                "2027-02-06",
                "2028-01-26",
                "2029-02-13",
                "2030-02-03"
            })
    void theFestivalIsOnTheDayThatTheAlmanacHas(LocalDate day) {
        assertThat(SpringFestival.of(day.getYear())).isEqualTo(day);
    }

    @Test
    void theFestivalIsBetween21JanuaryAnd20FebruaryForTwoCenturies() {
        assertThat(IntStream.rangeClosed(1900, 2100)).allSatisfy(year -> assertThat(SpringFestival.of(year))
                .isBetween(LocalDate.of(year, 1, 21), LocalDate.of(year, 2, 20)));
    }

    /** Counted by hand: the eve, 14 days before it, 16 from it on. */
    @ParameterizedTest
    @CsvSource({
        // Festival 1 February, eve 31 January: before 17 to 30 January, during 31 January to 15 February.
        "2022-01, 31, 14, 1",
        "2022-02, 28, 0, 15",
        "2022-03, 31, 0, 0",
        // 22 January: before 7 to 20 January, during 21 January to 5 February.
        "2023-01, 31, 14, 11",
        "2023-02, 28, 0, 5",
        // 10 February: before 26 January to 8 February, during 9 to 24 February.
        "2024-01, 31, 6, 0",
        "2024-02, 29, 8, 16",
        "2024-03, 31, 0, 0",
        // 29 January: before 14 to 27 January, during 28 January to 12 February.
        "2025-01, 31, 14, 4",
        "2025-02, 28, 0, 12",
        // 17 February: before 2 to 15 February, during 16 February to 3 March.
        "2026-01, 31, 0, 0",
        "2026-02, 28, 14, 13",
        "2026-03, 31, 0, 3",
        "2026-12, 31, 0, 0",
        // The earliest and the latest there are: 21 January and 20 February.
        "1965-12, 31, 0, 0",
        "1966-01, 31, 14, 12",
        "1985-03, 31, 0, 6",
        "1985-04, 30, 0, 0"
    })
    void theDaysAroundTheFestivalAreCountedByMonth(YearMonth month, int days, int before, int during) {
        assertThat(FestivalWindows.STANDARD.of(month)).isEqualTo(new Exposure(days, before, during));
    }

    @Test
    void noDayOfTheWindowsIsLost() {
        assertThat(IntStream.rangeClosed(1900, 2100)).allSatisfy(year -> {
            assertThat(IntStream.rangeClosed(1, 3)
                            .map(month -> FestivalWindows.STANDARD
                                    .of(YearMonth.of(year, month))
                                    .before())
                            .sum())
                    .isEqualTo(14);
            assertThat(IntStream.rangeClosed(1, 3)
                            .map(month -> FestivalWindows.STANDARD
                                    .of(YearMonth.of(year, month))
                                    .during())
                            .sum())
                    .isEqualTo(16);
        });
    }
}
