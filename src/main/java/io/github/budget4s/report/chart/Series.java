package io.github.budget4s.report.chart;

import org.jspecify.annotations.Nullable;

/**
 * Says how a column of a chart's table is drawn.
 *
 * @param form as what
 * @param column the column's name, which says what the series is
 * @param upTo of a {@link Form#BAND} the column of its upper ends; null of all others
 */
public record Series(Form form, String column, @Nullable String upTo) {

    /** As what figures are drawn. */
    public enum Form {
        /** A bar for each, beside those of other series. */
        BAR,
        /** A bar on top of those of the stacked series before it. */
        STACK,
        /** A line through all points; on an axis of its own where they are ratios beside amounts or counts. */
        LINE,
        /** An area between the figures of two columns. */
        BAND
    }

    public static Series bar(String column) {
        return new Series(Form.BAR, column, null);
    }

    public static Series stack(String column) {
        return new Series(Form.STACK, column, null);
    }

    public static Series line(String column) {
        return new Series(Form.LINE, column, null);
    }

    /** An area between two columns, which is told by the name of the lower one. */
    public static Series band(String lower, String upper) {
        return new Series(Form.BAND, lower, upper);
    }
}
