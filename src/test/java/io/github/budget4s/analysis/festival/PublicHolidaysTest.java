package io.github.budget4s.analysis.festival;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.festival.PublicHolidays.Period;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.Holiday;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.read.ledger.kind.HolidayLedger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

    private static final Holidays ANNOUNCED = HolidayLedger.builtIn();

    /** The days by the calendar that the authorities print. */
    @ParameterizedTest
    @CsvSource({
        "SPRING_FESTIVAL, 2026-02-17",
        "QINGMING, 2024-04-04",
        "QINGMING, 2026-04-05",
        "DRAGON_BOAT, 2025-05-31",
        "DRAGON_BOAT, 2027-06-09",
        "MID_AUTUMN, 2025-10-06",
        "MID_AUTUMN, 2027-09-15"
    })
    void daysOfTheLunarCalendarAreRight(Holiday holiday, LocalDate day) {
        assertThat(StatutoryHolidays.day(holiday, day.getYear())).isEqualTo(day);
    }

    /** What the law gives was off in every year that is known; what was off lies around a day of the law. */
    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void lawAndAnnouncementAgree(int year) {
        for (Holiday holiday : Holiday.values()) {
            assertThat(ANNOUNCED.isHoliday(StatutoryHolidays.day(holiday, year)))
                    .as("%s of %d", holiday, year)
                    .isTrue();
        }
        PublicHolidays found = PublicHolidays.of(ANNOUNCED, MonthRange.ofYear(year));
        assertThat(found.notAnnounced()).isEmpty();
        assertThat(found.periods())
                .allSatisfy(period -> assertThat(period.holidays()).isNotEmpty());
        long off = ANNOUNCED.days().entrySet().stream()
                .filter(day -> day.getKey().getYear() == year)
                .filter(day -> day.getValue() == Holidays.Kind.OFF)
                .count();
        assertThat(found.periods().stream()
                        .mapToLong(period -> period.days()
                                .first()
                                .datesUntil(period.days().last().plusDays(1))
                                .filter(day -> day.getYear() == year)
                                .count())
                        .sum())
                .isEqualTo(off);
    }

    @Test
    void holidaysInOneRowOfDaysAreOnePeriod() {
        assertThat(PublicHolidays.of(ANNOUNCED, MonthRange.ofYear(2025)).periods())
                .contains(new Period(
                        List.of(Holiday.MID_AUTUMN, Holiday.NATIONAL_DAY).stream()
                                .sorted()
                                .toList(),
                        days("2025-10-01", "2025-10-08")));
    }

    /** The announcement for 2019 gives two days of December 2018. */
    @Test
    void aHolidayMayBeginInTheYearBefore() {
        Period newYear = new Period(List.of(Holiday.NEW_YEAR), days("2018-12-30", "2019-01-01"));
        assertThat(PublicHolidays.of(ANNOUNCED, MonthRange.ofYear(2018)).periods())
                .contains(newYear);
        assertThat(PublicHolidays.of(ANNOUNCED, MonthRange.ofYear(2019)).periods())
                .contains(newYear);
    }

    @Test
    void aYearThatIsNotAnnouncedHasTheDaysOfTheLaw() {
        PublicHolidays found = PublicHolidays.of(ANNOUNCED, MonthRange.ofYear(2027));
        assertThat(found.notAnnounced()).containsExactly(2027);
        assertThat(found.periods())
                .containsExactly(
                        new Period(List.of(Holiday.NEW_YEAR), days("2027-01-01", "2027-01-01")),
                        new Period(List.of(Holiday.SPRING_FESTIVAL), days("2027-02-05", "2027-02-08")),
                        new Period(List.of(Holiday.QINGMING), days("2027-04-05", "2027-04-05")),
                        new Period(List.of(Holiday.LABOUR_DAY), days("2027-05-01", "2027-05-02")),
                        new Period(List.of(Holiday.DRAGON_BOAT), days("2027-06-09", "2027-06-09")),
                        new Period(List.of(Holiday.MID_AUTUMN), days("2027-09-15", "2027-09-15")),
                        new Period(List.of(Holiday.NATIONAL_DAY), days("2027-10-01", "2027-10-03")));
    }

    @Test
    void holidaysOfTheLawOnTheSameDaysAreOne() {
        assertThat(PublicHolidays.of(new Holidays(Map.of()), MonthRange.ofYear(2028))
                        .periods())
                .contains(new Period(
                        List.of(Holiday.NATIONAL_DAY, Holiday.MID_AUTUMN), days("2028-10-01", "2028-10-03")));
    }

    /** A financial year has months of two calendar years, of which one may not be announced. */
    @Test
    void aFinancialYearTakesEachCalendarYearAsItIsKnown() {
        PublicHolidays found =
                PublicHolidays.of(ANNOUNCED, new MonthRange(YearMonth.of(2026, 4), YearMonth.of(2027, 3)));
        assertThat(found.notAnnounced()).containsExactly(2027);
        assertThat(found.periods())
                .contains(
                        new Period(List.of(Holiday.NATIONAL_DAY), days("2026-10-01", "2026-10-07")),
                        new Period(List.of(Holiday.SPRING_FESTIVAL), days("2027-02-05", "2027-02-08")));
        assertThat(found.periods().get(0).holidays()).containsExactly(Holiday.QINGMING);
    }

    private static DayRange days(String first, String last) {
        return new DayRange(LocalDate.parse(first), LocalDate.parse(last));
    }
}
