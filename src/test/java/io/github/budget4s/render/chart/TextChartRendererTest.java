package io.github.budget4s.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.render.Reports;
import io.github.budget4s.render.Style;
import io.github.budget4s.render.text.TextWidth;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.table.TableBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextChartRendererTest {

    private record Part(String name, Money budget, Money spent, Flag flag) {}

    private record Month(
            YearMonth month,
            @Nullable Long actual,
            @Nullable Long low,
            @Nullable Long point,
            @Nullable Long high) {}

    private static Money yuan(long yuan) {
        return new Money(yuan * 100);
    }

    private static Chart bars() {
        TableBuilder<Part> t = new TableBuilder<>();
        t.text("channel", Part::name);
        t.money("budget", Part::budget);
        t.money("spent", Part::spent);
        t.flag("flag", Part::flag);
        return new Chart(
                Message.of("variance.chart", "2026-06"),
                Chart.Direction.SIDEWAYS,
                t.table(List.of(
                        new Part("抖音信息流", yuan(400_000), yuan(200_000), Flag.OK),
                        new Part("一个名字很长很长很长很长很长很长很长很长很长的渠道", yuan(100_000), yuan(120_000), Flag.RED))),
                List.of(Series.bar("budget"), Series.bar("spent")));
    }

    private static Chart fan() {
        List<Month> rows = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            rows.add(new Month(YearMonth.of(2024, 1).plusMonths(i), 100L + i, null, null, null));
        }
        rows.add(new Month(YearMonth.of(2026, 1), null, 100L, 150L, 200L));
        rows.add(new Month(YearMonth.of(2026, 2), null, 0L, 50L, 100L));
        TableBuilder<Month> t = new TableBuilder<>();
        t.month("month", Month::month);
        t.count("actual", Month::actual);
        t.count("forecast", Month::point);
        t.count("lo80", Month::low);
        t.count("hi80", Month::high);
        return new Chart(
                Message.of("variance.chart", "2026"),
                Chart.Direction.UPRIGHT,
                t.table(rows),
                List.of(Series.band("lo80", "hi80"), Series.line("actual"), Series.line("forecast")));
    }

    private static Chart stacks() {
        record Sum(YearMonth month, Money regular, Money flexible, Ratio share) {}
        TableBuilder<Sum> t = new TableBuilder<>();
        t.month("month", Sum::month);
        t.money("regular", Sum::regular);
        t.money("flexible", Sum::flexible);
        t.ratio("share", Sum::share);
        return new Chart(
                Message.of("allocation.title", "2026"),
                Chart.Direction.UPRIGHT,
                t.table(List.of(
                        new Sum(YearMonth.of(2026, 1), yuan(100_000), yuan(100_000), Ratio.of(1, 3)),
                        new Sum(YearMonth.of(2026, 2), yuan(100_000), yuan(300_000), Ratio.of(2, 3)))),
                List.of(Series.stack("regular"), Series.stack("flexible"), Series.line("share")));
    }

    private static List<String> drawn(Chart chart, int width, boolean color, Charset charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Style style = new Style(Reports.CHINESE, Style.Headings.WORDS, false, width, color, charset);
        try {
            new TextChartRenderer().render(Reports.allocation().with(chart), style, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void barsAreAsLongAsTheirFigures() {
        List<String> lines = drawn(bars(), 80, false, StandardCharsets.UTF_8);

        assertThat(lines.get(0)).isEqualTo("2026-06 预算执行情况（万元）");
        assertThat(lines.get(1)).startsWith("抖音信息流").contains("预算");
        long whole = blocks(lines.get(1));
        assertThat(blocks(lines.get(2))).isBetween((whole - 1) / 2, (whole + 1) / 2);
        // Cut, with its flag in a word.
        assertThat(lines.get(3)).startsWith("一个名字").contains("..");
        assertThat(lines.get(4)).contains("12  红线");
    }

    private static long blocks(String line) {
        return line.chars().filter(each -> each == '█').count();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 60, 80, 160})
    void noLineIsWiderThanTheTerminal(int width) {
        for (Chart chart : List.of(bars(), fan(), stacks())) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
                assertThat(drawn(chart, width, false, charset)).allSatisfy(line -> assertThat(TextWidth.of(line))
                        .isLessThanOrEqualTo(width == 0 ? 80 : width - 1));
            }
        }
    }

    @Test
    void aConsoleWithoutBlocksGetsAscii() {
        assertThat(String.join("", drawn(bars(), 80, false, Charset.forName("GBK"))))
                .contains("####")
                .doesNotContainPattern("[█▏░▒]");
        assertThat(drawn(fan(), 80, false, Charset.forName("GBK")).subList(1, 4))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("[█▏░▒▁]"));
        assertThat(drawn(stacks(), 80, false, Charset.forName("GBK")).get(2))
                .endsWith(" " + "#".repeat(14) + "=".repeat(14));
    }

    @Test
    void aFanStandsWhereItsFiguresAre() {
        List<String> lines = drawn(fan(), 80, false, Charset.forName("GBK"));

        assertThat(lines.get(1)).startsWith("实际  2024-01 - 2025-12  ");
        String january = lines.get(3);
        String february = lines.get(4);
        assertThat(january).startsWith("2026-01  150  ").endsWith("-");
        assertThat(february).startsWith("2026-02   50  -");
        // The upper end of one is the lower end of the other.
        assertThat(january.indexOf('-', 14)).isEqualTo(february.lastIndexOf('-'));
        assertThat(january.indexOf('|')).isGreaterThan(february.indexOf('|'));
    }

    @Test
    void coloursAreForTerminalsThatShowThem() {
        assertThat(String.join("", drawn(bars(), 80, true, StandardCharsets.UTF_8)))
                .contains("\u001B[36m█", "\u001B[1;31m红线\u001B[0m");
        assertThat(String.join("", drawn(bars(), 80, false, StandardCharsets.UTF_8)))
                .doesNotContain("\u001B");
    }
}
