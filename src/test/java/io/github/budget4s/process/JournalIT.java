package io.github.budget4s.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.budget4s.domain.reserve.PublicKeys;
import io.github.budget4s.journal.ChainCheck;
import io.github.budget4s.journal.Ed25519Keys;
import io.github.budget4s.journal.Fault;
import io.github.budget4s.journal.JournalFile;
import io.github.budget4s.journal.JournalLine;
import io.github.budget4s.journal.JournalReader;
import io.github.budget4s.journal.JournalText;
import io.github.budget4s.journal.PrivateKeyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Writes a journal from many processes, kills them, and fills the disk: no event that was acknowledged is lost, none is
 * half there.
 *
 * <p>{@code scripts/torture-journal} runs it in full ({@code -Dbudget4s.torture=full}): 8 processes of 1,000 events
 * each, 300 kills. The ordinary build takes fewer of both.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class JournalIT {

    private static final boolean FULL = "full".equals(System.getProperty("budget4s.torture"));
    private static final int EVENTS = FULL ? 1000 : 60;
    private static final int KILLS = FULL ? 300 : 12;
    private static final int WRITERS = 8;
    private static final String SIGNER = "陈静";

    @TempDir
    private Path folder = Path.of("");

    private String publicKey = "";

    @BeforeEach
    void aKey() throws IOException {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) 5);
        publicKey = PublicKeys.write(Ed25519Keys.ofSeed(seed));
        Files.writeString(
                folder.resolve("chen.key"), PrivateKeyFile.write(seed, publicKey, new char[0], new SecureRandom()));
    }

    private Process writer(Path journal, String word, int events, Path acknowledged) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        JournalWriter.class.getName(),
                        journal.toString(),
                        folder.resolve("chen.key").toString(),
                        SIGNER,
                        word,
                        String.valueOf(events))
                .redirectOutput(acknowledged.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Lists what a writer was told is on the disk; a kill may have cut its last word off. */
    private static List<String> acknowledged(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static List<String> purposes(JournalText journal) {
        return journal.lines().stream().map(line -> line.text("purpose")).toList();
    }

    private static void assertWhole(JournalText journal) {
        assertThat(journal.lines())
                .allMatch(line -> line.damage() == null && line.signature() == JournalLine.Signature.FITS);
        // The one line that a kill may leave half is behind these, and named as that.
        List<Fault> faults = ChainCheck.check(journal);
        assertThat(faults)
                .allMatch(fault -> fault.message().key().equals("journal.partial-line"))
                .hasSizeLessThanOrEqualTo(1);
    }

    /** TERM between a first line and its head would leave a journal that looks cut. */
    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void theEndOfTheProcessWaitsForWhoWrites(String begun) throws Exception {
        Path told = folder.resolve("told");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        EndingWriter.class.getName(),
                        folder.resolve("reserve.jsonl").toString(),
                        begun)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(told).hasContent("written");
    }

    @Test
    void manyProcessesWriteAtOnce() throws Exception {
        Path journal = folder.resolve("reserve.jsonl");
        Map<Process, Path> writers = new HashMap<>();
        for (int i = 0; i < WRITERS; i++) {
            Path out = folder.resolve("out-" + i);
            writers.put(writer(journal, "w" + i, EVENTS, out), out);
        }
        Set<String> acknowledged = new HashSet<>();
        for (Map.Entry<Process, Path> writer : writers.entrySet()) {
            assertThat(writer.getKey().waitFor()).isZero();
            acknowledged.addAll(acknowledged(writer.getValue()));
        }

        JournalText read = JournalReader.read(journal);

        assertThat(acknowledged).hasSize(WRITERS * EVENTS);
        assertThat(purposes(read)).hasSize(WRITERS * EVENTS).containsAll(acknowledged);
        assertWhole(read);
        assertThat(read.trailing()).isNull();
        assertThat(JournalReader.readCheckpoint(journal))
                .hasValueSatisfying(head -> assertThat(head.hash()).isEqualTo(read.tipHash()));
        // The program itself finds the record whole, rules and all.
        Files.writeString(
                folder.resolve("budget4s.yaml"),
                "reserve:\n  signers:\n    - {name: " + SIGNER + ", role: staff, key: " + publicKey + "}\n");
        Process verify = new ProcessBuilder(
                        Path.of(System.getProperty("budget4s.home", "."))
                                .resolve("scripts/budget4s")
                                .toString(),
                        "reserve",
                        "verify")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("file,reserve.jsonl,\nwhole,yes,");
        assertThat(verify.waitFor()).isZero();
    }

    @Test
    void killedAtRandomMoments() throws Exception {
        Path journal = folder.resolve("reserve.jsonl");
        Random random = new Random(1);
        Set<String> acknowledged = new HashSet<>();
        for (int i = 0; i < KILLS; i++) {
            Path out = folder.resolve("out");
            Process process = writer(journal, "k" + i, Integer.MAX_VALUE, out);
            while (process.isAlive() && Files.size(out) == 0) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(40_000));
            process.destroyForcibly().waitFor();
            List<String> told = acknowledged(out);
            assertThat(told).isNotEmpty();
            acknowledged.addAll(told);

            JournalText read = JournalReader.read(journal);

            assertThat(purposes(read)).containsAll(acknowledged).doesNotHaveDuplicates();
            assertWhole(read);
            if (read.trailing() != null) {
                Files.write(journal, Arrays.copyOf(Files.readAllBytes(journal), Math.toIntExact(read.length())));
            }
            assertThat(ChainCheck.checkCheckpoint(
                            JournalReader.read(journal),
                            JournalReader.readCheckpoint(journal).orElse(null)))
                    .isEmpty();
        }
    }

    /** Whoever waits for the lock writes to what is the journal then, not to what was. */
    @Test
    void aJournalThatIsReplacedMeanwhileLosesNoEvent() throws Exception {
        Path journal = folder.resolve("reserve.jsonl");
        assertThat(writer(journal, "before", 1, folder.resolve("out")).waitFor())
                .isZero();
        Path copy = Files.copy(journal, folder.resolve("copy"));
        Process waiting;
        try (JournalFile held = JournalFile.open(journal, "reserve.jsonl")) {
            waiting = writer(journal, "behind", 1, folder.resolve("out"));
            assertThat(waiting.waitFor(5, TimeUnit.SECONDS)).isFalse();
            assertThat(held.readEnd().lines()).hasSize(1);
            Files.move(copy, journal, StandardCopyOption.ATOMIC_MOVE);
        }

        assertThat(waiting.waitFor()).isZero();
        assertThat(purposes(JournalReader.read(journal))).containsExactly("before-1", "behind-1");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDisk() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        if (run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()) != 0) {
            abort("no small file system can be mounted here, so that no disk is full");
        }
        try {
            Path journal = disk.resolve("reserve.jsonl");
            Path out = folder.resolve("out");
            List<String> acknowledged = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Process process = writer(journal, "d" + i, Integer.MAX_VALUE, out);
                assertThat(process.waitFor()).isEqualTo(74);
                acknowledged.addAll(acknowledged(out));
                JournalText read = JournalReader.read(journal);
                assertThat(purposes(read)).isEqualTo(acknowledged);
                assertWhole(read);
                assertThat(read.trailing()).isNull();
                assertThat(ChainCheck.checkCheckpoint(
                                read, JournalReader.readCheckpoint(journal).orElse(null)))
                        .isEmpty();
            }
            assertThat(acknowledged).hasSizeGreaterThan(100);
        } finally {
            assertThat(run("umount", disk.toString())).isZero();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
