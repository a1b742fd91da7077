package io.github.budget4s.render.chart;

import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.chart.Chart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Draws one series as bars that say nothing but where it goes: no axes and no words; its last bar stands out. */
final class TrendDrawing {

    private static final double WIDTH = 240;
    private static final double HEIGHT = 48;
    private static final double GAP = 3;

    private TrendDrawing() {}

    /** Returns it as SVG, whose title says the figures to those who do not see it. */
    static String svg(Chart chart, Localizer localizer) {
        ChartData data = new ChartData(chart);
        String column = chart.series().get(0).column();
        List<BigDecimal> figures = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int row = 0; row < data.size(); row++) {
            BigDecimal figure = data.number(row, column);
            figures.add(figure == null ? BigDecimal.ZERO : figure);
            said.add(AxisText.place(data.place(row), localizer) + " "
                    + (figure == null ? "–" : localizer.decimal(figure)));
        }
        AxisScale scale = AxisScale.of(figures);
        SvgCanvas canvas = new SvgCanvas(true);
        double wide = WIDTH / Math.max(1, figures.size());
        double zero = HEIGHT - HEIGHT * scale.place(BigDecimal.ZERO);
        for (int i = 0; i < figures.size(); i++) {
            double y = HEIGHT - HEIGHT * scale.place(figures.get(i));
            canvas.rectangle(
                    i * wide,
                    Math.min(y, zero),
                    Math.max(1, wide - GAP),
                    Math.max(1, Math.abs(y - zero)),
                    i == figures.size() - 1 ? Paint.FIRST : Paint.NARROW);
        }
        String title = localizer.text(chart.title()) + ": " + String.join("; ", said);
        return canvas.document(WIDTH, HEIGHT, title, ChartRenderer.language(localizer));
    }
}
