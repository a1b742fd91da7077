package io.github.budget4s.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the program to reading again what it writes, in every format: names, months and amounts as they were. */
class ReadAgainTest {

    private static final List<String> FORMATS = List.of("csv", "tsv", "json", "md", "xlsx");

    /**
     * Names with all that a format gives a meaning to; they have no quotation mark, for the CSV that the test writes.
     */
    private static final List<String> STORES = List.of(
            "城东|店",
            "A*b_c <x>",
            "两行\n店",
            "a\\b",
            "`c` ~d [e](f)",
            "**粗体**",
            "a&amp;b",
            "<br>",
            "x, y; z",
            "{\"k\": [1]}");

    @TempDir
    Path folder = Path.of("");

    private CommandRun run(String... arguments) {
        return CommandRun.of(folder, new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, arguments);
    }

    @BeforeEach
    void writeFiles() throws IOException {
        StringBuilder sales = new StringBuilder("month,store,units\n");
        StringBuilder spend = new StringBuilder("date,store,amount\n");
        for (int i = 0; i < STORES.size(); i++) {
            String store = '"' + STORES.get(i).replace("\"", "\"\"") + '"';
            for (int month = 1; month <= 36; month++) {
                sales.append("%d-%02d,%s,%d%n"
                        .formatted(2023 + (month - 1) / 12, (month - 1) % 12 + 1, store, 7 + i * month % 11));
            }
            spend.append("2026-01-05,%s,%d.37%n".formatted(store, 1_000 * i));
        }
        Files.writeString(folder.resolve("sales.csv"), sales);
        Files.writeString(folder.resolve("spend.csv"), spend);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang en", "--lang zh", "--lang en --headers zh", "--lang zh --headers zh"})
    void aBudgetIsTheSameInEveryFormat(String options) {
        String first = null;
        for (String format : FORMATS) {
            String name = "budget." + format;
            CommandRun written = run(
                    ("allocate --sales sales.csv --total 1000000.01 --year 2026 --by store " + options + " -o " + name)
                            .split(" "));
            assertThat(written.code()).as(written.err()).isZero();

            String checked = run("variance", "--budget", name, "--spend", "spend.csv", "--by", "store", "-f", "csv")
                    .out();

            assertThat(checked).as(format).contains("{\"\"k\"\": [1]}");
            first = first == null ? checked : first;
            assertThat(checked).as(format).isEqualTo(first);
        }
    }

    /** In a workbook it stands crosswise, with subtotals and totals, and money of no channel under a word. */
    @ParameterizedTest
    @ValueSource(strings = {"--lang en", "--lang zh", "--lang en --headers zh", "--lang zh --headers zh"})
    void aBudgetByStoreAndChannelIsTheSameInAWorkbook(String options) throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), """
                year: 2026
                total: 1000000.01
                regular: {rent: 12000}
                channels: {抖音: 400000, "[a] | b": 588000.01}
                """);
        List<String> checked = new ArrayList<>();
        for (String name : List.of("budget.csv", "budget.xlsx")) {
            CommandRun written =
                    run(("allocate --sales sales.csv --plan plan.yaml --by store,channel " + options + " -o " + name)
                            .split(" "));
            assertThat(written.code()).as(written.err()).isZero();
            checked.add(run(
                            "variance",
                            "--budget",
                            name,
                            "--spend",
                            "spend.csv",
                            "--plan",
                            "plan.yaml",
                            "--by",
                            "store,channel",
                            "-f",
                            "csv")
                    .out());
        }

        assertThat(checked.get(1)).contains("[a] | b", ",unattributed,").isEqualTo(checked.get(0));
    }

    @Test
    void salesAreTheSameInEveryFormat() throws IOException {
        Files.writeString(folder.resolve("s.csv"), "month,store,units\n2025-01,城东,12\n2025-02,城东,1.5\n");
        Files.writeString(folder.resolve("s.json"), """
                [{"month": "2025-01", "store": "城东", "units": 12}, {"month": 202502, "store": "城东", "units": 1.50}]
                """);
        Files.writeString(folder.resolve("s.md"), """
                | 月份 | 门店 | 销量 |
                | --- | --- | ---: |
                | 2025-01 | 城东 | **12** |
                | 2025-02 | 城东 | 1.5 |
                | **合计** | | **13.5** |
                """);
        String expected = months("s.csv");

        assertThat(expected).contains("13.5");
        assertThat(months("s.json")).isEqualTo(expected);
        assertThat(months("s.md")).isEqualTo(expected);
    }

    private String months(String name) {
        return run("inspect", name, "-f", "csv")
                .out()
                .lines()
                .filter(line -> line.matches("[^,]*,(rows_used|months|units|stores),.*"))
                .map(line -> line.replace(name, "file"))
                .toList()
                .toString();
    }
}
