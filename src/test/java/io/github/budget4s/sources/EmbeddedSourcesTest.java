package io.github.budget4s.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds engines that need no server to what files say. */
class EmbeddedSourcesTest {

    private static final int LEDGERS = Integer.getInteger("budget4s.ledgers", 25);

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

    @Test
    void sqliteSaysWhatFilesSay() throws IOException, SQLException {
        SourceEqualsFile both = new SourceEqualsFile(folder, "{url: \"jdbc:sqlite:dms.sqlite\"}", "\"");
        both.compare(() -> DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("dms.sqlite")), 1, LEDGERS);

        assertThat(both.summed()).isGreaterThan(LEDGERS);
    }

    /** Connects for the filling of a table. */
    interface Filling {
        Connection connect() throws SQLException;
    }
}
