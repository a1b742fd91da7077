package io.github.budget4s.render.chart;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.render.chart.Canvas.Anchor;
import io.github.budget4s.render.chart.Canvas.Font;
import io.github.budget4s.render.chart.Canvas.Point;
import io.github.budget4s.report.chart.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws bars from left to right, one place below the other, each with its name before it and its figure behind. */
final class SidewaysBody {

    private static final double BAR = 16;
    private static final double GAP = 10;
    private static final double HEAD = 76;
    /** What the names of places may take of the width. */
    private static final double NAMES = 0.3;

    private final ChartData chart;
    private final ChartWords words;
    private final Map<Series, Paint> paints;
    private final ChartArea whole;
    private final AxisScale scale;
    private final AxisText text;

    SidewaysBody(ChartData chart, ChartWords words, Map<Series, Paint> paints, ChartArea whole) {
        this.chart = chart;
        this.words = words;
        this.paints = paints;
        this.whole = whole;
        List<BigDecimal> figures = new ArrayList<>();
        for (int row = 0; row < chart.size(); row++) {
            for (Series series : chart.series()) {
                BigDecimal figure = chart.number(row, series.column());
                figures.add(figure == null ? BigDecimal.ZERO : figure);
            }
        }
        this.scale = AxisScale.of(figures);
        this.text = AxisText.of(
                words.localizer(), chart.column(chart.series().get(0).column()).kind(), scale);
    }

    static double height(ChartData chart) {
        return HEAD + ChartDrawing.MARGIN + chart.size() * (chart.series().size() * BAR + GAP);
    }

    void draw() {
        double names = 0;
        for (int row = 0; row < chart.size(); row++) {
            names = Math.max(names, ChartWords.width(words.place(row), ChartDrawing.SMALL));
        }
        names = Math.min(names, whole.width() * NAMES);
        double figures = ChartWords.width(text.figure(scale.high()) + ".00", ChartDrawing.SMALL)
                + ChartWords.width(words.flag(Flag.YELLOW), ChartDrawing.SMALL)
                + 2 * GAP;
        ChartArea area = whole.within(names + GAP, 0, figures, 0);
        Canvas canvas = whole.canvas();
        canvas.text(whole.right(), whole.top() - 4, text.unitName(), Anchor.END, ChartDrawing.NUMBER);
        double y = whole.top() + GAP / 2;
        for (int row = 0; row < chart.size(); row++) {
            double high = chart.series().size() * BAR;
            String name = ChartWords.fitted(words.place(row), ChartDrawing.SMALL, names);
            canvas.text(area.left() - GAP, y + high / 2 + 4, name, Anchor.END, ChartDrawing.WORD);
            for (Series series : chart.series()) {
                boolean isLast = series.equals(chart.series().get(chart.series().size() - 1));
                bar(area, row, series, y, isLast ? chart.flag(row) : Flag.OK);
                y += BAR;
            }
            y += GAP;
        }
        double zero = area.left() + area.width() * scale.place(BigDecimal.ZERO);
        canvas.line(new Point(zero, whole.top()), new Point(zero, y - GAP / 2), Paint.FAINT);
    }

    private void bar(ChartArea area, int row, Series series, double y, Flag flag) {
        BigDecimal figure = chart.number(row, series.column());
        if (figure == null) {
            whole.canvas().text(area.left() + 6, y + BAR - 4, "–", Anchor.START, ChartDrawing.NUMBER);
            return;
        }
        boolean isFlagged = flag != Flag.OK;
        double zero = area.left() + area.width() * scale.place(BigDecimal.ZERO);
        double end = area.left() + area.width() * scale.place(figure);
        Paint paint = isFlagged ? ChartDrawing.ofFlag(flag) : paints.getOrDefault(series, Paint.PAPER);
        whole.canvas().rectangle(Math.min(zero, end), y, Math.max(1, Math.abs(end - zero)), BAR - 2, paint);
        String written = text.figure(figure) + (isFlagged ? "  " + words.flag(flag) : "");
        Font font = new Font(ChartDrawing.SMALL, isFlagged, Paint.INK);
        whole.canvas().text(Math.max(zero, end) + 6, y + BAR - 4, written, Anchor.START, font);
    }
}
