package io.github.budget4s.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sends a signal to real processes of each command that writes, at any moment: it ends with the code of the signal, or
 * as it would have ended; what is there then is what was there before, or what the command writes, and nothing else.
 * What comes next is not kept waiting.
 *
 * <p>{@code -Dbudget4s.torture=full} has 30 moments for each signal, the ordinary build one.
 */
@EnabledOnOs(OS.LINUX)
class SignalsIT {

    private static final int MOMENTS = "full".equals(System.getProperty("budget4s.torture")) ? 30 : 1;
    private static final Path HOME =
            Path.of(System.getProperty("budget4s.home", ".")).toAbsolutePath();
    private static final Map<String, Integer> CODES = Map.of("TERM", 143, "INT", 130, "HUP", 129);
    private static final List<String> SIGNALS = List.of("TERM", "INT", "HUP");
    private static final String CHANGES = "reserve request";

    @TempDir
    private Path folder = Path.of("");

    private final Random random = new Random(18);

    private Path temporary() throws IOException {
        return Files.createDirectories(folder.resolve("temporary"));
    }

    /** Makes a project anew. */
    private Path project(String name, String command) throws IOException {
        Path project = Files.createDirectories(folder.resolve(name));
        String example = command.startsWith("reserve") ? "examples/reserve" : "examples/monthly-check";
        try (Stream<Path> files = Files.list(HOME.resolve(example))) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().matches(".*\\.(csv|yaml|key)"))::iterator) {
                Path copy = Files.copy(file, project.resolve(file.getFileName()));
                if (copy.toString().endsWith(".key")) {
                    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
        return project;
    }

    private List<String> program() throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx200m",
                "-Djava.io.tmpdir=" + temporary(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.github.budget4s.Main");
    }

    private Process start(Path project, String command) throws IOException {
        List<String> words = new ArrayList<>();
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(project.toFile())
                .redirectOutput(new File("/dev/null"))
                .redirectError(new File("/dev/null"))
                .redirectInput(new File("/dev/null"));
        if (command.startsWith("monthly-check")) {
            Path script = folder.resolve("program.sh");
            StringBuilder text = new StringBuilder("#!/bin/sh\nexec");
            program().forEach(word -> text.append(" '").append(word).append('\''));
            Files.writeString(script, text + " \"$@\"\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
            builder.environment().put("BUDGET4S", script.toString());
            words.add("sh");
            words.add(HOME.resolve("scripts/monthly-check").toString());
            words.addAll(List.of(command.split(" ")).subList(1, command.split(" ").length));
        } else {
            words.addAll(program());
            words.addAll(List.of(command.split(" ")));
        }
        return builder.start();
    }

    /** What stands in a folder: the name of each file, and a hash of what is in it. */
    private static Map<String, String> contents(Path project) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!file.equals(project)) {
                    contents.put(
                            project.relativize(file).toString(), Files.isRegularFile(file) ? hash(file) : "a folder");
                }
            }
        }
        return contents;
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --as-of 2026-10-31",
                "monthly-check --as-of 2026-10-31",
                "variance --as-of 2026-10-31 -o variance.xlsx",
                "allocate --year 2027 --total 7600000 -o next.csv",
                "report html -o board.html --as-of 2026-10-31",
                "report xlsx -o year.xlsx --year 2027 --total 7600000",
                "reserve request --amount 12000 --purpose x --expected-return 6 --as 陈静 --key chen.key"
                        + " --as-of 2026-04-20",
            })
    void leavesAllOrNothing(String command) throws Exception {
        Path whole = project("whole", command);
        Map<String, String> before = contents(whole);
        long began = System.nanoTime();
        int ended = start(whole, command).waitFor();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        Map<String, String> after = contents(whole);
        assertThat(ended).isIn(0, 1, 2);
        assertThat(after).hasSizeGreaterThan(before.size());

        for (int i = 0; i < MOMENTS * SIGNALS.size(); i++) {
            String signal = SIGNALS.get(i % SIGNALS.size());
            Assumptions.assumeFalse(
                    IgnoredSignals.contains(signal), "SIG" + signal + " is ignored where the tests run");
            Path project = project("moment-" + i, command);
            Process process = start(project, command);
            // Any moment will do, for at each the same has to hold.
            process.waitFor(random.nextLong(millis), TimeUnit.MILLISECONDS);
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            int code = process.waitFor();

            String what = signal + ", " + i + ", " + code;
            assertThat(code).as(what).isIn(CODES.get(signal), ended);
            Map<String, String> left = contents(project);
            if (command.startsWith(CHANGES)) {
                // The journal has its time in it: whole it is, or not there.
                boolean isThere = Files.exists(project.resolve("reserve.jsonl"));
                assertThat(!isThere || start(project, "reserve verify").waitFor() == 0)
                        .as(what)
                        .isTrue();
                left.keySet().removeAll(List.of("reserve.jsonl", "reserve.jsonl.head"));
                assertThat(left).as(what).isEqualTo(before);
            } else {
                left.forEach((file, content) -> assertThat(content)
                        .as(what + ", " + file)
                        .isIn(
                                String.valueOf(before.get(file)),
                                String.valueOf(after.get(file)),
                                // The list of what was written, as far as that went, and the day's folder.
                                file.endsWith(".budget4s-written") ? content : "a folder"));
                assertThat(after.keySet()).as(what).containsAll(left.keySet());
                assertThat(left.keySet()).as(what).containsAll(before.keySet());
            }
            try (Stream<Path> rests = Files.list(temporary())) {
                assertThat(rests).as(what).isEmpty();
            }
            // What comes next finds no lock.
            assertThat(start(project, command).waitFor()).as(what).isEqualTo(ended);
        }
    }
}
