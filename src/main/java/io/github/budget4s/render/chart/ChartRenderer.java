package io.github.budget4s.render.chart;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.render.Renderer;
import io.github.budget4s.render.Style;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.chart.Chart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes the picture of a report, as SVG or as PNG. */
public final class ChartRenderer implements Renderer {

    private static final double WIDTH = 900;

    private final boolean isSvg;

    private ChartRenderer(boolean isSvg) {
        this.isSvg = isSvg;
    }

    public static ChartRenderer svg() {
        return new ChartRenderer(true);
    }

    public static ChartRenderer png() {
        return new ChartRenderer(false);
    }

    @Override
    public void render(Report report, Style style, OutputStream out) throws IOException {
        Chart chart = report.chart();
        if (chart == null || chart.table().rows().isEmpty()) {
            throw new RefusedException(
                    Reason.USAGE, chart == null ? "output.no-chart" : "output.empty-chart", report.command());
        }
        double height = ChartDrawing.height(chart);
        if (isSvg) {
            out.write(svg(chart, style.localizer(), WIDTH, new SvgCanvas(false)).getBytes(StandardCharsets.UTF_8));
            out.flush();
        } else {
            ImageCanvas canvas = new ImageCanvas(WIDTH, height);
            ChartDrawing.draw(chart, style.localizer(), canvas, WIDTH, height);
            canvas.write(out);
        }
    }

    /** Returns a chart as SVG that stands in a page, which gives the colours of paper and ink. */
    public static String forPage(Chart chart, Localizer localizer, double width) {
        return svg(chart, localizer, width, new SvgCanvas(true));
    }

    private static String svg(Chart chart, Localizer localizer, double width, SvgCanvas canvas) {
        double height = ChartDrawing.height(chart);
        ChartDrawing.draw(chart, localizer, canvas, width, height);
        String language = localizer.language().name().toLowerCase(Locale.ROOT);
        return canvas.document(width, height, localizer.text(chart.title()), language);
    }
}
