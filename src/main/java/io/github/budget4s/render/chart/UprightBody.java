package io.github.budget4s.render.chart;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.render.chart.Canvas.Anchor;
import io.github.budget4s.render.chart.Canvas.Font;
import io.github.budget4s.render.chart.Canvas.Point;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.chart.Series.Form;
import io.github.budget4s.report.table.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws figures over places that stand side by side: bars, stacked bars, lines and intervals. */
final class UprightBody {

    /** How high it is for its width: on a phone a little higher. */
    private static final double WIDE_HEIGHT = 0.48;

    private static final double NARROW_HEIGHT = 0.66;
    private static final double NARROW = 450;

    /** How much of the room of a place its bars take. */
    private static final double BARS = 0.72;

    private static final double GAP = 8;
    /** Points are marked where no more than so many stand in a line. */
    private static final int MOST_DOTS = 24;

    private final ChartData chart;
    private final ChartWords words;
    private final Map<Series, Paint> paints;
    private final Canvas canvas;
    private final ChartArea area;
    private final Axis axis;
    /** That of ratios beside amounts or counts; null where there are none. */
    private final @Nullable Axis ratioAxis;

    /** An axis and how its numbers are written. */
    private record Axis(AxisScale scale, AxisText text) {

        double widest() {
            return scale.numbers().stream()
                    .mapToDouble(number -> ChartWords.width(text.number(number), ChartDrawing.SMALL))
                    .max()
                    .orElse(0);
        }
    }

    UprightBody(ChartData chart, ChartWords words, Map<Series, Paint> paints, ChartArea whole) {
        this.chart = chart;
        this.words = words;
        this.paints = paints;
        this.canvas = whole.canvas();
        this.axis = axis(
                chart.series().stream().filter(series -> !isOfRatioAxis(series)).toList());
        List<Series> ratios =
                chart.series().stream().filter(this::isOfRatioAxis).toList();
        this.ratioAxis = ratios.isEmpty() ? null : axis(ratios);
        double right = ratioAxis == null ? 0 : ratioAxis.widest() + GAP;
        this.area = whole.within(axis.widest() + GAP, 2 * ChartDrawing.SMALL, right, ChartDrawing.SMALL + GAP);
    }

    /** Returns how high it is drawn in a width. */
    static double height(double width) {
        return Math.rint(width * (width < NARROW ? NARROW_HEIGHT : WIDE_HEIGHT));
    }

    private boolean isOfRatioAxis(Series series) {
        return series.form() == Form.LINE
                && kind(series) == Column.Kind.RATIO
                && chart.series().stream().anyMatch(other -> kind(other) != Column.Kind.RATIO);
    }

    private Column.Kind kind(Series series) {
        return chart.column(series.column()).kind();
    }

    private Axis axis(List<Series> of) {
        List<BigDecimal> figures = new ArrayList<>();
        for (int row = 0; row < chart.size(); row++) {
            BigDecimal stacked = BigDecimal.ZERO;
            for (Series series : of) {
                BigDecimal figure = chart.number(row, series.column());
                BigDecimal upper = series.upTo() == null ? null : chart.number(row, series.upTo());
                if (figure != null && series.form() == Form.STACK) {
                    stacked = stacked.add(figure);
                }
                figures.add(figure == null ? BigDecimal.ZERO : figure);
                figures.add(upper == null ? BigDecimal.ZERO : upper);
            }
            figures.add(stacked);
        }
        AxisScale scale = AxisScale.of(figures);
        return new Axis(scale, AxisText.of(words.localizer(), kind(of.get(0)), scale));
    }

    void draw() {
        grid();
        for (Series series : chart.series()) {
            if (series.form() == Form.BAND) {
                band(series);
            }
        }
        bars();
        for (Series series : chart.series()) {
            if (series.form() == Form.LINE) {
                line(series);
            }
        }
        canvas.line(at(area.left(), BigDecimal.ZERO), at(area.right(), BigDecimal.ZERO), Paint.FAINT);
        places();
    }

    private void grid() {
        double unitLine = area.top() - ChartDrawing.SMALL - 2;
        for (BigDecimal number : axis.scale().numbers()) {
            Point left = at(area.left(), number);
            canvas.line(left, at(area.right(), number), Paint.GRID);
            canvas.text(left.x() - GAP, left.y() + 4, axis.text().number(number), Anchor.END, ChartDrawing.NUMBER);
        }
        canvas.text(ChartDrawing.MARGIN, unitLine, axis.text().unitName(), Anchor.START, ChartDrawing.NUMBER);
        if (ratioAxis != null) {
            for (BigDecimal number : ratioAxis.scale().numbers()) {
                double y = y(ratioAxis.scale(), number) + 4;
                canvas.text(area.right() + GAP, y, ratioAxis.text().number(number), Anchor.START, ChartDrawing.NUMBER);
            }
        }
    }

    /** Writes what the places are, as many of them as there is room for. */
    private void places() {
        double widest = 0;
        for (int row = 0; row < chart.size(); row++) {
            widest = Math.max(widest, ChartWords.width(words.place(row), ChartDrawing.SMALL));
        }
        int every = Math.max(1, (int) Math.ceil((widest + GAP) / slot()));
        for (int row = 0; row < chart.size(); row += every) {
            double y = area.bottom() + ChartDrawing.SMALL + GAP;
            canvas.text(middle(row), y, words.place(row), Anchor.MIDDLE, ChartDrawing.NUMBER);
        }
    }

    private void bars() {
        List<Series> beside =
                chart.series().stream().filter(each -> each.form() == Form.BAR).toList();
        List<Series> stacked = chart.series().stream()
                .filter(each -> each.form() == Form.STACK)
                .toList();
        int bars = beside.size() + (stacked.isEmpty() ? 0 : 1);
        double wide = bars == 0 ? 0 : slot() * BARS / bars;
        for (int row = 0; row < chart.size(); row++) {
            double x = middle(row) - wide * bars / 2;
            BigDecimal below = BigDecimal.ZERO;
            for (Series series : stacked) {
                BigDecimal figure = chart.number(row, series.column());
                if (figure != null) {
                    bar(x, wide, below, below.add(figure), paint(series));
                    below = below.add(figure);
                }
            }
            x += stacked.isEmpty() ? 0 : wide;
            for (int i = 0; i < beside.size(); i++) {
                Flag flag = i == beside.size() - 1 ? chart.flag(row) : Flag.OK;
                flaggedBar(x, wide, chart.number(row, beside.get(i).column()), paint(beside.get(i)), flag);
                x += wide;
            }
        }
    }

    private void flaggedBar(double x, double wide, @Nullable BigDecimal figure, Paint paint, Flag flag) {
        if (figure == null) {
            return;
        }
        boolean isFlagged = flag != Flag.OK;
        bar(x, wide, BigDecimal.ZERO, figure, isFlagged ? ChartDrawing.ofFlag(flag) : paint);
        // Where there is no room for the word the colour says it, and the legend what that means.
        if (isFlagged && ChartWords.width(words.flag(flag), ChartDrawing.SMALL) <= slot()) {
            Font font = new Font(ChartDrawing.SMALL, true, Paint.INK);
            canvas.text(x + wide / 2, y(axis.scale(), figure) - 4, words.flag(flag), Anchor.MIDDLE, font);
        }
    }

    private void bar(double x, double wide, BigDecimal from, BigDecimal to, Paint paint) {
        double one = y(axis.scale(), from);
        double other = y(axis.scale(), to);
        if (Math.abs(one - other) > 0) {
            canvas.rectangle(x, Math.min(one, other), wide - 1, Math.abs(one - other), paint);
        }
    }

    private void band(Series series) {
        List<Point> lower = new ArrayList<>();
        List<Point> upper = new ArrayList<>();
        for (int row = 0; row < chart.size(); row++) {
            BigDecimal low = chart.number(row, series.column());
            BigDecimal high = chart.number(row, Objects.requireNonNull(series.upTo()));
            if (low != null && high != null) {
                lower.add(at(middle(row), low));
                upper.add(0, at(middle(row), high));
            }
        }
        lower.addAll(upper);
        if (lower.size() > 2) {
            canvas.polygon(lower, paint(series));
        }
    }

    private void line(Series series) {
        Axis own = ratioAxis != null && isOfRatioAxis(series) ? ratioAxis : axis;
        boolean hasDots = chart.size() <= MOST_DOTS;
        List<Point> points = new ArrayList<>();
        for (int row = 0; row <= chart.size(); row++) {
            BigDecimal figure = row == chart.size() ? null : chart.number(row, series.column());
            if (figure != null) {
                points.add(new Point(middle(row), y(own.scale(), figure)));
            } else if (!points.isEmpty()) {
                canvas.polyline(List.copyOf(points), 2, paint(series));
                if (hasDots) {
                    points.forEach(point -> canvas.dot(point, 3, paint(series)));
                }
                points.clear();
            }
        }
    }

    private Paint paint(Series series) {
        // One that says nothing is not drawn.
        return paints.getOrDefault(series, Paint.PAPER);
    }

    private double slot() {
        return area.width() / Math.max(1, chart.size());
    }

    private double middle(int row) {
        return area.left() + slot() * (row + 0.5);
    }

    private Point at(double x, BigDecimal figure) {
        return new Point(x, y(axis.scale(), figure));
    }

    private double y(AxisScale scale, BigDecimal figure) {
        return area.bottom() - area.height() * scale.place(figure);
    }
}
