package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Rounds the cells of a table so that every row and every column still sums exactly to its margin, and every cell is
 * its exact amount rounded down or up to a unit: less than a unit from it.
 *
 * <p>M. Bacharach, <i>Matrix rounding problems</i>, Management Science 12 (9), 1966, 732-742: each cell gets the whole
 * units in its exact amount; which cells get one more is a flow of whole units from the rows to the columns through the
 * cells that have a remainder, at most one unit through each. The remainders themselves are such a flow, so by the
 * integrality of flows there is one of whole units, and the table can always be rounded. (B. D. Causey, L. H. Cox and
 * L. R. Ernst, <i>Applications of transportation theory to statistical problems</i>, Journal of the American
 * Statistical Association 80, 1985, 903-909, name this controlled rounding; L. H. Cox, same journal 82, 1987, 520-524,
 * does it at random without bias, which a budget that must come out the same twice cannot use.)
 *
 * <p>Here the flow is found by giving units to the largest remainders first, of equal ones to the earlier row, then the
 * earlier column, as long as the row and the column lack one; what then lacks a unit gets it along a shortest
 * alternating path (L. R. Ford and D. R. Fulkerson 1956), which moves units between cells and takes none from a row or
 * column that has its own. The same table always gives the same cells.
 *
 * <p>Rows of 100, 100 and 100 yuan and columns of 150 and 150 are cells of 50. Rows of 1, 1 and 1 and columns of 2 and
 * 1 have exact cells of 0.67 and 0.33; in units of 1 they are 1 and 0, 1 and 0, 0 and 1.
 */
public final class ControlledRounding {

    private static final Money CENT = new Money(1);

    private ControlledRounding() {}

    /**
     * Rounds the table whose exact cells are row total × column total ÷ whole.
     *
     * @param rows the row totals, none less than nothing
     * @param columns the column totals, none less than nothing, with the same sum as the rows
     * @param unit what every cell is a multiple of, more than nothing; where a total is no multiple of it, cells are
     *     rounded to the cent instead, and the result says so
     * @throws IllegalArgumentException when an argument is not as described
     */
    public static RoundedTable ofMargins(List<Money> rows, List<Money> columns, Money unit) {
        Money whole = sum(rows);
        if (!whole.equals(sum(columns))) {
            throw new IllegalArgumentException("rows of " + whole + " and columns of " + sum(columns));
        }
        Money used = usedUnit(rows, columns, unit);
        int width = columns.size();
        long[] units = new long[Math.multiplyExact(rows.size(), width)];
        boolean[] raised;
        if (fitsLong(largest(rows), largest(columns)) && fitsLong(whole.cents(), used.cents())) {
            // What most tables are; a group has a thousand of them.
            long divisor = Math.max(1, whole.cents() * used.cents());
            long[] remainders = new long[units.length];
            for (int cell = 0; cell < units.length; cell++) {
                long product = rows.get(cell / width).cents()
                        * columns.get(cell % width).cents();
                units[cell] = product / divisor;
                remainders[cell] = product % divisor;
            }
            raised = raise(
                    rows,
                    columns,
                    used,
                    units,
                    cell -> remainders[cell] > 0,
                    (one, other) -> Long.compare(remainders[other], remainders[one]));
        } else {
            BigInteger divisor = whole.toBigCents().multiply(used.toBigCents());
            BigInteger[] remainders = new BigInteger[units.length];
            for (int cell = 0; cell < units.length; cell++) {
                BigInteger[] parts = rows.get(cell / width)
                        .toBigCents()
                        .multiply(columns.get(cell % width).toBigCents())
                        .divideAndRemainder(divisor);
                units[cell] = parts[0].longValueExact();
                remainders[cell] = parts[1];
            }
            raised = raise(
                    rows,
                    columns,
                    used,
                    units,
                    cell -> remainders[cell].signum() > 0,
                    (one, other) -> remainders[other].compareTo(remainders[one]));
        }
        return new RoundedTable(rows, columns, unit, used, units, raised, null);
    }

    /**
     * Rounds the table that keeps to the shares of its rows as far as its margins allow ({@link ProportionalFit}).
     *
     * @param rows the row totals, none less than nothing
     * @param columns the column totals, none less than nothing, with the same sum as the rows
     * @param unit as for {@link #ofMargins}
     * @param shares for each row the shares of the columns, none less than nothing, 1 in sum
     * @throws IllegalArgumentException when a margin is not as described
     */
    static RoundedTable ofShares(List<Money> rows, List<Money> columns, Money unit, List<List<Ratio>> shares) {
        if (!sum(rows).equals(sum(columns))) {
            throw new IllegalArgumentException("rows of " + sum(rows) + " and columns of " + sum(columns));
        }
        Money used = usedUnit(rows, columns, unit);
        BigDecimal[] cells = ProportionalFit.of(rows, columns, shares);
        BigDecimal divisor = new BigDecimal(used.toBigCents());
        long[] units = new long[cells.length];
        BigDecimal[] remainders = new BigDecimal[cells.length];
        for (int cell = 0; cell < cells.length; cell++) {
            BigDecimal[] parts = cells[cell].divideAndRemainder(divisor);
            units[cell] = parts[0].longValueExact();
            remainders[cell] = parts[1];
        }
        Comparator<Integer> largestFirst = (one, other) -> remainders[other].compareTo(remainders[one]);
        int width = columns.size();
        // What fitting left over is in cells without a share too, and less than a unit in all: flows being whole, there
        // is one without these cells, which are to stay empty.
        boolean[] raised = raised(
                rows,
                columns,
                used,
                units,
                cell -> remainders[cell].signum() > 0
                        && (units[cell] > 0
                                || shares.get(cell / width).get(cell % width).compareTo(Ratio.ZERO) > 0),
                largestFirst);
        if (raised == null) {
            // Cells that are a billionth off have the same whole units around them as exact ones, or one of them less:
            // sums of whole units that hold for the exact cells hold for these, so there is a way to round them.
            raised = raise(rows, columns, used, units, cell -> remainders[cell].signum() > 0, largestFirst);
        }
        return new RoundedTable(rows, columns, unit, used, units, raised, cell -> Ratio.of(cells[cell]));
    }

    private static long largest(List<Money> margins) {
        return margins.stream().mapToLong(Money::cents).max().orElse(0);
    }

    private static boolean fitsLong(long one, long other) {
        return Math.multiplyHigh(one, other) == 0 && one * other >= 0;
    }

    private static Money sum(List<Money> margins) {
        if (margins.stream().anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException("a margin of less than nothing: " + margins);
        }
        return margins.stream().reduce(Money.ZERO, Money::plus);
    }

    private static Money usedUnit(List<Money> rows, List<Money> columns, Money unit) {
        if (unit.cents() <= 0) {
            throw new IllegalArgumentException("units of " + unit);
        }
        boolean fits = rows.stream().allMatch(row -> row.cents() % unit.cents() == 0)
                && columns.stream().allMatch(column -> column.cents() % unit.cents() == 0);
        return fits ? unit : CENT;
    }

    private static boolean[] raise(
            List<Money> rows,
            List<Money> columns,
            Money unit,
            long[] units,
            IntPredicate isFractional,
            Comparator<Integer> largestFirst) {
        boolean[] raised = raised(rows, columns, unit, units, isFractional, largestFirst);
        if (raised == null) {
            throw new IllegalStateException("a table that cannot be rounded: its cells do not sum to its margins");
        }
        return raised;
    }

    /** Finds which cells get a unit more than they have; null where these cells cannot have what is lacking. */
    private static boolean @Nullable [] raised(
            List<Money> rows,
            List<Money> columns,
            Money unit,
            long[] units,
            IntPredicate isFractional,
            Comparator<Integer> largestFirst) {
        int width = columns.size();
        long[] rowLacks =
                rows.stream().mapToLong(row -> row.cents() / unit.cents()).toArray();
        long[] columnLacks = columns.stream()
                .mapToLong(column -> column.cents() / unit.cents())
                .toArray();
        List<Integer> fractional = new ArrayList<>();
        for (int cell = 0; cell < units.length; cell++) {
            rowLacks[cell / width] -= units[cell];
            columnLacks[cell % width] -= units[cell];
            if (isFractional.test(cell)) {
                fractional.add(cell);
            }
        }
        // The sort is stable and cells run row by row: of equal remainders the earlier row, then column, is first.
        fractional.sort(largestFirst);
        Flow flow = new Flow(fractional, units.length, rowLacks, columnLacks);
        flow.giveToLargest();
        return flow.giveAlongPaths() ? flow.raised : null;
    }

    /** Units on their way from rows to columns. */
    private static final class Flow {

        private static final int NONE = -1;

        private final List<Integer> fractional;
        private final long[] rowLacks;
        private final long[] columnLacks;
        private final int width;
        private final boolean[] passable;
        private final boolean[] raised;

        Flow(List<Integer> fractional, int cells, long[] rowLacks, long[] columnLacks) {
            this.fractional = fractional;
            this.rowLacks = rowLacks;
            this.columnLacks = columnLacks;
            this.width = columnLacks.length;
            this.passable = new boolean[cells];
            this.raised = new boolean[cells];
            fractional.forEach(cell -> passable[cell] = true);
        }

        void giveToLargest() {
            for (int cell : fractional) {
                int row = cell / width;
                int column = cell % width;
                if (rowLacks[row] > 0 && columnLacks[column] > 0) {
                    raised[cell] = true;
                    rowLacks[row]--;
                    columnLacks[column]--;
                }
            }
        }

        /** Returns whether nothing is lacking any more. */
        boolean giveAlongPaths() {
            for (int row = 0; row < rowLacks.length; row++) {
                while (rowLacks[row] > 0) {
                    if (!giveFrom(row)) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** Brings one unit from a row to a column that lacks one, by the path of fewest cells; false where none is. */
        private boolean giveFrom(int start) {
            int[] rowReachedFrom = new int[rowLacks.length];
            int[] columnReachedFrom = new int[width];
            Arrays.fill(rowReachedFrom, NONE);
            Arrays.fill(columnReachedFrom, NONE);
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                int row = open.remove();
                for (int column = 0; column < width; column++) {
                    int cell = row * width + column;
                    if (passable[cell] && !raised[cell] && columnReachedFrom[column] == NONE) {
                        columnReachedFrom[column] = row;
                        if (columnLacks[column] > 0) {
                            shift(start, column, rowReachedFrom, columnReachedFrom);
                            return true;
                        }
                        reachRows(start, column, rowReachedFrom, open);
                    }
                }
            }
            return false;
        }

        private void reachRows(int start, int column, int[] rowReachedFrom, Deque<Integer> open) {
            for (int row = 0; row < rowLacks.length; row++) {
                if (row != start && rowReachedFrom[row] == NONE && raised[row * width + column]) {
                    rowReachedFrom[row] = column;
                    open.add(row);
                }
            }
        }

        private void shift(int start, int end, int[] rowReachedFrom, int[] columnReachedFrom) {
            columnLacks[end]--;
            rowLacks[start]--;
            int column = end;
            int row = columnReachedFrom[column];
            raised[row * width + column] = true;
            while (row != start) {
                column = rowReachedFrom[row];
                raised[row * width + column] = false;
                row = columnReachedFrom[column];
                raised[row * width + column] = true;
            }
        }
    }
}
