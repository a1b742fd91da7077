package io.github.budget4s.read.value;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers, amounts and units as users' files have them.
 *
 * <p>{@code 12345.6}, {@code 12,345.60}, {@code ￥12,345.60}, {@code ¥12345}, {@code 12345元}, {@code 12.5万},
 * {@code 1.2亿元}, {@code (1,200.00)} and {@code -1200} for less than nothing; an empty cell is blank and {@code -} alone
 * is zero, as accountants' formats show it, and so is {@code ¥ -}. {@code 1e5}, NaN, Infinity and digits grouped other
 * than by threes are refused.
 */
public final class Numbers {

    /** Longer than any figure of this world: what is longer is not a figure, and is not worth the arithmetic. */
    private static final int LONGEST = 40;

    /** A trillion yuan: sums of thousands of such amounts still fit. */
    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.valueOf(1_000_000_000_000L);

    private static final int DIGITS_OF_A_LONG = 18;

    /** Up to a trillion yuan exclusive, which is within what an amount may be. */
    private static final int MOST_PLAIN_FIGURES = 12;

    private static final long NOT_PLAIN = Long.MIN_VALUE;

    /** What written forms need, which is put together when the first cell has one: most files have plain figures. */
    private static final class Written {
        static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

        static final Pattern FORM =
                Pattern.compile("(?<open>\\()?(?<sign1>[+-])?(?<currency>[¥$]|RMB|CNY|人民币)?\\s*(?<sign2>[+-])?"
                        + "(?<digits>\\d+|[1-9]\\d{0,2}(?:,\\d{3})+)?(?<fraction>\\.\\d+)?"
                        + "\\s*(?<multiple>千万|百万|亿|万|千)?\\s*(?<unit>元|圆|台|辆)?(?<close>\\))?");

        /** Nothing, as the formats of accountants show it, with their currency or without. */
        static final Pattern NONE = Pattern.compile("[¥]?\\s*-+");

        static final Map<String, BigDecimal> MULTIPLES = Map.of(
                "千", BigDecimal.valueOf(1_000),
                "万", BigDecimal.valueOf(10_000),
                "百万", BigDecimal.valueOf(1_000_000),
                "千万", BigDecimal.valueOf(10_000_000),
                "亿", BigDecimal.valueOf(100_000_000));
    }

    private Numbers() {}

    /** Reads a number of any kind. */
    public static Reading<BigDecimal> number(String cell) {
        BigDecimal plain = plainOrNull(cell);
        if (plain != null) {
            return Reading.of(plain);
        }
        String text = CellText.plain(cell);
        if (text.isEmpty()) {
            return new Reading.Blank<>();
        }
        if (text.length() > LONGEST) {
            return Reading.unreadable("value.number", text);
        }
        if (Written.PLAIN.matcher(text).matches()) {
            return Reading.of(new BigDecimal(text));
        }
        String unified = text.replace('−', '-').replace('–', '-').replace('—', '-');
        if (Written.NONE.matcher(unified).matches()) {
            return Reading.of(BigDecimal.ZERO);
        }
        return written(text, Written.FORM.matcher(unified));
    }

    /** Nearly every number of a large file is of this form, 12 or 12345.60 or -3, which needs no pattern. */
    private static @Nullable BigDecimal plainOrNull(String cell) {
        int length = cell.length();
        boolean negative = length > 0 && cell.charAt(0) == '-';
        int first = negative ? 1 : 0;
        if (length == first || length - first > DIGITS_OF_A_LONG) {
            return null;
        }
        long digits = 0;
        int point = -1;
        for (int i = first; i < length; i++) {
            char character = cell.charAt(i);
            if (character >= '0' && character <= '9') {
                digits = digits * 10 + (character - '0');
            } else if (character == '.' && point < 0 && i > first && i < length - 1) {
                point = i;
            } else {
                return null;
            }
        }
        return BigDecimal.valueOf(negative ? -digits : digits, point < 0 ? 0 : length - 1 - point);
    }

    private static Reading<BigDecimal> written(String text, Matcher matcher) {
        if (!matcher.matches()) {
            return Reading.unreadable("value.number", text);
        }
        String digits = matcher.group("digits");
        String fraction = matcher.group("fraction");
        boolean bracketed = matcher.group("open") != null;
        String sign1 = matcher.group("sign1");
        String sign2 = matcher.group("sign2");
        boolean signs = sign1 != null || sign2 != null;
        if ((digits == null && fraction == null)
                || "$".equals(matcher.group("currency"))
                || bracketed != (matcher.group("close") != null)
                || (bracketed && signs)
                || (sign1 != null && sign2 != null)) {
            return Reading.unreadable("value.number", text);
        }
        BigDecimal value =
                new BigDecimal((digits == null ? "0" : digits.replace(",", "")) + (fraction == null ? "" : fraction));
        String multiple = matcher.group("multiple");
        if (multiple != null) {
            value = value.multiply(Written.MULTIPLES.getOrDefault(multiple, BigDecimal.ONE));
        }
        boolean negative = bracketed || "-".equals(sign1) || "-".equals(sign2);
        return Reading.of(negative ? value.negate() : value);
    }

    /** Reads an amount of yuan, exact to the cent; a fraction of a cent is refused, never rounded away. */
    public static Reading<Money> money(String cell) {
        return money(cell, BigDecimal.ONE);
    }

    /**
     * Reads an amount out of a column whose heading names a multiple of yuan.
     *
     * @param multiple 10,000 under a heading like {@code 费用（万元）}, otherwise 1
     */
    public static Reading<Money> money(String cell, BigDecimal multiple) {
        long cents = multiple.compareTo(BigDecimal.ONE) == 0 ? plainCents(cell) : NOT_PLAIN;
        if (cents != NOT_PLAIN) {
            return Reading.of(new Money(cents));
        }
        return number(cell).then(yuan -> {
            BigDecimal amount = yuan.multiply(multiple);
            if (amount.abs().compareTo(LARGEST_AMOUNT) > 0) {
                return Reading.unreadable("value.amount-too-large", CellText.plain(cell));
            }
            try {
                return Reading.of(Money.ofYuan(amount));
            } catch (ArithmeticException e) {
                return Reading.unreadable("value.cents", CellText.plain(cell));
            }
        });
    }

    /**
     * Reads {@code 12345}, {@code 12345.6} and {@code 12345.60} in cents, of which nearly all amounts of a large file
     * are: no pattern and no decimal is needed for them.
     *
     * @return {@link #NOT_PLAIN} for all other forms
     */
    private static long plainCents(String cell) {
        int length = cell.length();
        long cents = 0;
        int point = -1;
        for (int i = 0; i < length; i++) {
            char figure = cell.charAt(i);
            if (figure >= '0' && figure <= '9') {
                cents = cents * 10 + (figure - '0');
            } else if (figure == '.' && point < 0 && i > 0) {
                point = i;
            } else {
                return NOT_PLAIN;
            }
        }
        int whole = point < 0 ? length : point;
        int decimals = point < 0 ? 0 : length - point - 1;
        if (whole == 0 || whole > MOST_PLAIN_FIGURES || decimals > 2 || (point >= 0 && decimals == 0)) {
            return NOT_PLAIN;
        }
        return decimals == 2 ? cents : decimals == 1 ? cents * 10 : cents * 100;
    }

    /** Reads a number of vehicles out of a column whose heading may name a multiple, as {@code 销量（万辆）} does. */
    public static Reading<Units> units(String cell, BigDecimal multiple) {
        return number(cell).then(vehicles -> {
            try {
                return Reading.of(Units.of(vehicles.multiply(multiple)));
            } catch (ArithmeticException e) {
                return Reading.unreadable("value.units", CellText.plain(cell));
            }
        });
    }
}
