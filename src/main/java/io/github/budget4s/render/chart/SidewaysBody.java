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
    /** So far words begin behind the axis, which would run through their first letter. */
    private static final double INDENT = 4;
    /** The line above its bars that a name takes when it is too long to stand beside them. */
    private static final double NAME_LINE = 18;
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

    /** Returns how high it is drawn in a width. */
    static double height(ChartData chart, ChartWords words, double width) {
        double line = areNamesAbove(chart, words, width - 2 * ChartDrawing.MARGIN) ? NAME_LINE : 0;
        return chart.size() * (line + chart.series().size() * BAR + GAP);
    }

    private static boolean areNamesAbove(ChartData chart, ChartWords words, double width) {
        return widest(chart, words) > width * NAMES;
    }

    private static double widest(ChartData chart, ChartWords words) {
        double widest = 0;
        for (int row = 0; row < chart.size(); row++) {
            widest = Math.max(widest, ChartWords.width(words.place(row), ChartDrawing.SMALL));
        }
        return widest;
    }

    void draw() {
        boolean above = areNamesAbove(chart, words, whole.width());
        double figures = ChartWords.width(text.figure(scale.high()) + ".00", ChartDrawing.SMALL)
                + ChartWords.width(words.flag(Flag.YELLOW), ChartDrawing.SMALL)
                + 2 * GAP;
        ChartArea area = whole.within(above ? 0 : widest(chart, words) + GAP, 0, figures, 0);
        Canvas canvas = whole.canvas();
        canvas.text(area.left() + INDENT, whole.top() - 4, text.unitName(), Anchor.START, ChartDrawing.NUMBER);
        double y = whole.top() + GAP / 2;
        for (int row = 0; row < chart.size(); row++) {
            double high = chart.series().size() * BAR;
            if (above) {
                String name = ChartWords.fitted(words.place(row), ChartDrawing.SMALL, whole.width());
                canvas.text(area.left() + INDENT, y + ChartDrawing.SMALL, name, Anchor.START, ChartDrawing.WORD);
                y += NAME_LINE;
            } else {
                canvas.text(area.left() - GAP, y + high / 2 + 4, words.place(row), Anchor.END, ChartDrawing.WORD);
            }
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
