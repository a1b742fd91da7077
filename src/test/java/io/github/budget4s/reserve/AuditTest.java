package io.github.budget4s.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.digest.Sha256;
import io.github.budget4s.golden.CommandRun;
import io.github.budget4s.journal.CanonicalJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the record of what was run to what it is for. */
class AuditTest {

    @TempDir
    private Path temporary = Path.of("");

    private ReserveFolder folder;

    @SuppressWarnings("NullAway.Init")
    AuditTest() {}

    @BeforeEach
    void aFolderThatKeepsARecord() throws IOException {
        folder = ReserveFolder.in(temporary);
        folder.project(folder.project() + "audit: audit.jsonl\n");
        folder.write("sales.csv", "month,units\n" + months());
    }

    private static String months() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 36; i++) {
            rows.append(String.format("%d-%02d,%d%n", 2023 + i / 12, 1 + i % 12, 100 + i));
        }
        return rows.toString();
    }

    private List<String> lines() {
        return folder.text("audit.jsonl").lines().toList();
    }

    @Test
    void aCommandIsEnteredWithWhoRanItOnWhatAndWhatCameOut() throws Exception {
        CommandRun run = folder.say("allocate --sales sales.csv -q");
        assertThat(run.code()).isZero();
        assertThat(folder.say("allocate --sales none.csv").code()).isEqualTo(66);

        Map<String, Object> first = CanonicalJson.read(lines().get(0));
        assertThat(first)
                .containsEntry("event", "run")
                .containsEntry("user", "li")
                .containsEntry("at", "2026-04-20T10:00:00+08:00")
                .containsEntry("args", List.of("allocate", "--sales", "sales.csv", "-q"))
                .containsEntry("exit", 0L)
                .containsEntry("outputs", List.of(Map.of("file", "-", "sha256", sha256(run.out()))));
        assertThat(first.get("inputs"))
                .isEqualTo(List.of(input("budget4s.yaml"), input("plan.yaml"), input("sales.csv")));
        assertThat(CanonicalJson.read(lines().get(1))).containsEntry("exit", 66L);
        CommandRun verified = folder.say("audit verify");
        assertThat(verified.code()).isZero();
        assertThat(verified.out()).contains("file,audit.jsonl,\nwhole,yes,\nevents,2,\n");
        assertThat(lines()).hasSize(3);
    }

    private Map<String, Object> input(String name) {
        return Map.of("file", name, "sha256", sha256(folder.text(name)));
    }

    private static String sha256(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsSignedIsEnteredTooAndWhatIsRefused() {
        folder.request("5万", "2026-04-20");
        folder.approve("R1", "chen", "2026-04-20");

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1)).contains("\"exit\":65").contains("reserve.jsonl");
    }

    @Test
    void helpAndFoldersWithoutARecordLeaveNoTrace() throws IOException {
        folder.say("allocate --help");
        folder.say("nonsense");
        assertThat(folder.path("audit.jsonl")).doesNotExist();
        folder.project(folder.project().replace("audit: audit.jsonl\n", ""));
        folder.say("reserve status");
        assertThat(folder.path("audit.jsonl")).doesNotExist();
        assertThat(folder.say("audit verify").code()).isEqualTo(64);
    }

    @Test
    void whatCannotBeEnteredIsNotRun() throws IOException {
        Files.createDirectory(folder.path("audit.jsonl"));

        CommandRun run = folder.say("allocate --sales sales.csv -o out.csv");

        assertThat(run.code()).isEqualTo(73);
        assertThat(folder.path("out.csv")).doesNotExist();
    }

    @Test
    void everyLineChangedRemovedDoubledOrMovedIsNamed() {
        for (int i = 0; i < 6; i++) {
            folder.say("reserve status --as-of 2026-04-0" + (i + 1));
        }
        List<String> lines = lines();
        String head = folder.text("audit.jsonl.head");
        for (int i = 0; i < 6; i++) {
            List<String> removed = new ArrayList<>(lines);
            removed.remove(i);
            assertNamed(
                    removed, head, i == 5 ? "audit.jsonl: its head says 6 events" : "audit.jsonl:" + (i + 1) + ": ");
            List<String> changed = new ArrayList<>(lines);
            changed.set(i, lines.get(i).replace("\"user\":\"li\"", "\"user\":\"wang\""));
            assertNamed(
                    changed, head, i == 5 ? "audit.jsonl: event 6 is not the one" : "audit.jsonl:" + (i + 2) + ": ");
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            assertNamed(doubled, head, "audit.jsonl:" + (i + 2) + ": ");
            List<String> moved = new ArrayList<>(lines);
            moved.add(moved.remove(i));
            if (i < 5) {
                assertNamed(moved, head, "audit.jsonl:" + (i + 1) + ": ");
            }
        }
    }

    private void assertNamed(List<String> lines, String head, String named) {
        folder.write("other.jsonl", String.join("\n", lines) + "\n");
        folder.write("other.jsonl.head", head);
        CommandRun run = folder.say("audit verify --audit other.jsonl");
        assertThat(run.err().replace("other", "audit")).contains(named);
        assertThat(run.code()).isEqualTo(65);
    }

    @Test
    void aTornEndIsMendedByTheNextCommandAndKept() throws IOException {
        folder.say("reserve status");
        String whole = folder.text("audit.jsonl");
        Files.writeString(folder.path("audit.jsonl"), "{\"args\":[\"x", StandardOpenOption.APPEND);
        assertThat(folder.say("reserve status").code()).isZero();

        assertThat(folder.text("audit.jsonl")).startsWith(whole);
        assertThat(lines()).hasSize(3);
        assertThat(lines().get(1)).contains("\"event\":\"repair\"").contains("\"bytes\":\"eyJhcmdzIjpbIng=\"");
        folder.write("audit.jsonl", folder.text("audit.jsonl").stripTrailing());
        assertThat(folder.say("audit verify").code()).isEqualTo(65);
        folder.say("reserve status");
        assertThat(lines()).hasSize(5);
        assertThat(folder.say("audit verify").code()).isZero();
    }

    @Test
    void aClockSetBackStopsNothingAndIsSeen() {
        folder.say("reserve status");
        folder.clock("2026-04-19T00:00:00Z");
        folder.say("reserve status");

        assertThat(lines().get(1))
                .contains("\"at\":\"2026-04-20T10:00:00+08:00\"")
                .contains("\"clock\":\"2026-04-19T08:00:00+08:00\"");
        CommandRun run = folder.say("audit verify");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("clock_behind,1,");
    }

    @Test
    void yearsArePutAwayInOneChainAndOnlyOldOnesAreRemoved() {
        for (int year = 2021; year <= 2026; year++) {
            folder.clock(year + "-06-01T00:00:00Z");
            folder.say("reserve status");
            folder.say("reserve status");
        }
        assertThat(folder.text("audit-2021.jsonl").lines()).hasSize(2);
        assertThat(folder.text("audit-2025.jsonl").lines()).hasSize(2);
        assertThat(lines()).hasSize(2);
        assertThat(folder.say("audit verify").code()).isZero();

        // Of 2022 nothing, and of 2023 all, is younger than three years on 2026-06-01.
        String second = folder.text("audit-2022.jsonl");
        CommandRun pruned = folder.say("audit prune");

        assertThat(pruned.err()).contains("Removed, and entered in the record: audit-2021.jsonl, audit-2022.jsonl.");
        assertThat(folder.path("audit-2021.jsonl")).doesNotExist();
        assertThat(folder.path("audit-2022.jsonl")).doesNotExist();
        assertThat(folder.path("audit-2023.jsonl")).exists();
        assertThat(folder.say("audit verify").code()).isZero();
        assertThat(folder.say("audit prune").err()).contains("Nothing ends more than 3 years ago");

        // A crash after the first of them was removed leaves the second, which has to be what it was.
        folder.write("audit-2022.jsonl", second);
        assertThat(folder.say("audit verify").code()).isZero();
        folder.write("audit-2022.jsonl", second.replace("\"exit\":0", "\"exit\":1"));
        assertThat(folder.say("audit verify").code()).isEqualTo(65);
        folder.write("audit-2022.jsonl", second);
        assertThat(folder.say("audit prune").err()).contains("audit-2022.jsonl.");
        assertThat(folder.path("audit-2022.jsonl")).doesNotExist();
        assertThat(folder.say("audit verify").code()).isZero();

        // What goes without being entered is missed.
        String third = folder.text("audit-2024.jsonl");
        folder.write("audit-2024.jsonl", "");
        CommandRun gap = folder.say("audit verify");
        assertThat(gap.code()).isEqualTo(65);
        assertThat(gap.err()).contains("audit-2025.jsonl:1: events 7 to 8 are missing");
        assertThat(folder.say("audit prune").code()).isEqualTo(65);
        folder.write("audit-2024.jsonl", third);
        assertThat(folder.say("audit verify").code()).isZero();
    }

    /** A crash between the copy of a year and the emptying of its file leaves both. */
    @Test
    void aYearThatWasHalfPutAwayIsPutAwayOnce() throws IOException {
        folder.say("reserve status");
        Files.copy(folder.path("audit.jsonl"), folder.path("audit-2026.jsonl"));
        assertThat(folder.say("audit verify --audit audit.jsonl").code()).isZero();
        Files.copy(folder.path("audit.jsonl"), folder.path("audit-2026.jsonl"), StandardCopyOption.REPLACE_EXISTING);
        folder.clock("2027-01-02T00:00:00Z");
        folder.say("reserve status");

        assertThat(folder.text("audit-2026.jsonl").lines()).hasSize(2);
        assertThat(lines()).hasSize(1);
        assertThat(folder.path("audit-2026-2.jsonl")).doesNotExist();
        assertThat(folder.say("audit verify").code()).isZero();
    }
}
