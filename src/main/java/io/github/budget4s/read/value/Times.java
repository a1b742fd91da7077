package io.github.budget4s.read.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads moments as users' files have them: a date as {@link Dates} reads it with a time behind it, {@code 2026-03-05
 * 20:15}, {@code 2026/3/5 8:05:30}, {@code 2026年3月5日 20:15}, {@code 2026-03-05T20:15:00}. A date alone has no time and
 * is refused.
 */
public final class Times {

    private static final Pattern MOMENT = Pattern.compile(
            "(.*?[\\d日号])(?:[ T]+|(?<=[日号]))(\\d{1,2})[:时](\\d{1,2})(?:[:分](\\d{1,2})(?:\\.\\d+)?秒?)?分?");

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private Times() {}

    /** Reads a moment. */
    public static Reading<LocalDateTime> moment(String cell) {
        String text = CellText.withOneHyphen(CellText.unguarded(CellText.plain(cell)));
        if (text.isEmpty()) {
            return new Reading.Blank<>();
        }
        Matcher matcher = MOMENT.matcher(text);
        if (!matcher.matches()) {
            LocalDate serial = Serials.day(text);
            return serial == null
                    ? Reading.unreadable("value.moment", text)
                    : Reading.unreadable("value.date-serial", text, serial.toString());
        }
        return Dates.moment(matcher.group(1)).then(date -> {
            if (date.isMonth()) {
                return Reading.unreadable("value.moment", text);
            }
            try {
                String seconds = matcher.group(4);
                return Reading.of(date.month()
                        .atDay(date.day())
                        .atTime(
                                Integer.parseInt(matcher.group(2)),
                                Integer.parseInt(matcher.group(3)),
                                seconds == null ? 0 : Integer.parseInt(seconds)));
            } catch (DateTimeException e) {
                return Reading.unreadable("value.moment", text);
            }
        });
    }

    /** Reads the moment up to which something counts: a moment, or a date for the whole of its day. */
    public static Reading<LocalDateTime> until(String text) {
        return Dates.moment(text) instanceof Reading.Value<DateOrMonth> value
                        && !value.value().isMonth()
                        && moment(text) instanceof Reading.Unreadable
                ? Reading.of(value.value().month().atDay(value.value().day()).atTime(LAST_SECOND))
                : moment(text);
    }

    /** Reads a time of the day: {@code 09:00}. */
    public static Reading<LocalTime> time(String text) {
        Matcher matcher = TIME.matcher(CellText.plain(text));
        if (matcher.matches()) {
            try {
                return Reading.of(LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
            } catch (DateTimeException e) {
                return Reading.unreadable("value.time", text);
            }
        }
        return Reading.unreadable("value.time", text);
    }
}
