package io.github.budget4s.report.kpi;

import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows measures and keys in cells, each in its own kind. */
final class KpiCells {

    /** Decimals of a number that is none of the known kinds. */
    private static final int DECIMALS = 6;

    private KpiCells() {}

    /** Names the column of a measure. */
    static Column column(Measure measure) {
        return new Column(measure.name(), kind(measure));
    }

    /** Names the columns of keys. */
    static List<Column> columns(List<KpiKey> keys) {
        return keys.stream()
                .map(key -> new Column(key.columnName(), key == KpiKey.MONTH ? Column.Kind.MONTH : Column.Kind.TEXT))
                .toList();
    }

    /** Shows the key of a row. */
    static List<Cell> key(List<KpiKey> keys, List<String> key) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            cells.add(key(keys.get(i), key.get(i)));
        }
        return cells;
    }

    private static Cell key(KpiKey kind, String key) {
        return kind == KpiKey.MONTH && !key.isEmpty() ? Cell.of(YearMonth.parse(key)) : Cell.key(key);
    }

    /** Shows the key of the total row. */
    static List<Cell> noKey(List<KpiKey> keys) {
        return keys.stream().map(key -> Cell.ABSENT).toList();
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
            case MONEY -> money(value);
            case COUNT -> number(value);
            case RATIO -> Cell.of(value);
            case RETURN -> Cell.oneTo(value);
        };
    }

    /** Shows an amount of yuan, rounded to the cent, half up. */
    static Cell money(@Nullable Ratio yuan) {
        return yuan == null ? Cell.ABSENT : Cell.of(Money.ofYuan(yuan.toDecimal(2, RoundingMode.HALF_UP)));
    }

    /** Shows a number: whole where it is, else with its decimals. */
    static Cell number(Ratio number) {
        if (number.denominator().bitLength() == 1 && number.numerator().bitLength() < Long.SIZE) {
            return Cell.of(number.numerator().longValueExact());
        }
        BigDecimal decimal = number.toDecimal(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return Cell.of(decimal.scale() < 0 ? decimal.setScale(0) : decimal);
    }

    private static Column.Kind kind(Measure measure) {
        return switch (measure.unit()) {
            case MONEY -> Column.Kind.MONEY;
            case COUNT -> Column.Kind.COUNT;
            case RATIO, RETURN -> Column.Kind.RATIO;
        };
    }
}
