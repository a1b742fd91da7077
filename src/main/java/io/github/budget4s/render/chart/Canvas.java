package io.github.budget4s.render.chart;

import java.util.List;

/** What a chart is drawn on. Lengths are in pixels of the drawing, from its upper left corner. */
interface Canvas {

    /** A point of a line or an area. */
    record Point(double x, double y) {}

    /** Which part of a text stands at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * How a text looks.
     *
     * @param size of its letters
     */
    record Font(double size, boolean bold, Paint paint) {}

    void rectangle(double x, double y, double width, double height, Paint paint);

    void line(Point from, Point to, Paint paint);

    void polyline(List<Point> points, double width, Paint paint);

    void polygon(List<Point> points, Paint paint);

    void dot(Point at, double radius, Paint paint);

    /** Writes a line of text whose letters stand on {@code y}. */
    void text(double x, double y, String text, Anchor anchor, Font font);
}
