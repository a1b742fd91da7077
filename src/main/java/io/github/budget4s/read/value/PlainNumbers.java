package io.github.budget4s.read.value;

import java.nio.charset.StandardCharsets;

/**
 * Reads numbers such as {@code 12}, {@code 12.5}, {@code 12.50} and {@code -3} by their bytes: nearly every number of a
 * file is of these forms. All others are for {@link Numbers}.
 */
public final class PlainNumbers {

    /** What {@link #hundredths} answers for all that is written otherwise. */
    public static final long NOT_PLAIN = Long.MIN_VALUE;

    /** Up to a trillion exclusive, so that a hundred times it is far from what a long can hold. */
    private static final int MOST_DIGITS = 12;

    private static final int LONGEST = MOST_DIGITS + "-.00".length();

    private PlainNumbers() {}

    /** Reads a number as {@link #hundredths(byte[], int, int)} does. */
    public static long hundredths(String cell) {
        if (cell.length() > LONGEST) {
            return NOT_PLAIN;
        }
        // A character that is not in the encoding becomes a question mark, which is no digit.
        byte[] bytes = cell.getBytes(StandardCharsets.ISO_8859_1);
        return hundredths(bytes, 0, bytes.length);
    }

    /**
     * Reads a number with at most 12 digits before the point and two behind it, exactly.
     *
     * @return a hundred times the number; {@link #NOT_PLAIN} for all other forms
     */
    public static long hundredths(byte[] bytes, int begin, int end) {
        boolean negative = begin < end && bytes[begin] == '-';
        int first = negative ? begin + 1 : begin;
        long digits = 0;
        int at = first;
        while (at < end && isDigit(bytes[at])) {
            digits = digits * 10 + (bytes[at] - '0');
            at++;
        }
        if (at == first || at - first > MOST_DIGITS) {
            return NOT_PLAIN;
        }
        int decimals = 0;
        if (at < end && bytes[at] == '.') {
            decimals = end - at - 1;
            if (decimals != 1 && decimals != 2) {
                return NOT_PLAIN;
            }
            for (at++; at < end && isDigit(bytes[at]); at++) {
                digits = digits * 10 + (bytes[at] - '0');
            }
        }
        if (at < end) {
            return NOT_PLAIN;
        }
        long hundredths = decimals == 2 ? digits : decimals == 1 ? digits * 10 : digits * 100;
        return negative ? -hundredths : hundredths;
    }

    private static boolean isDigit(byte value) {
        return value >= '0' && value <= '9';
    }
}
