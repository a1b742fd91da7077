package io.github.budget4s.render.chart;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.render.Renderer;
import io.github.budget4s.render.Style;
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
            SvgCanvas canvas = new SvgCanvas();
            ChartDrawing.draw(chart, style.localizer(), canvas, WIDTH, height);
            String language = style.localizer().language().name().toLowerCase(Locale.ROOT);
            out.write(canvas.document(WIDTH, height, style.localizer().text(chart.title()), language)
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
        } else {
            ImageCanvas canvas = new ImageCanvas(WIDTH, height);
            ChartDrawing.draw(chart, style.localizer(), canvas, WIDTH, height);
            canvas.write(out);
        }
    }
}
