package io.github.budget4s.report.forecast;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.ToDoubleFunction;

/**
 * Says what a forecast's figures are of, and rounds them: estimates leave the program with two decimals, rounded half
 * to even, amounts as money.
 */
public enum ForecastFigures {
    /** Vehicles. */
    SALES,
    /** Leads. */
    LEADS,
    /** Yuan. */
    SPEND;

    private static final int DECIMALS = 2;

    /** Shows a figure. */
    Cell cell(double figure) {
        return this == SPEND ? Cell.of(Money.ofYuan(rounded(figure))) : Cell.of(rounded(figure));
    }

    /** Rounds a figure. */
    static BigDecimal rounded(double figure) {
        return new BigDecimal(figure).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Adds a column of such figures. */
    <R> void add(TableBuilder<R> t, String name, ToDoubleFunction<R> figure) {
        t.cell(name, this == SPEND ? Column.Kind.MONEY : Column.Kind.COUNT, row -> cell(figure.applyAsDouble(row)));
    }

    /** Returns how a figure stands in a text. */
    Object argument(double figure) {
        return this == SPEND ? Money.ofYuan(rounded(figure)) : rounded(figure).toPlainString();
    }
}
