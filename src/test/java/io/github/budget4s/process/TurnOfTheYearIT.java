package io.github.budget4s.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.journal.AuditLog;
import io.github.budget4s.journal.AuditRecord;
import io.github.budget4s.journal.JournalLine;
import io.github.budget4s.journal.JournalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands of real processes at once where a journal moves away under them. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class TurnOfTheYearIT {

    private static final int ROUNDS = "full".equals(System.getProperty("budget4s.torture")) ? 30 : 3;
    private static final int COMMANDS = 8;

    @TempDir
    private Path folder = Path.of("");

    private Process start(Path out, List<String> more, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx96m"));
        command.addAll(more);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.github.budget4s.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    /** Half of the events of last year are there; each command finds them and wants to put them away. */
    @Test
    void eightCommandsOverTheTurnOfTheYearKeepOneRecord() throws Exception {
        Files.writeString(folder.resolve("budget4s.yaml"), "audit: audit.jsonl\n");
        for (int round = 0; round < ROUNDS; round++) {
            AuditLog log = new AuditLog(folder.resolve("audit.jsonl"), "audit.jsonl", 3);
            for (Path each : List.of(log.path(), JournalReader.checkpointFile(log.path()))) {
                Files.deleteIfExists(each);
            }
            Instant lastYear = Instant.now().minus(Duration.ofDays(366));
            for (int i = 0; i < 50; i++) {
                log.append(lastYear, Map.of("args", List.of("before " + i), JournalLine.EVENT, "run"));
            }
            List<Process> processes = new ArrayList<>();
            for (int i = 0; i < COMMANDS; i++) {
                processes.add(start(folder.resolve("out-" + i), List.of(), "kpi", "--spend", "none-" + i + ".csv"));
            }
            for (Process process : processes) {
                assertThat(process.waitFor()).isEqualTo(66);
            }

            AuditRecord record = log.check();

            assertThat(record.faults()).isEmpty();
            assertThat(record.lines()).hasSize(50 + COMMANDS);
            assertThat(record.lines().stream().map(JournalLine::number).toList())
                    .isEqualTo(IntStream.rangeClosed(1, 50 + COMMANDS)
                            .mapToObj(Long::valueOf)
                            .toList());
            Set<Object> arguments = new HashSet<>();
            record.lines().forEach(line -> arguments.add(line.fields().get("args")));
            assertThat(arguments).hasSize(50 + COMMANDS);
            for (Path each : record.files().stream()
                    .map(file -> folder.resolve(file.name()))
                    .toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void theRecordHasWhomTheSystemKnows() throws Exception {
        Files.writeString(folder.resolve("budget4s.yaml"), "audit: audit.jsonl\n");
        Process process =
                start(folder.resolve("out"), List.of("-Duser.name=somebody else"), "kpi", "--spend", "none.csv");
        assertThat(process.waitFor()).isEqualTo(66);

        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"), "audit.jsonl", 3);
        assertThat(log.check().lines().get(0).text("user"))
                .isEqualTo(ProcessHandle.current().info().user().orElseThrow())
                .isNotEqualTo("somebody else");
    }
}
