package io.github.budget4s.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.domain.digest.Sha256;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {

    private static final Checkpoint NOTHING = Checkpoint.of(0, JournalLine.NO_LINE);

    @TempDir
    private Path folder = Path.of("");

    private Path path = Path.of("");

    @SuppressWarnings("NullAway.Init")
    JournalFileTest() {}

    @BeforeEach
    void aFolder() {
        path = folder.resolve("j.jsonl");
    }

    private static Map<String, Object> event(String text) {
        return Map.of(JournalLine.EVENT, text);
    }

    private String text() throws IOException {
        return Files.readString(path);
    }

    private static void assertRefused(ThrowingCallable what, Reason reason, String key) {
        RefusedException refused = Objects.requireNonNull(catchThrowableOfType(RefusedException.class, what));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.problems())
                .extracting(Problem::message)
                .extracting(Message::key)
                .containsExactly(key);
    }

    /** Whoever holds the journal open lets others in when it is done, whether it went well or not. */
    private void assertOthersGetIn() throws Exception {
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                () -> JournalFile.open(folder.resolve("other.jsonl"), "other").close());
        other.get(20, TimeUnit.SECONDS);
    }

    @Test
    void eachLineIsBehindTheOneBeforeAndTheHeadSaysTheLast() throws Exception {
        Checkpoint second;
        try (JournalFile file = JournalFile.open(path, "j")) {
            Checkpoint first = file.append(NOTHING, event("one"), null);
            second = file.append(first, event("two"), null);
            assertThat(file.isHeadWritten()).isTrue();
        }

        String one = "{\"event\":\"one\",\"n\":1,\"prev\":\"" + JournalLine.NO_LINE + "\"}";
        String hash = Sha256.of(one.getBytes(StandardCharsets.UTF_8));
        assertThat(text()).isEqualTo(one + "\n{\"event\":\"two\",\"n\":2,\"prev\":\"" + hash + "\"}\n");
        assertThat(JournalReader.readCheckpoint(path)).contains(second);
        assertThat(second.number()).isEqualTo(2);
        assertThat(ChainCheck.check(JournalReader.read(path)))
                .as("nothing but the time that these events have not")
                .extracting(fault -> fault.message().arguments().get(0))
                .containsExactly(JournalLine.TIME, JournalLine.TIME);
        assertThat(folder.resolve("j.jsonl.head.new")).doesNotExist();
        assertOthersGetIn();
    }

    @Test
    void whileItIsOpenOthersWait() throws Exception {
        CompletableFuture<Void> other;
        try (JournalFile file = JournalFile.open(path, "j")) {
            other = CompletableFuture.runAsync(() -> JournalFile.open(path, "j").close());
            CompletableFuture<Void> waiting = other;
            assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            file.append(NOTHING, event("one"), null);
        }
        other.get(20, TimeUnit.SECONDS);
    }

    /** The end alone is read, however long the last line is. */
    @Test
    void theLastLineIsFoundHoweverLongItIs() {
        try (JournalFile file = JournalFile.open(path, "j")) {
            assertThat(file.readEnd()).isEqualTo(JournalText.EMPTY);
            Checkpoint end = NOTHING;
            for (int length : new int[] {1, 3_000, 4_000, 4_030, 9_000, 1}) {
                end = file.append(end, event("x".repeat(length)), null);
                JournalText last = file.readEnd();
                assertThat(last.lines()).hasSize(1);
                assertThat(last.lastNumber()).isEqualTo(end.number());
                assertThat(last.tipHash()).isEqualTo(end.hash());
                assertThat(last.trailing()).isNull();
                assertThat(last.length()).isEqualTo(file.read().length());
            }
            assertThat(file.read().lines()).hasSize(6);
        }
    }

    @Test
    void whatACrashLeftIsReadBehindTheLastLineAndCutOff() throws IOException {
        Files.writeString(path, "{\"n\":1}\n{\"n\":2}\n{\"n\":");
        try (JournalFile file = JournalFile.open(path, "j")) {
            JournalText end = file.readEnd();

            assertThat(end.lastNumber()).isEqualTo(2);
            assertThat(Objects.requireNonNull(end.trailing()).length()).isEqualTo(5);
            assertThat(end.length()).isEqualTo(16);
            file.cutTo(end.length());
            assertThat(text()).isEqualTo("{\"n\":1}\n{\"n\":2}\n");
        }
    }

    @Test
    void aLineThatLacksItsEndIsEnded() throws IOException {
        Files.writeString(path, "{\"n\":1}");
        try (JournalFile file = JournalFile.open(path, "j")) {
            assertThat(file.readEnd().lines()).isEmpty();
            file.endLine();
            assertThat(file.readEnd().lastNumber()).isEqualTo(1);
        }
        assertThat(text()).isEqualTo("{\"n\":1}\n");
    }

    @Test
    void aFolderOrNoFolderAtAllIsNoJournal() throws Exception {
        Files.createDirectory(path);
        assertRefused(() -> JournalFile.open(path, "j"), Reason.OUTPUT, "journal.no-file");
        assertOthersGetIn();
        assertRefused(
                () -> JournalFile.open(folder.resolve("none").resolve("j.jsonl"), "j"), Reason.OUTPUT, "output.failed");
        assertOthersGetIn();
    }

    /** What is written to a file that is no longer the journal nobody would find. */
    @Test
    void aFileThatAnotherWasPutInPlaceOfIsNotAcknowledged() throws Exception {
        try (JournalFile file = JournalFile.open(path, "j")) {
            Files.move(path, folder.resolve("moved"));
            Files.createFile(path);
            assertRefused(() -> file.append(NOTHING, event("one"), null), Reason.INPUT_OUTPUT, "journal.replaced");
        }
        try (JournalFile file = JournalFile.open(path, "j")) {
            Files.delete(path);
            assertRefused(() -> file.append(NOTHING, event("one"), null), Reason.INPUT_OUTPUT, "journal.replaced");
        }
        assertThat(JournalReader.checkpointFile(path)).doesNotExist();
    }

    @Test
    void whatCannotBeReadOrWrittenIsSaid() throws ExecutionException {
        JournalFile file = JournalFile.open(path, "j");
        file.close();

        assertRefused(file::read, Reason.INPUT_OUTPUT, "output.failed");
        assertRefused(file::readEnd, Reason.INPUT_OUTPUT, "output.failed");
        assertRefused(file::endLine, Reason.INPUT_OUTPUT, "output.failed");
        assertRefused(() -> file.cutTo(0), Reason.INPUT_OUTPUT, "output.failed");
        assertRefused(() -> file.append(NOTHING, event("one"), null), Reason.INPUT_OUTPUT, "output.failed");
        assertRefused(() -> file.copyTo(folder.resolve("copy")), Reason.INPUT_OUTPUT, "output.failed");
        assertThat(folder.resolve("copy.new")).doesNotExist();
        assertThat(file.isSameAs(path)).isFalse();
    }

    @Test
    void aCopyIsWholeAndReplacesWhatStoodThere() throws IOException {
        Path copy = folder.resolve("copy");
        Files.writeString(copy, "what stood there");
        Files.writeString(folder.resolve("copy.new"), "left by a crash, and longer than what is copied");
        try (JournalFile file = JournalFile.open(path, "j")) {
            file.append(NOTHING, event("one"), null);

            assertThat(file.isSameAs(copy)).as("another length").isFalse();
            file.copyTo(copy);

            assertThat(Files.readAllBytes(copy)).isEqualTo(Files.readAllBytes(path));
            assertThat(file.isSameAs(copy)).isTrue();
            Files.writeString(copy, text().replace("one", "two"));
            assertThat(file.isSameAs(copy)).as("the same length").isFalse();
            assertThat(file.isSameAs(folder.resolve("none"))).isFalse();
        }
        assertThat(folder.resolve("copy.new")).doesNotExist();
    }

    /** The journal is what counts: the event is entered all the same, and it is told. */
    @Test
    void aHeadThatCannotBeWrittenIsTold() throws IOException {
        Files.createDirectories(folder.resolve("j.jsonl.head.new").resolve("full"));
        try (JournalFile file = JournalFile.open(path, "j")) {
            assertThat(file.isHeadWritten()).isTrue();
            assertThat(file.append(NOTHING, event("one"), null).number()).isEqualTo(1);
            assertThat(file.isHeadWritten()).isFalse();
        }
        assertThat(text()).contains("one");
    }

    @Test
    void aHeadThatAFolderStandsInPlaceOfLeavesNothingBehind() throws IOException {
        Files.createDirectories(folder.resolve("j.jsonl.head").resolve("full"));
        try (JournalFile file = JournalFile.open(path, "j")) {
            file.append(NOTHING, event("one"), null);
            assertThat(file.isHeadWritten()).isFalse();
        }
        assertThat(folder.resolve("j.jsonl.head.new")).doesNotExist();
    }

    /** A journal of gigabytes is an answer, not a machine without memory; at the bound itself it is read. */
    @Test
    void aJournalBeyondItsBoundIsRefused() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength((128L << 20) + 1);
        }

        assertRefused(() -> JournalReader.read(path), Reason.DATA, "journal.too-large");
        try (JournalFile file = JournalFile.open(path, "j")) {
            RefusedException refused = Objects.requireNonNull(catchThrowableOfType(RefusedException.class, file::read));
            assertThat(refused.problems().get(0).message()).isEqualTo(Message.of("journal.too-large", 128L));
        }
    }

    @Test
    void aFolderIsNotRead() throws IOException {
        Files.createDirectory(path);
        Files.createDirectory(folder.resolve("j.jsonl.head"));

        assertRefused(() -> JournalReader.read(path), Reason.DATA, "journal.no-file");
        assertThat(JournalReader.readCheckpoint(path)).isEmpty();
        assertThat(JournalReader.read(folder.resolve("none"))).isEqualTo(JournalText.EMPTY);
        assertThat(JournalReader.readCheckpoint(folder.resolve("none"))).isEmpty();
    }

    /** Lines are read by several threads, in parts of 64. */
    @Test
    void manyLinesKeepTheirOrderAndNumbers() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 200; i++) {
            text.append("{\"n\":").append(i).append("}\n");
        }
        JournalText journal = JournalReader.parse(text.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(journal.lines()).hasSize(200);
        for (int i = 0; i < 200; i++) {
            assertThat(journal.lines().get(i).number()).isEqualTo(i + 1L);
            assertThat(journal.lines().get(i).line()).isEqualTo(i + 1L);
        }
        assertThat(journal.length()).isEqualTo(text.length());
        assertThat(journal.lastNumber()).isEqualTo(200);
    }
}
