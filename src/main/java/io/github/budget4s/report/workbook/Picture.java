package io.github.budget4s.report.workbook;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.chart.Series;
import java.util.List;

/**
 * A chart of the spreadsheet's own, which follows the figures of a block.
 *
 * @param title what it shows
 * @param direction whether places stand side by side or below each other
 * @param block the block; its first column says what a place on the axis is
 * @param series what is drawn of it
 */
public record Picture(Message title, Chart.Direction direction, String block, List<Series> series) {

    public Picture {
        series = List.copyOf(series);
    }
}
