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

/** Runs commands on random ledgers, once from a file and once from a table with the same lines. */
final class SourceEqualsFile {

    static final Map<String, String> VARIABLES = Map.of("DMS_PASSWORD", "geheim-42");

    private final Path folder;
    private final String quote;
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
            compare(
                    filling,
                    RandomTable.sales(seed),
                    "allocate --total 1000000 --year 2026 -f csv --sales",
                    "allocate --total 1000000 --year 2026 --by store -f csv --sales",
                    "forecast sales --by model -f csv --sales");
            compare(
                    filling,
                    RandomTable.spend(seed),
                    "kpi --by channel -f csv --spend",
                    "kpi --by month,activity -f csv --spend");
            compare(filling, RandomTable.funnel(seed), "kpi --by channel,month -f csv --funnel");
        }
    }

    private void compare(EmbeddedSourcesTest.Filling filling, RandomTable table, String... commands)
            throws IOException, SQLException {
        String name = "t" + tables++;
        try (Connection connection = filling.connect()) {
            table.fill(connection, name, quote);
        }
        table.write(folder.resolve(name + ".csv"));
        for (String command : commands) {
            CommandRun ofFile = run(command + " " + name + ".csv");
            CommandRun ofTable = run(command + " dms:" + name);
            String what = command + "\n" + table + ofFile.err() + ofTable.err();
            assertThat(ofTable.code()).as(what).isEqualTo(ofFile.code());
            assertThat(ofTable.out()).as(what).isEqualTo(ofFile.out());
            if (ofFile.code() == 0) {
                assertThat(notes(ofTable.err().replace("dms:" + name, name + ".csv")))
                        .as(what)
                        .isEqualTo(notes(ofFile.err()));
            } else {
                refused++;
            }
        }
        CommandRun dry = run(commands[0] + " dms:" + name + " --dry-run");
        summed += dry.out().contains("GROUP BY") ? 1 : 0;
    }

    /** In a table the lines that are named have other numbers than in a file. */
    private static List<String> notes(String err) {
        return err.lines()
                .map(line -> line.replaceAll("\\b(?:line|row)s? \\d[\\d, ]*", "line "))
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

    int refused() {
        return refused;
    }
}
