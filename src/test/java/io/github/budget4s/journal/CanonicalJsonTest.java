package io.github.budget4s.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    void writesKeysInOrderAndEscapesOnlyWhatMustBe() {
        assertThat(CanonicalJson.write(
                        Map.of("b", 1L, "a", "\"\\/\b\f\n\r\t\u0001\u001f\u007f五😀", "é", List.of("x", 0L))))
                .isEqualTo("{\"a\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u007f五😀\",\"b\":1,\"é\":[\"x\",0]}");
    }

    @Test
    void readsBackWhatItWrites() throws NotCanonicalException {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            Map<String, Object> fields = map(random, 0);
            String text = CanonicalJson.write(fields);

            assertThat(CanonicalJson.read(text)).isEqualTo(fields);
            assertThat(CanonicalJson.write(CanonicalJson.read(text))).isEqualTo(text);
        }
    }

    /** One character more, less or other: either it is refused, or it is the canonical form of something else. */
    @Test
    void takesNoSecondFormOfTheSameThing() {
        Random random = new Random(8);
        for (int i = 0; i < 5000; i++) {
            String text = CanonicalJson.write(map(random, 0));
            int at = random.nextInt(text.length());
            String changed = text.substring(0, at)
                    + (random.nextBoolean() ? " {}[]\"\\,:0-1eu.n\n".charAt(random.nextInt(17)) : "")
                    + text.substring(at + random.nextInt(2));
            try {
                assertThat(CanonicalJson.write(CanonicalJson.read(changed))).isEqualTo(changed);
            } catch (NotCanonicalException e) {
                assertThat(e.reason().key()).isEqualTo("journal.not-canonical");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}x",
                " {}",
                "{} ",
                "[]",
                "1",
                "\"a\"",
                "{\"a\":01}",
                "{\"a\":-1}",
                "{\"a\":1.0}",
                "{\"a\":1e3}",
                "{\"a\":true}",
                "{\"a\":null}",
                "{\"a\": 1}",
                "{\"a\":1,}",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\u000A\"}",
                "{\"a\":\"\\u000a\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\ud800\"}",
                "{\"a\":9007199254740992}",
                "{\"a\":99999999999999999999}",
                "{\"a\":[1,]}",
                "{\"a\":[[[[[[[[[[1]]]]]]]]]]}"
            })
    void refusesEveryOtherForm(String text) {
        assertThatThrownBy(() -> CanonicalJson.read(text)).isInstanceOf(NotCanonicalException.class);
    }

    @Test
    void readsUpToItsBoundsAndNoFurther() throws NotCanonicalException {
        assertThat(CanonicalJson.read("{\"a\":9007199254740991}")).isEqualTo(Map.of("a", 9_007_199_254_740_991L));
        assertThat(CanonicalJson.read("{\"a\":\" \\u001f\\u0000\"}")).isEqualTo(Map.of("a", " \u001f\0"));
        for (String[] nest : new String[][] {{"[", "]"}, {"{\"a\":", "}"}}) {
            String deepest = "{\"a\":" + nest[0].repeat(7) + "1" + nest[1].repeat(7) + "}";
            assertThat(CanonicalJson.write(CanonicalJson.read(deepest))).isEqualTo(deepest);
            assertThatThrownBy(() -> CanonicalJson.read("{\"a\":" + nest[0].repeat(8) + "1" + nest[1].repeat(8) + "}"))
                    .isInstanceOf(NotCanonicalException.class);
        }
        assertThatThrownBy(() -> CanonicalJson.read("{\"a\":\"\\u0020\"}")).isInstanceOf(NotCanonicalException.class);
    }

    /** The same few bytes in another order, or one text more than is remembered, must not come out as another. */
    @Test
    void remembersTextsByAllOfTheirBytes() throws NotCanonicalException {
        CanonicalReader reader = new CanonicalReader();
        for (int i = 0; i < 100_000; i++) {
            String text = Integer.toString(i, 36) + "x".repeat(i % 70);
            byte[] line = ("{\"a\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
            assertThat(reader.read(line, 0, line.length)).containsEntry("a", text);
        }
    }

    @Test
    void writesNothingThatItWouldNotRead() {
        for (Object wrong : List.of(-1L, 1L << 53, 1.5, true, "\ud800", 1)) {
            assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Map.of("a", wrong)));
        }
    }

    /** One reader for all lines, as for a journal: what it remembers of one must not get into another. */
    @Test
    void cutsOutTheSignatureAsIfTheRestHadBeenWrittenAlone() throws NotCanonicalException {
        Random random = new Random(9);
        CanonicalReader reader = new CanonicalReader();
        for (int i = 0; i < 2000; i++) {
            Map<String, Object> fields = map(random, 0);
            byte[] unsigned = CanonicalJson.write(fields).getBytes(StandardCharsets.UTF_8);
            fields.put("sig", value(random, 0));
            byte[] line = ("…" + CanonicalJson.write(fields) + "…").getBytes(StandardCharsets.UTF_8);

            Map<String, Object> read = reader.read(line, 3, line.length - 3);

            assertThat(read).isEqualTo(fields);
            assertThat(read.get("sig")).isEqualTo(fields.get("sig"));
            assertThat(read.get("signature")).isNull();
            assertThat(reader.signed()).isEqualTo(unsigned);
        }
    }

    @Test
    void leavesALineWithoutSignatureAsItIs() throws NotCanonicalException {
        byte[] line = "{\"a\":{\"sig\":1},\"n\":1}".getBytes(StandardCharsets.UTF_8);
        CanonicalReader reader = new CanonicalReader();
        reader.read(line, 0, line.length);

        assertThat(reader.signed()).isEqualTo(line);
    }

    @Test
    void countsPlacesInCharacters() {
        assertThatThrownBy(() -> CanonicalJson.read("{\"五一😀\": 1}"))
                .isInstanceOfSatisfying(
                        NotCanonicalException.class,
                        e -> assertThat(e.reason().arguments().get(0)).isEqualTo(9L));
    }

    /** Bytes that are not UTF-8 must not be taken for the characters that they would be shown as. */
    @Test
    void refusesBytesThatAreNotUtf8() {
        for (int[] wrong :
                new int[][] {{0x80}, {0xc0, 0x80}, {0xed, 0xa0, 0x80}, {0xf8, 0x88, 0x80, 0x80, 0x80}, {0xe4}}) {
            byte[] line = "{\"a\":\"######\"}".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < wrong.length; i++) {
                line[7 + i] = (byte) wrong[i];
            }
            assertThatThrownBy(() -> new CanonicalReader().read(line, 0, line.length))
                    .isInstanceOf(NotCanonicalException.class);
        }
    }

    private static Map<String, Object> map(Random random, int depth) {
        Map<String, Object> fields = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            fields.put(text(random), value(random, depth));
        }
        return fields;
    }

    private static Object value(Random random, int depth) {
        int kind = random.nextInt(depth > 3 ? 2 : 4);
        if (kind == 0) {
            return text(random);
        }
        if (kind == 1) {
            return random.nextLong(1L << 53);
        }
        if (kind == 2) {
            return map(random, depth + 1);
        }
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(value(random, depth + 1));
        }
        return items;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            int point = random.nextInt(4) == 0 ? random.nextInt(0x20) : random.nextInt(0x1ffff);
            text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? '元' : point);
        }
        return text.toString();
    }
}
