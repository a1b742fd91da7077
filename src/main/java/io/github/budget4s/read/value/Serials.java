package io.github.budget4s.read.value;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows the numbers that spreadsheets store for days, and write where a cell is not formatted as a date. */
final class Serials {

    private static final Pattern NUMBER = Pattern.compile("\\d{5}(\\.\\d+)?");
    /** Day 0 from March 1900 on: Excel believes in a 29 February 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    /** 1980-01-01; what is before is no date of a ledger, and may be a year and a month. */
    private static final int FIRST = 29_221;
    /** 2100-12-31. */
    private static final int LAST = 73_415;

    private static final int DIGITS = 5;

    private Serials() {}

    /** Returns the day that a number stands for, {@code 2023-01-01} for {@code 44927}; null when it is none. */
    static @Nullable LocalDate day(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        int days = Integer.parseInt(text.substring(0, DIGITS));
        return days < FIRST || days > LAST ? null : DAY_ZERO.plusDays(days);
    }
}
