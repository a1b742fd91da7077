package io.github.budget4s.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.PrivateFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher with the jar behind it, as a shell, a cron job and a pipe do. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProgramIT {

    private static final Path LAUNCHER =
            Path.of(System.getProperty("budget4s.home", ".")).resolve("scripts/budget4s");

    @TempDir
    private Path folder = Path.of("");

    private record Ended(String out, String err, int code) {}

    @BeforeEach
    void salesOfThreeYears() throws IOException {
        String rows = IntStream.range(0, 36)
                .mapToObj(i -> (2023 + i / 12) + "-" + String.format("%02d", 1 + i % 12) + "," + (100 + i % 12) + "\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("sales.csv"), "month,units\n" + rows);
        Files.write(folder.resolve("销售 数据.csv"), ("月份,销量\n" + rows).getBytes(Charset.forName("GB18030")));
    }

    @Test
    void aClosedPipeEndsTheProgramSilently() throws Exception {
        Ended ended = shell("'" + LAUNCHER + "' allocate --help | true; echo \"${PIPESTATUS[0]}\"", Map.of());

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).isEqualTo("0\n");
    }

    @Test
    void closedStandardInputIsEmpty() throws Exception {
        Ended ended = shell("'" + LAUNCHER + "' kpi --spend - <&-", Map.of());

        assertThat(ended.err()).contains("-: the file is empty");
        assertThat(ended.code()).isEqualTo(65);
    }

    @Test
    void twoFirstStartsAtOnceAnswerAndLeaveOneArchive() throws Exception {
        String name = "budget4s-" + Runtime.version().feature() + ".jsa";
        Path archive = LAUNCHER.resolveSibling("../target/" + name).normalize();
        Files.deleteIfExists(archive);
        Files.deleteIfExists(archive.resolveSibling(name + ".for"));

        Ended ended = shell(
                "for each in 1 2; do '" + LAUNCHER
                        + "' allocate --sales sales.csv --total 100 --year 2026 -q > $each.out & done; wait",
                Map.of());

        assertThat(ended).isEqualTo(new Ended("", "", 0));
        assertThat(folder.resolve("1.out"))
                .hasSameTextualContentAs(folder.resolve("2.out"))
                .content()
                .startsWith("month,share");
        assertThat(archive).isNotEmptyFile();
    }

    @Test
    void theArchiveThatWasMadeIsTaken() throws Exception {
        String allocate = "'" + LAUNCHER + "' allocate --sales sales.csv --total 100 --year 2026 -q >/dev/null";
        assertThat(shell(allocate, Map.of())).isEqualTo(new Ended("", "", 0));
        // With this a JVM that cannot take its archive does not start.
        String strict = Runtime.version().feature() < 25 ? "-Xshare:on" : "-XX:AOTMode=on";

        assertThat(shell(allocate, Map.of("BUDGET4S_JAVA_OPTS", strict))).isEqualTo(new Ended("", "", 0));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDeviceIsAnInputOutputErrorAndNoSilentSuccess() throws Exception {
        Ended ended =
                shell("'" + LAUNCHER + "' allocate --sales sales.csv --total 100 --year 2026 -q > /dev/full", Map.of());

        assertThat(ended.code()).isEqualTo(74);
        assertThat(ended.err()).startsWith("budget4s: standard output cannot be written");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsWrittenThroughAndNeverReplaced() throws Exception {
        Ended ended = shell(
                "'" + LAUNCHER
                        + "' allocate --sales sales.csv --total 100 --year 2026 -q -o /dev/stdout | head -1; ls -l /dev/full | cut -c1",
                Map.of());

        assertThat(ended.out()).isEqualTo("month,share,regular,activities,flexible,total\nc\n");
        assertThat(shell("'" + LAUNCHER + "' allocate --sales sales.csv --total 100 -q -o /dev/full", Map.of())
                        .code())
                .isEqualTo(74);
    }

    @Test
    void cronWithoutALocaleReadsChineseFileNamesAndWritesUtf8() throws Exception {
        Ended ended = shell(
                "'" + LAUNCHER + "' allocate --sales '销售 数据.csv' --total 100万 --year 2026 --lang zh -v -o '预算.csv'",
                Map.of("LC_ALL", "C"));

        assertThat(ended.err()).contains("销售 数据.csv：编码 GB18030").doesNotContain("?");
        assertThat(ended.code()).isZero();
        assertThat(Files.readString(folder.resolve("预算.csv"))).startsWith("month,share,");
    }

    @Test
    void theLanguageFollowsTheLocale() throws Exception {
        String command = "'" + LAUNCHER + "' allocate --sales sales.csv --total 100 --year 2026 2>&1 >/dev/null";

        assertThat(shell(command, Map.of("LANG", "zh_CN.UTF-8")).out()).startsWith("说明：占比取自");
        assertThat(shell(command, Map.of("LANG", "de_DE.UTF-8")).out()).startsWith("note: Shares are");
        assertThat(shell(command, Map.of("LANG", "de_DE.UTF-8", "LC_MESSAGES", "zh_CN.UTF-8"))
                        .out())
                .startsWith("说明：");
    }

    @Test
    void theSameInputGivesTheSameBytesInAnyLocaleAndTimeZone() throws Exception {
        Set<String> outputs = new HashSet<>();
        List<String> zones =
                List.of("UTC", "Asia/Shanghai", "Pacific/Kiritimati", "America/New_York", "Asia/Kathmandu");
        List<String> locales = List.of("C", "zh_CN.GB18030", "ar_EG.UTF-8", "th_TH.UTF-8", "tr_TR.UTF-8");
        for (int i = 0; i < locales.size(); i++) {
            outputs.add(shell(
                            "'" + LAUNCHER
                                    + "' allocate --sales sales.csv --total 1234567.89 --year 2026 -f json --lang zh 2>/dev/null",
                            Map.of("LC_ALL", locales.get(i), "TZ", zones.get(i)))
                    .out());
        }

        assertThat(outputs).hasSize(1);
        assertThat(outputs.iterator().next()).contains("\"total\": 97517.21");
    }

    /**
     * The text is read before the robot is looked for in vain: of a pipe Java 17 would otherwise ask for the length.
     */
    @Test
    void aTextToPostComesFromAPipe() throws Exception {
        PrivateFile.write(folder.resolve("robot.url"), "http://127.0.0.1:9/nobody");

        Ended ended = shell("echo hi | '" + LAUNCHER + "' notify --timeout 1 --url-file robot.url", Map.of());

        assertThat(ended.code()).isEqualTo(74);
        assertThat(ended.err()).contains("the robot could not be reached").doesNotContain("seek");
    }

    @Test
    void aPipeAsInputAndABudgetInAPipeWork() throws Exception {
        Ended ended = shell(
                "cat sales.csv | '" + LAUNCHER + "' allocate --sales - --total 100 --year 2026 | tail -1", Map.of());

        assertThat(ended.out()).startsWith("2026-12,");
    }

    @Test
    void aKilledProgramLeavesTheOldFileWhole() throws Exception {
        Path target = Files.writeString(folder.resolve("budget.csv"), "old\n");
        Path pipe = folder.resolve("slow");
        assertThat(shell("mkfifo slow", Map.of()).code()).isZero();

        // The program waits for the pipe's end with the output already named; then it is killed.
        Ended ended = shell(
                "(cat sales.csv; sleep 30) > slow & feeder=$!; '" + LAUNCHER
                        + "' allocate --sales slow --total 100 -o budget.csv & program=$!;"
                        + " while ! ls /proc/$program/task > /dev/null 2>&1; do :; done; kill -9 $program; wait $program;"
                        + " echo $?; kill $feeder",
                Map.of());

        assertThat(pipe).exists();
        assertThat(ended.out()).isEqualTo("137\n");
        assertThat(target).hasContent("old\n");
    }

    private Ended shell(String command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().put("BUDGET4S_JAVA", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            int code = process.waitFor();
            return new Ended(
                    Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8), code);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
