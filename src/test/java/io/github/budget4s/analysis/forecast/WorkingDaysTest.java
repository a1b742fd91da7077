package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.calendar.Holidays.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final YearMonth FIRST = YearMonth.of(2021, 1);

    private static final Map<LocalDate, Kind> MAY_2024 = Map.of(
            LocalDate.of(2024, 5, 1), Kind.OFF,
            LocalDate.of(2024, 5, 2), Kind.OFF,
            LocalDate.of(2024, 5, 3), Kind.OFF,
            LocalDate.of(2024, 5, 4), Kind.OFF,
            LocalDate.of(2024, 5, 5), Kind.OFF,
            LocalDate.of(2024, 5, 11), Kind.WORKED,
            LocalDate.of(2024, 2, 12), Kind.OFF);

    @Test
    void countsWeekdaysAsTheyStandInTheCalendar() {
        for (YearMonth month = YearMonth.of(1999, 12);
                month.isBefore(YearMonth.of(2040, 1));
                month = month.plusMonths(1)) {
            long weekdays = month.atDay(1)
                    .datesUntil(month.plusMonths(1).atDay(1))
                    .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                    .count();

            assertThat(WorkingDays.WEEKDAYS.in(month)).as("%s", month).isEqualTo((int) weekdays);
        }
    }

    @Test
    void leavesHolidaysOutAndCountsWeekendDaysThatAreWorked() {
        WorkingDays days = WorkingDays.calendars(new Holidays(MAY_2024)).get(1);

        assertThat(days.in(YearMonth.of(2024, 5))).isEqualTo(23 - 3 + 1);
        assertThat(days.in(YearMonth.of(2024, 2)))
                .as("the months of Spring Festival are left to it")
                .isEqualTo(21);
        assertThat(days.in(YearMonth.of(2024, 6))).isEqualTo(20);
    }

    @Test
    void hasADayToDivideByInAMonthOfHolidaysAlone() {
        TreeMap<LocalDate, Kind> days = new TreeMap<>();
        LocalDate.of(2024, 6, 1).datesUntil(LocalDate.of(2024, 7, 1)).forEach(day -> days.put(day, Kind.OFF));

        assertThat(WorkingDays.calendars(new Holidays(days)).get(1).in(YearMonth.of(2024, 6)))
                .isEqualTo(1);
    }

    @Test
    void knowsOnlyTheYearsThatHolidaysAreAnnouncedFor() {
        WorkingDays days = WorkingDays.calendars(new Holidays(MAY_2024)).get(1);

        assertThat(days.knows(YearMonth.of(2024, 1), YearMonth.of(2024, 12))).isTrue();
        assertThat(days.knows(YearMonth.of(2024, 1), YearMonth.of(2025, 1))).isFalse();
        assertThat(WorkingDays.WEEKDAYS.knows(YearMonth.of(1990, 1), YearMonth.of(2050, 1)))
                .isTrue();
    }

    /** Holidays of random days of each year, so that the two calendars differ much. */
    private static Holidays holidays(Random random) {
        TreeMap<LocalDate, Kind> days = new TreeMap<>();
        for (int year = 2021; year <= 2025; year++) {
            for (int i = 0; i < 40; i++) {
                LocalDate day = LocalDate.ofYearDay(year, 91 + random.nextInt(270));
                boolean weekend = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
                days.put(day, weekend ? Kind.WORKED : Kind.OFF);
            }
        }
        return new Holidays(days);
    }

    private static double[] series(WorkingDays follows, double power, double noise, Random random) {
        double[] values = new double[36];
        for (int t = 0; t < values.length; t++) {
            values[t] = 500
                    * StrictMath.exp(0.3 * StrictMath.sin(StrictMath.PI * t / 6) + noise * random.nextGaussian())
                    * StrictMath.pow(follows.in(FIRST.plusMonths(t)) / 21.0, power);
        }
        return values;
    }

    private static @Nullable WorkingDayEffect find(List<WorkingDays> calendars, double[] values) {
        return WorkingDayEffect.find(calendars, FIRST, values, Scale.of(values), FIRST.plusMonths(47));
    }

    @Test
    void findsTheCalendarAndThePowerThatASeriesFollows() {
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            List<WorkingDays> calendars = WorkingDays.calendars(holidays(random));
            WorkingDays follows = calendars.get(round % 2);
            double power = round % 3 == 0 ? -1 : 1;

            WorkingDayEffect effect = Objects.requireNonNull(find(calendars, series(follows, power, 0.01, random)));

            assertThat(effect.calendar()).isSameAs(follows);
            assertThat(effect.power()).isCloseTo(power, within(0.2));
            assertThat(effect.ofOneDay()).isCloseTo(power / 21.74, within(0.02));
        }
    }

    @Test
    void findsNothingInChanceButOnceInAWhile() {
        Random random = new Random(7);
        int found = 0;
        for (int round = 0; round < 200; round++) {
            List<WorkingDays> calendars = WorkingDays.calendars(holidays(random));
            found += find(calendars, series(calendars.get(0), 0, 0.15, random)) == null ? 0 : 1;
        }

        assertThat(found).isLessThan(10);
    }

    @Test
    void forecastsTheMonthsToComeByTheirWorkingDays() {
        Random random = new Random(9);
        List<Double> values = new ArrayList<>();
        for (double value : series(WorkingDays.WEEKDAYS, 1, 0.01, random)) {
            values.add(value);
        }
        MonthlySeries history = MonthlySeries.of(FIRST, values);

        double with = error(history, List.of(WorkingDays.WEEKDAYS));
        double without = error(history, List.of());

        assertThat(with).isLessThan(without / 2);
    }

    private static double error(MonthlySeries history, List<WorkingDays> calendars) {
        SeriesForecast forecast = Forecaster.forecast(
                history,
                new ForecastRequest(12, ForecastMethod.REGRESSION, FestivalChoice.NEVER, KnownEvents.NONE, calendars));
        double error = 0;
        for (int h = 0; h < 12; h++) {
            double level = 500 * StrictMath.exp(0.3 * StrictMath.sin(StrictMath.PI * h / 6)) / 21;
            error += StrictMath.abs(forecast.point(h) / WorkingDays.WEEKDAYS.in(forecast.month(h)) / level - 1);
        }
        return error;
    }
}
