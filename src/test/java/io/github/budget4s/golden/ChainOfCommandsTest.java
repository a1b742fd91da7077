package io.github.budget4s.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one command wrote the next one takes as it is: vehicles, proposal, months. */
class ChainOfCommandsTest {

    private static final String BUDGET = "budget4s budget --as-of 2025-11-20 --revenue 2.4亿 ";

    @TempDir
    private Path folder = Path.of("");

    private void prepare() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples/annual-plan"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(yaml|csv)"))
                    .toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private String run(String command) {
        CommandRun run = CommandRun.of(folder, command, 0);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private static long cents(String amount) {
        return Long.parseLong(amount.replace(".", ""));
    }

    /** Every format and language of the proposal spreads the same money, and the budget names the file it took. */
    @ParameterizedTest
    @CsvSource({
        "csv,en,en",
        "tsv,en,en",
        "json,en,en",
        "md,en,en",
        "xlsx,en,en",
        "csv,zh,zh",
        "json,zh,zh",
        "md,zh,zh",
        "xlsx,zh,zh"
    })
    void allocateSpreadsWhatBudgetProposed(String format, String language, String headers) throws IOException {
        prepare();
        run(BUDGET + "--lang " + language + " --headers " + headers + " -o proposal." + format);
        List<String> rows = run(BUDGET + "-q").lines().skip(1).toList();
        long proposed = rows.stream().mapToLong(row -> cents(row.split(",")[2])).sum();

        CommandRun spread =
                CommandRun.of(folder, "budget4s allocate --proposal proposal." + format + " --by channel", 0);

        assertThat(spread.err()).contains("those of the proposal proposal." + format);
        assertThat(spread.out()
                        .lines()
                        .skip(1)
                        .mapToLong(row -> cents(row.split(",")[2]))
                        .sum())
                .isEqualTo(proposed - 38_000_000);
        assertThat(spread.out().lines().filter(row -> row.contains("信息流")).mapToLong(row -> cents(row.split(",")[2])))
                .satisfies(months -> assertThat(
                                months.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(240_000_000));
    }

    @Test
    void aFileOfTheForecastIsTheSalesPlanOfEveryCommand() throws IOException {
        prepare();
        Files.writeString(folder.resolve("plan.yaml"), "\nsales_plan: sales-plan.csv\n", StandardOpenOption.APPEND);
        run("budget4s forecast sales -o sales-plan.csv");
        BigDecimal vehicles = Files.readAllLines(folder.resolve("sales-plan.csv")).stream()
                .skip(1)
                .map(line -> new BigDecimal(line.split(",")[1]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        for (String command : List.of(
                "plan calendar --by plan",
                "plan check --fail-on never",
                "plan scenario",
                "allocate --by plan",
                "budget --as-of 2025-11-20",
                "kpi --targets --spend spend-2025.csv --year 2025",
                "variance --budget months.csv --spend spend.csv --month 2026-01")) {
            Files.writeString(folder.resolve("months.csv"), "month,amount\n2026-01,10\n");
            Files.writeString(folder.resolve("spend.csv"), "month,amount\n2026-01,10\n");
            CommandRun run = CommandRun.of(folder, "budget4s " + command, 0);
            assertThat(run.err())
                    .as(command)
                    .contains("The sales plan of 2026-01 to 2026-12 is that of sales-plan.csv.");
        }
        assertThat(CommandRun.of(folder, BUDGET, 0).err())
                .contains("2026: "
                        + new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(vehicles)
                        + " vehicles expected (the plan's sales_plan)");
        // The file is not needed, and may be replaced, where it is made.
        run("budget4s forecast sales -o sales-plan.csv");
    }

    /** A channel whose money lies in one quarter earns one quarter's cap. */
    @Test
    void quartersOfCapsAreThoseOfTheMonthsAllocated() throws IOException {
        prepare();
        Files.writeString(
                folder.resolve("by-hand.csv"),
                "month,channel,amount\n2026-02,垂直网站,1000000\n2026-03,垂直网站,600000\n2026-04,信息流,5\n");

        assertThat(run(BUDGET + "-q")).contains("group_buying,1486541.62,1600000.00,120000.00,");
        assertThat(run(BUDGET + "-q --budget by-hand.csv")).contains("group_buying,1486541.62,1600000.00,30000.00,");
    }
}
