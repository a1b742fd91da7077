package io.github.budget4s.read.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.ledger.kind.SalesLedger;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesLedgerTest {

    @TempDir
    Path directory = Path.of("");

    private SalesHistory merged(ReadingOptions options, String... contents) {
        return new SalesLedger()
                .merge(SalesFiles.read(directory, options, contents), options)
                .history();
    }

    private List<String> refusals(ReadingOptions options, String... contents) {
        List<String> problems = new ArrayList<>();
        assertThatThrownBy(() -> merged(options, contents))
                .isInstanceOfSatisfying(RefusedException.class, refused -> refused.problems()
                        .forEach(problem -> problems.add(SalesFiles.written(problem))));
        return problems;
    }

    @Test
    void addsFilesUp() {
        SalesHistory history = merged(
                SalesFiles.STRICT,
                "month,units\n2024-01,120\n",
                "date\n2024-02-05\n2024-02-06\n",
                "月份,销量\n2024-03,7\n");

        assertThat(history.months().values())
                .extracting(month -> month.units() + "/" + month.lines())
                .containsExactly("120/1", "2/2", "7/1");
    }

    @Test
    void refusesForTheProblemsOfAllFilesAtOnce() {
        assertThat(refusals(
                        SalesFiles.STRICT, "month,units\nx,1\n", "month,units\n2024-01,1\n", "a,b\n", "month,units\n"))
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .containsExactly("1.csv:2:1", "3.csv:1", "4.csv");
    }

    @Test
    void countsTheProblemsThatItDoesNotList() {
        assertThatThrownBy(() -> merged(
                        SalesFiles.STRICT, "month,units\n" + "x,1\n".repeat(25), "month,units\n" + "y,1\n".repeat(3)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(RefusedException.Reason.DATA);
                    assertThat(refused.count()).isEqualTo(28);
                    assertThat(refused.problems()).hasSize(23);
                });
    }

    @Test
    void findsAMonthThatStandsInTwoFiles() {
        assertThat(refusals(SalesFiles.STRICT, "month,units\n2024-01,1\n", "month,units\n2024-02,1\n2024-01,1\n"))
                .containsExactly("2.csv:3:1 file.in-column [month, Message[key=file.month-twice,"
                        + " arguments=[2024-01, 1.csv:2:1]]]");
        assertThat(merged(SalesFiles.SUMMING, "month,units\n2024-01,1\n", "month,units\n2024-01,2\n")
                        .units(YearMonth.of(2024, 1)))
                .hasToString("3");
    }

    @ParameterizedTest
    @CsvSource({"A, A, true", "A, B, false", "'', B, true", "A, '', true"})
    void findsSalesThatWouldCountTwice(String monthlyStore, String datedStore, boolean twice) {
        String monthly = "month,store,units\n2024-01," + monthlyStore + ",9\n2024-02," + monthlyStore + ",9\n";
        String dated = "date,store\n2024-02-05," + datedStore + "\n2024-03-05," + datedStore + "\n";

        if (twice) {
            assertThat(refusals(SalesFiles.STRICT, dated, monthly))
                    .containsExactly("2.csv sales.counted-twice [[MonthRange[first=2024-02, last=2024-02]], 1.csv]");
        } else {
            assertThat(merged(SalesFiles.STRICT, dated, monthly).units(YearMonth.of(2024, 2)))
                    .hasToString("10");
        }
        assertThat(merged(SalesFiles.SUMMING, dated, monthly).units(YearMonth.of(2024, 2)))
                .hasToString("10");
    }

    @Test
    void skipsBadRowsButNoBadFiles() {
        assertThat(merged(SalesFiles.SKIPPING, "month,units\nx,1\n2024-01,1\n").months())
                .containsOnlyKeys(YearMonth.of(2024, 1));
        assertThat(refusals(SalesFiles.SKIPPING, "month,units\nx,1\n2024-01,1\n", "a,b\n"))
                .containsExactly("2.csv:1 file.no-header [a | b]");
    }

    @Test
    void refusesMoreVehiclesInAllFilesThanCanBeCounted() {
        String first = "month,units\n2024-01,9000000000000\n";

        assertThat(refusals(SalesFiles.STRICT, first, "month,units\n2024-02,9000000000000\n"))
                .containsExactly("null sales.too-many []");
        assertThat(refusals(SalesFiles.SUMMING, first, "month,units\n2024-01,9000000000000\n"))
                .containsExactly("null sales.too-many []");
    }

    @Test
    void accountsForEveryRow() {
        qt().withExamples(400).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            boolean dated = random.nextBoolean();
            List<String> rows = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                rows.add(random.nextBoolean() ? "" : "某某店销售表");
            }
            rows.add(dated ? "date,units,revenue" : "month,units,revenue");
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                rows.add(anyRow(random, dated));
            }
            for (ReadingOptions options : List.of(SalesFiles.STRICT, SalesFiles.SUMMING, SalesFiles.SKIPPING)) {
                LedgerFile<SalesLedger.Sum> file =
                        SalesFiles.readOne(directory, options, String.join("\n", rows) + "\n");
                RowCounts counts = file.file().rows();
                long aside = counts.skippedBy().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();

                assertThat(counts.used() + aside).as("%s", rows).isEqualTo(rows.size());
                assertThat(counts.skipped()).isEqualTo(aside - 1);
                assertThat(counts.of(RowCounts.Reason.HEADER)).isEqualTo(1);
                assertThat(SalesFiles.history(file).months().values().stream()
                                .mapToLong(month -> month.lines())
                                .sum())
                        .isEqualTo(counts.used());
                // A row may have several faults, and a bad one has one at least.
                assertThat(file.file().rowProblems().count()).isGreaterThanOrEqualTo(counts.of(RowCounts.Reason.BAD));
                assertThat(file.file().rowProblems().isEmpty()).isEqualTo(counts.of(RowCounts.Reason.BAD) == 0);
            }
        });
    }

    private static String anyRow(Random random, boolean dated) {
        String time = "2024-0" + (1 + random.nextInt(9)) + (dated ? "-1" + random.nextInt(9) : "");
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> ",,";
            case 2 -> "合计,120,";
            case 3 -> time + ",,";
            case 4 -> time + ",,1e5";
            case 5 -> time + ",x,y";
            case 6 -> "2024-02-30,1,";
            case 7 -> time + ",1";
            case 8 -> dated ? "date,units,revenue" : "month,units,revenue";
            case 9 -> time + ",-2,-5";
            default -> time + "," + random.nextInt(500) + ",\"1,000\"";
        };
    }

    @Test
    void doesNotMindTheOrderOfLinesAndFiles() {
        qt().withExamples(300).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            TreeMap<YearMonth, Long> expected = new TreeMap<>();
            List<List<String>> files = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                boolean dated = i % 2 == 0;
                List<String> rows = new ArrayList<>();
                for (int row = 0; row <= random.nextInt(30); row++) {
                    YearMonth month = YearMonth.of(2024, 1).plusMonths(random.nextInt(30));
                    long units = random.nextInt(50) - 10L;
                    rows.add(month + (dated ? "-0" + (1 + random.nextInt(9)) : "") + "," + units);
                    expected.merge(month, units, Long::sum);
                }
                files.add(rows);
            }
            SalesHistory history = merged(SalesFiles.SUMMING, contents(files));
            expected.forEach((month, units) -> assertThat(history.units(month)).hasToString(String.valueOf(units)));
            assertThat(history.months()).hasSameSizeAs(expected);

            files.forEach(rows -> Collections.shuffle(rows, random));
            Collections.shuffle(files, random);
            assertThat(merged(SalesFiles.SUMMING, contents(files))).isEqualTo(history);
        });
    }

    private static String[] contents(List<List<String>> files) {
        return files.stream()
                .map(rows -> (rows.get(0).matches("\\d{4}-\\d{2},.*") ? "month" : "date") + ",units\n"
                        + String.join("\n", rows) + "\n")
                .toArray(String[]::new);
    }
}
