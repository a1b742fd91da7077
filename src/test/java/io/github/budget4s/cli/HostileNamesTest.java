package io.github.budget4s.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.SAXParserFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Gives channels, activities and the store names that are markup, formulas, calendar lines or terminal sequences. */
class HostileNamesTest {

    /** What a terminal obeys or hides: control characters but line ends, and marks of direction. */
    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final List<Integer> CODES = List.of(0, 1, 2, 3, 64, 65, 66, 73);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void files() throws IOException {
        StringBuilder sales = new StringBuilder("month,units\n");
        for (int i = 0; i < 36; i++) {
            sales.append(2023 + i / 12).append('-').append(1 + i % 12).append(",10\n");
        }
        Files.writeString(folder.resolve("sales.csv"), sales);
    }

    private void project(String name) throws IOException {
        String yaml = '"'
                + name.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                        .replace("\u001b", "\\e")
                        .replace("\u0007", "\\a")
                        .replace("\u0000", "\\0")
                + '"';
        Files.writeString(
                folder.resolve("budget4s.yaml"),
                "store: " + yaml
                        + "\nyear: 2026\nsales: sales.csv\nplan: plan.yaml\nspend: spend.csv\nfunnel: funnel.csv\n");
        Files.writeString(
                folder.resolve("plan.yaml"),
                "year: 2026\ntotal: 1200\nchannels:\n  " + yaml + ": {budget: 700}\n  b: {budget: 500}\nactivities:\n"
                        + "  - {month: 3, name: " + yaml + ", channel: b, budget: 100, owner: " + yaml
                        + ", purpose: " + yaml + "}\n  - {month: 4, name: c, channel: b}\n");
        String cell = '"' + name.replace("\"", "\"\"") + '"';
        Files.writeString(folder.resolve("spend.csv"), "month,channel,amount\n2026-01," + cell + ",90\n2026-02,b,50\n");
        Files.writeString(
                folder.resolve("funnel.csv"), "month,channel,leads,orders\n2026-01," + cell + ",9,1\n2026-02,b,5,1\n");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(folder, new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</style><script>alert(1)</script>",
                "</svg><script xlink:href='x'/>",
                "]]><script>alert(1)</script>",
                "<!-- --><a href='javascript:alert(1)'>x</a>",
                "&lt;script&gt;&#60;script&#62;",
                "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil",
                "x\nATTACH:file:///etc/passwd",
                "END:VCALENDAR",
                "x;RRULE=FREQ=SECONDLY:x,y\\nz",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "@SUM(A1)",
                "-2+3",
                "\t=1+1",
                "\r=1+1",
                "\u001b]0;evil\u0007",
                "\u001b[2J\u001b[31mred",
                "\u202Ecod.exe",
                "a|b|c\n|---|",
                "${jndi:ldap://127.0.0.1/x}",
                "{0} '' %s %n \\u0041",
                "../../../etc/passwd",
                "[x](javascript:alert(1)) `code` **b**",
                "NUL\u0000name",
                "x\u2028y\u2029z",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]>",
            })
    void areTextsAndNothingElse(String name) throws Exception {
        project(name);
        for (String[] command : new String[][] {
            {"plan", "check"},
            {"plan", "calendar"},
            {"plan", "calendar", "-f", "table"},
            {"plan", "scenario", "--total", "1200,1300"},
            {"plan", "scenario", "--total", "1200", "--explain", name},
            {"allocate", "--by", "channel", "-f", "table"},
            {"variance", "--by", "channel"},
            {"variance", "--by", "channel", "-f", "table", "--lang", "zh"},
            {"kpi", "--by", "channel", "-f", "md"},
            {"check", "--as-of", "2026-03-31", "-o", "checked"},
            {"plan", "check", "--plan", name},
            {"report", "html", "-o", name},
            {"inspect", name},
            {name},
        }) {
            CommandRun run = run(command);
            String what = String.join(" ", command) + ": " + run.err();
            assertThat(CODES).as(what).contains(run.code());
            assertThat(OBEYED.matcher(run.out() + run.err()).find()).as(what).isFalse();
            if (!List.of(command).contains("table") && !List.of(command).contains("md")) {
                assertThat(run.out().lines()).as(what).noneMatch(line -> line.matches("(.*,)?\"?[=+@\\t\\r][^,]*,.*"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</style><script>alert(1)</script>",
                "</svg><script xlink:href='x'/>",
                "]]><script>alert(1)</script>",
                "&lt;script&gt;&#60;script&#62;",
                "x\u001b]0;y\u0007",
            })
    void runNothingInPagesAndPictures(String name) throws Exception {
        project(name);
        for (String picture : List.of("budget", "variance", "funnel")) {
            CommandRun run = run("report", "svg", picture, "-o", picture + ".svg");
            assertThat(CODES).as(run.err()).contains(run.code());
            if (Files.exists(folder.resolve(picture + ".svg"))) {
                wellFormedAndHarmless(Files.readString(folder.resolve(picture + ".svg")));
            }
        }
        CommandRun run = run("report", "html", "--as-of", "2026-03-31", "-o", "page.html");
        assertThat(run.code()).as(run.err()).isZero();
        String page = Files.readString(folder.resolve("page.html"));
        assertThat(page.replace("<a href=\"#", "")).doesNotContain("<script", "<img", "<a ", "\u001b", "\u0000");
        assertThat(page.split("</style>", -1)).hasSize(2);
    }

    private static void wellFormedAndHarmless(String svg) throws Exception {
        SAXParserFactory.newDefaultNSInstance()
                .newSAXParser()
                .parse(new InputSource(new StringReader(svg)), new DefaultHandler() {
                    @Override
                    public void startElement(String uri, String local, String name, Attributes attributes) {
                        assertThat(local).isNotIn("script", "image", "a", "foreignObject", "iframe");
                        for (int i = 0; i < attributes.getLength(); i++) {
                            assertThat(attributes.getLocalName(i))
                                    .doesNotStartWith("on")
                                    .isNotEqualTo("href");
                        }
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil",
                "x\nATTACH:file:///etc/passwd",
                "x\rX-WR-CALNAME:evil",
                "END:VCALENDAR",
                "x;RRULE=FREQ=SECONDLY:x,y\\nz",
                "x\\",
                "\"quoted\";ALTREP=\"http://127.0.0.1\":y",
                "x\u0085END:VEVENT",
                "x\u2028END:VEVENT",
                "x\u001b[31m",
                "NUL\u0000name",
            })
    void addNothingToACalendar(String name) throws Exception {
        project("harmless");
        assertThat(run("plan", "calendar", "-o", "right.ics").code()).isZero();
        project(name);
        CommandRun run = run("plan", "calendar", "-o", "plan.ics");
        if (run.code() == 65) {
            // A name that cannot be in the plan is said.
            return;
        }
        assertThat(run.code()).as(run.err()).isZero();

        assertThat(shape("plan.ics")).isEqualTo(shape("right.ics"));
    }

    /** Which components there are, and which properties they have. */
    private List<String> shape(String file) throws Exception {
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).doesNotContain("\u001b", "\u0000");
            return new CalendarBuilder()
                    .build(new StringReader(text)).getComponents().stream()
                            .map(Component.class::cast)
                            .map(each -> each.getName() + " "
                                    + each.getProperties().stream()
                                            .map(property -> property.toString()
                                                    .replaceAll("(?s)[:;].*", "")
                                                    .strip())
                                            .toList())
                            .toList();
        }
    }
}
