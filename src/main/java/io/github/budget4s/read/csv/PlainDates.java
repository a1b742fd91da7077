package io.github.budget4s.read.csv;

import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.Moment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads dates such as 2024-03-05 and 2024/3/5, also with a time such as 9:05 or 14:30:59 behind them, by their bytes.
 * Nearly every date of a large file is of these forms; all others are for {@link io.github.budget4s.read.value.Dates}.
 */
final class PlainDates {

    private static final int ISO = 10;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 19;

    /** A year and a month with 0 for each figure, the first in the lowest place. */
    private static final long YEAR_AND_MONTH = 0x2D30302D30303030L;
    /** What lifts a byte to the top bit when it is above 9, or above 0 where no figure stands. */
    private static final long ABOVE_FIGURES = 0x7F76767F76767676L;

    private static final long TOP_BITS = 0x8080808080808080L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private PlainDates() {}

    /**
     * Returns the number of a day, as {@link Moment#number} does.
     *
     * @param bytes has eight bytes from the first on, and one behind the last
     * @return {@link Row#NO_DAY} for what is written otherwise, and for days that there are not
     */
    static int day(byte[] bytes, int begin, int end) {
        int length = end - begin;
        if (length < SHORTEST || length > LONGEST) {
            return Row.NO_DAY;
        }
        if (length == ISO) {
            long figures = (long) LONGS.get(bytes, begin) ^ YEAR_AND_MONTH;
            if ((((figures + ABOVE_FIGURES) | figures) & TOP_BITS) == 0 && figures(bytes, begin + 8, end) == 2) {
                int year = figure(figures, 0) * 1000
                        + figure(figures, 1) * 100
                        + figure(figures, 2) * 10
                        + figure(figures, 3);
                return Moment.number(
                        year, figure(figures, 5) * 10 + figure(figures, 6), value(bytes, begin + 8, begin + 10));
            }
        }
        return written(bytes, begin, end);
    }

    private static int figure(long figures, int place) {
        return (int) (figures >>> (place * Byte.SIZE)) & 0xF;
    }

    private static int written(byte[] bytes, int begin, int end) {
        int yearEnd = begin + figures(bytes, begin, end);
        int monthEnd = yearEnd + 1 + figures(bytes, yearEnd + 1, end);
        int dayEnd = monthEnd + 1 + figures(bytes, monthEnd + 1, end);
        if (yearEnd - begin != 4
                || !isSeparator(bytes[yearEnd])
                || !isOneOrTwo(monthEnd - yearEnd - 1)
                || bytes[monthEnd] != bytes[yearEnd]
                || !isOneOrTwo(dayEnd - monthEnd - 1)
                || (dayEnd < end && !isTime(bytes, dayEnd, end))) {
            return Row.NO_DAY;
        }
        return Moment.number(
                value(bytes, begin, yearEnd), value(bytes, yearEnd + 1, monthEnd), value(bytes, monthEnd + 1, dayEnd));
    }

    private static boolean isSeparator(byte value) {
        return value == '-' || value == '/' || value == '.';
    }

    private static boolean isOneOrTwo(int figures) {
        return figures == 1 || figures == 2;
    }

    /** Returns whether a blank, hours from 0 to 23, minutes and perhaps seconds from 00 to 59 stand there. */
    private static boolean isTime(byte[] bytes, int begin, int end) {
        int hourEnd = begin + 1 + figures(bytes, begin + 1, end);
        return bytes[begin] == ' '
                && isOneOrTwo(hourEnd - begin - 1)
                && value(bytes, begin + 1, hourEnd) < 24
                && isSixtieth(bytes, hourEnd, end)
                && (hourEnd + 3 == end || (isSixtieth(bytes, hourEnd + 3, end) && hourEnd + 6 == end));
    }

    /** Returns whether a colon and two figures stand there, below sixty. */
    private static boolean isSixtieth(byte[] bytes, int begin, int end) {
        return begin + 3 <= end
                && bytes[begin] == ':'
                && figures(bytes, begin + 1, begin + 3) == 2
                && bytes[begin + 1] < '6';
    }

    /** Counts the figures from a place on. */
    private static int figures(byte[] bytes, int begin, int end) {
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
