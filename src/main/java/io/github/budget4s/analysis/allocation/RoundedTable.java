package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Holds a table of money whose rows and columns sum exactly to their margins, each cell with the steps to it.
 *
 * <p>Cells are kept as numbers of units and told on demand: a group's run holds a thousand such tables.
 */
public final class RoundedTable {

    private final List<Money> rows;
    private final List<Money> columns;
    private final Money whole;
    private final Money askedUnit;
    private final Money unit;
    private final long[] units;
    private final boolean[] raised;
    private final @Nullable IntFunction<Ratio> exact;

    /**
     * Holds a table.
     *
     * @param exact the exact amount of each cell in cents, row by row; null where it is row × column ÷ whole
     */
    RoundedTable(
            List<Money> rows,
            List<Money> columns,
            Money askedUnit,
            Money unit,
            long[] units,
            boolean[] raised,
            @Nullable IntFunction<Ratio> exact) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        this.whole = rows.stream().reduce(Money.ZERO, Money::plus);
        this.askedUnit = askedUnit;
        this.unit = unit;
        this.units = units;
        this.raised = raised;
        this.exact = exact;
    }

    public List<Money> rows() {
        return rows;
    }

    public List<Money> columns() {
        return columns;
    }

    public Money whole() {
        return whole;
    }

    public Money unit() {
        return unit;
    }

    /** Returns whether cells are rounded to the cent because a margin is no multiple of the unit that was asked for. */
    public boolean isRoundedToCent() {
        return !unit.equals(askedUnit);
    }

    /** Returns whether cells keep to shares of their rows, rather than each to row × column ÷ whole. */
    public boolean isFitted() {
        return exact != null;
    }

    /** Returns what a cell comes to; rows and columns are counted from 0. */
    public Money amount(int row, int column) {
        return wholeUnits(row, column).plus(added(row, column));
    }

    /** Returns the exact amount of a cell in cents, before rounding. */
    public Ratio exactCents(int row, int column) {
        if (exact != null) {
            return exact.apply(index(row, column));
        }
        return whole.isZero()
                ? Ratio.ZERO
                : new Ratio(
                        rows.get(row).toBigCents().multiply(columns.get(column).toBigCents()), whole.toBigCents());
    }

    /** Returns the whole units in the exact amount of a cell. */
    public Money wholeUnits(int row, int column) {
        return new Money(units[index(row, column)] * unit.cents());
    }

    /** Returns the unit that a cell got on top of its whole units, or nothing. */
    public Money added(int row, int column) {
        return raised[index(row, column)] ? unit : Money.ZERO;
    }

    private int index(int row, int column) {
        if (row < 0 || row >= rows.size() || column < 0 || column >= columns.size()) {
            throw new IndexOutOfBoundsException("cell " + row + ", " + column);
        }
        return row * columns.size() + column;
    }
}
