package io.github.budget4s.domain.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes and reads the time of an event: {@code 2026-03-05T09:30:00+08:00}, in whole seconds.
 *
 * <p>It is always China's time, whatever the machine's zone: the day of an event is the day that the people who sign
 * have on their calendar.
 */
public final class JournalTime {

    /** China's time, the whole year. */
    public static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\+08:00");

    private JournalTime() {}

    /** Cuts an instant to the second and takes it in China. */
    public static OffsetDateTime of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atOffset(CHINA);
    }

    /** Takes a time of day in China. */
    public static OffsetDateTime of(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).atOffset(CHINA);
    }

    /** Writes a time. */
    public static String write(OffsetDateTime time) {
        return FORM.format(time.withOffsetSameInstant(CHINA)) + "+08:00";
    }

    /** Reads a time in the one form in which it is written; empty when it is in another one. */
    public static Optional<OffsetDateTime> read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
