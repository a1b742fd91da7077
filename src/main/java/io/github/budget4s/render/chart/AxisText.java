package io.github.budget4s.render.chart;

import io.github.budget4s.render.PlainText;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes the numbers of an axis, short: amounts in 万元 or thousands of yuan where they are large, ratios in percent.
 *
 * @param unit the key of the unit's name; empty where none is to be named
 * @param divisor how many of what the figures are in make one of the unit
 */
record AxisText(Localizer localizer, String unit, BigDecimal divisor) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /** Finds how the numbers of an axis are written. */
    static AxisText of(Localizer localizer, Column.Kind kind, AxisScale scale) {
        BigDecimal largest = scale.high().max(scale.low().negate());
        if (kind == Column.Kind.MONEY) {
            boolean isChinese = localizer.language() == Language.ZH;
            BigDecimal large = isChinese ? TEN_THOUSAND : THOUSAND;
            return largest.compareTo(large.multiply(BigDecimal.TEN)) >= 0
                    ? new AxisText(localizer, "chart.unit-large", large)
                    : new AxisText(localizer, "chart.unit-yuan", BigDecimal.ONE);
        }
        return kind == Column.Kind.RATIO
                ? new AxisText(localizer, "", BigDecimal.ONE.divide(HUNDRED))
                : new AxisText(localizer, "", BigDecimal.ONE);
    }

    /** Writes a number of the axis. */
    String number(BigDecimal number) {
        String written = localizer.decimal(plain(number.divide(divisor)));
        return divisor.compareTo(BigDecimal.ONE) < 0 ? written + "%" : written;
    }

    /** Writes a figure beside its bar, with at most one decimal. */
    String figure(BigDecimal figure) {
        String written = localizer.decimal(plain(figure.divide(divisor, 1, RoundingMode.HALF_UP)));
        return divisor.compareTo(BigDecimal.ONE) < 0 ? written + "%" : written;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Names the unit; an empty text where there is none. */
    String unitName() {
        return unit.isEmpty() ? "" : localizer.text(unit);
    }

    /** Writes what a place on an axis is. */
    static String place(Cell cell, Localizer localizer) {
        return PlainText.of(cell.display(localizer));
    }
}
