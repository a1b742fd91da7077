package io.github.budget4s.render.chart;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a chart, by place and column. */
record ChartData(Chart chart) {

    /** Counts the places on the axis. */
    int size() {
        return chart.table().rows().size();
    }

    List<Series> series() {
        return chart.series();
    }

    /** Returns what a place on the axis is. */
    Cell place(int row) {
        return chart.table().rows().get(row).get(0);
    }

    Column column(String name) {
        return chart.table().columns().get(index(name));
    }

    private int index(String name) {
        List<Column> columns = chart.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + name);
    }

    /** Returns a figure; null where there is none. */
    @Nullable
    BigDecimal number(int row, String column) {
        return chart.table().rows().get(row).get(index(column)).number();
    }

    /** Returns whether any figure of a series is more or less than nothing. */
    boolean saysAnything(Series series) {
        for (int row = 0; row < size(); row++) {
            BigDecimal figure = number(row, series.column());
            if (figure != null && figure.signum() != 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns how bad a row is; that all is well where no column says it. */
    Flag flag(int row) {
        for (Cell cell : chart.table().rows().get(row)) {
            Flag flag = cell.flag();
            if (flag != null) {
                return flag;
            }
        }
        return Flag.OK;
    }
}
