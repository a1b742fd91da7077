package io.github.budget4s.read.value;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers, amounts and units as users' files have them.
 *
 * <p>{@code 12345.6}, {@code 12,345.60}, {@code ￥12,345.60}, {@code ¥12345}, {@code 12345元}, {@code 12.5万},
 * {@code 1.2亿元}, {@code 5万人民币}, {@code (1,200.00)} and {@code -1200} for less than nothing; an empty cell is blank and
 * {@code -} alone is zero, as accountants' formats show it, and so is {@code ¥ -}. {@code 1e5}, NaN, Infinity and
 * digits grouped other than by threes are refused.
 */
public final class Numbers {

    /** Longer than any figure of this world: what is longer is not a figure, and is not worth the arithmetic. */
    private static final int LONGEST = 40;

    /** A trillion yuan: sums of thousands of such amounts still fit. */
    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.valueOf(1_000_000_000_000L);

    /** What written forms need, which is put together when the first cell has one: most files have plain figures. */
    private static final class Written {
        static final Pattern DIGIT = Pattern.compile("\\d");

        static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

        static final Pattern FORM =
                Pattern.compile("(?<open>\\()?(?<sign1>[+-])?(?<currency>[¥$]|RMB|CNY|人民币)?\\s*(?<sign2>[+-])?"
                        + "(?<digits>\\d+|[1-9]\\d{0,2}(?:,\\d{3})+)?(?<fraction>\\.\\d+)?"
                        + "\\s*(?<multiple>千万|百万|十万|[亿億万萬千仟百佰])?"
                        + "\\s*(?<unit>[元圆圓]整?|台|臺|辆|輛|条|條|个|個|人次|批次|台次|人|次|批|组|組|份|单|件|家|场|户)?(?<close>\\))?");

        static final Pattern ERROR = Pattern.compile("#[A-Z/0]+[!?]?");

        /** Nothing, as the formats of accountants show it, with their currency or without. */
        static final Pattern NONE = Pattern.compile("[¥]?\\s*-+");

        /** What of the units is money. */
        static final String MONEY = "元圆圓";
    }

    /**
     * A figure as it is written.
     *
     * @param value without the multiple behind it
     * @param unit what is written beside it; null for nothing
     */
    private record Figure(BigDecimal value, @Nullable Unit unit) {

        @Nullable
        BigDecimal multiple() {
            return unit == null ? null : unit.multiple();
        }

        BigDecimal total() {
            BigDecimal multiple = multiple();
            return multiple == null ? value : value.multiply(multiple);
        }
    }

    private Numbers() {}

    /** Reads a number of any kind. */
    public static Reading<BigDecimal> number(String cell) {
        return figure(cell).then(figure -> Reading.of(figure.total()));
    }

    /**
     * Reads a number out of a column that may say in what its figures are given. What a cell says itself has to agree
     * with that: {@code 3.2万} below {@code 费用（万元）} is 32,000, {@code 3.2千} or {@code 32000元} is refused.
     */
    public static Reading<BigDecimal> number(String cell, Scale scale) {
        Reading<Figure> figure = figure(cell);
        if (figure instanceof Reading.Unreadable<Figure>) {
            figure = figureOfCurrency(cell, scale, figure);
        }
        return figure.then(read -> inScale(CellText.plain(cell), read, scale));
    }

    private static Reading<BigDecimal> inScale(String text, Figure figure, Scale scale) {
        Unit unit = figure.unit();
        if (unit == null) {
            return Reading.of(scale.isMultiplied() ? figure.value().multiply(scale.multiple()) : figure.value());
        }
        if (unit.kind() == Unit.Kind.COUNT && scale.kind() == Unit.Kind.MONEY) {
            return Reading.unreadable("value.number", text);
        }
        String currency = unit.currency();
        if (scale.kind() == Unit.Kind.MONEY && currency != null && !Currencies.agree(currency, scale.currency())) {
            return Reading.unreadable("value.currency", text, scale.currency(), currency, Currencies.likely(currency));
        }
        BigDecimal own = unit.multiple();
        BigDecimal given = scale.given();
        if (own == null) {
            // A currency alone says that the figure is in its unit: ￥31,000 are yuan.
            own = BigDecimal.ONE;
        }
        if (given == null || given.compareTo(BigDecimal.ONE) == 0 || given.compareTo(own) == 0) {
            return Reading.of(figure.value().multiply(own));
        }
        return Reading.unreadable("value.unit-twice", text, Objects.requireNonNull(scale.place()));
    }

    /** Reads a figure with the sign or the name of a currency where the forms of figures do not have it. */
    private static Reading<Figure> figureOfCurrency(String cell, Scale scale, Reading<Figure> otherwise) {
        String text = CellText.plain(cell).toLowerCase(Locale.ROOT);
        if (scale.kind() != Unit.Kind.MONEY || text.length() > LONGEST) {
            return otherwise;
        }
        for (String word : Currencies.words()) {
            String code = Currencies.find(word);
            if (code != null && text.contains(word)) {
                int at = text.indexOf(word);
                String before = text.substring(0, at);
                String behind = text.substring(at + word.length()).strip();
                boolean isBeside = !Written.DIGIT.matcher(before).find()
                        || !Written.DIGIT.matcher(behind).find();
                if (isBeside
                        && figure(before + behind) instanceof Reading.Value<Figure> read
                        && canBeIn(code, read.value())) {
                    BigDecimal multiple = read.value().multiple();
                    return Reading.of(new Figure(read.value().value(), new Unit(multiple, Unit.Kind.MONEY, code)));
                }
            }
        }
        return otherwise;
    }

    /** Returns whether a figure says nothing against a currency: 5台 is of none, and ¥5 is of another than USD. */
    private static boolean canBeIn(String code, Figure figure) {
        Unit unit = figure.unit();
        String own = unit == null ? null : unit.currency();
        return unit == null || (unit.kind() != Unit.Kind.COUNT && (own == null || Currencies.agree(own, code)));
    }

    private static Reading<Figure> figure(String cell) {
        long hundredths = PlainNumbers.hundredths(cell);
        if (hundredths != PlainNumbers.NOT_PLAIN) {
            int point = cell.indexOf('.');
            BigDecimal plain = BigDecimal.valueOf(hundredths, 2).setScale(point < 0 ? 0 : cell.length() - point - 1);
            return Reading.of(new Figure(plain, null));
        }
        String text = CellText.unguarded(CellText.plain(cell));
        if (text.isEmpty()) {
            return new Reading.Blank<>();
        }
        if (text.length() > LONGEST) {
            return Reading.unreadable("value.number", text);
        }
        if (Written.PLAIN.matcher(text).matches()) {
            return Reading.of(new Figure(new BigDecimal(text), null));
        }
        String unified = CellText.withOrdinaryHyphens(text);
        if (Written.NONE.matcher(unified).matches()) {
            return Reading.of(new Figure(BigDecimal.ZERO, null));
        }
        return written(text, Written.FORM.matcher(unified));
    }

    /** A spreadsheet that a text was made of may have left in it what it shows in the place of a number. */
    private static String whyNot(String text) {
        if (text.endsWith("%")) {
            return "value.number-percentage";
        }
        if (Written.ERROR.matcher(text).matches()) {
            return "value.number-error";
        }
        return text.startsWith("=") ? "value.number-formula" : "value.number";
    }

    private static Reading<Figure> written(String text, Matcher matcher) {
        if (!matcher.matches()) {
            return Reading.unreadable(whyNot(text), text);
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
        boolean negative = bracketed || "-".equals(sign1) || "-".equals(sign2);
        return Reading.of(new Figure(negative ? value.negate() : value, unit(matcher)));
    }

    private static @Nullable Unit unit(Matcher matcher) {
        String multiple = matcher.group("multiple");
        String noun = matcher.group("unit");
        String sign = matcher.group("currency");
        boolean money = sign != null || (noun != null && Written.MONEY.indexOf(noun.charAt(0)) >= 0);
        if (multiple == null && noun == null && !money) {
            return null;
        }
        BigDecimal times = multiple == null ? noun == null ? null : BigDecimal.ONE : Unit.multiple(multiple);
        Unit.Kind kind = money ? Unit.Kind.MONEY : noun == null ? Unit.Kind.ANY : Unit.Kind.COUNT;
        String currency = Currencies.find(sign == null ? "元" : sign.toLowerCase(Locale.ROOT));
        return new Unit(times, kind, money ? currency : null);
    }

    /**
     * Returns the code of the currency that stands beside a figure, {@code CNY} for {@code 5万人民币}; a sign or word that
     * several have for itself, null where none stands there.
     */
    public static @Nullable String currency(String cell) {
        Reading<Figure> figure = figure(cell);
        if (figure instanceof Reading.Unreadable<Figure>) {
            figure = figureOfCurrency(cell, Scale.ofMoney(Currencies.YUAN), figure);
        }
        Unit unit = figure instanceof Reading.Value<Figure> read ? read.value().unit() : null;
        return unit == null ? null : unit.currency();
    }

    /** Reads an amount of yuan, exact to the cent; a fraction of a cent is refused, never rounded away. */
    public static Reading<Money> money(String cell) {
        return money(cell, Scale.PLAIN);
    }

    /** Reads an amount out of a column that may say in what its figures are given. */
    public static Reading<Money> money(String cell, Scale scale) {
        long cents = scale.isMultiplied() ? PlainNumbers.NOT_PLAIN : PlainNumbers.hundredths(cell);
        if (cents != PlainNumbers.NOT_PLAIN) {
            return Reading.of(new Money(cents));
        }
        return number(cell, scale).then(amount -> {
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

    /** Reads a number of vehicles. */
    public static Reading<Units> units(String cell) {
        return units(cell, Scale.PLAIN);
    }

    /** Reads a number of vehicles out of a column that may say in what its figures are given. */
    public static Reading<Units> units(String cell, Scale scale) {
        return number(cell, scale).then(vehicles -> {
            try {
                return Reading.of(Units.of(vehicles));
            } catch (ArithmeticException e) {
                return Reading.unreadable("value.units", CellText.plain(cell));
            }
        });
    }
}
