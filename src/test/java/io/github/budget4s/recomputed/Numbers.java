package io.github.budget4s.recomputed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Amounts as whole cents, and how figures are written in CSV. */
final class Numbers {

    private static final int SHARE_DIGITS = 6;
    private static final Map<String, String> UNITS = Map.of("万", "0000", "亿", "00000000");

    private Numbers() {}

    static long cents(String text) {
        return new BigDecimal(text).movePointRight(2).longValueExact();
    }

    /** Takes an amount as plans and policies write it: 760万, 380000. */
    static long centsOfPlan(Object written) {
        String text = String.valueOf(written);
        for (Map.Entry<String, String> unit : UNITS.entrySet()) {
            text = text.replace(unit.getKey(), unit.getValue());
        }
        return cents(text);
    }

    static BigDecimal rate(Object written) {
        return new BigDecimal(String.valueOf(written).replace("%", "")).movePointLeft(2);
    }

    static String yuan(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** Divides to a fraction of six digits; nothing where there is nothing to divide by. */
    static String ratio(long dividend, long divisor) {
        return divisor == 0 ? "" : divided(BigDecimal.valueOf(dividend), divisor, SHARE_DIGITS);
    }

    /** Divides an amount by a count, to the cent. */
    static String cost(long cents, long count) {
        return count == 0 ? "" : divided(BigDecimal.valueOf(cents, 2), count, 2);
    }

    /** Multiplies cents by a fraction, rounded half up to the cent. */
    static long part(long cents, long dividend, long divisor) {
        return Long.parseLong(divided(BigDecimal.valueOf(cents).multiply(BigDecimal.valueOf(dividend)), divisor, 0));
    }

    private static String divided(BigDecimal dividend, long divisor, int digits) {
        return dividend.divide(BigDecimal.valueOf(divisor), digits, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
