package io.github.budget4s.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.digest.Sha256;
import io.github.budget4s.golden.CommandRun;
import io.github.budget4s.journal.CanonicalJson;
import io.github.budget4s.journal.Checkpoint;
import io.github.budget4s.journal.JournalLine;
import io.github.budget4s.journal.NotCanonicalException;
import io.github.budget4s.journal.PrivateKeyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does to each line of a journal in turn what somebody with write access could do, and looks whether it is named. */
class TamperingTest {

    @TempDir
    private Path temporary = Path.of("");

    private ReserveFolder folder;
    private List<String> lines;
    private int tried;

    @SuppressWarnings("NullAway.Init")
    TamperingTest() {}

    @BeforeEach
    void aWholeJournal() throws IOException {
        folder = ReserveFolder.in(temporary);
        folder.tenEvents();
        lines = folder.lines();
        assertThat(lines).hasSize(10);
        assertThat(folder.say("reserve verify").code()).isZero();
    }

    /** Verifies lines in the place of the right ones; the problems that are told must name one of the places. */
    private void assertNamed(String what, List<String> changed, int... places) {
        folder.lines(changed);
        CommandRun run = folder.say("reserve verify");
        assertThat(run.code()).as(what).isEqualTo(65);
        assertThat(run.out()).as(what).contains("file,reserve.jsonl,\nwhole,no,");
        for (int place : places) {
            String named = place == 0 ? "reserve.jsonl: " : "reserve.jsonl:" + place + ": ";
            assertThat(run.err()).as(what).contains(named);
        }
        if (tried++ % 20 != 0) {
            return;
        }
        // Nothing is signed, and no figure shown, on such a record.
        assertThat(folder.say("reserve status").code()).as(what).isEqualTo(65);
        assertThat(folder.approve("R3", "wang", "2026-05-07").code()).as(what).isEqualTo(65);
        assertThat(folder.lines()).isEqualTo(changed);
    }

    private static Map<String, Object> fields(String line) throws NotCanonicalException {
        return new TreeMap<>(CanonicalJson.read(line));
    }

    @Test
    void everyFieldOfEveryLineChanged() throws NotCanonicalException {
        for (int i = 0; i < lines.size(); i++) {
            for (Map.Entry<String, Object> field : fields(lines.get(i)).entrySet()) {
                Map<String, Object> changed = fields(lines.get(i));
                Object value = field.getValue();
                changed.put(field.getKey(), value instanceof Long number ? number + 1 : value + "1");
                assertNamed("line " + (i + 1) + " " + field.getKey(), with(i, CanonicalJson.write(changed)), i + 1);
                changed.remove(field.getKey());
                assertNamed(
                        "line " + (i + 1) + " without " + field.getKey(), with(i, CanonicalJson.write(changed)), i + 1);
            }
        }
    }

    @Test
    void everyLineInAnotherFormOfTheSame() {
        for (int i = 0; i < lines.size(); i++) {
            assertNamed("blank", with(i, lines.get(i).replace(",\"event\"", ", \"event\"")), i + 1);
            assertNamed("empty", with(i, ""), i + 1);
        }
    }

    private List<String> with(int place, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(place, line);
        return changed;
    }

    @Test
    void everyLineRemoved() {
        for (int i = 0; i < lines.size(); i++) {
            List<String> changed = new ArrayList<>(lines);
            changed.remove(i);
            assertNamed("without " + (i + 1), changed, i == lines.size() - 1 ? 0 : i + 1);
        }
    }

    @Test
    void everyLineDoubled() {
        for (int i = 0; i < lines.size(); i++) {
            for (int to = 0; to <= lines.size(); to++) {
                List<String> changed = new ArrayList<>(lines);
                changed.add(to, lines.get(i));
                assertNamed((i + 1) + " again as " + (to + 1), changed, to == i ? to + 2 : to + 1);
            }
        }
    }

    @Test
    void everyLineMoved() {
        for (int i = 0; i < lines.size(); i++) {
            for (int to = 0; to < lines.size(); to++) {
                if (to != i) {
                    List<String> changed = new ArrayList<>(lines);
                    changed.add(to, changed.remove(i));
                    assertNamed((i + 1) + " moved to " + (to + 1), changed, Math.min(i, to) + 1);
                }
            }
        }
    }

    /** As somebody does who has a key, listed or not, and puts the chain in order behind the change. */
    @Test
    void everyLineSignedAgainWithAnotherKey() throws Exception {
        folder.key("strange", 99);
        for (String other : List.of("strange", "li", "wang")) {
            PrivateKeyFile key = PrivateKeyFile.read(folder.path(other + ".key"), other, () -> new char[0]);
            for (int i = 0; i < lines.size(); i++) {
                Map<String, Object> changed = fields(lines.get(i));
                if (key.publicKey().equals(changed.get(JournalLine.KEY))) {
                    continue;
                }
                changed.put(JournalLine.KEY, key.publicKey());
                changed.put(JournalLine.SIGNATURE, key.sign(JournalLine.signed(changed)));
                List<String> all = with(i, CanonicalJson.write(changed));
                assertNamed("line " + (i + 1) + " by " + other, all, i + 1);
                assertNamed("line " + (i + 1) + " by " + other + ", chained", chained(all, i + 1), i + 1);
            }
        }
    }

    /** Sets the hashes right from a line on; the signatures cannot be. */
    private static List<String> chained(List<String> all, int from) throws NotCanonicalException {
        List<String> chained = new ArrayList<>(all);
        for (int i = from; i < chained.size(); i++) {
            Map<String, Object> fields = fields(chained.get(i));
            fields.put(JournalLine.PREVIOUS, Sha256.of(chained.get(i - 1).getBytes(StandardCharsets.UTF_8)));
            chained.set(i, CanonicalJson.write(fields));
        }
        return chained;
    }

    @Test
    void cutAtEveryLineWithTheHeadSetRightToo() throws Exception {
        for (int length = 0; length < lines.size(); length++) {
            List<String> cut = lines.subList(0, length);
            assertNamed("cut to " + length, cut, 0);
            if (length > 0) {
                // The head is signed: without the signer's key it cannot be made for another line.
                String right = folder.text("reserve.jsonl.head");
                Checkpoint head = new Checkpoint(
                        length,
                        Sha256.of(lines.get(length - 1).getBytes(StandardCharsets.UTF_8)),
                        Checkpoint.read(right).orElseThrow().key(),
                        Checkpoint.read(right).orElseThrow().signature());
                folder.write("reserve.jsonl.head", head.write());
                assertNamed("cut to " + length + " with its head", cut, 0);
                Files.delete(folder.path("reserve.jsonl.head"));
                assertNamed("cut to " + length + " without a head", cut, 0);
                folder.write("reserve.jsonl.head", right);
            }
        }
    }

    @Test
    void aRolledBackCopyOfBothFilesIsFoundByAHeadThatWasMailed() throws IOException {
        String before = folder.text("reserve.jsonl");
        String headBefore = folder.text("reserve.jsonl.head");
        CommandRun approved = folder.approve("R3", "wang", "2026-05-07");
        String head = Sha256.of(folder.lines().get(10).getBytes(StandardCharsets.UTF_8));
        assertThat(approved.err()).contains(head);
        assertThat(folder.say("reserve verify --head " + head).code()).isZero();
        assertThat(folder.say("reserve verify --head " + head.substring(0, 16)).code())
                .isZero();

        folder.write("reserve.jsonl", before);
        folder.write("reserve.jsonl.head", headBefore);

        assertThat(folder.say("reserve verify").code()).isZero();
        CommandRun run = folder.say("reserve verify --head " + head);
        assertThat(run.code()).isEqualTo(65);
        assertThat(run.err()).contains("never had the head " + head);
        assertThat(folder.say("reserve verify --head abc").code()).isEqualTo(64);
    }

    /** Each line from a journal of the same people, with the same numbers, in the place of the right one. */
    @Test
    void everyLineSplicedFromAnotherJournal(@TempDir Path second) throws IOException {
        ReserveFolder other = ReserveFolder.in(second);
        other.request("6万", "2026-04-20");
        other.approve("R1", "wang", "2026-04-21");
        other.approve("R1", "li", "2026-04-21");
        other.approve("R1", "zhao", "2026-04-22");
        other.say("reserve release R1 --amount 2万 --key li.key --as-of 2026-04-23");
        other.say("reserve release R1 --amount 3万 --key wang.key --as-of 2026-05-03");
        List<String> strange = other.lines();
        for (int i = 0; i < strange.size(); i++) {
            assertNamed("line " + (i + 1) + " of another journal", with(i, strange.get(i)), i == 0 ? 2 : i + 1);
            List<String> behind = new ArrayList<>(lines);
            behind.addAll(strange.subList(i, strange.size()));
            assertNamed("its lines from " + (i + 1) + " behind", behind, 11);
        }
    }

    /** What an insider signs with the own right key, past the program, is held to the rules all the same. */
    @Test
    void aRightlySignedLineAgainstTheRulesIsNamed() throws Exception {
        Map<String, Object> release = fields(lines.get(4));
        PrivateKeyFile key = PrivateKeyFile.read(folder.path("li.key"), "li", () -> new char[0]);
        release.put("request", "R3");
        release.put("request_hash", Sha256.of(lines.get(9).getBytes(StandardCharsets.UTF_8)));
        release.put(JournalLine.NUMBER, 11L);
        release.put(JournalLine.TIME, "2026-05-07T00:00:00+08:00");
        release.put(JournalLine.PREVIOUS, Sha256.of(lines.get(9).getBytes(StandardCharsets.UTF_8)));
        release.put(JournalLine.SIGNATURE, key.sign(JournalLine.signed(release)));
        List<String> more = new ArrayList<>(lines);
        more.add(CanonicalJson.write(release));

        assertNamed("a release that nobody signed for", more, 11);
        assertThat(folder.say("reserve verify").err())
                .contains("R3 is not signed by all three; missing: general manager");
    }
}
