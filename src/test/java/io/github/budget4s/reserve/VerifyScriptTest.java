package io.github.budget4s.reserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.budget4s.domain.digest.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Holds the canonical form to what a program in another language makes of it. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class VerifyScriptTest {

    private static final Path SCRIPT =
            Path.of(System.getProperty("budget4s.home", ".")).toAbsolutePath().resolve("scripts/verify-journal");

    @TempDir
    private Path temporary = Path.of("");

    private ReserveFolder folder;

    private record Ended(String out, int code) {}

    @SuppressWarnings("NullAway.Init")
    VerifyScriptTest() {}

    @BeforeEach
    void aJournal() throws Exception {
        assumeTrue(
                run("python3", "--version").code() == 0
                        && run("openssl", "version").out().startsWith("OpenSSL 3"),
                "no python3 or openssl 3 here");
        folder = ReserveFolder.in(temporary);
        folder.tenEvents();
        // What needs escaping, and what does not.
        folder.run(
                "reserve",
                "request",
                "--amount",
                "1",
                "--purpose",
                "\"引号\" \\ / \t\u0001 \u007f é 😀",
                "--expected-return",
                "5",
                "--key",
                "chen.key",
                "--as-of",
                "2026-05-06");
        assertThat(folder.lines()).hasSize(11);
    }

    private Ended run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(temporary.toFile())
                    .redirectErrorStream(true)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(out, process.waitFor());
        } catch (IOException e) {
            return new Ended("", -1);
        }
    }

    private Ended verify() throws IOException, InterruptedException {
        return run("python3", SCRIPT.toString(), "reserve.jsonl", "budget4s.yaml");
    }

    @Test
    void anotherProgramFindsTheSameHashesAndSignatures() throws Exception {
        String last = folder.lines().get(10);

        assertThat(verify())
                .isEqualTo(new Ended("11 events, head " + Sha256.of(last.getBytes(StandardCharsets.UTF_8)) + "\n", 0));
    }

    @Test
    void anotherProgramFindsEveryChangedLine() throws Exception {
        List<String> lines = folder.lines();
        for (int i = 0; i < lines.size(); i += 3) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(i, lines.get(i).replace("2026-0", "2027-0"));
            folder.lines(changed);
            Ended ended = verify();
            assertThat(ended.code()).isEqualTo(65);
            assertThat(ended.out()).contains("line " + (i + 1) + ": its signature does not fit");
        }
        List<String> removed = new ArrayList<>(lines);
        removed.remove(4);
        folder.lines(removed);
        assertThat(verify().out()).contains("line 5: is event 6, expected 5");
    }

    @Test
    void anotherProgramNamesLinesThatAreNoEvents() throws Exception {
        List<String> lines = new ArrayList<>(folder.lines());
        lines.addAll(List.of("[1]", "{\"n\":13}", "what", ""));
        folder.lines(lines);

        Ended ended = verify();

        assertThat(ended.code()).isEqualTo(65);
        for (int line = 12; line <= 15; line++) {
            assertThat(ended.out()).contains("line " + line + ": cannot be read");
        }
        assertThat(ended.out()).doesNotContain("Traceback");
    }

    @Test
    void anotherProgramFindsThatTheEndWasCut() throws Exception {
        String head = folder.text("reserve.jsonl.head");
        List<String> cut = folder.lines().subList(0, 8);
        folder.lines(cut);
        assertThat(verify()).extracting(Ended::code).isEqualTo(65);
        String forged = "{\"hash\":\"" + Sha256.of(cut.get(7).getBytes(StandardCharsets.UTF_8)) + "\",\"n\":8}\n";
        folder.write("reserve.jsonl.head", forged);
        assertThat(verify().out()).contains("head: not in its form");
        folder.write("reserve.jsonl.head", head + "\n");
        assertThat(verify().out()).contains("head: not in its form");
        Files.delete(folder.path("reserve.jsonl.head"));
        assertThat(verify().out()).contains("head: cannot be read");
    }

    @Test
    void aKeyInACommentIsNobodys() throws Exception {
        folder.project(folder.project().replaceFirst("(?m)^.*李强.*$", "    # - $0"));
        assertThat(verify().out()).contains("line 3: its key is not in budget4s.yaml");
    }

    @Test
    void theScriptIsShortEnoughToBeReadThrough() throws Exception {
        try (Stream<String> lines = Files.lines(SCRIPT)) {
            assertThat(lines).hasSizeLessThanOrEqualTo(55);
        }
    }
}
