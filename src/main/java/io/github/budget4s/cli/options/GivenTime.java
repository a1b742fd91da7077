package io.github.budget4s.cli.options;

import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Reading;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds a day, or a time of a day, given on the command line in the place of the clock: {@code 2026-03-05},
 * {@code 2026-03-05T14:30}.
 *
 * @param day the day in China
 * @param time the time of the day; null when only the day is given
 */
public record GivenTime(LocalDate day, @Nullable LocalTime time) {

    private static final Pattern TIMED = Pattern.compile("(.+?)[T ](([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?)");

    /** Reads a day in the forms that files have it, with or without a time behind it. */
    public static Reading<GivenTime> parse(String text) {
        Matcher timed = TIMED.matcher(text.strip());
        boolean hasTime = timed.matches();
        LocalTime time = hasTime ? LocalTime.parse(timed.group(2)) : null;
        return Dates.day(hasTime ? timed.group(1) : text).then(day -> Reading.of(new GivenTime(day, time)));
    }
}
