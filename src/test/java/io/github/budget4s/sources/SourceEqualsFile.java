package io.github.budget4s.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs commands on random ledgers, once from a file and once from a table with the same lines. */
final class SourceEqualsFile {

    static final Map<String, String> VARIABLES = Map.of("DMS_PASSWORD", "geheim-42");

    private final Path folder;
    private final String quote;
    private final Set<String> kinds = new TreeSet<>();
    private int tables;
    private int summed;
    private int refused;

    /**
     * Prepares a project.
     *
     * @param source what stands under {@code sources: {dms: ...}}
     * @param quote what stands around names in SQL
     */
    SourceEqualsFile(Path folder, String source, String quote) throws IOException {
        this.folder = folder;
        this.quote = quote;
        Files.writeString(folder.resolve("budget4s.yaml"), "sources:\n  dms: " + source + "\n");
    }

    /** Compares some ledgers of each kind, of which the seeds begin with one. */
    void compare(EmbeddedSourcesTest.Filling filling, long firstSeed, int ledgers) throws IOException, SQLException {
        for (long seed = firstSeed; seed < firstSeed + ledgers; seed++) {
            String skipping = seed % 2 == 0 ? " --skip-bad-rows" : "";
            for (RandomTable sales : List.of(
                    RandomTable.sales(seed), RandomTable.sales(seed + 1_000_000).spoiled())) {
                compare(
                        filling,
                        sales,
                        "allocate --total 1000000 --year 2026 -f csv --sales",
                        "allocate --total 1000000 --year 2026 --by store -f csv" + skipping + " --sales",
                        "forecast sales --by model -f csv" + skipping + " --sales");
            }
            for (RandomTable spend : List.of(
                    RandomTable.spend(seed), RandomTable.spend(seed + 1_000_000).spoiled())) {
                compare(
                        filling,
                        spend,
                        "kpi --by channel -f csv --spend",
                        "kpi --by month,activity -f csv" + skipping + " --spend");
            }
            compare(filling, RandomTable.funnel(seed), "kpi --by channel,month -f csv --funnel");
            compare(
                    filling,
                    RandomTable.funnel(seed + 1_000_000).spoiled(),
                    "kpi --by channel,month -f csv" + skipping + " --funnel");
            compareLines(filling, seed, skipping);
        }
    }

    /** Compares the kinds of which each line is kept. */
    private void compareLines(EmbeddedSourcesTest.Filling filling, long seed, String skipping)
            throws IOException, SQLException {
        Files.writeString(folder.resolve("budget.csv"), """
                month,channel,regular,activities,flexible,total
                2026-01,抖音,50000.00,0.00,0.00,50000.00
                2026-02,朋友圈,50000.00,0.00,0.00,50000.00
                2026-03,抖音,50000.00,0.00,0.00,50000.00
                """);
        Files.writeString(folder.resolve("spend.csv"), "日期,渠道,金额\n2026-01-05,抖音,100\n2026-02-05,朋友圈,200\n");
        RandomTable.funnel(7).write(folder.resolve("funnel.csv"));
        RandomKinds.customers(seed).write(folder.resolve("customers.csv"));
        RandomKinds.visits(seed).write(folder.resolve("visits.csv"));
        compareTwice(
                filling, RandomKinds.leads(seed).spoiled(), "response -f csv --as-of 2026-09-30 --leads", skipping);
        compareTwice(filling, RandomKinds.service(seed), "service -f csv --service", skipping);
        compareTwice(filling, RandomKinds.service(seed).spoiled(), "service -f csv --by month --service", skipping);
        compareTwice(
                filling,
                RandomKinds.measures(seed).spoiled(),
                "kpi -f csv --by channel --spend spend.csv --measures",
                skipping);
        compareTwice(
                filling,
                RandomKinds.transfers(seed).spoiled(),
                "variance -f csv --budget budget.csv --spend spend.csv --as-of 2026-06-30 --transfers",
                skipping);
        compareTwice(
                filling,
                RandomKinds.customers(seed).spoiled(),
                "customers segment -f csv --as-of 2026-08-31 --visits visits.csv --customers",
                skipping);
        compareTwice(
                filling,
                RandomKinds.visits(seed).spoiled(),
                "customers segment -f csv --as-of 2026-08-31 --customers customers.csv --visits",
                skipping);
    }

    private void compareTwice(EmbeddedSourcesTest.Filling filling, RandomTable table, String command, String skipping)
            throws IOException, SQLException {
        String option = command.substring(command.lastIndexOf(" --"));
        compare(filling, table, command, command.substring(0, command.lastIndexOf(" --")) + skipping + option);
    }

    private void compare(EmbeddedSourcesTest.Filling filling, RandomTable table, String... commands)
            throws IOException, SQLException {
        String name = "t" + tables++;
        String source;
        try (Connection connection = filling.connect()) {
            table.fill(connection, name, quote);
            source = filling.named(connection, name);
        }
        table.write(folder.resolve(name + ".csv"));
        for (String command : commands) {
            CommandRun ofFile = run(command + " " + name + ".csv");
            CommandRun ofTable = run(command + " " + source);
            String what = command + "\n" + table + ofFile.err() + ofTable.err();
            assertThat(ofTable.code()).as(what).isEqualTo(ofFile.code());
            // Customers come in the order of their lines, which is that of the key in a table.
            boolean areOrdered = !command.startsWith("customers");
            assertThat(areOrdered ? ofTable.out() : sorted(ofTable.out()))
                    .as(what)
                    .isEqualTo(areOrdered ? ofFile.out() : sorted(ofFile.out()));
            assertThat(notes(ofTable.err().replace(source, name + ".csv")))
                    .as(what)
                    .isEqualTo(notes(ofFile.err()));
            refused += ofFile.code() == 0 ? 0 : 1;
        }
        CommandRun dry = run(commands[0] + " " + source + " --dry-run");
        boolean isSummed = dry.out().contains("SUM(");
        summed += isSummed ? 1 : 0;
        if (isSummed) {
            kinds.add(commands[0].substring(commands[0].lastIndexOf("--")));
        }
    }

    private static String sorted(String out) {
        return out.lines().sorted().collect(Collectors.joining("\n"));
    }

    /** In a table the lines that are named have other numbers than in a file. */
    private static List<String> notes(String err) {
        return err.lines()
                .map(line -> line.replaceAll("\\b(?:line|row)s? \\d[\\d, ]*", "line "))
                // A total is held against the rows above it.
                .map(line -> line.replaceAll("add up to [\\d.]+", "add up to "))
                .map(line -> line.replaceAll("\\bt\\d+\\.csv(?::\\d+)*(?:\\([^)]*\\))?", "line"))
                .sorted()
                .toList();
    }

    CommandRun run(String arguments) {
        return CommandRun.of(
                folder, VARIABLES, new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, arguments.split(" "));
    }

    /** Returns how many of the tables the engine was asked to add up. */
    int summed() {
        return summed;
    }

    /** Returns the options of the kinds of which the engine was asked to add some table up. */
    Set<String> summedKinds() {
        return kinds;
    }

    int refused() {
        return refused;
    }
}
