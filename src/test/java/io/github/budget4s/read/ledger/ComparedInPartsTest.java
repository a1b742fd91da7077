package io.github.budget4s.read.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.project.BookingRules;
import io.github.budget4s.domain.project.TotalsChoice;
import io.github.budget4s.domain.spend.SpendLine;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.duplicate.MonthlyKeys;
import io.github.budget4s.read.ledger.duplicate.NumberedLines;
import io.github.budget4s.read.ledger.kind.SpendLedger;
import io.github.budget4s.read.source.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the lines of long files against those before them, as if the files were read as wholes. */
class ComparedInPartsTest {

    private static final long WHOLE = Long.MAX_VALUE / 4;
    private static final long SHORT = 2_000;

    @TempDir
    private Path directory = Path.of("");

    private static ReadingOptions options(boolean once) {
        return new ReadingOptions(
                null,
                Map.of(),
                false,
                false,
                TotalsChoice.ASK,
                BookingRules.DEFAULT.with(null, once),
                Detail.FULL,
                new Names(Aliases.NONE));
    }

    private InputFile file(String name, String text) throws IOException {
        return new InputFile(name, Files.writeString(directory.resolve(name), text), null);
    }

    private static LedgerReader<SpendLine> reader(InputFile input, boolean once, MonthlyKeys keys, long partSize) {
        return new LedgerReader<>(new SpendLedger(), input, options(once), keys, (before, left) -> partSize);
    }

    private static List<String> told(LedgerFile<SpendLine> file) {
        return file.file().notes().stream()
                .map(note -> note.message().key() + " " + note.message().arguments())
                .toList();
    }

    private static long cents(LedgerFile<SpendLine> file) {
        return file.entries().stream().mapToLong(line -> line.amount().cents()).sum();
    }

    /** Has a bill on each line; those of the numbers 700 and 30 are the same. */
    private static String bills(int from, int to) {
        StringBuilder text = new StringBuilder("日期,渠道,发票号,金额\n");
        for (int number = from; number < to; number++) {
            int bill = number == 700 ? 30 : number;
            text.append("2026-03-%02d,抖音,INV%05d,%d%n".formatted(1 + bill % 28, bill, 100 + bill));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsANumberThatAnEarlierPartHas(boolean once) throws IOException {
        InputFile input = file("a.csv", bills(1, 900));

        LedgerFile<SpendLine> whole =
                reader(input, once, new MonthlyKeys(new NumberedLines()), WHOLE).read();
        LedgerFile<SpendLine> parts =
                reader(input, once, new MonthlyKeys(new NumberedLines()), SHORT).read();

        assertThat(told(parts)).isEqualTo(told(whole)).singleElement().satisfies(note -> assertThat(note)
                .startsWith(once ? "file.counted-once" : "file.stands-twice")
                .contains("701, INV00030, a.csv:31"));
        assertThat(cents(parts)).isEqualTo(cents(whole));
    }

    @Test
    void findsANumberThatAnEarlierFileHas() throws IOException {
        MonthlyKeys keys = new MonthlyKeys(new NumberedLines(), new NumberedLines());
        LedgerReader<SpendLine> first = reader(file("a.csv", bills(1, 400)), false, keys, SHORT);
        LedgerReader<SpendLine> second = reader(file("b.csv", bills(399, 699)), false, keys, SHORT);

        assertThat(told(first.read())).isEmpty();
        assertThat(told(second.read())).singleElement().satisfies(note -> assertThat(note)
                .contains("2, INV00399, a.csv:400"));
    }

    @Test
    void readsInPartsWhereNumbersStandOnceInAnyOrder() throws IOException {
        List<String> lines = new ArrayList<>(bills(1, 600).lines().toList());
        Collections.shuffle(lines.subList(400, lines.size()), new Random(3));
        String shuffled = String.join("\n", lines);
        InputFile twice = file("b.csv", shuffled + "\n" + lines.get(200));

        assertThat(PartsReading.read(
                        reader(file("a.csv", shuffled), true, new MonthlyKeys(new NumberedLines()), SHORT)))
                .isNotNull();
        assertThat(told(reader(twice, true, new MonthlyKeys(new NumberedLines()), SHORT)
                        .read()))
                .singleElement()
                .satisfies(note -> assertThat(note).contains("601, INV00200, b.csv:201"));
    }

    @Test
    void readsInPartsWhereEachNumberStandsOnce() throws IOException {
        LedgerReader<SpendLine> reader =
                reader(file("a.csv", bills(1, 600)), true, new MonthlyKeys(new NumberedLines()), SHORT);

        assertThat(PartsReading.read(reader)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"300, true", "596, false"})
    void findsTheLinesOfAnEarlierFileWhereTheyHaveNoNumbers(int from, boolean isTold) throws IOException {
        InputFile one = file("a.csv", bills(1, 600).replaceAll("INV\\d+", "").replace("发票号", "备注"));
        InputFile other =
                file("b.csv", bills(from, 620).replaceAll("INV\\d+", "").replace("发票号", "备注"));
        MonthlyKeys ofWholes = new MonthlyKeys(new NumberedLines(), new NumberedLines());
        MonthlyKeys ofParts = new MonthlyKeys(new NumberedLines(), new NumberedLines());

        LedgerFile<SpendLine> inParts = reader(one, false, ofParts, SHORT).read();
        reader(one, false, ofWholes, WHOLE).read();

        assertThat(told(inParts)).isEmpty();
        List<String> told = told(reader(other, false, ofParts, SHORT).read());
        assertThat(told).isEqualTo(told(reader(other, false, ofWholes, WHOLE).read()));
        assertThat(told.stream().anyMatch(note -> note.startsWith("file.overlaps")))
                .isEqualTo(isTold);
    }
}
