package io.github.budget4s.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes ledgers in random shapes. The program reads the very figures back or refuses the file; other figures are the
 * one thing that must not come.
 */
class LedgerShapesTest {

    private static final int SHAPES = 500;
    /** Most shapes are read, so that it is no way out to refuse them all. */
    private static final int LEAST_READ = 400;

    private static int read;

    @TempDir
    private Path directory = Path.of("");

    @TestFactory
    Stream<DynamicTest> everyShapeIsReadRightlyOrRefused() {
        read = 0;
        return IntStream.range(0, SHAPES).mapToObj(seed -> {
            Random random = new Random(seed);
            SpendLines lines = SpendLines.random(random);
            Shape shape = new Shape(random);
            boolean workbook = shape.sheetOfEachMonth
                    || shape.unitPlace == Shape.UnitPlace.NUMBER_FORMAT
                    || random.nextInt(3) == 0;
            Carrier carrier = workbook ? Carrier.WORKBOOK : Carrier.values()[random.nextInt(5)];
            return DynamicTest.dynamicTest(
                    seed + ": " + carrier + ", " + shape, () -> check(seed, lines, shape, carrier));
        });
    }

    private void check(int seed, SpendLines lines, Shape shape, Carrier carrier) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(String.valueOf(seed)));
        String input = carrier.write(folder, shape.sheets(lines));
        CommandRun run = CommandRun.of(
                folder,
                new ByteArrayInputStream(new byte[0]),
                0,
                Locale.ENGLISH,
                "kpi",
                "--spend",
                input,
                "--by",
                "store,channel,month",
                "-f",
                "csv");
        if (run.code() == 65) {
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("ledger.");
            return;
        }
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(figures(run.out())).as(run.err()).isEqualTo(lines.byKey());
        read++;
    }

    private static Map<String, String> figures(String csv) {
        Map<String, String> figures = new TreeMap<>();
        csv.lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            figures.put(cells[0] + "," + cells[1] + "," + cells[2], cells[3]);
        });
        return figures;
    }

    @AfterAll
    static void mostAreRead() {
        assertThat(read).isGreaterThanOrEqualTo(LEAST_READ);
    }
}
