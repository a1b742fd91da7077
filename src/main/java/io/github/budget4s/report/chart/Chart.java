package io.github.budget4s.report.chart;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.report.table.Table;
import java.util.List;

/**
 * A picture of a result: a table of its own whose first column says what a place on the axis is, and which of its
 * columns are drawn as what. A column of flags, if there is one, gives the bars of its rows their colour.
 *
 * @param title what it shows
 * @param direction whether places stand side by side, as months do, or below each other, as names of any length
 * @param table the figures
 * @param series what is drawn of it, in the order of drawing
 */
public record Chart(Message title, Direction direction, Table table, List<Series> series) {

    /** Where the places of the axis go. */
    public enum Direction {
        UPRIGHT,
        SIDEWAYS
    }

    public Chart {
        series = List.copyOf(series);
    }
}
