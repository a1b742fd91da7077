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

    /** So that letters can still be read where a phone shows the picture in its width. */
    private static final double WIDTH = 640;

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
        Chart chart = chart(report);
        ChartDrawing drawing = new ChartDrawing(chart, style.localizer(), WIDTH, true);
        if (isSvg) {
            String svg = svg(drawing, chart, style.localizer(), WIDTH, new SvgCanvas(false));
            out.write(svg.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } else {
            png(drawing, out);
        }
    }

    private static void png(ChartDrawing drawing, OutputStream out) throws IOException {
        try {
            ImageCanvas canvas = new ImageCanvas(WIDTH, drawing.height());
            drawing.draw(canvas);
            canvas.write(out);
        } catch (LinkageError | InternalError e) {
            // A Java without its desktop module's libraries, or a machine without any fonts.
            throw new RefusedException(Reason.OUTPUT, "output.no-fonts", String.valueOf(e.getMessage()));
        }
    }

    /** Returns the picture of a report that has one with something in it. */
    static Chart chart(Report report) {
        Chart chart = report.chart();
        if (chart == null || chart.table().rows().isEmpty()) {
            throw new RefusedException(
                    Reason.USAGE, chart == null ? "output.no-chart" : "output.empty-chart", report.command());
        }
        return chart;
    }

    /** Returns a chart without its title as SVG that stands in a page, which gives the colours of paper and ink. */
    public static String forPage(Chart chart, Localizer localizer, double width) {
        return svg(new ChartDrawing(chart, localizer, width, false), chart, localizer, width, new SvgCanvas(true));
    }

    /** Returns bars without axes and words as SVG that stands in a page; its title says the figures. */
    public static String trendForPage(Chart chart, Localizer localizer) {
        return TrendDrawing.svg(chart, localizer);
    }

    private static String svg(ChartDrawing drawing, Chart chart, Localizer localizer, double width, SvgCanvas canvas) {
        drawing.draw(canvas);
        return canvas.document(width, drawing.height(), localizer.text(chart.title()), language(localizer));
    }

    /** Names the language as HTML and SVG do. */
    static String language(Localizer localizer) {
        return localizer.language().name().toLowerCase(Locale.ROOT);
    }
}
