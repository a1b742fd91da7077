package io.github.budget4s.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.budget4s.golden.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds real servers to what files say, and looks at what is said of each fault. Without a server it is skipped. */
class SourceServersIT {

    private static final int LEDGERS = Integer.getInteger("budget4s.ledgers", 6);
    private static final String PASSWORD = "geheim-42";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void postgresqlSaysWhatFilesSay() throws IOException, InterruptedException, SQLException {
        Optional<DatabaseServer> started = DatabaseServer.postgresql();
        assumeTrue(started.isPresent(), "PostgreSQL is not installed");
        try (DatabaseServer server = started.get()) {
            String url = server.database("dms");
            server.execute(
                    url,
                    "CREATE ROLE reader LOGIN PASSWORD '" + PASSWORD + "'",
                    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader");
            SourceEqualsFile both = both(url, "\"");
            both.compare(() -> server.connect(url), 1, LEDGERS);
            assertThat(both.summed()).isGreaterThan(LEDGERS);
            compareYear(server, "\"");

            server.execute(
                    url,
                    "CREATE TABLE secret (sale_date DATE, units INT)",
                    "REVOKE SELECT ON secret FROM reader",
                    "CREATE TABLE orders (order_no TEXT PRIMARY KEY, order_date DATE, store TEXT, units INT)",
                    "INSERT INTO orders SELECT 'K' || i, DATE '2023-01-01' + (i % 1090), 'A', 1 FROM generate_series(1, 4000) i",
                    "INSERT INTO orders VALUES ('K-bad', '2024-03-05', 'B', NULL), ('K-odd', NULL, 'B', 1)");
            assertFaults(both, "secret");
            CommandRun bad = both.run("allocate --total 1000000 --year 2026 --sales dms:orders");
            assertThat(bad.code()).isEqualTo(65);
            assertThat(bad.err()).contains("dms:orders(order_no=K-bad): ").contains("dms:orders(order_no=K-odd): ");

            server.execute(
                    url,
                    "CREATE VIEW slow AS SELECT order_date, store, units FROM orders WHERE pg_sleep(0.002)::text = ''");
            Files.writeString(folder.resolve("budget4s.yaml"), """
                    sources:
                      dms: {url: "%s", user: reader, password_env: DMS_PASSWORD, timeout_seconds: 1}
                    """.formatted(url));
            CommandRun slow = both.run("allocate --total 1000000 --year 2026 --sales dms:slow");
            assertThat(slow.code()).isEqualTo(74);
            assertThat(slow.err()).contains("timeout_seconds");
        }
    }

    @Test
    void mariadbSaysWhatFilesSay() throws IOException, InterruptedException, SQLException {
        Optional<DatabaseServer> started = DatabaseServer.mariadb();
        assumeTrue(started.isPresent(), "MariaDB is not installed");
        try (DatabaseServer server = started.get()) {
            String url = server.database("dms");
            server.execute(
                    url,
                    "CREATE USER reader@'%' IDENTIFIED BY '" + PASSWORD + "'",
                    "CREATE USER reader@localhost IDENTIFIED BY '" + PASSWORD + "'",
                    "GRANT SELECT ON dms.* TO reader@'%'",
                    "GRANT SELECT ON dms.* TO reader@localhost",
                    "CREATE DATABASE other",
                    "CREATE TABLE other.secret (sale_date DATE, units INT)");
            SourceEqualsFile both = both(url, "`");
            both.compare(() -> server.connect(url), 1, LEDGERS);
            assertThat(both.summed()).isGreaterThan(LEDGERS);
            assertFaults(both, "other.secret");
            compareYear(server, "`");
        }
    }

    /** All engines together have one test a server: to start one takes longer than to ask it. */
    private void compareYear(DatabaseServer server, String quote) throws IOException, SQLException {
        String url = server.database("year2026");
        ExampleOfAYear.compare(
                Files.createDirectories(folder.resolve("year")),
                () -> server.connect(url),
                "{url: \"" + url + "\", user: " + (quote.equals("`") ? "root" : "postgres") + "}",
                quote);
    }

    private SourceEqualsFile both(String url, String quote) throws IOException {
        return new SourceEqualsFile(folder, "{url: \"" + url + "\", user: reader, password_env: DMS_PASSWORD}", quote);
    }

    private static void assertFaults(SourceEqualsFile both, String secret) {
        CommandRun denied = both.run("allocate --total 1000000 --year 2026 --sales dms:" + secret);
        assertThat(denied.code()).as(denied.err()).isEqualTo(66);
        CommandRun unknown = both.run("allocate --total 1000000 --year 2026 --sales dms:t00");
        assertThat(unknown.code()).isEqualTo(66);
        assertThat(unknown.err()).contains("“t00”").doesNotContain(PASSWORD);
        CommandRun listed = both.run("inspect dms: -f csv");
        assertThat(listed.code()).isZero();
        assertThat(listed.out()).startsWith("table\n").contains("\nt0\n");
        CommandRun written = both.run("allocate --total 1000000 --year 2026 --sales dms:t0 --dry-run");
        assertThat(written.out()).startsWith("SELECT ").doesNotContain(PASSWORD);
    }
}
