package io.github.budget4s.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what a console of Windows is given, whose encoding is a Chinese or a Western one. */
class ConsoleTextTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "GBK, 100 − 40 × 2 ÷ 3 ≤ 5 ✓ …, 100 - 40 × 2 ÷ 3 ≤ 5 v …",
        "GBK, 预算 760万 · “备用金”, 预算 760万 · “备用金”",
        "IBM437, 100 − 40 × 2 ≤ 5 … “a”, '100 - 40 x 2 ≤ 5 ... \"a\"'",
        "windows-1252, 预算 −1, ?? -1",
        "GB18030, 100 − 40 ✓, 100 − 40 ✓"
    })
    void whatAnEncodingLacksIsReplacedByWhatReadsTheSame(String charset, String text, String expected) {
        assertThat(new String(ConsoleText.encoded(text, Charset.forName(charset)), Charset.forName(charset)))
                .isEqualTo(expected);
    }

    @Test
    void aStreamHandsOnWholeCharactersHoweverItIsFed() throws IOException {
        Charset gbk = Charset.forName("GBK");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream stream = ConsoleText.stream(out, gbk)) {
            for (byte each : "预算 −5\n合计 −6".getBytes(StandardCharsets.UTF_8)) {
                stream.write(each);
            }
            stream.flush();
        }

        assertThat(out.toString(gbk)).isEqualTo("预算 -5\n合计 -6");
    }

    /** The JVM says that both streams are a console of code page 936, as it does on a Chinese Windows. */
    @Test
    void aChineseConsoleGetsTablesNotesHelpAndErrorsInItsEncoding() throws Exception {
        StringBuilder sales = new StringBuilder("month,units\n");
        for (int month = 0; month < 36; month++) {
            sales.append(2023 + month / 12).append(String.format("-%02d,10%n", month % 12 + 1));
        }
        Files.writeString(folder.resolve("sales.csv"), sales);

        String explained = onWindows("allocate --sales sales.csv --total 1200 --reserve 120 --year 2026 --explain 3");

        assertThat(explained)
                .contains("1,200.00 - 备用金 120.00 - 常态费用 0.00", "10（2023-03）", "说明：")
                .doesNotContain("?", "\u001b");
        assertThat(onWindows("allocate --sales sales.csv --total 1200 --year 2026 -f csv --headers zh"))
                .contains("月份,占比");
        assertThat(onWindows("allocate --help")).contains("用法：budget4s allocate");
        assertThat(onWindows("allocate --sale x")).contains("没有选项 --sale；是否应为 --sales？");
    }

    private String onWindows(String line) throws Exception {
        boolean saysAlways = Runtime.version().feature() > 17;
        String name = saysAlways ? "" : "sun.";
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dos.name=Windows 10",
                "-D" + name + "stdout.encoding=ms936",
                "-D" + name + "stderr.encoding=ms936",
                "-Dnative.encoding=GBK",
                "-Dbudget4s.columns=100",
                "-Dbudget4s.locale=zh_CN",
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator)),
                "io.github.budget4s.Main"));
        command.addAll(List.of(line.split(" ")));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("TERM", "WT_SESSION", "ConEmuANSI", "ANSICON", "FORCE_COLOR"));
        Process process = builder.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), Charset.forName("GBK"));
    }
}
