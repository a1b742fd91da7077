package io.github.budget4s.render.chart;

import io.github.budget4s.render.Markup;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws into SVG, with lengths to a tenth of a pixel. */
final class SvgCanvas implements Canvas {

    private static final String FAMILY =
            "system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";

    /** Of a colour. */
    private static final int DIGITS = 6;

    private final StringBuilder elements = new StringBuilder();
    private final boolean isForPage;

    /**
     * Begins with nothing.
     *
     * @param isForPage whether the page that it will stand in gives the colours that change with its theme
     */
    SvgCanvas(boolean isForPage) {
        this.isForPage = isForPage;
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Paint paint) {
        begin("rect", "x", length(x), "y", length(y), "width", length(width), "height", length(height));
        end("fill", color(paint));
    }

    @Override
    public void line(Point from, Point to, Paint paint) {
        begin("path", "d", "M" + point(from) + "L" + point(to));
        end("stroke", color(paint));
    }

    @Override
    public void polyline(List<Point> points, double width, Paint paint) {
        begin("polyline", "points", points(points));
        end("fill", "none", "stroke", color(paint), "stroke-width", length(width));
    }

    @Override
    public void polygon(List<Point> points, Paint paint) {
        begin("polygon", "points", points(points));
        end("fill", color(paint));
    }

    @Override
    public void dot(Point at, double radius, Paint paint) {
        begin("circle", "cx", length(at.x()), "cy", length(at.y()), "r", length(radius));
        end("fill", color(paint));
    }

    @Override
    public void text(double x, double y, String text, Anchor anchor, Font font) {
        if (text.isEmpty()) {
            return;
        }
        begin("text", "x", length(x), "y", length(y), "font-size", length(font.size()), "fill", color(font.paint()));
        switch (anchor) {
            case START -> {}
            case MIDDLE -> attributes("text-anchor", "middle");
            case END -> attributes("text-anchor", "end");
        }
        if (font.bold()) {
            attributes("font-weight", "bold");
        }
        elements.append('>').append(Markup.escaped(text)).append("</text>\n");
    }

    /** Names and values in turns: put together so, and not by a format, a page takes a twentieth of its time less. */
    private void begin(String element, String... attributes) {
        elements.append('<').append(element);
        attributes(attributes);
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            elements.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(attributes[i + 1])
                    .append('"');
        }
    }

    private void end(String... attributes) {
        attributes(attributes);
        elements.append("/>\n");
    }

    /** Returns the document. */
    String document(double width, double height, String title, String language) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s" \
                role="img" lang="%3$s" font-family="%4$s">
                <title>%5$s</title>
                %6$s</svg>
                """.formatted(length(width), length(height), language, FAMILY, Markup.escaped(title), elements);
    }

    private static String points(List<Point> points) {
        return points.stream().map(SvgCanvas::point).collect(Collectors.joining(" "));
    }

    private static String point(Point point) {
        return length(point.x()) + "," + length(point.y());
    }

    private static String length(double length) {
        long tenths = Math.round(length * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths) % 10;
    }

    private String color(Paint paint) {
        String digits = Integer.toHexString(paint.rgb());
        String color = "#" + "0".repeat(DIGITS - digits.length()) + digits;
        return isForPage && paint.isOfTheme()
                ? "var(--" + paint.name().toLowerCase(Locale.ROOT) + "," + color + ")"
                : color;
    }
}
