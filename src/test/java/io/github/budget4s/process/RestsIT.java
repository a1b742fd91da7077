package io.github.budget4s.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.write.OutputFile;
import io.github.budget4s.write.ResultFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ends real processes while they read and write: nothing of theirs stays. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RestsIT {

    @TempDir
    private Path folder = Path.of("");

    private Path temporary = Path.of("");

    @BeforeEach
    void aFolderOfTemporaryFiles() throws IOException {
        temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    private ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    }

    /** Starts a command that waits for the rest of its standard input, and returns once it has begun to copy it. */
    private Process reading() throws IOException, InterruptedException {
        int before = list(temporary).size();
        Process process = java("io.github.budget4s.Main", "kpi", "--spend", "-").start();
        process.getOutputStream().write("date,channel,amount\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        while (process.isAlive() && list(temporary).size() == before) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(process.isAlive()).isTrue();
        return process;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void end(Process process, String signal) throws IOException, InterruptedException {
        if (IgnoredSignals.contains(process, signal)) {
            process.destroyForcibly().waitFor();
            Assumptions.abort("SIG" + signal + " is ignored where the tests run, and so by what they start");
        }
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        process.waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void aCopyOfStandardInputIsItsOwnersAloneAndGoesWithTheProgram(String signal) throws Exception {
        Process process = reading();
        for (Path copy : list(temporary)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                    .isEqualTo("rw-------");
        }
        end(process, signal);
        assertThat(list(temporary)).isEmpty();
    }

    @Test
    void aCopyOfAKilledProgramGoesWithTheNextThatReadsAndThatOfALivingOneStays() throws Exception {
        Process living = reading();
        Process killed = reading();
        end(killed, "KILL");
        assertThat(list(temporary)).hasSize(2);

        assertThat(java("io.github.budget4s.Main", "kpi", "--spend", "none.csv")
                        .start()
                        .waitFor())
                .isEqualTo(66);

        assertThat(list(temporary)).singleElement().satisfies(copy -> assertThat(copy.toString())
                .contains("budget4s-" + living.pid() + "-"));
        end(living, "TERM");
    }

    private Process writing() throws IOException {
        Process process = java(SlowWriter.class.getName(), folder.toString()).start();
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("writing");
        return process;
    }

    private List<String> rests() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path place : List.of(folder, folder.resolve("results"))) {
            list(place).forEach(file -> names.add(String.valueOf(file.getFileName())));
        }
        names.removeAll(List.of("temporary", "results", "out.csv"));
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void halfAFileAndAFolderOfResultsGoWithTheProgram(String signal) throws Exception {
        Process process = writing();
        assertThat(rests()).hasSize(3);
        end(process, signal);
        assertThat(rests()).isEmpty();
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void whatAKilledProgramWroteGoesWithTheNextThatWrites() throws Exception {
        end(writing(), "KILL");
        assertThat(rests()).hasSize(3);

        OutputFile.write(folder.resolve("out.csv"), "out.csv", out -> out.write(1));
        ResultFolder.open(folder.resolve("results"), "results").close();

        assertThat(rests()).isEmpty();
    }
}
