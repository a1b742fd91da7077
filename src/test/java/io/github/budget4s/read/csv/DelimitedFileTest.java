package io.github.budget4s.read.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.budget4s.read.Reading;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.FileFormat.Evidence;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedFileTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path directory = Path.of("");

    private record Form(Charset encoding, boolean mark, Evidence evidence) {}

    static Stream<Arguments> forms() {
        List<Form> forms = List.of(
                new Form(StandardCharsets.UTF_8, false, Evidence.VALID_UTF_8),
                new Form(StandardCharsets.UTF_8, true, Evidence.BYTE_ORDER_MARK),
                new Form(StandardCharsets.UTF_16LE, true, Evidence.BYTE_ORDER_MARK),
                new Form(StandardCharsets.UTF_16BE, true, Evidence.BYTE_ORDER_MARK),
                new Form(GB18030, false, Evidence.NOT_UTF_8),
                new Form(GB18030, true, Evidence.NOT_UTF_8));
        return forms.stream().flatMap(form -> Stream.of(',', '\t', ';')
                .flatMap(delimiter -> Stream.of("\n", "\r\n", "\r").flatMap(end -> Stream.of(true, false)
                        .map(quoted -> Arguments.of(form, delimiter, end, quoted)))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void readsEveryForm(Form form, char delimiter, String end, boolean quoted) throws Exception {
        String around = quoted ? "\"" : "";
        String text = Stream.of(
                        List.of("月份", "门店", "销量"),
                        List.of("2024-03", "城东4S店\u3400\uD840\uDC00", "12"),
                        List.of(""),
                        List.of("2024-04", " 滨江 ", ""))
                .map(cells -> cells.size() == 1
                        ? ""
                        : cells.stream()
                                .map(cell -> around + cell + around)
                                .collect(Collectors.joining(String.valueOf(delimiter))))
                .collect(Collectors.joining(end));
        byte[] bytes = ((form.mark ? "\uFEFF" : "") + text + end).getBytes(form.encoding);

        RowFile file = RowFiles.open(Reading.file(directory, "a.csv", bytes), null, Reading.HEADER);

        assertThat(file.format()).isEqualTo(new FileFormat.Delimited(form.encoding, form.evidence, delimiter));
        assertThat(Reading.rows(file))
                .containsExactly(
                        Row.of(1, List.of("月份", "门店", "销量")),
                        Row.of(2, List.of("2024-03", "城东4S店\u3400\uD840\uDC00", "12")),
                        Row.of(3, List.of("")),
                        Row.of(4, List.of("2024-04", " 滨江 ", "")));
    }

    @Test
    void takesTheEncodingThatWasChosenAndStillSkipsItsMark() throws Exception {
        for (Charset charset : List.of(GB18030, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            for (String mark : List.of("", "\uFEFF")) {
                InputFile input = Reading.file(directory, "a.csv", (mark + "月份,销量\n").getBytes(charset));

                RowFile file = RowFiles.open(input, charset, Reading.HEADER);

                assertThat(file.format()).isEqualTo(new FileFormat.Delimited(charset, Evidence.CHOSEN, ','));
                assertThat(Reading.rows(file)).containsExactly(Row.of(1, List.of("月份", "销量")));
            }
        }
    }

    @Test
    void looksForUtf8ToTheVeryLastByte() throws Exception {
        String ascii = "month,units,store\n" + "2024-03,12,east\n".repeat(20_000) + "2024-04,7,";

        InputFile utf8 = Reading.file(directory, "u.csv", (ascii + "东").getBytes(StandardCharsets.UTF_8));
        InputFile gb = Reading.file(directory, "g.csv", (ascii + "东").getBytes(GB18030));

        for (InputFile file : List.of(utf8, gb)) {
            List<Row> rows = Reading.rows(file, null);
            assertThat(rows.get(rows.size() - 1)).isEqualTo(Row.of(20_002, List.of("2024-04", "7", "东")));
        }
    }

    @Test
    void namesTheLineOfBytesThatFitNoEncoding() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("月份,销量\r\n\"a\r\nb\",1\r\n".getBytes(GB18030));
        bytes.write("2024-03,".getBytes(GB18030));
        bytes.write(0xFF);
        bytes.write("12\r\n".getBytes(GB18030));

        assertThat(Reading.written(Reading.problem(Reading.file(directory, "a.csv", bytes.toByteArray()), null)))
                .isEqualTo("a.csv:4 rows.misfit [FF, GB18030, Message[key=rows.because-not-utf-8, "
                        + "arguments=[D4 C2 B7 DD, 1]]]");
    }

    @Test
    void handsOnTheRowsBeforeTheFault() throws Exception {
        byte[] bytes = "month,units\n1,2\n3,4\n5,\u00FF\n".getBytes(StandardCharsets.ISO_8859_1);
        List<Row> rows = new ArrayList<>();

        RowFile file = RowFiles.open(Reading.file(directory, "a.csv", bytes), StandardCharsets.UTF_8, Reading.HEADER);
        BrokenFileException broken = catchThrowableOfType(BrokenFileException.class, () -> file.forEachRow(rows::add));

        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L);
        assertThat(Reading.written(broken.problem()))
                .isEqualTo("a.csv:4 rows.misfit [FF, UTF-8, Message[key=rows.because-chosen, arguments=[]]]");
    }

    @Test
    void saysThatAMarkToldTheEncoding() throws Exception {
        byte[] bytes = "\u00EF\u00BB\u00BFmonth,units\n\u00C3,2\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Reading.written(Reading.problem(Reading.file(directory, "a.csv", bytes), null)))
                .isEqualTo("a.csv:2 rows.misfit [C3, UTF-8, Message[key=rows.because-mark, arguments=[]]]");
    }

    @Test
    void takesUtf8ThatIsCutOffForWhatItIs() throws Exception {
        byte[] whole = ("渠道,units\n" + "抖音直播,1\n".repeat(50) + "抖音直播").getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

        // As GB18030 these bytes would be read without complaint, as other words.
        assertThat(Reading.written(Reading.problem(Reading.file(directory, "a.csv", cut), null)))
                .isEqualTo("a.csv:52 rows.utf-8-damaged [E6 92, 205]");
    }

    @Test
    void findsANulFarDown() throws Exception {
        String text = "month,units\n" + "2024-03,12\n".repeat(50_000) + "2024-04,\0" + "7\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            byte[] bytes = ((charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "") + text).getBytes(charset);

            assertThat(Reading.written(Reading.problem(Reading.file(directory, "a.csv", bytes), null)))
                    .isEqualTo("a.csv:50002 rows.nul []");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Nothing that is a header: the delimiter whose records are most alike.
                "a,b;1,5~c,d;2~e;3,5 | ;",
                "a~b~c | ,",
                "a;b~c;d~e,f | ;",
                // A header counts more than likeness.
                "month;units~a,b~c,d~e,f | ;",
                // Of two headers the better.
                "month;units;x,store~1;2,3 | ;",
                // Equal headers: the one with more records like it.
                "x,month;y~1;2~3;4 | ;",
                "x,month;y~1,2~3;4 | ,"
            })
    void guessesTheDelimiter(String text, char delimiter) throws Exception {
        InputFile input =
                Reading.file(directory, "a.csv", text.replace("~", "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(RowFiles.open(input, null, Reading.HEADER).format())
                .isEqualTo(new FileFormat.Delimited(StandardCharsets.UTF_8, Evidence.VALID_UTF_8, delimiter));
    }

    @Test
    void isNotMisledByTitlesAboveTheHeader() throws Exception {
        String text = "销售报表,2024,全部,门店\n\n月份;门店;销量\n2024-03;\"东,西\";1\n";

        assertThat(RowFiles.open(
                                Reading.file(directory, "a.csv", text.getBytes(StandardCharsets.UTF_8)),
                                null,
                                Reading.HEADER)
                        .format())
                .isEqualTo(new FileFormat.Delimited(StandardCharsets.UTF_8, Evidence.VALID_UTF_8, ';'));
    }

    @Test
    void keepsCellsAsTheyAre() throws Exception {
        String text = " a , b\n\"x \"\"y\"\" z\",5\" pipe\n,\n\"\"\n#no comment\n\"two\r\nlines\",\"\r\"\nlast";

        assertThat(Reading.rows(Reading.file(directory, "a.csv", text.getBytes(StandardCharsets.UTF_8)), null))
                .containsExactly(
                        Row.of(1, List.of(" a ", " b")),
                        Row.of(2, List.of("x \"y\" z", "5\" pipe")),
                        Row.of(3, List.of("", "")),
                        Row.of(4, List.of("")),
                        Row.of(5, List.of("#no comment")),
                        Row.of(6, List.of("two\r\nlines", "\r")),
                        Row.of(9, List.of("last")));
    }

    @Test
    void stopsWhenItIsTold() throws Exception {
        List<Row> rows = new ArrayList<>();

        RowFiles.open(
                        Reading.file(directory, "a.csv", "1\n2\n3\n\"".getBytes(StandardCharsets.UTF_8)),
                        null,
                        Reading.HEADER)
                .forEachRow(row -> {
                    rows.add(row);
                    return rows.size() < 2;
                });

        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "month,units~1,2~3,^4~5,6~ | a.csv:3:2 rows.quote-open []",
                "month,units~1,2~3,^ | a.csv:3:2 rows.quote-open []",
                "month,units~^x~y^,^4^^~ | a.csv:2:2 rows.quote-open []",
                "month,units~1,2~^a^b,4~5,6~ | a.csv:3:1 rows.text-after-quote [b]",
                "month,units~1,^2^ ~ | a.csv:2:2 rows.text-after-quote [ ]",
                "month,units~1,^2^𠀀 | a.csv:2:2 rows.text-after-quote [𠀀]",
                "month,units~1,^2~3,4~5,^6^~ | a.csv:4:2 rows.text-after-quote-far [6, 2]",
                "^month,units~ | a.csv:1:1 rows.quote-open []",
            })
    void namesThePlaceOfAQuoteThatMakesNoSense(String text, String problem) throws Exception {
        for (String end : List.of("\n", "\r\n", "\r")) {
            byte[] bytes = text.replace('^', '"').replace("~", end).getBytes(StandardCharsets.UTF_8);

            assertThat(Reading.written(Reading.problem(Reading.file(directory, "a.csv", bytes), null)))
                    .isEqualTo(problem);
        }
    }

    @Test
    void holdsCellsAndRecordsToALimit() throws Exception {
        int most = RecordHandler.LONGEST_CELL;
        String head = "month,units\n";

        String longest = "x".repeat(most);
        assertThat(Reading.rows(utf8(head + longest + "," + longest), null)
                        .get(1)
                        .cells())
                .containsExactly(longest, longest);
        String quotes = "\"" + "\"\"".repeat(most) + "\"";
        assertThat(Reading.rows(utf8(head + quotes), null).get(1).cells().get(0))
                .hasSize(most);
        assertThat(Reading.rows(utf8(head + ",".repeat(RecordHandler.MOST_CELLS - 1)), null)
                        .get(1)
                        .cells())
                .hasSize(RecordHandler.MOST_CELLS);

        assertThat(Reading.written(Reading.problem(utf8(head + "1," + longest + "x\n"), null)))
                .isEqualTo("a.csv:2:2 rows.cell-too-long [1048576]");
        assertThat(Reading.written(Reading.problem(utf8(head + "1,\"" + longest + "x\"\n"), null)))
                .isEqualTo("a.csv:2:2 rows.quote-too-far [1048576]");
        assertThat(Reading.written(Reading.problem(utf8(head + "1,\"" + "1,2\n".repeat(most)), null)))
                .isEqualTo("a.csv:2:2 rows.quote-too-far [1048576]");
        assertThat(Reading.written(Reading.problem(utf8(head + longest + "," + longest + ",x"), null)))
                .isEqualTo("a.csv:2 rows.record-too-long [16384, 2097152]");
        assertThat(Reading.written(Reading.problem(utf8(head + ",".repeat(RecordHandler.MOST_CELLS)), null)))
                .isEqualTo("a.csv:2 rows.record-too-long [16384, 2097152]");
    }

    private InputFile utf8(String text) throws IOException {
        return Reading.file(directory, "a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsWhatAnotherLibraryWrites() {
        List<String> cells = List.of(
                "", " ", "月份", "12.50", "a,b", "a;b\t", "\"", "\"\"", "x\ny", "x\r\ny", "\r", "\n\n", "'", "𠀀",
                "=1+1");
        List<Charset> charsets = List.of(StandardCharsets.UTF_8, GB18030);
        qt().withExamples(300)
                .forAll(
                        lists().of(lists().of(integers().between(0, cells.size() - 1))
                                        .ofSizeBetween(2, 5))
                                .ofSizeBetween(1, 40),
                        integers().between(0, 2),
                        integers().between(0, 2),
                        integers().between(0, 1))
                .checkAssert((records, delimiter, end, charset) -> {
                    try {
                        roundTrip(
                                records.stream()
                                        .map(record ->
                                                record.stream().map(cells::get).toList())
                                        .toList(),
                                ",\t;".charAt(delimiter),
                                List.of("\n", "\r\n", "\r").get(end),
                                charsets.get(charset));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (BrokenFileException e) {
                        throw new AssertionError(Reading.written(e.problem()), e);
                    }
                });
    }

    private void roundTrip(List<List<String>> records, char delimiter, String end, Charset charset)
            throws IOException, BrokenFileException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setRecordSeparator(end)
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
        StringWriter text = new StringWriter();
        List<Row> expected = new ArrayList<>();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord("月份", "门店", "销量");
            expected.add(Row.of(1, List.of("月份", "门店", "销量")));
            for (List<String> cells : records) {
                expected.add(Row.of(1 + lineEnds(text.toString()), cells));
                printer.printRecord(cells);
            }
        }

        InputFile input = Reading.file(directory, "a.csv", text.toString().getBytes(charset));

        assertThat(Reading.rows(input, charset)).isEqualTo(expected);
    }

    /** Counts line ends in the plainest way there is. */
    private static int lineEnds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1).length - 1;
    }

    @Test
    void readsMillionsOfLinesInLittleMemory() throws Exception {
        Path big = directory.resolve("big.csv");
        try (Writer writer = Files.newBufferedWriter(big)) {
            writer.write("月份,门店,销量\n");
            for (int i = 0; i < 2_000_000; i++) {
                writer.write("2024-03-05,\"城东4S店 " + i + "\"," + i % 9 + "\n");
            }
        }

        assertThat(child(big)).isEqualTo("rows 2000001");
    }

    @Test
    void doesNotFillTheMemoryWithAQuoteThatIsNeverClosed() throws Exception {
        Path big = directory.resolve("big.csv");
        try (Writer writer = Files.newBufferedWriter(big)) {
            writer.write("month,units\n1,2\n3,\"");
            for (int i = 0; i < 2_000_000; i++) {
                writer.write("2024-03-05,these lines are all in the cell," + i + "\n");
            }
        }

        assertThat(child(big)).isEqualTo("big.csv:3:2 rows.quote-too-far [1048576]");
    }

    /** Reads a file in a Java of its own with a small heap. */
    private static String child(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountRows.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    /** Is run by {@link #child}. */
    static final class CountRows {

        private CountRows() {}

        public static void main(String[] arguments) throws IOException {
            Path path = Path.of(arguments[0]);
            InputFile file = new InputFile(String.valueOf(path.getFileName()), path, null);
            long[] count = new long[1];
            try {
                RowFiles.open(file, null, Reading.HEADER).forEachRow(row -> ++count[0] > 0);
                System.out.println("rows " + count[0]);
            } catch (BrokenFileException e) {
                System.out.println(Reading.written(e.problem()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65_520, 65_530, 65_536, 65_540, 131_072})
    void doesNotLoseCharactersWhereItsBuffersMeet(int before) throws Exception {
        String cell =
                IntStream.range(0, before).mapToObj(i -> i % 3 == 0 ? "月" : "x").collect(Collectors.joining());
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            byte[] bytes = ("月份,销量\n" + cell + "𠀀\uD840\uDC01,1\r\n").getBytes(charset);

            assertThat(Reading.rows(Reading.file(directory, "a.csv", bytes), null))
                    .containsExactly(Row.of(1, List.of("月份", "销量")), Row.of(2, List.of(cell + "𠀀\uD840\uDC01", "1")));
        }
    }
}
