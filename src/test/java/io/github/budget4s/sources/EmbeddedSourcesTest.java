package io.github.budget4s.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds engines that need no server to what files say. */
class EmbeddedSourcesTest {

    private static final int LEDGERS = Integer.getInteger("budget4s.ledgers", 4);

    @TempDir
    private Path folder;

    @Test
    void duckDbSaysWhatFilesSay() throws IOException, SQLException {
        SourceEqualsFile both = new SourceEqualsFile(folder, "{url: \"jdbc:duckdb:dms.db\"}", "\"");
        // The program opens the file to read alone, which it cannot beside one who writes.
        for (int seed = 1; seed <= LEDGERS; seed++) {
            both.compare(() -> DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("dms.db")), seed, 1);
        }

        assertThat(both.summed()).isGreaterThan(LEDGERS);
    }

    /** Files of an engine that has them as tables. */
    @Test
    void parquetSaysWhatFilesSay() throws IOException, SQLException {
        SourceEqualsFile both = new SourceEqualsFile(folder, "{url: \"jdbc:duckdb:dms.db\"}", "\"");
        both.compare(
                new Filling() {
                    @Override
                    public Connection connect() throws SQLException {
                        return DriverManager.getConnection("jdbc:duckdb:");
                    }

                    @Override
                    public String named(Connection connection, String table) throws SQLException {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute("COPY " + table + " TO '" + folder.resolve(table + ".parquet") + "'");
                        }
                        return table + ".parquet";
                    }
                },
                50_000,
                LEDGERS);

        assertThat(both.summed()).isGreaterThan(LEDGERS);
    }

    @Test
    void sqliteSaysWhatFilesSay() throws IOException, SQLException {
        SourceEqualsFile both = new SourceEqualsFile(folder, "{url: \"jdbc:sqlite:dms.sqlite\"}", "\"");
        both.compare(() -> DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("dms.sqlite")), 1, LEDGERS);

        assertThat(both.summed()).isGreaterThan(LEDGERS);
    }

    /** The example of a year: sales, spend, what it brought, the budget and the claims, each in a table. */
    @Test
    void exampleOfAYearSaysTheSameOutOfADatabase() throws IOException, SQLException {
        Path example = Path.of(System.getProperty("budget4s.home", ""), "examples/monthly-check")
                .toAbsolutePath();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("dms.db"));
                Statement statement = connection.createStatement()) {
            for (String name : List.of("sales", "spend", "funnel", "budget", "claims")) {
                statement.execute("CREATE TABLE " + name + " AS SELECT * FROM read_csv('"
                        + example.resolve(name + ".csv") + "')");
            }
        }
        String yaml = Files.readString(example.resolve("budget4s.yaml"));
        for (String name : List.of("plan.yaml", "policy.yaml")) {
            Files.copy(example.resolve(name), folder.resolve(name));
        }
        Files.writeString(
                folder.resolve("budget4s.yaml"),
                yaml.replaceAll("(?m)^(\\w+): \\w+\\.csv", "$1: dms:$1")
                        + "\nsources: {dms: {url: \"jdbc:duckdb:dms.db\"}}\n");
        for (String command : List.of(
                "allocate -f csv",
                "allocate --by channel -f csv",
                "variance --as-of 2026-10-31 -f csv",
                "variance --by channel --as-of 2026-10-31 -f csv",
                "kpi --by channel -f csv",
                "claims --as-of 2026-10-31 -f csv")) {
            CommandRun ofFiles = run(example, command);
            CommandRun ofTables = run(folder, command);

            assertThat(ofTables.out())
                    .as(command + ofTables.err())
                    .isEqualTo(ofFiles.out())
                    .isNotEmpty();
            assertThat(ofTables.code()).as(command).isEqualTo(ofFiles.code());
        }
    }

    private static CommandRun run(Path folder, String command) {
        return CommandRun.of(
                folder, Map.of(), new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, command.split(" "));
    }

    /** Connects for the filling of a table. */
    interface Filling {
        Connection connect() throws SQLException;

        /** Says how a table that was filled is named on the command line. */
        default String named(Connection connection, String table) throws SQLException {
            return "dms:" + table;
        }
    }
}
