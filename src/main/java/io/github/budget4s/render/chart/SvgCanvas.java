package io.github.budget4s.render.chart;

import io.github.budget4s.render.Markup;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws into SVG, with lengths to a tenth of a pixel. */
final class SvgCanvas implements Canvas {

    private static final String FAMILY =
            "system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";

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
        elements.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
                .formatted(length(x), length(y), length(width), length(height), color(paint)));
    }

    @Override
    public void line(Point from, Point to, Paint paint) {
        elements.append("<path d=\"M%sL%s\" stroke=\"%s\"/>\n".formatted(point(from), point(to), color(paint)));
    }

    @Override
    public void polyline(List<Point> points, double width, Paint paint) {
        elements.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>\n"
                .formatted(points(points), color(paint), length(width)));
    }

    @Override
    public void polygon(List<Point> points, Paint paint) {
        elements.append("<polygon points=\"%s\" fill=\"%s\"/>\n".formatted(points(points), color(paint)));
    }

    @Override
    public void dot(Point at, double radius, Paint paint) {
        elements.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>\n"
                .formatted(length(at.x()), length(at.y()), length(radius), color(paint)));
    }

    @Override
    public void text(double x, double y, String text, Anchor anchor, Font font) {
        if (text.isEmpty()) {
            return;
        }
        String where =
                switch (anchor) {
                    case START -> "";
                    case MIDDLE -> " text-anchor=\"middle\"";
                    case END -> " text-anchor=\"end\"";
                };
        elements.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\"%s%s>%s</text>\n"
                .formatted(
                        length(x),
                        length(y),
                        length(font.size()),
                        color(font.paint()),
                        where,
                        font.bold() ? " font-weight=\"bold\"" : "",
                        Markup.escaped(text)));
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
        String color = "#%06x".formatted(paint.rgb());
        return isForPage && paint.isOfTheme()
                ? "var(--%s,%s)".formatted(paint.name().toLowerCase(Locale.ROOT), color)
                : color;
    }
}
