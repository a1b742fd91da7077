package io.github.budget4s.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.render.Reports;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.table.TableBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartRendererTest {

    private record Part(String name, Money budget, @Nullable Money spent, Flag flag) {}

    private record Month(YearMonth month, Money regular, Money flexible, Ratio share) {}

    private static Chart sideways(Part... parts) {
        TableBuilder<Part> t = new TableBuilder<>();
        t.text("channel", Part::name);
        t.money("budget", Part::budget);
        t.money("spent", Part::spent);
        t.flag("flag", Part::flag);
        return new Chart(
                Message.of("variance.chart", "2026-06"),
                Chart.Direction.SIDEWAYS,
                t.table(List.of(parts)),
                List.of(Series.bar("budget"), Series.bar("spent")));
    }

    private static Chart upright(int months) {
        TableBuilder<Month> t = new TableBuilder<>();
        t.month("month", Month::month);
        t.money("regular", Month::regular);
        t.money("flexible", Month::flexible);
        t.ratio("share", Month::share);
        List<Month> rows = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            rows.add(new Month(YearMonth.of(2025, 1).plusMonths(i), Money.ZERO, yuan(100_000 + i), Ratio.of(1, 12)));
        }
        return new Chart(
                Message.of("allocation.title", "2026"),
                Chart.Direction.UPRIGHT,
                t.table(rows),
                List.of(Series.stack("regular"), Series.stack("flexible"), Series.line("share")));
    }

    private static Money yuan(long yuan) {
        return new Money(yuan * 100);
    }

    private static byte[] drawn(ChartRenderer renderer, Chart chart) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(Reports.allocation().with(chart), Reports.WORDS, out);
        return out.toByteArray();
    }

    private static Document svg(Chart chart) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(drawn(ChartRenderer.svg(), chart)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> texts(Document document) {
        return elements(document, "text").stream().map(Element::getTextContent).toList();
    }

    private static double width(Element bar) {
        return Double.parseDouble(bar.getAttribute("width"));
    }

    @Test
    void barsAreAsLongAsTheirFigures() throws Exception {
        Document document = svg(sideways(
                new Part("抖音", yuan(200_000), yuan(100_000), Flag.OK),
                new Part("展厅", yuan(50_000), yuan(60_000), Flag.RED)));

        List<Element> bars = elements(document, "rect").stream()
                .filter(bar -> "14".equals(bar.getAttribute("height")))
                .toList();
        assertThat(bars).hasSize(4);
        assertThat(width(bars.get(0))).isCloseTo(2 * width(bars.get(1)), within(0.2));
        assertThat(width(bars.get(3))).isCloseTo(width(bars.get(2)) * 1.2, within(0.2));
        assertThat(bars.get(3).getAttribute("fill")).isEqualTo("#c0271b");
        assertThat(texts(document)).contains("抖音", "展厅", "20", "10", "5", "6  红线", "万元", "红线");
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    @Test
    void aHostileNameIsJustAName() throws Exception {
        Document document =
                svg(sideways(new Part("<script>alert(\"1\")</script>&\u001b[31m", yuan(1), yuan(1), Flag.OK)));

        assertThat(elements(document, "script")).isEmpty();
        assertThat(texts(document)).anyMatch(text -> text.startsWith("<script>alert(\"1\")"));
    }

    @Test
    void whatSaysNothingIsNeitherDrawnNorNamed() throws Exception {
        Document document = svg(upright(12));

        assertThat(texts(document)).contains("弹性分配", "占比").doesNotContain("常态费用");
        assertThat(elements(document, "polyline")).hasSize(2);
        assertThat(texts(document)).contains("2025-01", "2025-11", "0", "12");
    }

    @Test
    void placesAreLeftOutWhereThereIsNoRoomForThem() throws Exception {
        assertThat(texts(svg(upright(60))).stream().filter(text -> text.startsWith("20")))
                .hasSizeBetween(10, 20);
    }

    @Test
    void aPictureIsSmallAndTheSameEachTime() throws Exception {
        byte[] svg = drawn(ChartRenderer.svg(), upright(36));

        assertThat(svg).hasSizeLessThan(10 * 1024).isEqualTo(drawn(ChartRenderer.svg(), upright(36)));
        assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("href", "url(");
    }

    @Test
    void anImageHasThreePixelsForEachOfTheDrawing() throws Exception {
        ChartDrawing drawing = new ChartDrawing(upright(12), Reports.ENGLISH, 640, true);
        ImageCanvas canvas = new ImageCanvas(640, drawing.height());
        drawing.draw(canvas);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        canvas.write(out);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        // In the middle of the first bar; the regular money is nothing, so it has the second colour.
        assertThat(image.getRGB(200, 700) & 0xFFFFFF)
                .isEqualTo(Paint.ofSeries(1).rgb());
    }

    @Test
    void aCharacterThatNoFontHasIsSaid() {
        Chart chart = sideways(new Part("\uDBFF\uDFFD", yuan(1), yuan(1), Flag.OK));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> new ChartDrawing(chart, Reports.ENGLISH, 640, true).draw(new ImageCanvas(640, 200)))
                .satisfies(refused ->
                        assertThat(refused.problems().get(0).message().key()).isEqualTo("output.no-font"));
    }

    @Test
    void aReportWithoutAPictureIsRefused() {
        Report report = Reports.allocation();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ChartRenderer.svg().render(report, Reports.WORDS, new ByteArrayOutputStream()))
                .satisfies(refused ->
                        assertThat(refused.problems().get(0).message().key()).isEqualTo("output.no-chart"));
    }
}
