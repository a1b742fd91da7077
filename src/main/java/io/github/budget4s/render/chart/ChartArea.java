package io.github.budget4s.render.chart;

/** The part of a canvas in which figures are drawn, between its edges. */
record ChartArea(Canvas canvas, double left, double top, double right, double bottom) {

    /** Makes a smaller one, in so far from each edge. */
    ChartArea within(double fromLeft, double fromTop, double fromRight, double fromBottom) {
        return new ChartArea(canvas, left + fromLeft, top + fromTop, right - fromRight, bottom - fromBottom);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }
}
