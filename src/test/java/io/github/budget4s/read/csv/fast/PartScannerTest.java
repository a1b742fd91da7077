package io.github.budget4s.read.csv.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.read.source.FallbackException;
import io.github.budget4s.read.source.ReadingProgress;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.PlainNumbers;
import io.github.budget4s.read.value.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartScannerTest {

    private static final int MOST_CELLS = 80;
    private static final List<String> WORDS = List.of(
            "城东4S店",
            "锐界X5 Pro",
            "1",
            "12.50",
            "-3",
            "2024-03-05",
            "2024-03-05 14:30:00",
            "",
            " ",
            "x",
            "24\"",
            "(a)",
            "'",
            "云驰EV长续航，旗舰版",
            "DD000000001",
            "!#$%&*+",
            "a-b.c/d:e");

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(chars = {',', '\t', ';', '|'})
    void recordsAreReadAsTheyWereWrittenAcrossAllBuffers(char delimiter) throws Exception {
        Random random = new Random(delimiter);
        for (int file = 0; file < 25; file++) {
            String lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            // The bytes of GB18030 include the bar.
            Charset charset =
                    delimiter != '|' && random.nextInt(3) == 0 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
            int quoted = List.of(1, 3, 50, 100_000).get(random.nextInt(4));
            int width = 1 + random.nextInt(MOST_CELLS);
            List<List<String>> rows = new ArrayList<>();
            List<Long> lines = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            long line = 1;
            int length = random.nextInt(250_000);
            while (text.length() < length) {
                List<String> cells = new ArrayList<>();
                StringBuilder record = new StringBuilder();
                for (int i = 0; i < width; i++) {
                    String cell = cell(random, quoted, delimiter, lineEnd);
                    cells.add(cell);
                    record.append(i == 0 ? "" : delimiter).append(written(cell, random, quoted, delimiter));
                }
                rows.add(cells);
                lines.add(line);
                line += breaks(record.toString()) + 1;
                text.append(record).append(lineEnd);
            }
            if (!rows.isEmpty() && random.nextBoolean() && !text.toString().endsWith(lineEnd + lineEnd)) {
                text.setLength(text.length() - lineEnd.length());
            }

            List<List<String>> found = new ArrayList<>();
            List<Long> foundLines = new ArrayList<>();
            Map<List<Object>, Integer> numbers = new HashMap<>();
            read(text.toString().getBytes(charset), delimiter, charset, row -> {
                foundLines.add(row.line());
                found.add(List.copyOf(row.cells()));
                lookInto((ScannedRow) row, random, numbers);
                return true;
            });

            assertThat(foundLines).as("file %d", file).isEqualTo(lines);
            assertThat(found).as("file %d", file).isEqualTo(rows);
        }
    }

    /** Holds what a row says of a cell without its text against the text. */
    private static void lookInto(ScannedRow row, Random random, Map<List<Object>, Integer> numbers) {
        int index = random.nextInt(row.size());
        String cell = row.cell(index);
        assertThat(row.isBlank(index)).as(cell).isEqualTo(cell.isBlank());
        assertThat(row.endsInDigit(index)).as(cell).isEqualTo(cell.matches("(?s).*[0-9]"));
        int number = row.code(index);
        if (number != ScannedRow.NO_CODE) {
            assertThat(numbers.computeIfAbsent(List.of(index, cell), first -> number))
                    .isEqualTo(number);
            assertThat(numbers.computeIfAbsent(List.of(index, number), first -> cell.hashCode()))
                    .isEqualTo(cell.hashCode());
        }
        int day = row.day(index);
        int read = Dates.moment(cell) instanceof Reading.Value<DateOrMonth> value
                ? value.value().number()
                : DateOrMonth.NONE;
        assertThat(day).as(cell).isEqualTo(cell.startsWith("2024-03-05") ? read : DateOrMonth.NONE);
        long hundredths = row.hundredths(index);
        if (hundredths != PlainNumbers.NOT_PLAIN) {
            assertThat(Numbers.number(cell)).as(cell).isEqualTo(Reading.of(new BigDecimal(cell)));
            assertThat(new BigDecimal(cell).movePointRight(2)).isEqualByComparingTo(BigDecimal.valueOf(hundredths));
        }
        assertThat(hundredths == PlainNumbers.NOT_PLAIN)
                .as(cell)
                .isEqualTo(!cell.matches("-?[0-9]{1,12}(\\.[0-9]{1,2})?"));
    }

    private static String cell(Random random, int quoted, char delimiter, String lineEnd) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        if (random.nextInt(3 * quoted) > 0) {
            return word;
        }
        return switch (random.nextInt(5)) {
            case 0 -> word + lineEnd + word;
            case 1 -> word + delimiter + word;
            case 2 -> "\"" + word;
            case 3 -> word.repeat(random.nextInt(30));
            default -> word + "\"\"" + delimiter + "\"" + lineEnd;
        };
    }

    private static String written(String cell, Random random, int quoted, char delimiter) {
        boolean needed =
                cell.startsWith("\"") || cell.indexOf(delimiter) >= 0 || cell.contains("\n") || cell.contains("\r");
        return needed || random.nextInt(quoted) == 0 ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    private static int breaks(String text) {
        return text.replace("\r\n", "\n").replaceAll("[^\r\n]", "").length();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n\"c,d\n",
                "a,b\n\"c\"d,e\n",
                "a,b\n\"c\" ,d\n",
                "a,b\n\0,d\n",
                "a,b\n\"\0\",d\n",
                "a,b\n\"c\"\"",
                "a,b\n\"",
                "a,b\n\"\r"
            })
    void whatTheStrictParserWouldRefuseIsDoubtful(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(bytes, ',', StandardCharsets.UTF_8, row -> true))
                .isInstanceOf(FallbackException.class);
    }

    @Test
    void bytesThatDoNotFitTheEncodingAreDoubtfulWhereverTheyStand() {
        for (int length = 1; length < 40; length++) {
            for (int at = 0; at < length; at++) {
                byte[] bytes = ("a,\"" + "x".repeat(length) + "\",b\n").getBytes(StandardCharsets.UTF_8);
                bytes[3 + at] = (byte) 0xFF;
                for (boolean asked : new boolean[] {true, false}) {
                    assertThatThrownBy(() -> read(
                                    bytes,
                                    ',',
                                    StandardCharsets.UTF_8,
                                    row -> !asked || !row.cell(1).isEmpty()))
                            .isInstanceOf(FallbackException.class);
                }
            }
        }
    }

    @Test
    void aRecordOfVeryManyCellsOrBytesIsDoubtful() throws Exception {
        byte[] just = (",".repeat(MOST_CELLS - 1) + "\n").getBytes(StandardCharsets.UTF_8);
        read(just, ',', StandardCharsets.UTF_8, row -> true);
        byte[] many = (",".repeat(MOST_CELLS) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(many, ',', StandardCharsets.UTF_8, row -> true))
                .isInstanceOf(FallbackException.class);
        byte[] quoted = ("\"\"" + ",".repeat(MOST_CELLS) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(quoted, ',', StandardCharsets.UTF_8, row -> true))
                .isInstanceOf(FallbackException.class);
        byte[] large = ("a,b\n" + "x".repeat(1 << 19) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(large, ',', StandardCharsets.UTF_8, row -> true))
                .isInstanceOf(FallbackException.class);
    }

    private void read(byte[] bytes, char delimiter, Charset charset, Predicate<Row> handler)
            throws IOException, FallbackException {
        Path file = Files.write(directory.resolve("a.csv"), bytes);
        try (FileChannel channel = FileChannel.open(file)) {
            new PartScanner(channel, 0, bytes.length, delimiter, charset, MOST_CELLS, ReadingProgress.NONE)
                    .forEachRow(handler);
        }
    }
}
