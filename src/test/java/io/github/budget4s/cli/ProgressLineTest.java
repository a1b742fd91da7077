package io.github.budget4s.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.cli.Environment.Operator;
import io.github.budget4s.cli.Environment.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressLineTest {

    private static final Pattern ENGLISH =
            Pattern.compile(".* \\d+ of \\d+ MB, [\\d,]+ lines a second, \\d+:\\d\\d left *");
    private static final Pattern CHINESE = Pattern.compile(".*已读 \\d+ / \\d+ MB，每秒 [\\d,]+ 行，还需 \\d+:\\d\\d *");
    private static final int WIDTH = 60;

    @TempDir
    private Path folder = Path.of("");

    /** A clock on which every look takes so many milliseconds, so that no test waits. */
    private static InstantSource clock(long step) {
        AtomicLong now = new AtomicLong();
        return () -> Instant.ofEpochMilli(now.addAndGet(step));
    }

    private String run(boolean terminal, Map<String, String> variables, long step, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                err,
                folder,
                variables,
                Locale.ENGLISH,
                new Terminal(false, terminal, true, WIDTH, StandardCharsets.UTF_8),
                new Operator(() -> "li", clock(step), prompt -> Optional.empty()));
        assertThat(Program.run(environment, arguments))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        return err.toString(StandardCharsets.UTF_8);
    }

    private static List<String> lines(String shown) {
        return Arrays.stream(shown.split("\r"))
                .filter(line -> !line.isBlank() && !line.contains("\n"))
                .toList();
    }

    private void writeOrders(String name, int count, String model) throws IOException {
        StringBuilder text = new StringBuilder("date,units,model\n");
        for (int i = 0; i < count; i++) {
            text.append("2025-0")
                    .append(i % 9 + 1)
                    .append("-11,1,")
                    .append(model)
                    .append('\n');
        }
        Files.writeString(folder.resolve(name), text);
    }

    private void writeWorkbook(String name, int count) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            Sheet sheet = workbook.createSheet();
            Row head = sheet.createRow(0);
            head.createCell(0).setCellValue("date");
            head.createCell(1).setCellValue("units");
            for (int i = 1; i <= count; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("2025-0" + (i % 9 + 1) + "-11");
                row.createCell(1).setCellValue(1);
            }
            workbook.write(out);
        }
    }

    /** Nothing is left behind: the line is overwritten by blanks as wide as it ever was, and the cursor is in front. */
    private static void assertCleared(String shown) {
        String[] pieces = shown.split("\r", -1);
        int widest = Arrays.stream(pieces).mapToInt(String::length).max().orElse(0);
        int last = shown.indexOf("\r" + " ".repeat(widest) + "\r");
        assertThat(last).as(shown).isNotNegative();
    }

    @Test
    void aLongTextShowsHowFarItIs() throws IOException {
        writeOrders("orders.csv", 20_000, "A");

        String shown = run(true, Map.of(), 300, "inspect", "orders.csv");

        assertThat(lines(shown))
                .isNotEmpty()
                .allMatch(line -> ENGLISH.matcher(line).matches(), ENGLISH.pattern());
        assertThat(lines(shown)).allMatch(line -> line.strip().length() < WIDTH);
        assertCleared(shown);
    }

    @Test
    void soDoesOneThatIsReadInParts() throws IOException {
        writeOrders(
                "orders.csv",
                60_000,
                "A model with a name that is long enough to make the file worth cutting in parts");

        String shown = run(true, Map.of(), 300, "inspect", "orders.csv");

        assertThat(lines(shown))
                .isNotEmpty()
                .allMatch(line -> ENGLISH.matcher(line).matches(), ENGLISH.pattern());
        assertCleared(shown);
    }

    @Test
    void soDoesAWorkbookAndInChinese() throws IOException {
        writeWorkbook("orders.xlsx", 5_000);

        String shown = run(true, Map.of(), 300, "inspect", "orders.xlsx", "--lang", "zh");

        assertThat(lines(shown))
                .isNotEmpty()
                .allMatch(line -> CHINESE.matcher(line).matches(), CHINESE.pattern());
    }

    @Test
    void aLongNameIsCutInFront() throws IOException {
        writeOrders("x".repeat(100) + ".csv", 20_000, "A");

        String shown = run(true, Map.of(), 300, "inspect", "x".repeat(100) + ".csv");

        assertThat(lines(shown)).isNotEmpty().allMatch(line -> line.strip().length() == WIDTH - 1);
    }

    @Test
    void whatTakesNoSecondShowsNothing() throws IOException {
        writeOrders("orders.csv", 20_000, "A");

        assertThat(run(true, Map.of(), 1, "inspect", "orders.csv")).doesNotContain("\r");
    }

    @Test
    void onlyATerminalIsShownItAndNotOneThatWantsQuiet() throws IOException {
        writeOrders("orders.csv", 20_000, "A");

        assertThat(run(false, Map.of(), 300, "inspect", "orders.csv")).doesNotContain("\r");
        assertThat(run(true, Map.of(), 300, "inspect", "-q", "orders.csv")).doesNotContain("\r");
        assertThat(run(true, Map.of("TERM", "dumb"), 300, "inspect", "orders.csv"))
                .doesNotContain("\r");
    }
}
