package io.github.budget4s.read.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads dates such as 2024-03-05 and 2024/3/5, also with a time such as 9:05 or 14:30:59 behind them, by their bytes.
 * Nearly every date of a file is of these forms; all others are for {@link Dates}.
 */
public final class PlainDates {

    private static final int SHORTEST = 8;
    /** How long 2024-03-05 is: the form of most long files, read without counting digits, in half the time. */
    private static final int ISO = 10;

    private static final int LONGEST = 19;

    private PlainDates() {}

    /** Reads a day as {@link #day(byte[], int, int)} does. */
    static int day(String cell) {
        if (cell.length() < SHORTEST || cell.length() > LONGEST) {
            return DateOrMonth.NONE;
        }
        // A character that is not in the encoding becomes a question mark, which no date has.
        byte[] bytes = cell.getBytes(StandardCharsets.ISO_8859_1);
        return day(Arrays.copyOf(bytes, bytes.length + 1), 0, bytes.length);
    }

    /**
     * Returns the number of a day, as {@link DateOrMonth#number} does.
     *
     * @param bytes has one more byte behind the last
     * @return {@link DateOrMonth#NONE} for what is written otherwise, and for days that there are not
     */
    public static int day(byte[] bytes, int begin, int end) {
        int length = end - begin;
        if (length < SHORTEST || length > LONGEST) {
            return DateOrMonth.NONE;
        }
        if (length == ISO && bytes[begin + 4] == '-' && bytes[begin + 7] == '-') {
            int century = two(bytes, begin);
            int year = two(bytes, begin + 2);
            int month = two(bytes, begin + 5);
            int day = two(bytes, begin + 8);
            return (century | year | month | day) < 0
                    ? DateOrMonth.NONE
                    : DateOrMonth.number(century * 100 + year, month, day);
        }
        int yearEnd = begin + digits(bytes, begin, end);
        int monthEnd = yearEnd + 1 + digits(bytes, yearEnd + 1, end);
        int dayEnd = monthEnd + 1 + digits(bytes, monthEnd + 1, end);
        if (yearEnd - begin != 4
                || !isSeparator(bytes[yearEnd])
                || !isOneOrTwo(monthEnd - yearEnd - 1)
                || bytes[monthEnd] != bytes[yearEnd]
                || !isOneOrTwo(dayEnd - monthEnd - 1)
                || (dayEnd < end && !isTime(bytes, dayEnd, end))) {
            return DateOrMonth.NONE;
        }
        return DateOrMonth.number(
                value(bytes, begin, yearEnd), value(bytes, yearEnd + 1, monthEnd), value(bytes, monthEnd + 1, dayEnd));
    }

    /** Returns the number of two digits, a negative one where something else stands. */
    private static int two(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static boolean isSeparator(byte value) {
        return value == '-' || value == '/' || value == '.';
    }

    private static boolean isOneOrTwo(int digits) {
        return digits == 1 || digits == 2;
    }

    /** Returns whether a blank, hours from 0 to 23, minutes and perhaps seconds from 00 to 59 stand there. */
    private static boolean isTime(byte[] bytes, int begin, int end) {
        int hourEnd = begin + 1 + digits(bytes, begin + 1, end);
        return bytes[begin] == ' '
                && isOneOrTwo(hourEnd - begin - 1)
                && value(bytes, begin + 1, hourEnd) < 24
                && isSixtieth(bytes, hourEnd, end)
                && (hourEnd + 3 == end || (isSixtieth(bytes, hourEnd + 3, end) && hourEnd + 6 == end));
    }

    /** Returns whether a colon and two digits stand there, below sixty. */
    private static boolean isSixtieth(byte[] bytes, int begin, int end) {
        return begin + 3 <= end
                && bytes[begin] == ':'
                && digits(bytes, begin + 1, begin + 3) == 2
                && bytes[begin + 1] < '6';
    }

    /** Counts the digits from a place on. */
    private static int digits(byte[] bytes, int begin, int end) {
        int at = begin;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return Math.max(0, at - begin);
    }

    private static int value(byte[] bytes, int begin, int end) {
        int value = 0;
        for (int at = begin; at < end; at++) {
            value = value * 10 + bytes[at] - '0';
        }
        return value;
    }
}
