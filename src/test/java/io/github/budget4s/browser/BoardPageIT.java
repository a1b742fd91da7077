package io.github.budget4s.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.budget4s.golden.CommandRun;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at the page of the year's example in Chromium, with the network closed. */
class BoardPageIT {

    private static final int PHONE = 390;
    private static final int DESK = 1440;

    /** The smallest letters that are shown, of HTML and of charts, in pixels of the window. */
    private static final String SMALLEST_LETTERS = """
            (() => {
              let least = 1000;
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode, parent = node.parentElement;
                if (!node.textContent.trim() || !parent.getClientRects().length || parent.closest('title,style')) continue;
                const svg = parent.closest('svg');
                const size = parseFloat(svg ? parent.getAttribute('font-size') : getComputedStyle(parent).fontSize);
                const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
                least = Math.min(least, size * scale);
              }
              return least;
            })()
            """;

    @TempDir
    private static Path folder = Path.of("");

    private static Browser browser;
    private static URI page = URI.create("about:blank");

    @BeforeAll
    static void makeThePage() throws Exception {
        Path program = Browser.find().orElse(null);
        assumeTrue(program != null, "no Chromium on this machine: install chromium to look at the page");
        Path example = Path.of(System.getProperty("budget4s.home", ".")).resolve("examples/monthly-check");
        try (Stream<Path> files = Files.list(example)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        CommandRun run = CommandRun.of(folder, "budget4s report html -o board.html --as-of 2026-11-02 --lang zh", 0);
        assertThat(run.code()).isZero();
        page = folder.resolve("board.html").toUri();
        browser = new Browser(Objects.requireNonNull(program), Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void inDaylight() throws Exception {
        browser.dark(false);
    }

    private static List<String> serious() throws Exception {
        try (InputStream in = Objects.requireNonNull(BoardPageIT.class.getResourceAsStream("/axe.min.js"))) {
            browser.value(new String(in.readAllBytes(), StandardCharsets.UTF_8) + ";0");
        }
        JsonNode violations = browser.value("axe.run(document,{resultTypes:['violations']}).then(r=>r.violations)");
        List<String> serious = new ArrayList<>();
        violations.forEach(violation -> {
            if (List.of("serious", "critical").contains(violation.path("impact").asText())) {
                serious.add(violation.path("id").asText() + ": "
                        + violation.path("nodes").path(0).path("html").asText());
            }
        });
        return serious;
    }

    @ParameterizedTest
    @CsvSource({"390, false", "1440, false", "1920, false", "390, true", "1440, true"})
    void eachLayoutAsksForNothingAndIsReadable(int width, boolean isDark) throws Exception {
        browser.dark(isDark);
        browser.open(page, width, 900);

        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
        assertThat(browser.value(SMALLEST_LETTERS).asDouble()).isGreaterThanOrEqualTo(12);
        assertThat(serious()).isEmpty();
        assertThat(browser.requests(page)).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.text("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(isDark ? "rgb(20, 23, 26)" : "rgb(244, 245, 247)");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360})
    void smallPhonesShowLettersOfTwelvePixels(int width) throws Exception {
        browser.open(page, width, 640);

        assertThat(browser.value(SMALLEST_LETTERS).asDouble()).isGreaterThanOrEqualTo(12);
        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1366, 768", "1920, 1080", "3840, 2160"})
    void theWallIsFilledAndAsksForNoHand(int width, int height) throws Exception {
        browser.open(URI.create(page + "#wall"), width, height);

        assertThat(browser.value("document.documentElement.scrollHeight").asInt())
                .isLessThanOrEqualTo(height);
        assertThat(browser.value("[...document.querySelectorAll('a,summary,input,label')]"
                                + ".filter(e=>e.getClientRects().length).length")
                        .asInt())
                .isZero();
        for (String chart : List.of("months", "channels")) {
            assertThat(browser.value("document.querySelector('main.zh ." + chart
                                    + " .wide svg').getBoundingClientRect().bottom")
                            .asInt())
                    .isBetween(height * 2 / 3, height);
        }
        assertThat(browser.value(SMALLEST_LETTERS).asDouble()).isGreaterThanOrEqualTo(12);
    }

    /** What is folded may scroll sideways when it is opened. */
    @Test
    void noTableIsCutOnADesk() throws Exception {
        for (String language : List.of("zh", "en")) {
            browser.open(page, DESK, 900);
            browser.click("label[for=" + language + "]");

            assertThat(browser.text("[...document.querySelectorAll('main." + language + " .scroll')]"
                            + ".filter(e=>!e.closest('details')&&e.scrollWidth>e.clientWidth)"
                            + ".map(e=>e.getAttribute('aria-label')).join()"))
                    .isEmpty();
        }
    }

    @Test
    void aClickShowsTheOtherLanguage() throws Exception {
        browser.open(page, DESK, 900);
        String shown = "[...document.querySelectorAll('main')].filter(m=>m.getClientRects().length)"
                + ".map(m=>m.lang+' '+m.querySelector('.verdict p').textContent.slice(0,7)).join()";
        assertThat(browser.text(shown)).isEqualTo("zh 2026-10");

        browser.click("label[for=en]");

        assertThat(browser.text(shown)).isEqualTo("en 2026-10");
        assertThat(browser.text("document.querySelector('#drill h2').innerText"))
                .isEqualTo("From the year to the line of the ledger");
        assertThat(serious()).isEmpty();
    }

    /** By a click on a phone, and by the keyboard alone. */
    @Test
    void theWayLeadsFromTheYearToTheLine() throws Exception {
        browser.open(page, PHONE, 844);
        String month = "#drill>details>details:nth-of-type(3)";
        String channel = month + ">details";
        String line = channel + " div b";
        assertThat(isShown(channel + ">summary")).isFalse();

        browser.click(month + ">summary");
        assertThat(isShown(channel + ">summary")).isTrue();
        assertThat(isShown(line)).isFalse();

        browser.value("document.querySelector('" + channel + ">summary').focus()");
        browser.press("Enter", 13);
        assertThat(isShown(line)).isTrue();
        assertThat(browser.text("document.querySelector('" + line + "').innerText"))
                .contains("2026-03-")
                .contains("spend.csv:");
        assertThat(browser.complaints()).isEmpty();
    }

    private static boolean isShown(String selector) throws Exception {
        return browser.value("document.querySelector('" + selector + "').checkVisibility()")
                .asBoolean();
    }

    @Test
    void theKeyboardReachesWhatCanBeOpened() throws Exception {
        browser.open(page, DESK, 900);
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            browser.press("Tab", 9);
            reached.add(browser.text("document.activeElement.tagName"));
        }

        assertThat(reached).contains("INPUT", "A", "SUMMARY");
    }

    /** A chat's previewer may not run scripts. */
    @Test
    void withoutScriptsThePageIsTheSame() throws Exception {
        browser.open(page, DESK, 1600);
        String with =
                browser.send("Page.captureScreenshot", Map.of()).path("data").asText();
        browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.open(page, DESK, 1600);
            assertThat(browser.send("Page.captureScreenshot", Map.of())
                            .path("data")
                            .asText())
                    .isEqualTo(with);
        } finally {
            browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void itPrintsOnA4() throws Exception {
        browser.open(page, DESK, 900);

        byte[] pdf = Base64.getDecoder()
                .decode(browser.send("Page.printToPDF", Map.of("preferCSSPageSize", true))
                        .path("data")
                        .asText());

        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        // 210 mm by 297 mm, in points.
        assertThat(text).containsPattern("/MediaBox \\[0 0 59\\d(\\.\\d+)? 84\\d(\\.\\d+)?]");
        assertThat(text.split("/Type /Page\\b(?!s)").length - 1).isBetween(3, 12);
    }
}
