package io.github.budget4s.report.kpi;

import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.analysis.kpi.KpiRow;
import io.github.budget4s.domain.measure.Difference;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Quotient;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.TableBuilder;
import io.github.budget4s.report.table.TableColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows measures and keys in cells, each in its own kind. */
final class KpiCells {

    /** Decimals of a number that is none of the known kinds. */
    static final int DECIMALS = 6;

    private KpiCells() {}

    /** Adds a column for each part of the key of a row. */
    static <R> void addKeys(TableBuilder<R> t, List<KpiKey> keys, Function<R, List<String>> key) {
        for (int i = 0; i < keys.size(); i++) {
            int place = i;
            KpiKey kind = keys.get(i);
            t.cell(
                    kind.columnName(),
                    kind == KpiKey.MONTH ? Column.Kind.MONTH : Column.Kind.TEXT,
                    row -> key(kind, key.apply(row).get(place)));
        }
    }

    /**
     * Adds a column for a measure, which workbooks compute where what it is a quotient of is in the table too.
     *
     * @param shown the measures of the table
     */
    static void addMeasure(TableBuilder<KpiRow> t, Measure measure, List<Measure> shown) {
        TableColumn<KpiRow, Cell> column = t.cell(measure.name(), kind(measure), row -> value(measure, row.figures()));
        if (measure instanceof Quotient quotient
                && shown.contains(quotient.denominator())
                && shown.containsAll(terms(quotient.numerator()))) {
            column.follows(formula(quotient));
        }
    }

    private static List<Measure> terms(Measure measure) {
        return measure instanceof Difference difference
                ? List.of(difference.minuend(), difference.subtrahend())
                : List.of(measure);
    }

    private static Formula formula(Quotient quotient) {
        String factor = quotient.factor() == 1 ? "" : quotient.factor() + "*";
        Formula numerator = quotient.numerator() instanceof Difference difference
                ? Formula.of("({0}-{1})", inThisRow(difference.minuend()), inThisRow(difference.subtrahend()))
                : inThisRow(quotient.numerator());
        String division = factor + "{0}/{1}";
        return Formula.of(
                "IF({1}>0," + (quotient.unit() == Unit.MONEY ? "ROUND(" + division + ",2)" : division) + ",\"\")",
                numerator,
                inThisRow(quotient.denominator()));
    }

    private static Formula inThisRow(Measure measure) {
        return new Formula.InThisRow(new Column(measure.name(), kind(measure)));
    }

    private static Cell key(KpiKey kind, String key) {
        return kind == KpiKey.MONTH && !key.isEmpty() ? Cell.of(YearMonth.parse(key)) : Cell.key(key);
    }

    /** Shows a measure of some figures. */
    static Cell value(Measure measure, Figures figures) {
        return value(measure, measure.value(figures));
    }

    /** Shows a value of a measure, in yuan where it is an amount; an amount is rounded to the cent, half up. */
    static Cell value(Measure measure, @Nullable Ratio value) {
        if (value == null) {
            return Cell.ABSENT;
        }
        return switch (measure.unit()) {
            case MONEY -> Cell.of(Money.ofYuan(value.toDecimal(2, RoundingMode.HALF_UP)));
            case COUNT -> number(value);
            case RATIO -> Cell.of(value);
            case RETURN -> Cell.oneTo(value);
        };
    }

    /** Returns an amount of yuan, rounded to the cent, half up. */
    static @Nullable Money toCents(@Nullable Ratio yuan) {
        return yuan == null ? null : Money.ofYuan(yuan.toDecimal(2, RoundingMode.HALF_UP));
    }

    /** Shows a number: whole where it is, else with its decimals. */
    static Cell number(Ratio number) {
        if (number.denominator().bitLength() == 1 && number.numerator().bitLength() < Long.SIZE) {
            return Cell.of(number.numerator().longValueExact());
        }
        BigDecimal decimal = number.toDecimal(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return Cell.of(decimal.scale() < 0 ? decimal.setScale(0) : decimal);
    }

    static Column.Kind kind(Measure measure) {
        return switch (measure.unit()) {
            case MONEY -> Column.Kind.MONEY;
            case COUNT -> Column.Kind.COUNT;
            case RATIO, RETURN -> Column.Kind.RATIO;
        };
    }
}
