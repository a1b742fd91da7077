package io.github.budget4s.render.chart;

import io.github.budget4s.render.Style;
import io.github.budget4s.render.text.Ansi;
import io.github.budget4s.render.text.Bar;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.chart.Series.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Draws for a terminal what was as a sparkline, and what will be as a fan: a line for each place, with the intervals
 * around the figure.
 */
final class TextFan {

    private static final int SHORTEST = 8;
    private static final String LEVELS = "▁▂▃▄▅▆▇█";
    private static final String PLAIN_LEVELS = "_.-=+*%#";

    private final ChartData chart;
    private final ChartWords words;
    private final Style style;
    private final int width;
    private final boolean hasBlocks;
    private final List<Series> bands;
    private final Series actual;
    private final Series forecast;

    TextFan(ChartData chart, ChartWords words, Style style, int width) {
        this.chart = chart;
        this.words = words;
        this.style = style;
        this.width = width;
        this.hasBlocks = Bar.hasBlocks(style.charset());
        this.bands = chart.series().stream()
                .filter(series -> series.form() == Form.BAND)
                .toList();
        List<Series> lines = chart.series().stream()
                .filter(series -> series.form() == Form.LINE)
                .toList();
        this.actual = lines.get(0);
        this.forecast = lines.get(lines.size() - 1);
    }

    /**
     * Adds the lines.
     *
     * @param title adds the title, with the unit in which figures are written
     */
    void addTo(List<String> lines, Consumer<AxisText> title) {
        List<Integer> past = new ArrayList<>();
        List<Integer> future = new ArrayList<>();
        List<BigDecimal> figures = new ArrayList<>();
        for (int row = 0; row < chart.size(); row++) {
            (chart.number(row, forecast.column()) == null ? past : future).add(row);
        }
        for (int row : future) {
            for (Series band : bands) {
                figures.add(Objects.requireNonNull(chart.number(row, band.column())));
                figures.add(Objects.requireNonNull(chart.number(row, Objects.requireNonNull(band.upTo()))));
            }
        }
        AxisText text =
                AxisText.of(style.localizer(), chart.column(forecast.column()).kind(), AxisScale.of(figures));
        title.accept(text);
        if (!past.isEmpty()) {
            lines.add(words.name(actual) + "  " + words.place(past.get(0)) + " - "
                    + words.place(past.get(past.size() - 1)) + "  " + Ansi.dressed(sparkline(past), Ansi.CYAN, style));
        }
        List<String> legend = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            legend.add(Ansi.dressed(sign(i).repeat(2), Ansi.CYAN, style) + " " + words.name(bands.get(i)));
        }
        legend.add(point() + " " + words.name(forecast));
        lines.add(String.join("  ", legend));
        BigDecimal low = figures.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        BigDecimal high = figures.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE);
        int names = TextChartRenderer.widest(future.stream().map(words::place).toList());
        int numbers = TextChartRenderer.widest(
                future.stream().map(row -> text.figure(point(row))).toList());
        int length = Math.max(SHORTEST, width - names - numbers - 4);
        for (int row : future) {
            lines.add(TextChartRenderer.left(words.place(row), names) + "  "
                    + TextChartRenderer.right(text.figure(point(row)), numbers) + "  "
                    + fan(row, low, high, length));
        }
    }

    private BigDecimal point(int row) {
        return Objects.requireNonNull(chart.number(row, forecast.column()));
    }

    private String fan(int row, BigDecimal low, BigDecimal high, int length) {
        StringBuilder fan = new StringBuilder();
        BigDecimal range = high.subtract(low);
        int end = 0;
        int[] signs = new int[length];
        for (int i = 0; i < bands.size(); i++) {
            Series band = bands.get(i);
            int from = place(chart.number(row, band.column()), low, range, length);
            int to = place(chart.number(row, Objects.requireNonNull(band.upTo())), low, range, length);
            for (int at = from; at <= to; at++) {
                signs[at] = i + 1;
            }
            end = Math.max(end, to);
        }
        int middle = place(point(row), low, range, length);
        StringBuilder run = new StringBuilder();
        for (int at = 0; at <= Math.max(end, middle); at++) {
            if (at == middle) {
                fan.append(Ansi.dressed(run.toString(), Ansi.CYAN, style))
                        .append(Ansi.dressed(point(), Ansi.BOLD, style));
                run.setLength(0);
            } else {
                run.append(signs[at] == 0 ? " " : sign(signs[at] - 1));
            }
        }
        return fan.append(Ansi.dressed(run.toString(), Ansi.CYAN, style)).toString();
    }

    private static int place(@Nullable BigDecimal figure, BigDecimal low, BigDecimal range, int length) {
        BigDecimal of = Objects.requireNonNull(figure).subtract(low);
        return Math.min(length - 1, Math.max(0, TextChartRenderer.steps(of, range, length - 1)));
    }

    private String sign(int band) {
        String signs = hasBlocks ? "░▒" : "-=";
        return String.valueOf(signs.charAt(Math.min(band, signs.length() - 1)));
    }

    private String point() {
        return hasBlocks ? "█" : "|";
    }

    private String sparkline(List<Integer> rows) {
        String levels = hasBlocks ? LEVELS : PLAIN_LEVELS;
        BigDecimal largest = BigDecimal.ZERO;
        for (int row : rows) {
            BigDecimal figure = chart.number(row, actual.column());
            largest = figure == null ? largest : largest.max(figure);
        }
        StringBuilder line = new StringBuilder();
        for (int row : rows) {
            BigDecimal figure = chart.number(row, actual.column());
            int level = figure == null ? 0 : TextChartRenderer.steps(figure, largest, levels.length() - 1);
            line.append(levels.charAt(Math.min(levels.length() - 1, Math.max(0, level))));
        }
        return line.toString();
    }
}
