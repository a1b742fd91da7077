package io.github.budget4s.read.value;

import io.github.budget4s.domain.calendar.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names a month, {@code 2022-04}, or a run of months, {@code 2022-04:2022-05}.
 *
 * @param months the months
 */
public record MonthSpan(MonthRange months) {

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[:：~～至到]|\\.\\.)\\s*");

    /** Reads a month or a run of them, the first one before the last. */
    public static Reading<MonthSpan> parse(String text) {
        List<YearMonth> ends = new ArrayList<>();
        for (String end : BETWEEN.split(text.strip(), -1)) {
            if (!(Dates.moment(end) instanceof Reading.Value<DateOrMonth> moment)) {
                return unreadable(text);
            }
            ends.add(moment.value().month());
        }
        YearMonth first = ends.get(0);
        YearMonth last = ends.get(ends.size() - 1);
        return ends.size() > 2 || last.isBefore(first)
                ? unreadable(text)
                : Reading.of(new MonthSpan(new MonthRange(first, last)));
    }

    private static Reading<MonthSpan> unreadable(String text) {
        return Reading.unreadable("value.month-span", text);
    }
}
