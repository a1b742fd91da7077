package io.github.budget4s.render.chart;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.render.chart.Canvas.Anchor;
import io.github.budget4s.render.chart.Canvas.Font;
import io.github.budget4s.render.chart.Canvas.Point;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.chart.Series.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws a chart: its title, what the colours mean, and below that the figures on their axes. */
final class ChartDrawing {

    static final double MARGIN = 16;
    static final double SMALL = 12;
    static final Font NUMBER = new Font(SMALL, false, Paint.FAINT);
    static final Font WORD = new Font(SMALL, false, Paint.INK);

    private static final Font TITLE = new Font(16, true, Paint.INK);
    private static final double LEGEND_LINE = 20;
    private static final double SWATCH = 12;

    private final ChartData chart;
    private final ChartWords words;
    private final Map<Series, Paint> paints = new LinkedHashMap<>();

    private ChartDrawing(ChartData chart, ChartWords words) {
        this.chart = chart;
        this.words = words;
        int bars = 0;
        int bands = 0;
        int lines = 0;
        for (Series series : chart.series()) {
            Paint paint =
                    switch (series.form()) {
                        case BAR, STACK -> Paint.ofSeries(bars++);
                        case BAND -> Paint.ofBand(bands++);
                        case LINE -> Paint.ofLine(lines++);
                    };
            if (chart.saysAnything(series)) {
                paints.put(series, paint);
            }
        }
    }

    /** Returns how high a chart is drawn. */
    static double height(Chart chart) {
        return chart.direction() == Chart.Direction.UPRIGHT
                ? UprightBody.HEIGHT
                : SidewaysBody.height(new ChartData(chart));
    }

    /** Draws a chart from corner to corner. */
    static void draw(Chart chart, Localizer localizer, Canvas canvas, double width, double height) {
        ChartData data = new ChartData(chart);
        ChartWords words = new ChartWords(data, localizer);
        ChartDrawing drawing = new ChartDrawing(data, words);
        canvas.rectangle(0, 0, width, height, Paint.PAPER);
        canvas.text(
                MARGIN,
                MARGIN + TITLE.size(),
                ChartWords.fitted(words.title(), TITLE.size(), width - 2 * MARGIN),
                Anchor.START,
                TITLE);
        double top = drawing.entries().size() == 1
                ? MARGIN + TITLE.size() + LEGEND_LINE
                : drawing.legend(canvas, width, MARGIN + TITLE.size() + LEGEND_LINE);
        ChartArea area = new ChartArea(canvas, MARGIN, top, width - MARGIN, height - MARGIN);
        if (chart.direction() == Chart.Direction.UPRIGHT) {
            new UprightBody(data, words, drawing.paints, area).draw();
        } else {
            new SidewaysBody(data, words, drawing.paints, area).draw();
        }
    }

    /** Says what each colour means, in as many lines as it takes; returns where the figures may begin. */
    private double legend(Canvas canvas, double width, double top) {
        double x = MARGIN;
        double y = top;
        for (Entry entry : entries()) {
            double wide = SWATCH + 6 + ChartWords.width(entry.words(), SMALL) + MARGIN;
            if (x > MARGIN && x + wide > width) {
                x = MARGIN;
                y += LEGEND_LINE;
            }
            if (entry.isLine()) {
                canvas.polyline(List.of(new Point(x, y - 4), new Point(x + SWATCH, y - 4)), 2, entry.paint());
            } else {
                canvas.rectangle(x, y - SWATCH + 2, SWATCH, SWATCH, entry.paint());
            }
            canvas.text(x + SWATCH + 6, y, entry.words(), Anchor.START, WORD);
            x += wide;
        }
        return y + MARGIN;
    }

    /** What a colour means. */
    private record Entry(String words, Paint paint, boolean isLine) {}

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        paints.forEach(
                (series, paint) -> entries.add(new Entry(words.name(series), paint, series.form() == Form.LINE)));
        for (Flag flag : List.of(Flag.YELLOW, Flag.RED)) {
            boolean isThere = false;
            for (int row = 0; row < chart.size(); row++) {
                isThere |= chart.flag(row) == flag;
            }
            if (isThere) {
                entries.add(new Entry(words.flag(flag), ofFlag(flag), false));
            }
        }
        return entries;
    }

    static Paint ofFlag(Flag flag) {
        return flag == Flag.RED ? Paint.RED : Paint.YELLOW;
    }
}
