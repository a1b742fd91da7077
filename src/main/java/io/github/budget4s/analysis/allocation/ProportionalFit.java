package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * Fits a table of shares to the totals of its rows and columns: the cells keep the proportions of the shares, each row
 * and each column times a factor of its own.
 *
 * <p>W. E. Deming and F. F. Stephan, <i>On a least squares adjustment of a sampled frequency table when the expected
 * marginal totals are known</i>, Annals of Mathematical Statistics 11 (4), 1940, 427-444: rows and columns are scaled
 * to their totals in turn until both hold. A cell without a share stays without money. What then still differs, since
 * steps end or because the cells that have shares cannot hold the totals, is cut where a row has too much, in
 * proportion to its cells, and given to the rows that lack it, by what the columns then lack. Both totals then hold
 * exactly, whatever the shares.
 *
 * <p>Rows of 60 and 40 with shares of 1/2, 1/2 and 3/4, 1/4 are 30, 30 and 30, 10. For columns of 50 and 50 they become
 * 23.59, 36.41 and 26.41, 13.59: 23.59 × 13.59 ÷ (36.41 × 26.41) is a third, as 30 × 10 ÷ (30 × 30) was.
 */
final class ProportionalFit {

    /** Cells are kept to a billionth of a cent. */
    private static final int DECIMALS = 9;

    /** For the last step, which makes totals exact. */
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /** For the steps before; many times as fast. */
    private static final MathContext STEP_PRECISION = MathContext.DECIMAL64;

    /** What of the whole the rows may be off together for the steps to end. */
    private static final BigDecimal CLOSE = new BigDecimal("1e-12");

    /** Seasons that are alike take ten; what is left of tables that shares can hardly hold is for the last step. */
    private static final int MOST_STEPS = 50;

    private final BigDecimal[] rows;
    private final BigDecimal[] columns;
    private final BigDecimal[][] cells;

    private ProportionalFit(List<Money> rows, List<Money> columns, List<List<Ratio>> shares) {
        this.rows = cents(rows);
        this.columns = cents(columns);
        cells = new BigDecimal[this.rows.length][this.columns.length];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < this.columns.length; column++) {
                Ratio share = shares.get(row).get(column);
                cells[row][column] = new BigDecimal(share.numerator())
                        .multiply(this.rows[row])
                        .divide(new BigDecimal(share.denominator()), STEP_PRECISION);
            }
        }
    }

    /**
     * Fits the table.
     *
     * @param rows the row totals, none less than nothing
     * @param columns the column totals, none less than nothing, with the same sum as the rows
     * @param shares for each row the shares of the columns, none less than nothing, 1 in sum
     * @return the cells in cents, row by row; together they are off their totals by less than a thousandth of a cent
     */
    static BigDecimal[] of(List<Money> rows, List<Money> columns, List<List<Ratio>> shares) {
        ProportionalFit fit = new ProportionalFit(rows, columns, shares);
        BigDecimal close = sum(fit.rows).multiply(CLOSE);
        // Columns come last: settling needs them whole.
        for (int step = 1; fit.scaleColumns(STEP_PRECISION).compareTo(close) > 0 && step < MOST_STEPS; step++) {
            fit.scaleRows();
        }
        fit.scaleColumns(PRECISION);
        fit.settle();
        return Arrays.stream(fit.cells)
                .flatMap(Arrays::stream)
                .map(cell -> cell.setScale(DECIMALS, RoundingMode.HALF_EVEN))
                .toArray(BigDecimal[]::new);
    }

    private static BigDecimal[] cents(List<Money> totals) {
        return totals.stream().map(total -> new BigDecimal(total.toBigCents())).toArray(BigDecimal[]::new);
    }

    /** Scales the columns to their totals and returns by how much the rows are then off. */
    private BigDecimal scaleColumns(MathContext precision) {
        for (int column = 0; column < columns.length; column++) {
            BigDecimal sum = columnSum(column);
            if (sum.signum() > 0) {
                BigDecimal factor = columns[column].divide(sum, precision);
                for (BigDecimal[] row : cells) {
                    row[column] = row[column].multiply(factor, precision);
                }
            }
        }
        BigDecimal off = BigDecimal.ZERO;
        for (int row = 0; row < rows.length; row++) {
            off = off.add(rows[row].subtract(sum(cells[row])).abs());
        }
        return off;
    }

    private void scaleRows() {
        for (int row = 0; row < rows.length; row++) {
            scaleRow(row, sum(cells[row]), STEP_PRECISION);
        }
    }

    private void scaleRow(int row, BigDecimal sum, MathContext precision) {
        if (sum.signum() > 0) {
            BigDecimal factor = rows[row].divide(sum, precision);
            for (int column = 0; column < columns.length; column++) {
                cells[row][column] = cells[row][column].multiply(factor, precision);
            }
        }
    }

    private void settle() {
        BigDecimal[] rowLacks = new BigDecimal[rows.length];
        for (int row = 0; row < rows.length; row++) {
            BigDecimal sum = sum(cells[row]);
            rowLacks[row] = rows[row].subtract(sum).max(BigDecimal.ZERO);
            if (sum.compareTo(rows[row]) > 0) {
                scaleRow(row, sum, PRECISION);
            }
        }
        BigDecimal lacking = sum(rowLacks);
        if (lacking.signum() == 0) {
            return;
        }
        for (int column = 0; column < columns.length; column++) {
            BigDecimal part = columns[column].subtract(columnSum(column)).divide(lacking, PRECISION);
            for (int row = 0; row < rows.length; row++) {
                cells[row][column] = cells[row][column]
                        .add(part.multiply(rowLacks[row], PRECISION))
                        .max(BigDecimal.ZERO);
            }
        }
    }

    private BigDecimal columnSum(int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal[] row : cells) {
            sum = sum.add(row[column]);
        }
        return sum;
    }

    private static BigDecimal sum(BigDecimal[] amounts) {
        return Arrays.stream(amounts).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
