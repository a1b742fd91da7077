package io.github.budget4s.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

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
    /** The form, with 0 for any digit. */
    private static final String WRITTEN = "0000-00-00T00:00:00";

    private static final String OFFSET = "+08:00";

    private JournalTime() {}

    /** Cuts an instant to the second and takes it in China. */
    public static OffsetDateTime of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atOffset(CHINA);
    }

    /** Takes a time of day in China. */
    public static OffsetDateTime of(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).atOffset(CHINA);
    }

    public static String write(OffsetDateTime time) {
        return FORM.format(time.withOffsetSameInstant(CHINA)) + OFFSET;
    }

    /** Reads a time in the one form in which it is written; empty when it is in another one. */
    public static Optional<OffsetDateTime> read(String text) {
        if (!isWritten(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19),
                    0,
                    CHINA));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isWritten(String text) {
        if (text.length() != WRITTEN.length() + OFFSET.length() || !text.endsWith(OFFSET)) {
            return false;
        }
        for (int i = 0; i < WRITTEN.length(); i++) {
            char each = text.charAt(i);
            if (WRITTEN.charAt(i) == '0' ? each < '0' || each > '9' : each != WRITTEN.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
