package io.github.budget4s.read.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.read.Reading;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.FileFormat.Evidence;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFileTest {

    @TempDir
    Path directory = Path.of("");

    private InputFile file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private InputFile file(byte[] bytes) throws IOException {
        return Reading.file(directory, "a.json", bytes);
    }

    private List<String> rows(String text) throws IOException, BrokenFileException {
        return Reading.rows(file(text), null).stream()
                .map(row -> row.line() + ": " + row.cells())
                .toList();
    }

    private String problem(String text) throws IOException {
        return Reading.written(Reading.problem(file(text), null));
    }

    @Test
    void aRowWithoutEndIsNotReadToItsEnd() throws IOException {
        // What would be an error of JSON stands behind, where nobody looks any more.
        String many = "\"a\":1,".repeat(20_000) + "!";
        assertThat(problem("[{" + many)).isEqualTo("a.json:1:9 rows.json-key-twice [a]");
        assertThat(problem("[{\"a\":[" + "1,".repeat(20_000) + "!")).isEqualTo("a.json:1:7 rows.json-nested [a]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\t", " "})
    void blanksWithoutEndAreNotReadToTheirEnd(String blank) throws IOException {
        // What would be an error of JSON stands behind, where nobody looks any more.
        String many = blank.repeat(2_000_000) + "!";
        for (String start : List.of("[", "[{\"a\":1}", "[{\"a\":", "[{\"a\":1}]")) {
            assertThat(problem(start + many)).contains("rows.json-blank [1048576]");
        }
    }

    @Test
    void rowsOfNothingWithoutEndAreNotReadToTheirEnd() throws IOException {
        String many = ",{}".repeat((1 << 20) + 1) + "!";
        for (String first : List.of("[{}", "[{\"a\":1}")) {
            assertThat(problem(first + many)).contains("rows.json-empty [1048576]");
        }
    }

    @Test
    void whatStandsBesideTheRowsIsShort() throws IOException, BrokenFileException {
        String rows = "\"rows\":[{\"a\":1}]";
        assertThat(rows("{\"of\":{\"b\":[1,{}]},\"n\":2," + rows + ",\"x\":[]}"))
                .containsExactly("1: [a]", "1: [1]");
        assertThat(problem("{\"of\":[" + "1,".repeat(1_000_001) + "1]," + rows + "}"))
                .endsWith("rows.json-long-member [of, 1000000]");
    }

    @Test
    void readsAnArrayOfObjects() throws Exception {
        assertThat(rows("""
                [
                  {"month": "2026-01", "units": 12},
                  {"month": "2026-02", "units": 12.0}
                ]
                """)).containsExactly("2: [month, units]", "2: [2026-01, 12]", "3: [2026-02, 12.0]");
    }

    @Test
    void readsTheRowsOfAnObjectAndNothingElseOfIt() throws Exception {
        assertThat(rows("""
                {
                  "command": "allocate",
                  "inputs": [{"file": "a", "rows": 1}],
                  "rows": [
                    {"month": "2026-01", "total": 5.10}
                  ],
                  "totals": {"total": 5.10},
                  "notes": ["rows"]
                }
                """)).containsExactly("5: [month, total]", "5: [2026-01, 5.10]");
    }

    @Test
    void takesColumnsInTheOrderInWhichTheyFirstStand() throws Exception {
        assertThat(rows("""
                [{"month":"2026-01"},{"units":2,"month":"2026-02"},{"store":"城东","month":null,"units":3}]"""))
                .containsExactly("1: [month, units, store]", "1: [2026-01, , ]", "1: [2026-02, 2, ]", "1: [, 3, 城东]");
    }

    @Test
    void keepsNumbersAsTheyAreWrittenAndOthersAsTheirWords() throws Exception {
        assertThat(rows("""
                [{"a":1e5,"b":-0.50,"c":true,"d":NaN,"e":12345678901234567890.123456789,"f":""}]""")).last().isEqualTo("1: [1e5, -0.50, true, NaN, 12345678901234567890.123456789, ]");
    }

    @Test
    void resolvesEscapes() throws Exception {
        assertThat(rows("""
                [{"\\u6708\\u4efd":"a\\"b\\\\c\\n\\/\\ud83d\\ude97"}]""")).containsExactly("1: [月份]", "1: [a\"b\\c\n/🚗]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"rows\": []}", "[{}]", " [ ] \n"})
    void hasNoRowsWhereThereAreNone(String text) throws Exception {
        assertThat(rows(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{"a":1},~{"a":{"b":2}}]     | a.json:2:6 rows.json-nested [a]
            [{"a":1},~{"a":[2]}]         | a.json:2:6 rows.json-nested [a]
            [{"a":1},~{"a":1,"a":1}]     | a.json:2:8 rows.json-key-twice [a]
            [{"a":1},~{"a":"x\\u0000"}]  | a.json:2:6 rows.json-nul [a]
            [{"a":1},~2]                 | a.json:2:1 rows.json-not-an-object [2]
            [{"a":1},~[2]]               | a.json:2:1 rows.json-not-an-object [[]
            [[1],[2]]                    | a.json:1:2 rows.json-not-an-object [[]
            {"rows":3}                   | a.json:1:9 rows.json-not-a-list [3]
            {"data":[{"a":1}]}           | a.json:1:18 rows.json-no-rows []
            {"rows":[{"a":1}],~"rows":[]} | a.json:2:1 rows.json-key-twice [rows]
            [{"a":1}]~[{"a":2}]          | a.json:2:1 rows.json-second []
            [{"a":1},~{"a":2}            | a.json:2:8 rows.json-cut-off []
            [{"a":1},~{"a":"x            | a.json:2:8 rows.json-cut-off []
            [{"a":1},~{"a":2 "b":3}]     | a.json:2:8 rows.json-invalid ["b":3}]]
            [{"a":1},~{'a':2}]           | a.json:2:2 rows.json-invalid ['a':2}]]
            [{"a":1},~{"a":012}]         | a.json:2:7 rows.json-invalid [12}]]
            [{"a":1},~]                  | a.json:2:1 rows.json-invalid []]
            """)
    void namesWhatIsWrongAndWhere(String text, String problem) throws IOException {
        assertThat(problem(text.replace('~', '\n'))).isEqualTo(problem);
    }

    @Test
    void handsOnTheRowsBeforeTheFault() throws Exception {
        List<String> rows = new ArrayList<>();
        RowFile file = RowFiles.open(file("[{\"a\":1},\n{\"a\":2},\n{\"b\" 3}]"), null, Reading.HEADER);

        BrokenFileException broken = catchThrowableOfType(
                BrokenFileException.class, () -> file.forEachRow(row -> rows.add(row.line() + ": " + row.cells())));

        assertThat(rows).containsExactly("1: [a]", "1: [1]", "2: [2]");
        assertThat(broken.problem().location()).hasToString("a.json:3:6");
    }

    @Test
    void stopsWhenItIsTold() throws Exception {
        List<Row> rows = new ArrayList<>();
        RowFile file = RowFiles.open(file("[{\"a\":1},{\"a\":2},{\"a\":3}]"), null, Reading.HEADER);

        file.forEachRow(row -> {
            rows.add(row);
            return rows.size() < 2;
        });

        assertThat(rows).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void skipsAByteOrderMark(String charset) throws Exception {
        InputFile file = file("\uFEFF[{\"月份\":\"2026-01\"}]".getBytes(Charset.forName(charset)));

        assertThat(Reading.rows(file, null)).hasSize(2);
        assertThat(RowFiles.open(file, null, Reading.HEADER).format())
                .isEqualTo(new FileFormat.Document("JSON", Charset.forName(charset), Evidence.BYTE_ORDER_MARK));
    }

    @Test
    void readsGb18030LikeOtherTexts() throws Exception {
        InputFile file = file("[{\"月份\":\"2026-01\"}]".getBytes(Charset.forName("GB18030")));

        assertThat(Reading.rows(file, null).get(0).cells()).containsExactly("月份");
    }

    @Test
    void namesTheLineOfBytesThatFitNoEncodingAndOfANul() throws Exception {
        InputFile misfit = file("[{\"a\":1},\n{\"a\":\"\u00FF\"}]".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Reading.written(Reading.problem(misfit, StandardCharsets.UTF_8)))
                .isEqualTo("a.json:2 rows.misfit [FF, UTF-8, Message[key=rows.because-chosen, arguments=[]]]");

        assertThat(problem("[{\"a\":1},\n\0]")).isEqualTo("a.json:2 rows.nul []");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{"a":1}]      | true
              {            | true
            [              | true
            [[1]]          | true
            [2024] sales   | false
            month,units    | false
            """)
    void isKnownByItsFirstCharacters(String text, boolean json) {
        assertThat(JsonFile.begins(text)).isEqualTo(json);
    }

    @Test
    void refusesATextLongerThanAnyCell() throws IOException {
        assertThat(problem("[{\"a\":\"" + "x".repeat((1 << 20) + 1) + "\"}]")).contains("rows.json-too-much");
    }

    @Test
    void readsManyObjects() throws Exception {
        Path path = directory.resolve("long.json");
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write("[");
            for (int i = 0; i < 200_000; i++) {
                out.write((i == 0 ? "" : ",\n") + "{\"month\":\"2026-01\",\"units\":" + i + "}");
            }
            out.write("]");
        }
        long[] sum = {0};

        RowFiles.open(new InputFile("long.json", path, null), null, Reading.HEADER)
                .forEachRow(row -> {
                    sum[0] += row.line() == 1 ? 0 : Long.parseLong(row.cell(1));
                    return true;
                });

        assertThat(sum[0]).isEqualTo(200_000L * 199_999 / 2);
    }
}
