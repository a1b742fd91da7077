package io.github.budget4s.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(both.summedKinds()).containsExactly("--funnel", "--sales", "--service", "--spend");
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

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "sqlite"})
    void exampleOfAYearSaysTheSameOutOfADatabase(String engine) throws IOException, SQLException {
        ExampleOfAYear.compare(
                folder,
                () -> DriverManager.getConnection("jdbc:" + engine + ":" + folder.resolve("dms.db")),
                "{url: \"jdbc:" + engine + ":dms.db\"}",
                "\"");
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
