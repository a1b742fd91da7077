package io.github.budget4s.render.chart;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.render.PlainText;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.render.text.TextWidth;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.table.Cell;

/** The words of a chart in a language, and how wide they are: the same on every canvas, so that all lay out alike. */
final class ChartWords {

    /** How wide a letter of one column is against its height; Chinese characters take two columns. */
    private static final double LETTER = 0.56;

    private final ChartData chart;
    private final Localizer localizer;

    ChartWords(ChartData chart, Localizer localizer) {
        this.chart = chart;
        this.localizer = localizer;
    }

    Localizer localizer() {
        return localizer;
    }

    String title() {
        return localizer.text(chart.chart().title());
    }

    /** Names a series; an interval by its level. */
    String name(Series series) {
        String heading = PlainText.of(localizer.heading(chart.column(series.column())));
        return series.form() == Series.Form.BAND
                ? localizer.text("chart.band", series.column().replaceAll("\\D", ""))
                : heading;
    }

    String place(int row) {
        return AxisText.place(chart.place(row), localizer);
    }

    String flag(Flag flag) {
        return Cell.of(flag).display(localizer);
    }

    /** Returns about how wide a text is. */
    static double width(String text, double size) {
        return TextWidth.of(text) * size * LETTER;
    }

    /** Cuts a text that is wider than there is room, and says so by an ellipsis. */
    static String fitted(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        String shorter = text;
        while (!shorter.isEmpty() && width(shorter + "…", size) > room) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter + "…";
    }
}
