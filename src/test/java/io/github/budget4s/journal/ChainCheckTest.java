package io.github.budget4s.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.digest.Sha256;
import io.github.budget4s.domain.message.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which lines were tampered with is named with the lines that it is about. */
class ChainCheckTest {

    private static final String DAY = "2026-04-20T10:00:0%d+08:00";

    /** Five lines, one a second. */
    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        String before = JournalLine.NO_LINE;
        for (long number = 1; number <= 5; number++) {
            String line = line(number, before, String.format(DAY, number));
            lines.add(line);
            before = Sha256.of(line.getBytes(StandardCharsets.UTF_8));
        }
        return lines;
    }

    private static String line(long number, String before, String time) {
        return CanonicalJson.write(new TreeMap<>(
                Map.of(JournalLine.NUMBER, number, JournalLine.PREVIOUS, before, JournalLine.TIME, time)));
    }

    private static JournalText journal(List<String> lines) {
        return JournalReader.parse(
                (String.join("\n", lines) + (lines.isEmpty() ? "" : "\n")).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Fault> check(List<String> lines) {
        return ChainCheck.check(journal(lines));
    }

    @Test
    void aWholeChainHasNoFault() {
        assertThat(check(lines())).isEmpty();
        assertThat(check(List.of())).isEmpty();
    }

    @Test
    void linesThatAreMissingAreCounted() {
        List<String> lines = lines();
        lines.subList(1, 3).clear();

        assertThat(check(lines)).containsExactly(Fault.of(2, "journal.missing", 2L, 3L, 2L));
    }

    @Test
    void aLineThatStandsTwiceIsNamedWithTheFirst() {
        List<String> lines = lines();
        lines.add(3, lines.get(1));

        assertThat(check(lines)).contains(Fault.of(4, "journal.twice", 2L, 2L)).noneMatch(fault -> fault.line() < 4);
    }

    @Test
    void linesThatChangedPlacesAreNamed() {
        List<String> lines = lines();
        Collections.swap(lines, 1, 2);

        assertThat(check(lines))
                .contains(Fault.of(2, "journal.moved", 3L, 2L, 3L), Fault.of(3, "journal.moved-back", 2L, 3L));
    }

    @Test
    void aLineThatWasChangedIsFoundByTheOneBehindIt() {
        List<String> lines = lines();
        lines.set(1, lines.get(1).replace("10:00:02", "10:00:03"));

        assertThat(check(lines)).containsExactly(Fault.of(3, "journal.not-behind", 2L));
    }

    @Test
    void aJournalThatBeginsBehindAnotherIsNamed() {
        List<String> lines = new ArrayList<>(List.of(line(1, "1".repeat(64), String.format(DAY, 1))));

        assertThat(check(lines)).containsExactly(Fault.of(1, "journal.first-follows-another"));
    }

    @Test
    void aLineThatCannotBeReadKeepsItsPlace() {
        List<String> lines = lines();
        String broken = lines.get(2).substring(1);
        lines.set(2, broken);

        assertThat(check(lines)).hasSize(2).extracting(Fault::line).containsExactly(3L, 4L);
        assertThat(check(lines).get(1)).isEqualTo(Fault.of(4, "journal.not-behind", 3L));
    }

    @Test
    void aTimeBeforeTheLineBeforeAndATimeInAnotherFormAreNamed() {
        String first = line(1, JournalLine.NO_LINE, String.format(DAY, 5));
        String hash = Sha256.of(first.getBytes(StandardCharsets.UTF_8));

        assertThat(check(List.of(first, line(2, hash, String.format(DAY, 5)))))
                .as("the same second")
                .isEmpty();
        assertThat(check(List.of(first, line(2, hash, String.format(DAY, 4)))))
                .containsExactly(Fault.of(2, "journal.earlier", String.format(DAY, 4), String.format(DAY, 5)));
        assertThat(check(List.of(first, line(2, hash, "yesterday"))))
                .containsExactly(
                        Fault.of(2, "journal.field", JournalLine.TIME, "yesterday", "2026-03-05T09:30:00+08:00"));
    }

    @Test
    void halfALineAtTheEndIsNamed() {
        byte[] torn = (String.join("\n", lines()) + "\n{\"n\"").getBytes(StandardCharsets.UTF_8);

        assertThat(ChainCheck.check(JournalReader.parse(torn)))
                .containsExactly(Fault.of(6, "journal.partial-line", 4L));
    }

    @Test
    void aFileGoesOnBehindTheOneBeforeIt() {
        List<String> lines = lines();
        Checkpoint second = Checkpoint.of(journal(lines.subList(0, 2)));

        assertThat(ChainCheck.check(journal(lines.subList(2, 5)), second)).isEmpty();
        assertThat(ChainCheck.check(journal(lines.subList(3, 5)), second))
                .containsExactly(Fault.of(1, "journal.missing", 3L, 3L, 1L));
    }

    @Test
    void theHeadShowsWhatWasTakenAwayAtTheEnd() {
        JournalText whole = journal(lines());
        Checkpoint head = Checkpoint.of(whole);
        JournalText cut = journal(lines().subList(0, 3));

        assertThat(ChainCheck.checkCheckpoint(whole, head)).isEmpty();
        assertThat(ChainCheck.checkCheckpoint(cut, head)).containsExactly(Fault.of(0, "journal.cut", 5L, 3L));
        assertThat(ChainCheck.checkCheckpoint(whole, Checkpoint.of(5, "0".repeat(64))))
                .containsExactly(Fault.of(0, "journal.other-head", 5L));
        assertThat(ChainCheck.checkCheckpoint(whole, null)).containsExactly(Fault.of(0, "journal.no-head"));
        assertThat(ChainCheck.checkCheckpoint(JournalText.EMPTY, null)).isEmpty();
        assertThat(ChainCheck.contains(whole, Checkpoint.of(cut))).isTrue();
        assertThat(ChainCheck.contains(
                        whole, Checkpoint.of(4, Checkpoint.of(cut).hash())))
                .isFalse();
    }

    @Test
    void aSignedJournalNeedsAHeadOfTheSignerOfItsLine() {
        String signed = CanonicalJson.write(new TreeMap<>(Map.of(
                JournalLine.NUMBER,
                1L,
                JournalLine.PREVIOUS,
                JournalLine.NO_LINE,
                JournalLine.TIME,
                String.format(DAY, 1),
                JournalLine.KEY,
                "LI",
                "signer",
                "Li")));
        JournalText journal = journal(List.of(signed));
        Checkpoint head = Checkpoint.of(journal);

        assertThat(ChainCheck.checkSignedCheckpoint(journal, head))
                .containsExactly(Fault.of(0, "journal.head-unsigned"));
        assertThat(ChainCheck.checkSignedCheckpoint(journal, new Checkpoint(1, head.hash(), "LI", "S")))
                .isEmpty();
        assertThat(ChainCheck.checkSignedCheckpoint(journal, new Checkpoint(1, head.hash(), "WANG", "S")))
                .containsExactly(Fault.of(0, "journal.head-of-another", 1L, "Li"));
        assertThat(ChainCheck.checkSignedCheckpoint(journal, null)).containsExactly(Fault.of(0, "journal.no-head"));
    }

    @Test
    void aHeadIsReadInTheOneFormInWhichItIsWritten() {
        Checkpoint plain = Checkpoint.of(3, "ab");
        Checkpoint signed = new Checkpoint(3, "ab", "KEY", "SIG");

        assertThat(Checkpoint.read(plain.write())).contains(plain);
        assertThat(Checkpoint.read(signed.write())).contains(signed);
        assertThat(plain.write()).isEqualTo("{\"hash\":\"ab\",\"n\":3}\n");
        assertThat(new String(Checkpoint.signed(3, "ab", "KEY"), StandardCharsets.UTF_8))
                .isEqualTo("{\"hash\":\"ab\",\"key\":\"KEY\",\"n\":3}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}\n",
                "{\"hash\":\"ab\",\"n\":3}",
                " {\"hash\":\"ab\",\"n\":3}\n",
                "{\"hash\":\"ab\",\"n\":0}\n",
                "{\"hash\":\"ab\",\"n\":\"3\"}\n",
                "{\"hash\":5,\"n\":3}\n",
                "{\"hash\":\"ab\",\"more\":1,\"n\":3}\n",
                "{\"hash\":\"ab\",\"n\":3,\"sig\":\"S\"}\n",
                "{\"hash\":\"ab\",\"key\":5,\"n\":3}\n"
            })
    void anythingElseIsNoHead(String text) {
        assertThat(Checkpoint.read(text)).isEmpty();
    }

    @Test
    void aLineSaysWhyItCannotBeRead() {
        byte[] bytes = {'{', '"', (byte) 0xff, '"', '\n', '{', '}', ' ', '\n'};
        JournalText journal = JournalReader.parse(bytes);

        assertThat(journal.lines().get(0).damage()).isEqualTo(Message.of("journal.not-utf-8"));
        assertThat(journal.lines().get(1).damage()).isNotNull().isNotEqualTo(Message.of("journal.not-utf-8"));
        assertThat(journal.lines().get(1).fields()).isEmpty();
        assertThat(journal.lines().get(1).number()).isZero();
        assertThat(journal.lines().get(1).signature()).isEqualTo(JournalLine.Signature.NONE);
    }

    @Test
    void aSignatureWithoutAKeyOrThatIsNoTextIsWrong() {
        assertThat(journal(List.of("{\"key\":5,\"sig\":\"x\"}")).lines().get(0).signature())
                .isEqualTo(JournalLine.Signature.WRONG);
        assertThat(journal(List.of("{\"key\":\"k\",\"sig\":5}")).lines().get(0).signature())
                .isEqualTo(JournalLine.Signature.WRONG);
        assertThat(journal(List.of("{\"key\":\"k\"}")).lines().get(0).signature())
                .isEqualTo(JournalLine.Signature.NONE);
    }

    @Test
    void fieldsAreAMapLikeAnyOther() {
        Map<String, Object> fields = new Fields(new Object[] {"a", 1L, "b", "x"});

        assertThat(fields).hasSize(2).containsEntry("a", 1L).containsEntry("b", "x");
        assertThat(fields.get("c")).isNull();
        assertThat(fields.containsKey("b")).isTrue();
        assertThat(fields.containsKey("c")).isFalse();
        assertThat(fields).isEqualTo(Map.of("a", 1L, "b", "x"));
        assertThat(fields.entrySet()).hasSize(2);
        Iterator<Map.Entry<String, Object>> entries = fields.entrySet().iterator();
        assertThat(entries.next()).isEqualTo(Map.entry("a", 1L));
        assertThat(entries.hasNext()).isTrue();
        entries.next();
        assertThat(entries.hasNext()).isFalse();
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }
}
