package io.github.budget4s.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of 0.00 says no more than no line: the same figures, flags and probabilities come out. */
class ExplicitZerosTest {

    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int MONTHS = 30;

    /** In which months a channel has spend: every one, all but single ones, all but pairs, by quarter, late, once. */
    private static final Map<String, List<Integer>> WITHOUT = Map.of(
            "every month", List.of(),
            "single gaps", List.of(3, 11, 20, 27),
            "pairs", List.of(5, 6, 16, 17, 25, 26),
            "late", List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13),
            "never", IntStream.range(0, MONTHS).boxed().toList());

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "variance --budget budget.csv --month 2026-06 --by channel --fail-on never",
                "variance --budget budget.csv --month 2026-04 --by channel --fail-on never",
                "forecast spend --missing zero --horizon 6 --by channel",
                "forecast spend --missing zero --horizon 6 --by channel --reconcile none",
                "budget --year 2027"
            })
    void changeNothing(String command) throws IOException {
        write();

        CommandRun without = run(command + " --spend lines.csv");
        CommandRun with = run(command + " --spend zeros.csv");

        assertThat(without.code()).as(without.err()).isZero();
        assertThat(with.out()).isEqualTo(without.out());
        assertThat(with.code()).isEqualTo(without.code());
    }

    private CommandRun run(String command) {
        return CommandRun.of(
                folder, new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, (command + " -f csv").split(" "));
    }

    private void write() throws IOException {
        Random random = new Random(11);
        StringBuilder lines = new StringBuilder("month,channel,amount\n");
        StringBuilder zeros = new StringBuilder(lines);
        StringBuilder budget = new StringBuilder(lines);
        for (int t = 0; t < MONTHS; t++) {
            for (String channel : new TreeSet<>(WITHOUT.keySet())) {
                if (WITHOUT.get(channel).contains(t)) {
                    zeros.append(FIRST.plusMonths(t) + "," + channel + ",0.00\n");
                } else {
                    String line = FIRST.plusMonths(t) + "," + channel + "," + (8000 + random.nextInt(4000)) + ".00\n";
                    lines.append(line);
                    zeros.append(line);
                }
            }
        }
        for (int month = 1; month <= 12; month++) {
            for (String channel : List.of("every month", "single gaps", "pairs", "late")) {
                budget.append(YearMonth.of(2026, month) + "," + channel + ",10000.00\n");
            }
        }
        Files.writeString(folder.resolve("lines.csv"), lines);
        Files.writeString(folder.resolve("zeros.csv"), zeros);
        Files.writeString(folder.resolve("budget.csv"), budget);
    }
}
