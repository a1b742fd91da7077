package io.github.budget4s.render.chart;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.render.Renderer;
import io.github.budget4s.render.Style;
import io.github.budget4s.render.text.Ansi;
import io.github.budget4s.render.text.Bar;
import io.github.budget4s.render.text.TextWidth;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.chart.Series.Form;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws the chart of a report for a terminal: places below each other, whichever way they go elsewhere. Bars come last
 * on their lines, so that a terminal that draws them wider shifts nothing. Where its encoding has no blocks, signs of
 * ASCII stand for them.
 */
public final class TextChartRenderer implements Renderer {

    /** Where no terminal says how wide it is. */
    private static final int USUAL_WIDTH = 80;
    /** Longer bars are no easier to compare. */
    private static final int MOST_WIDTH = 120;

    private static final int SHORTEST_BAR = 8;
    private static final String GAP = "  ";
    private static final String[] COLORS = {Ansi.CYAN, Ansi.MAGENTA, Ansi.GREEN, Ansi.YELLOW};

    @Override
    public void render(Report report, Style style, OutputStream out) throws IOException {
        Chart chart = ChartRenderer.chart(report);
        Drawing drawing = new Drawing(new ChartData(chart), style);
        String text = String.join("\n", drawing.lines()) + "\n\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Does the work of one chart. */
    private static final class Drawing {

        private final ChartData chart;
        private final Style style;
        private final ChartWords words;
        private final int width;
        private final boolean hasBlocks;
        private final List<Series> shown;
        private final List<String> lines = new ArrayList<>();

        Drawing(ChartData chart, Style style) {
            this.chart = chart;
            this.style = style;
            this.words = new ChartWords(chart, style.localizer());
            // A line that fills an old Windows console to its last column is followed by an empty one.
            this.width = Math.min(MOST_WIDTH, style.width() == 0 ? USUAL_WIDTH : style.width() - 1);
            this.hasBlocks = Bar.hasBlocks(style.charset());
            this.shown = chart.series().stream().filter(chart::saysAnything).toList();
        }

        List<String> lines() {
            if (has(Form.BAND)) {
                new TextFan(chart, words, style, width).addTo(lines, this::title);
            } else if (has(Form.STACK)) {
                stacks();
            } else {
                bars();
            }
            return lines;
        }

        private boolean has(Form form) {
            return shown.stream().anyMatch(series -> series.form() == form);
        }

        private void title(AxisText text) {
            String unit = text.unitName();
            String title =
                    words.title() + (unit.isEmpty() ? "" : style.localizer().text("chart.in-unit", unit));
            lines.add(Ansi.dressed(title, Ansi.BOLD, style));
        }

        private AxisText text(List<BigDecimal> figures, List<Series> of) {
            return AxisText.of(
                    style.localizer(), chart.column(of.get(0).column()).kind(), AxisScale.of(figures));
        }

        private static BigDecimal largest(List<BigDecimal> figures) {
            return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        }

        /** Draws a bar for each figure, those of a place below each other. */
        private void bars() {
            List<Series> all = shown.isEmpty() ? chart.series() : shown;
            List<BigDecimal> figures = new ArrayList<>();
            for (int row = 0; row < chart.size(); row++) {
                for (Series series : all) {
                    BigDecimal figure = chart.number(row, series.column());
                    figures.add(figure == null ? BigDecimal.ZERO : figure);
                }
            }
            AxisText text = text(figures, all);
            title(text);
            int names = names();
            int kinds =
                    all.size() == 1 ? 0 : widest(all.stream().map(words::name).toList());
            int numbers = widest(figures.stream().map(text::figure).toList());
            int flags = widest(List.of(words.flag(Flag.YELLOW), words.flag(Flag.RED)));
            Bar bar = bar(largest(figures), names + GAP.length() + kinds + numbers + flags + 3 * GAP.length());
            for (int row = 0; row < chart.size(); row++) {
                for (int i = 0; i < all.size(); i++) {
                    boolean isLast = i == all.size() - 1;
                    String name = i == 0 ? words.place(row) : "";
                    Flag flag = isLast ? chart.flag(row) : Flag.OK;
                    BigDecimal figure = chart.number(row, all.get(i).column());
                    String word = flag == Flag.OK ? "" : words.flag(flag);
                    String color = flag == Flag.OK ? COLORS[i % COLORS.length] : Ansi.color(flag);
                    lines.add((left(name, names)
                                    + GAP
                                    + (kinds == 0 ? "" : left(words.name(all.get(i)), kinds) + GAP)
                                    + right(figure == null ? "-" : text.figure(figure), numbers)
                                    + GAP
                                    + Ansi.dressed(word, color, style)
                                    + " ".repeat(flags - TextWidth.of(word))
                                    + GAP
                                    + Ansi.dressed(figure == null ? "" : drawn(bar, figure), color, style))
                            .stripTrailing());
                }
            }
        }

        /** Draws what adds up as one bar of several signs, with its sum and the ratios beside it. */
        private void stacks() {
            List<Series> parts =
                    shown.stream().filter(series -> series.form() == Form.STACK).toList();
            List<Series> ratios =
                    shown.stream().filter(series -> series.form() == Form.LINE).toList();
            List<BigDecimal> sums = new ArrayList<>();
            for (int row = 0; row < chart.size(); row++) {
                BigDecimal sum = BigDecimal.ZERO;
                for (Series part : parts) {
                    sum = sum.add(figure(row, part));
                }
                sums.add(sum);
            }
            AxisText text = text(sums, parts);
            title(text);
            legend(parts, ratios);
            int names = names();
            int numbers = widest(sums.stream().map(text::figure).toList());
            int rates = ratios.size() * ("100.00 %".length() + GAP.length());
            int length = Math.max(SHORTEST_BAR, width - names - numbers - rates - 2 * GAP.length());
            for (int row = 0; row < chart.size(); row++) {
                StringBuilder line = new StringBuilder();
                line.append(left(words.place(row), names))
                        .append(GAP)
                        .append(right(text.figure(sums.get(row)), numbers))
                        .append(GAP);
                for (Series ratio : ratios) {
                    line.append(right(ratio(figure(row, ratio)), "100.00 %".length()))
                            .append(GAP);
                }
                line.append(stack(row, parts, largest(sums), length));
                lines.add(line.toString().stripTrailing());
            }
        }

        private String ratio(BigDecimal figure) {
            return style.localizer().percent(Ratio.of(figure));
        }

        private BigDecimal figure(int row, Series series) {
            BigDecimal figure = chart.number(row, series.column());
            return figure == null ? BigDecimal.ZERO : figure;
        }

        private String stack(int row, List<Series> parts, BigDecimal largest, int length) {
            StringBuilder bar = new StringBuilder();
            BigDecimal sum = BigDecimal.ZERO;
            int drawn = 0;
            for (int i = 0; i < parts.size(); i++) {
                sum = sum.add(figure(row, parts.get(i)));
                int end = steps(sum, largest, length);
                bar.append(Ansi.dressed(sign(i).repeat(Math.max(0, end - drawn)), COLORS[i % COLORS.length], style));
                drawn = Math.max(drawn, end);
            }
            return bar.toString();
        }

        private String sign(int series) {
            String signs = hasBlocks ? "█▒░" : "#=.";
            return String.valueOf(signs.charAt(series % signs.length()));
        }

        private void legend(List<Series> parts, List<Series> ratios) {
            if (parts.size() + ratios.size() < 2) {
                return;
            }
            List<String> said = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                said.add(Ansi.dressed(sign(i).repeat(2), COLORS[i % COLORS.length], style) + " "
                        + words.name(parts.get(i)));
            }
            ratios.forEach(ratio -> said.add("% " + words.name(ratio)));
            lines.add(String.join(GAP, said));
        }

        private Bar bar(BigDecimal largest, int before) {
            BigDecimal full = largest.signum() <= 0 ? BigDecimal.ONE : largest;
            return new Bar(Ratio.of(full), Math.max(SHORTEST_BAR, width - before), style.charset());
        }

        private static String drawn(Bar bar, BigDecimal figure) {
            return bar.of(Ratio.of(figure));
        }

        private int names() {
            List<String> names = new ArrayList<>();
            for (int row = 0; row < chart.size(); row++) {
                names.add(words.place(row));
            }
            // More would leave bars too short to compare.
            return Math.min(widest(names), width * 2 / 5);
        }
    }

    /** Returns how many of some steps a figure takes, to the nearest. */
    static int steps(BigDecimal figure, BigDecimal largest, int steps) {
        return largest.signum() <= 0
                ? 0
                : figure.multiply(BigDecimal.valueOf(steps))
                        .divide(largest, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    static int widest(List<String> texts) {
        return texts.stream().mapToInt(TextWidth::of).max().orElse(0);
    }

    /** Fills a text up to a width; cuts one that is wider, and says so by dots. */
    static String left(@Nullable String text, int width) {
        String shown = text == null ? "" : text;
        if (TextWidth.of(shown) > width) {
            while (TextWidth.of(shown) > Math.max(0, width - 2)) {
                shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
            }
            shown += "..";
        }
        return shown + " ".repeat(Math.max(0, width - TextWidth.of(shown)));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - TextWidth.of(text))) + text;
    }
}
