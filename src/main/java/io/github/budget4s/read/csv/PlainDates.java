package io.github.budget4s.read.csv;

import io.github.budget4s.read.Row;
import io.github.budget4s.read.value.Moment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads dates such as 2024-03-05, also with a time such as 14:30 or 14:30:59 behind them, by their bytes. Nearly every
 * date of a large file is of this form; all others are for {@link io.github.budget4s.read.value.Dates}.
 */
final class PlainDates {

    private static final int DATE = 10;
    private static final int MINUTE = DATE + 6;
    private static final int SECOND = DATE + 9;

    /** A year and a month with 0 for each figure, the first in the lowest place. */
    private static final long YEAR_AND_MONTH = 0x2D30302D30303030L;
    /** What lifts a byte to the top bit when it is above 9, or above 0 where no figure stands. */
    private static final long ABOVE_FIGURES = 0x7F76767F76767676L;

    private static final long TOP_BITS = 0x8080808080808080L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private PlainDates() {}

    /**
     * States the number of a day, as {@link Moment#number} does.
     *
     * @return {@link Row#NO_DAY} for what is written otherwise, and for days that there are not
     */
    static int day(byte[] bytes, int begin, int end) {
        int length = end - begin;
        if (length != DATE && length != MINUTE && length != SECOND) {
            return Row.NO_DAY;
        }
        long figures = (long) LONGS.get(bytes, begin) ^ YEAR_AND_MONTH;
        int day = two(bytes, begin + 8);
        if ((((figures + ABOVE_FIGURES) | figures) & TOP_BITS) != 0
                || day < 0
                || (length > DATE && !isTime(bytes, begin + DATE, end))) {
            return Row.NO_DAY;
        }
        int year = figure(figures, 0) * 1000 + figure(figures, 1) * 100 + figure(figures, 2) * 10 + figure(figures, 3);
        return Moment.number(year, figure(figures, 5) * 10 + figure(figures, 6), day);
    }

    private static int figure(long figures, int place) {
        return (int) (figures >>> (place * Byte.SIZE)) & 0xF;
    }

    /** Tells whether a blank, hours from 00 to 23, minutes and perhaps seconds from 00 to 59 stand there. */
    private static boolean isTime(byte[] bytes, int begin, int end) {
        return bytes[begin] == ' '
                && isBelow(24, bytes, begin + 1)
                && bytes[begin + 3] == ':'
                && isBelow(60, bytes, begin + 4)
                && (begin + 6 == end || (bytes[begin + 6] == ':' && isBelow(60, bytes, begin + 7)));
    }

    private static boolean isBelow(int limit, byte[] bytes, int at) {
        int two = two(bytes, at);
        return two >= 0 && two < limit;
    }

    /** Reads two figures; less than 0 where there are not two. */
    private static int two(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
