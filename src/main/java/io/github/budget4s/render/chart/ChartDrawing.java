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
import org.jspecify.annotations.Nullable;

/** Draws a chart: its title, what the colours mean, and below that the figures on their axes. */
final class ChartDrawing {

    static final double MARGIN = 16;
    static final double SMALL = 13;
    static final Font NUMBER = new Font(SMALL, false, Paint.FAINT);
    static final Font WORD = new Font(SMALL, false, Paint.INK);

    private static final Font TITLE = new Font(17, true, Paint.INK);
    private static final double LEGEND_LINE = 20;
    private static final double SWATCH = 12;

    private final ChartData chart;
    private final ChartWords words;
    private final Map<Series, Paint> paints = new LinkedHashMap<>();
    private final double width;
    private final boolean isTitled;

    /**
     * Prepares to draw.
     *
     * @param isTitled whether the title is part of the drawing
     */
    ChartDrawing(Chart of, Localizer localizer, double width, boolean isTitled) {
        this.chart = new ChartData(of);
        this.words = new ChartWords(chart, localizer);
        this.width = width;
        this.isTitled = isTitled;
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

    /** Returns how high the chart is drawn. */
    double height() {
        return top() + (isUpright() ? UprightBody.height(width) : SidewaysBody.height(chart, words, width)) + MARGIN;
    }

    private boolean isUpright() {
        return chart.chart().direction() == Chart.Direction.UPRIGHT;
    }

    /** Returns where the legend begins. */
    private double head() {
        return isTitled ? MARGIN + TITLE.size() : 0;
    }

    /** Returns where the figures may begin. */
    private double top() {
        double unit = isUpright() ? 0 : SMALL;
        // Without a legend the unit stands right below the title, with some air.
        return entries().size() == 1 ? head() + LEGEND_LINE + (isTitled ? unit / 2 : 0) : legend(null) + MARGIN + unit;
    }

    /** Draws the chart from corner to corner. */
    void draw(Canvas canvas) {
        double height = height();
        canvas.rectangle(0, 0, width, height, Paint.PAPER);
        if (isTitled) {
            String title = ChartWords.fitted(words.title(), TITLE.size(), width - 2 * MARGIN);
            canvas.text(MARGIN, MARGIN + TITLE.size(), title, Anchor.START, TITLE);
        }
        if (entries().size() > 1) {
            legend(canvas);
        }
        ChartArea area = new ChartArea(canvas, MARGIN, top(), width - MARGIN, height - MARGIN);
        if (isUpright()) {
            new UprightBody(chart, words, paints, area).draw();
        } else {
            new SidewaysBody(chart, words, paints, area).draw();
        }
    }

    /**
     * Says what each colour means, in as many lines as it takes.
     *
     * @param canvas null to find out how many those are
     * @return the last of them
     */
    private double legend(@Nullable Canvas canvas) {
        double x = MARGIN;
        double y = head() + LEGEND_LINE;
        for (Entry entry : entries()) {
            double wide = SWATCH + 6 + ChartWords.width(entry.words(), SMALL) + MARGIN;
            if (x > MARGIN && x + wide > width) {
                x = MARGIN;
                y += LEGEND_LINE;
            }
            if (canvas != null) {
                draw(canvas, entry, x, y);
            }
            x += wide;
        }
        return y;
    }

    private static void draw(Canvas canvas, Entry entry, double x, double y) {
        if (entry.isLine()) {
            canvas.polyline(List.of(new Point(x, y - 4), new Point(x + SWATCH, y - 4)), 2, entry.paint());
        } else {
            canvas.rectangle(x, y - SWATCH + 2, SWATCH, SWATCH, entry.paint());
        }
        canvas.text(x + SWATCH + 6, y, entry.words(), Anchor.START, WORD);
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
