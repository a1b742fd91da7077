package io.github.budget4s.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.journal.AuditRecord.AuditFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {

    private static final Map<String, Object> RUN = Map.of(JournalLine.EVENT, "run");

    @TempDir
    private Path folder = Path.of("");

    private AuditLog log = new AuditLog(Path.of(""), "", 3);

    @SuppressWarnings("NullAway.Init")
    AuditLogTest() {}

    @BeforeEach
    void aLog() {
        log = log("audit.jsonl");
    }

    private AuditLog log(String name) {
        return new AuditLog(folder.resolve(name), name, 3);
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T04:00:00Z");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.endsWith(".head"))
                    .sorted()
                    .toList();
        }
    }

    private static void assertRefused(ThrowingCallable what, Reason reason, String key) {
        RefusedException refused = Objects.requireNonNull(catchThrowableOfType(RefusedException.class, what));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused).hasMessage(key);
    }

    @Test
    void theProjectSaysHowLongNothingIsRemoved() {
        assertThat(AuditLog.of(folder.resolve("a"), "a", new Project.Audit("a", 5)))
                .isEqualTo(new AuditLog(folder.resolve("a"), "a", 5));
    }

    /** A project may name any file, and nothing may be appended to one that is no record. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "store: East\n",
                "month,units\n2026-01,5\n",
                "{\"args\": []}\n",
                "half a line",
                "{\"args\":[]}x\n",
                "{\"args\":[]}\n",
                "{\"args\":[],\"at\":\"2026-01-02T12:00:00+08:00\",\"n\":1}\n"
            })
    void whatIsNoRecordIsLeftAlone(String text) throws IOException {
        Files.writeString(folder.resolve("audit.jsonl"), text);

        assertRefused(log::prepare, Reason.DATA, "audit.no-record");
        assertThat(folder.resolve("audit.jsonl")).hasContent(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"ar", "{\"args\":[\"alloc"})
    void anEmptyFileAndHalfAFirstLineAreTaken(String text) throws IOException {
        Files.writeString(folder.resolve("audit.jsonl"), text);

        log.prepare();

        assertThat(Files.readString(folder.resolve("audit.jsonl"))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "half a line"})
    void aRecordIsTaken(String behind) throws IOException {
        log.append(noon("2026-01-02"), RUN);
        Path file = folder.resolve("audit.jsonl");
        Files.writeString(file, behind, StandardOpenOption.APPEND);
        String text = Files.readString(file);

        log.prepare();

        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void aYearIsPutAwayWhenTheNextOneComes() throws IOException {
        log.append(noon("2025-12-31"), RUN);
        assertThat(log.append(noon("2025-12-31"), RUN)).isTrue();
        assertThat(files()).containsExactly("audit.jsonl");
        // In China it is the new year when it is still the old one in London.
        log.append(Instant.parse("2025-12-31T16:00:00Z"), RUN);

        assertThat(files()).containsExactly("audit-2025.jsonl", "audit.jsonl");
        assertThat(JournalReader.read(folder.resolve("audit-2025.jsonl")).lines())
                .hasSize(2);
        AuditRecord record = log.check();
        assertThat(record.faults()).isEmpty();
        assertThat(record.lines()).extracting(JournalLine::number).containsExactly(1L, 2L, 3L);
        assertThat(record.files()).extracting(AuditFile::name).containsExactly("audit-2025.jsonl", "audit.jsonl");
    }

    /** The power went before the end of the line was written: the line is whole, and counts. */
    @Test
    void aLineWithoutItsEndCountsWhereItFollows() throws IOException {
        log.append(noon("2025-06-01"), RUN);
        log.append(noon("2025-06-02"), RUN);
        Path file = folder.resolve("audit.jsonl");
        Files.writeString(file, Files.readString(file).stripTrailing());

        log.append(noon("2025-06-03"), RUN);

        assertThat(log.check().faults()).isEmpty();
        assertThat(log.check().lines())
                .extracting(line -> line.text(JournalLine.EVENT))
                .containsExactly("run", "run", "run");
    }

    /** One that is whole and does not follow, by its number or by what it says stood before, is cut off and told of. */
    @Test
    void aLineWithoutItsEndThatDoesNotFollowIsCutOff() throws IOException {
        AuditLog other = log("other.jsonl");
        other.append(noon("2025-05-01"), RUN);
        other.append(noon("2025-05-02"), RUN);
        List<String> others = Files.readAllLines(folder.resolve("other.jsonl"));
        List<String> wrongs =
                List.of(others.get(0), others.get(1), others.get(1).replace("run", "ran"));
        for (String wrong : wrongs) {
            String name = "audit" + wrongs.indexOf(wrong) + ".jsonl";
            AuditLog damaged = log(name);
            damaged.append(noon("2025-06-01"), RUN);
            Path file = folder.resolve(name);
            Files.writeString(file, Files.readString(file) + wrong);

            damaged.append(noon("2025-06-03"), RUN);

            assertThat(damaged.check().faults()).isEmpty();
            assertThat(damaged.check().lines())
                    .extracting(line -> line.text(JournalLine.EVENT))
                    .containsExactly("run", "repair", "run");
        }
    }

    /** Another file of that name is not written over: the next part is. */
    @Test
    void aSecondFileOfAYearIsItsSecondPart() throws IOException {
        log.append(noon("2025-06-01"), RUN);
        log.append(noon("2026-06-01"), RUN);
        // The clock was wrong: 2025 again, and then 2026.
        Files.move(folder.resolve("audit.jsonl"), folder.resolve("audit-2025-2.jsonl"));
        log.append(noon("2025-07-01"), RUN);
        log.append(noon("2026-07-01"), RUN);

        assertThat(files())
                .containsExactly("audit-2025-2.jsonl", "audit-2025-3.jsonl", "audit-2025.jsonl", "audit.jsonl");
        assertThat(log.check().lines()).extracting(JournalLine::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(log.check().faults()).isEmpty();
    }

    @Test
    void aNameWithoutAnEndingGetsTheYearBehindIt() throws IOException {
        for (String name : List.of("record", ".record")) {
            log(name).append(noon("2025-06-01"), RUN);
            log(name).append(noon("2026-06-01"), RUN);
        }
        // Files of others that only look like it are none of its.
        Files.writeString(folder.resolve("record-old"), "x\n");
        Files.writeString(folder.resolve("my-record-2024"), "x\n");

        assertThat(files())
                .containsExactly(".record", ".record-2025", "my-record-2024", "record", "record-2025", "record-old");
        assertThat(log("record").check().faults()).isEmpty();
        assertThat(log("record").check().files()).hasSize(2);
    }

    @Test
    void anEmptyFileGoesOnBehindTheEarlierOnes() throws IOException {
        log.append(noon("2025-06-01"), RUN);
        log.append(noon("2026-06-01"), RUN);
        Files.move(folder.resolve("audit.jsonl"), folder.resolve("audit-2026.jsonl"));
        log.append(noon("2026-06-02"), RUN);

        assertThat(log.check().faults()).isEmpty();
        assertThat(log.check().lines()).extracting(JournalLine::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aLineThatLacksItsEndIsKeptAndAnotherThatDoesNotFollowIsCutOff() throws IOException {
        log.append(noon("2026-06-01"), RUN);
        log.append(noon("2026-06-01"), RUN);
        Path path = folder.resolve("audit.jsonl");
        String text = Files.readString(path);
        String first = text.substring(0, text.indexOf('\n'));

        Files.writeString(path, text.stripTrailing());
        log.append(noon("2026-06-02"), RUN);
        assertThat(log.check().lines()).extracting(JournalLine::number).containsExactly(1L, 2L, 3L);
        assertThat(log.check().faults()).isEmpty();

        // The first line again is a line, and not the next one.
        Files.writeString(path, text + first);
        log.append(noon("2026-06-02"), RUN);
        assertThat(log.check().lines())
                .extracting(line -> line.text(JournalLine.EVENT))
                .containsExactly("run", "run", "repair", "run");
        assertThat(log.check().faults()).isEmpty();
    }

    @Test
    void aClockThatIsBehindIsEnteredBesideTheTimeOfTheEventBefore() {
        log.append(noon("2026-06-02"), RUN);
        log.append(noon("2026-06-02"), RUN);
        log.append(noon("2026-06-01"), RUN);

        List<JournalLine> lines = log.check().lines();
        assertThat(lines.get(1).fields()).as("the same time is not behind").doesNotContainKey(AuditRecord.CLOCK);
        assertThat(lines.get(2).text(AuditRecord.CLOCK)).isEqualTo("2026-06-01T12:00:00+08:00");
        assertThat(lines.get(2).text(JournalLine.TIME)).isEqualTo("2026-06-02T12:00:00+08:00");
        assertThat(log.check().clockBehind()).isEqualTo(1);
    }

    @Test
    void nothingIsThereBeforeTheFirstEvent() throws IOException {
        assertThat(log.exists()).isFalse();
        Files.createFile(folder.resolve("audit.jsonl.head"));
        assertThat(log.exists()).as("a head without its record").isTrue();
        Files.delete(folder.resolve("audit.jsonl.head"));
        Files.createFile(folder.resolve("audit.jsonl"));
        assertThat(log.exists()).isTrue();
    }

    @Test
    void whatIsNotOlderThanItMustBeKeptIsNotRemoved() throws IOException {
        log.append(noon("2023-06-01"), RUN);
        log.append(noon("2024-06-01"), RUN);

        assertThat(log.prune(noon("2026-06-01"))).as("three years to the day").isEmpty();
        assertThat(log.check().lines()).hasSize(2);
        assertThat(log.prune(noon("2026-06-02"))).containsExactly("audit-2023.jsonl");
        assertThat(folder.resolve("audit-2023.jsonl")).doesNotExist();
        AuditRecord record = log.check();
        assertThat(record.faults()).isEmpty();
        assertThat(record.lines())
                .extracting(line -> line.text(JournalLine.EVENT))
                .containsExactly("run", "prune");
        assertThat(record.endingBefore(LocalDate.of(2030, 1, 1)))
                .extracting(AuditFile::name)
                .as("never the last file")
                .containsExactly("audit-2024.jsonl");
    }

    @Test
    void aRecordThatIsNotWholeIsNotPruned() throws IOException {
        log.append(noon("2020-06-01"), RUN);
        log.append(noon("2026-06-01"), RUN);
        Files.writeString(folder.resolve("audit-2020.jsonl"), "x\n");

        assertRefused(() -> log.prune(noon("2026-06-02")), Reason.DATA, "audit.not-whole");
        assertThat(folder.resolve("audit-2020.jsonl")).exists();
    }

    @Test
    void aFileThatCannotBeRemovedOrReadIsTold() throws IOException {
        assertRefused(() -> log("none/audit.jsonl").check(), Reason.INPUT_MISSING, "files.unreadable");

        Files.createDirectory(folder.resolve("audit-2025.jsonl"));
        assertRefused(log::check, Reason.DATA, "journal.no-file");
    }
}
