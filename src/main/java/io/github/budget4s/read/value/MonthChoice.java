package io.github.budget4s.read.value;

import io.github.budget4s.domain.calendar.MonthRange;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Names a month of the planning year: {@code 2026-03}, or just {@code 3} or {@code 3月}.
 *
 * @param monthOfYear 1 to 12
 * @param year the year, null when only the month was named
 */
public record MonthChoice(int monthOfYear, @Nullable Integer year) {

    /** Any year: only the month of it is looked at. */
    private static final String SOME_YEAR = "2000";

    /** Reads a month, with its year or without. */
    public static Reading<MonthChoice> parse(String text) {
        Reading<DateOrMonth> moment = Dates.moment(text);
        if (moment instanceof Reading.Unreadable
                && Dates.monthOfYear(SOME_YEAR, text) instanceof Reading.Value<DateOrMonth> value) {
            return Reading.of(new MonthChoice(value.value().month().getMonthValue(), null));
        }
        return moment.then(value -> Reading.of(
                new MonthChoice(value.month().getMonthValue(), value.month().getYear())));
    }

    /** Returns whether it is of a planning year; without a year it is of any. */
    public boolean isOf(MonthRange planned) {
        return year == null || planned.contains(YearMonth.of(year, monthOfYear));
    }
}
