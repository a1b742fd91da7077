package io.github.budget4s.read.ledger.definition;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Percentages;
import io.github.budget4s.read.value.PlainNumbers;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Scale;
import io.github.budget4s.read.value.Times;
import io.github.budget4s.read.value.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;

/** What the cells of a column are, and the whole number that stands for one of them while lines are added up. */
public enum CellType {
    /** The day of the line, or its month where a file has months in this column. */
    DATE,
    /** The month of the line, with its year or beside a column of years. */
    MONTH,
    /** The year of the line, where the month stands in a column of its own. */
    YEAR,
    /** A day and a time of that day, in seconds since 1970; as the first column it is the time of the line. */
    TIMESTAMP,
    /** A day that is not the line's own, as {@link DateOrMonth#number()}. */
    OTHER_DAY,
    /** A month that is not the line's own, as {@link DateOrMonth#number()}. */
    OTHER_MONTH,
    /**
     * A day, or month, of something that the line counts, as {@link DateOrMonth#number()}: its names are those of days
     * of the line's own, and it is found where another such day is the line's own.
     */
    STAGE_DAY,
    /** Yuan, in cents; a fraction of a cent is refused. */
    MONEY,
    /** Yuan, in cents; a system's figures may be finer than a cent and are rounded, half up. */
    ROUNDED_MONEY,
    /** Any number, which is checked and not used. */
    CHECKED_NUMBER,
    /** Vehicles, in millionths. */
    UNITS,
    /** A whole number. */
    COUNT,
    /** Any number or rate such as {@code 93%}, in millionths. */
    DECIMAL,
    /** A rate from 0 to 1, also as points of a hundred, in millionths, rounded half up. */
    SCORE,
    /** A name; lines with different ones are different lines. */
    TEXT,
    /** A name or number by which a line is known that has no time of its own, as a customer has none. */
    KEY,
    /** One of a list of words. */
    WORD,
    /** Says whether a line counts, and is read before all else: 1 for a line that is open, otherwise 0. */
    STATUS,
    /** Yuan that say what another column of money means. */
    OTHER_MONEY,
    /** The code or the name of a currency, which has to be the one of all amounts. */
    CURRENCY,
    /** For which months or days the amount of a line is. */
    PERIOD,
    /** From which day on, or month, it is. */
    PERIOD_START,
    /** Up to which day, or month, it is. */
    PERIOD_END,
    /** By which number an order and its invoices are known. */
    REFERENCE,
    /** Known by its name and not read. */
    UNUSED;

    /** The number that stands for a cell that says nothing. */
    public static final long ABSENT = Long.MIN_VALUE + 1;
    /** The number that stands for a cell that cannot be what its column says. */
    public static final long UNREADABLE = Long.MIN_VALUE;

    /** Nobody sold for more in one line: beyond it sums of many lines could overflow. */
    private static final BigDecimal LARGEST_REVENUE = BigDecimal.valueOf(1_000_000_000);

    private static final long LARGEST_REVENUE_CENTS = 100_000_000_000L;
    private static final int MILLIONTHS = 6;
    private static final long MILLIONTHS_OF_A_HUNDREDTH = 10_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Returns whether a column of the type says when the line is of. */
    public boolean isTime() {
        return this == DATE || this == MONTH;
    }

    /** Returns whether the number that stands for a cell is that of a word of the column's dictionary. */
    public boolean isOfDictionary() {
        return this == TEXT || this == KEY || isPeriod() || this == REFERENCE;
    }

    /** Returns whether a column of the type says for which days a line is. */
    boolean isPeriod() {
        return this == PERIOD || this == PERIOD_START || this == PERIOD_END;
    }

    /** Returns whether a cell of the type may be anything without the line being wrong. */
    public boolean isRemark() {
        return this == UNUSED || this == REFERENCE;
    }

    /** Returns whether the numbers of lines may be added up. */
    public boolean isFigure() {
        return switch (this) {
            case MONEY, ROUNDED_MONEY, UNITS, COUNT, DECIMAL, SCORE -> true;
            default -> false;
        };
    }

    /** Returns what the figures of the type are counts of. */
    public Unit.Kind unitKind() {
        return switch (this) {
            case MONEY, ROUNDED_MONEY, CHECKED_NUMBER, OTHER_MONEY -> Unit.Kind.MONEY;
            case UNITS, COUNT -> Unit.Kind.COUNT;
            default -> Unit.Kind.ANY;
        };
    }

    /**
     * Returns what a number that is plainly written stands for.
     *
     * @param hundredths a hundred times the number
     * @return {@link PlainNumbers#NOT_PLAIN} where the cell has to be read as a text
     */
    public long ofHundredths(long hundredths) {
        return switch (this) {
            case MONEY -> hundredths;
            case ROUNDED_MONEY -> Math.abs(hundredths) <= LARGEST_REVENUE_CENTS ? hundredths : ABSENT;
            case CHECKED_NUMBER -> 0;
            case UNITS, DECIMAL -> hundredths * MILLIONTHS_OF_A_HUNDREDTH;
            case COUNT -> hundredths % 100 == 0 ? hundredths / 100 : PlainNumbers.NOT_PLAIN;
            default -> PlainNumbers.NOT_PLAIN;
        };
    }

    /**
     * Reads a cell.
     *
     * @param scale in what the column's figures are given
     */
    public Reading<Long> read(String cell, Scale scale) {
        return switch (this) {
            case MONEY -> Numbers.money(cell, scale).then(amount -> Reading.of(amount.cents()));
            case ROUNDED_MONEY -> Numbers.number(cell, scale).then(yuan -> Reading.of(rounded(yuan)));
            case CHECKED_NUMBER -> Numbers.number(cell).then(number -> Reading.of(0L));
            case UNITS -> units(cell, scale);
            case COUNT -> count(cell, scale);
            case DECIMAL -> decimal(cell, scale);
            case SCORE -> score(cell);
            case TIMESTAMP -> Times.moment(cell).then(time -> Reading.of(time.toEpochSecond(ZoneOffset.UTC)));
            case OTHER_DAY ->
                Dates.day(cell)
                        .then(day -> Reading.of(
                                (long) DateOrMonth.number(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
            case STAGE_DAY -> Dates.moment(cell).then(day -> Reading.of((long) day.number()));
            case OTHER_MONTH -> Dates.moment(cell).then(day -> Reading.of((long) DateOrMonth.month(day.number())));
            case DATE,
                    MONTH,
                    YEAR,
                    TEXT,
                    KEY,
                    WORD,
                    STATUS,
                    OTHER_MONEY,
                    CURRENCY,
                    PERIOD,
                    PERIOD_START,
                    PERIOD_END,
                    REFERENCE,
                    UNUSED -> throw new IllegalStateException(this + " is no figure");
        };
    }

    private static long rounded(BigDecimal amount) {
        return amount.abs().compareTo(LARGEST_REVENUE) > 0
                ? ABSENT
                : Money.ofYuan(amount.setScale(2, RoundingMode.HALF_UP)).cents();
    }

    private static Reading<Long> units(String cell, Scale scale) {
        return Numbers.units(cell, scale)
                .then(units -> units.millionths() <= ABSENT
                        ? Reading.unreadable("value.units", CellText.plain(cell))
                        : Reading.of(units.millionths()));
    }

    private static Reading<Long> count(String cell, Scale scale) {
        return Numbers.number(cell, scale).then(number -> {
            try {
                long count = number.longValueExact();
                // Next to the smallest long stand the signs for an absent and an unreadable cell.
                return count <= ABSENT ? Reading.unreadable("funnel.count", CellText.plain(cell)) : Reading.of(count);
            } catch (ArithmeticException e) {
                return Reading.unreadable("funnel.count", CellText.plain(cell));
            }
        });
    }

    private static Reading<Long> decimal(String cell, Scale scale) {
        Reading<BigDecimal> number = CellText.plain(cell).endsWith("%")
                ? Percentages.ratio(cell).then(ratio -> Reading.of(ratio.toDecimal(MILLIONTHS, RoundingMode.HALF_UP)))
                : Numbers.number(cell, scale);
        return number.then(value -> {
            try {
                long millionths = value.movePointRight(MILLIONTHS).longValueExact();
                return millionths <= ABSENT
                        ? Reading.unreadable("value.decimal", CellText.plain(cell))
                        : Reading.of(millionths);
            } catch (ArithmeticException e) {
                return Reading.unreadable("value.decimal", CellText.plain(cell));
            }
        });
    }

    /** Reads {@code 93%}, {@code 0.93} and points of a hundred, {@code 93.5}. */
    private static Reading<Long> score(String cell) {
        Reading<Ratio> rate = Percentages.ratio(cell);
        Reading<Ratio> score = rate instanceof Reading.Unreadable
                ? Numbers.number(cell)
                        .then(points -> Reading.of(Ratio.of(points).dividedBy(Ratio.of(HUNDRED))))
                : rate;
        return score.then(value -> value.isNegative() || value.compareTo(Ratio.ONE) > 0
                ? Reading.unreadable("service.satisfaction", CellText.plain(cell))
                : Reading.of(value.toDecimal(MILLIONTHS, RoundingMode.HALF_UP)
                        .movePointRight(MILLIONTHS)
                        .longValueExact()));
    }

    /** Says that a figure with all before it is more than can be counted. */
    public Message tooLarge(long figure) {
        return switch (this) {
            case MONEY, ROUNDED_MONEY -> Message.of("value.amount-too-large", new Money(figure).toString());
            case UNITS -> Message.of("value.units", new Units(figure).toString());
            default -> Message.of("funnel.too-many");
        };
    }
}
