package io.github.budget4s.read.value;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        long hundredths = PlainNumbers.hundredths(cell);
        if (hundredths != PlainNumbers.NOT_PLAIN) {
            int point = cell.indexOf('.');
            return Reading.of(BigDecimal.valueOf(hundredths, 2).setScale(point < 0 ? 0 : cell.length() - point - 1));
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
        long cents = multiple.compareTo(BigDecimal.ONE) == 0 ? PlainNumbers.hundredths(cell) : PlainNumbers.NOT_PLAIN;
        if (cents != PlainNumbers.NOT_PLAIN) {
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
