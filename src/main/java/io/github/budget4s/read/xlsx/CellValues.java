package io.github.budget4s.read.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** Puts the values that a workbook stores into the form that {@link io.github.budget4s.read.source.Row} promises. */
final class CellValues {

    /** As many as Excel keeps; what a stored number has beyond them is the noise of floating point. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    /** Excel's own numbers end at 308 digits before the point and as many zeros behind it. */
    private static final int MAGNITUDE = 400;

    private static final int LONGEST_NUMBER = 64;
    /** The day after 9999-12-31, Excel's last. */
    private static final double BEYOND_DATES = 2_958_466;

    private static final int SHIFT_OF_1904 = 1462;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellValues() {}

    /**
     * Writes a stored number as a plain decimal of at most 15 significant digits: {@code 1234.56} for
     * {@code 1234.5600000000001}, {@code 10000000} for {@code 1E7}.
     *
     * @throws NumberFormatException when it is no number that a workbook can hold
     */
    static String number(String stored) {
        if (stored.length() > LONGEST_NUMBER) {
            throw new NumberFormatException("too long");
        }
        BigDecimal exact = new BigDecimal(stored);
        if (exact.signum() == 0) {
            return "0";
        }
        // Before anything is written out: 1E999999999 would be a text of a thousand million zeros.
        if (Math.abs((long) exact.precision() - exact.scale()) > MAGNITUDE) {
            throw new NumberFormatException("too large");
        }
        return exact.round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /**
     * Writes a stored day count as {@code 2024-03-05} or {@code 2024-03-05 14:30:00}, rounded to the second; less than
     * a day as the time alone, {@code 14:30:00}. A count that is no date stays a number.
     *
     * @param withTime whether its cell shows a time: midnight is one too
     * @throws NumberFormatException when it is no number that a workbook can hold
     */
    static String date(String stored, boolean from1904, boolean withTime) {
        String number = number(stored);
        double days = Double.parseDouble(number);
        if (days < 0 || days >= BEYOND_DATES - (from1904 ? SHIFT_OF_1904 : 0)) {
            return number;
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(days, from1904, true);
        if (moment == null) {
            return number;
        }
        return days < 1 ? moment.toLocalTime().format(TIME) : write(moment, withTime);
    }

    /**
     * Writes a date that is stored as text, as strict workbooks do: {@code 2024-03-05T14:30:00}.
     *
     * @param withTime whether its cell shows a time: midnight is one too
     */
    static String isoDate(String stored, boolean withTime) {
        String text = stored.endsWith("Z") ? stored.substring(0, stored.length() - 1) : stored;
        try {
            if (text.indexOf('T') > 0) {
                LocalDateTime moment = LocalDateTime.parse(text);
                return write(moment.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS), withTime);
            }
            return text.indexOf(':') > 0
                    ? LocalTime.parse(text.replace("T", "")).format(TIME)
                    : write(LocalDate.parse(text).atStartOfDay(), withTime);
        } catch (DateTimeParseException e) {
            return stored;
        }
    }

    private static String write(LocalDateTime moment, boolean withTime) {
        String date = moment.toLocalDate().toString();
        String time = moment.toLocalTime().format(TIME);
        return !withTime && time.equals("00:00:00") ? date : date + " " + time;
    }

    /** Puts back the characters that a workbook writes as {@code _x000D_}, such as the line breaks of old Macs. */
    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (matcher.find()) {
            char character = (char) Integer.parseInt(matcher.group(1), 16);
            matcher.appendReplacement(plain, Matcher.quoteReplacement(String.valueOf(character)));
        }
        return matcher.appendTail(plain).toString();
    }
}
