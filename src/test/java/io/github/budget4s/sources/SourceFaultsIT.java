package io.github.budget4s.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.budget4s.golden.CommandRun;
import io.github.budget4s.process.IgnoredSignals;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each fault of a real server that the page names: what is said, and that nothing is half written. */
@Timeout(300)
class SourceFaultsIT {

    private static final String PASSWORD = "geheim-42";
    private static final String SALES = "allocate --total 1200000 --year 2026 --sales dms:";
    private static final String WRITTEN = SALES + "orders -o dms:budget_2026";

    @TempDir
    private Path folder = Path.of("");

    /** What differs between the servers: how statements are found, broken off and slowed down. */
    private interface Dialect {
        /** Lists the numbers of the connections of a user that run something with a word in it. */
        String running(String user, String word);

        String endConnection(String number);

        String endStatement(String number);

        /** Has each row that is written take a while. */
        List<String> slowInserts(String seconds);
    }

    private static final Dialect POSTGRESQL = new Dialect() {
        @Override
        public String running(String user, String word) {
            return "SELECT pid FROM pg_stat_activity WHERE state = 'active' AND usename = '" + user
                    + "' AND query LIKE '%" + word + "%' AND query NOT LIKE '%1 = 0%'";
        }

        @Override
        public String endConnection(String number) {
            return "SELECT pg_terminate_backend(" + number + ")";
        }

        @Override
        public String endStatement(String number) {
            return "SELECT pg_cancel_backend(" + number + ")";
        }

        @Override
        public List<String> slowInserts(String seconds) {
            return List.of(
                    "CREATE OR REPLACE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS"
                            + " 'BEGIN PERFORM pg_sleep(" + seconds + "); RETURN NEW; END'",
                    "CREATE OR REPLACE TRIGGER waiting BEFORE INSERT ON budget_2026 FOR EACH ROW EXECUTE FUNCTION wait()");
        }
    };

    private static final Dialect MARIADB = new Dialect() {
        @Override
        public String running(String user, String word) {
            return "SELECT id FROM information_schema.processlist WHERE user = '" + user + "' AND info LIKE '%" + word
                    + "%' AND info NOT LIKE '%1 = 0%'";
        }

        @Override
        public String endConnection(String number) {
            return "KILL " + number;
        }

        @Override
        public String endStatement(String number) {
            return "KILL QUERY " + number;
        }

        @Override
        public List<String> slowInserts(String seconds) {
            return List.of("CREATE OR REPLACE TRIGGER waiting BEFORE INSERT ON budget_2026 FOR EACH ROW SET @waited ="
                    + " SLEEP(" + seconds + ")");
        }
    };

    @Test
    void postgresqlIsToldOfEachFault() throws Exception {
        Optional<DatabaseServer> started = DatabaseServer.postgresql();
        assumeTrue(started.isPresent(), "PostgreSQL is not installed");
        try (DatabaseServer server = started.get()) {
            String url = server.database("dms");
            server.execute(
                    url,
                    "CREATE ROLE reader LOGIN PASSWORD '" + PASSWORD + "'",
                    "CREATE ROLE writer LOGIN PASSWORD '" + PASSWORD + "'",
                    "GRANT CREATE ON SCHEMA public TO writer",
                    "CREATE TABLE orders (order_no TEXT PRIMARY KEY, order_date DATE, store TEXT, units INT)",
                    "INSERT INTO orders SELECT 'K' || i, DATE '2023-01-01' + (i % 1090), 'A', 1 FROM generate_series(1, 9000) i",
                    "CREATE VIEW slow AS SELECT order_date, units FROM orders WHERE pg_sleep(0.01)::text = ''",
                    "GRANT SELECT ON orders, slow TO reader, writer");
            check(server, url, POSTGRESQL, "writer");
        }
    }

    @Test
    void mariadbIsToldOfEachFault() throws Exception {
        Optional<DatabaseServer> started = DatabaseServer.mariadb();
        assumeTrue(started.isPresent(), "MariaDB is not installed");
        try (DatabaseServer server = started.get()) {
            String url = server.database("dms");
            server.execute(
                    url,
                    "CREATE USER reader@'%' IDENTIFIED BY '" + PASSWORD + "'",
                    "CREATE USER writer@'%' IDENTIFIED BY '" + PASSWORD + "'",
                    "CREATE TABLE orders (order_no VARCHAR(20) PRIMARY KEY, order_date DATE, store VARCHAR(20), units INT)",
                    "INSERT INTO orders SELECT CONCAT('K', seq), DATE '2023-01-01' + INTERVAL (seq % 1090) DAY, 'A', 1"
                            + " FROM seq_1_to_9000",
                    "CREATE VIEW slow AS SELECT order_date, units FROM orders WHERE SLEEP(0.01) = 1",
                    "GRANT SELECT ON dms.* TO reader@'%'",
                    "GRANT SELECT, INSERT, DELETE, CREATE, DROP ON dms.* TO writer@'%'");
            check(server, url, MARIADB, "writer");
        }
    }

    private void check(DatabaseServer server, String url, Dialect dialect, String writer) throws Exception {
        project(url, "reader", "");
        assertThat(run(SALES + "orders").code()).isZero();

        CommandRun misspelled = run(SALES + "order");
        assertThat(misspelled.code()).as(misspelled.err()).isEqualTo(66);
        assertThat(misspelled.err()).contains("orders");

        CommandRun refused = run(WRITTEN);
        assertThat(refused.code()).as(refused.err()).isEqualTo(73);
        assertThat(refused.err()).contains("CREATE").contains("nothing was changed");

        CommandRun login = run(SALES + "orders", Map.of("DMS_PASSWORD", "other"));
        assertThat(login.code()).as(login.err()).isEqualTo(66);
        assertThat(login.err()).contains("password").doesNotContain("other");

        checkBrokenReading(server, url, dialect);
        checkWriting(server, url, dialect, writer);
        checkChangedColumns(server, url);

        server.close();
        CommandRun gone = run(SALES + "orders");
        assertThat(gone.code()).as(gone.err()).isEqualTo(66);
        assertThat(gone.err()).contains("no connection");
    }

    /** The statement is ended by somebody, the connection is lost, the user breaks off, the time is over. */
    private void checkBrokenReading(DatabaseServer server, String url, Dialect dialect) throws Exception {
        String slow = SALES + "slow";
        CompletableFuture<CommandRun> cancelled = CompletableFuture.supplyAsync(() -> run(slow));
        server.ask(url, dialect.endStatement(await(server, url, dialect.running("reader", "slow"))));
        assertThat(cancelled.get(60, TimeUnit.SECONDS).code()).isEqualTo(74);
        assertThat(cancelled.get().err()).contains("broken off").contains("nothing was written");

        CompletableFuture<CommandRun> lost = CompletableFuture.supplyAsync(() -> run(slow));
        server.ask(url, dialect.endConnection(await(server, url, dialect.running("reader", "slow"))));
        assertThat(lost.get(60, TimeUnit.SECONDS).code()).as(lost.get().err()).isEqualTo(74);
        assertThat(lost.get().err()).contains("connection was lost");

        if (!IgnoredSignals.contains("INT")) {
            checkInterrupted(server, url, dialect, slow);
        }

        project(url, "reader", ", timeout_seconds: 1");
        CommandRun late = run(slow);
        assertThat(late.code()).as(late.err()).isEqualTo(74);
        assertThat(late.err()).contains("timeout_seconds");
    }

    private void checkInterrupted(DatabaseServer server, String url, Dialect dialect, String slow) throws Exception {
        ProcessBuilder program = new ProcessBuilder(command(slow)).directory(folder.toFile());
        program.environment().putAll(SourceEqualsFile.VARIABLES);
        Process process = program.redirectErrorStream(true)
                .redirectOutput(folder.resolve("interrupted.txt").toFile())
                .start();
        await(server, url, dialect.running("reader", "slow"));
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(server.ask(url, dialect.running("reader", "slow"))).isEmpty();
    }

    private static List<String> command(String arguments) {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                classPath,
                "io.github.budget4s.Main"));
        command.addAll(List.of(arguments.split(" ")));
        return command;
    }

    private void checkWriting(DatabaseServer server, String url, Dialect dialect, String writer) throws Exception {
        project(url, writer, "");
        String count = "SELECT COUNT(*) FROM budget_2026";
        CommandRun first = run(WRITTEN);
        assertThat(first.code()).as(first.err()).isZero();

        // Two who write the same months at once: the later one's stand there, once each.
        server.execute(url, dialect.slowInserts("0.1").toArray(new String[0]));
        CompletableFuture<CommandRun> one = CompletableFuture.supplyAsync(() -> run(WRITTEN));
        CompletableFuture<CommandRun> other = CompletableFuture.supplyAsync(() -> run(WRITTEN));
        assertThat(one.get(60, TimeUnit.SECONDS).code()).as(one.get().err()).isZero();
        assertThat(other.get(60, TimeUnit.SECONDS).code()).as(other.get().err()).isZero();
        assertThat(server.ask(url, count)).containsExactly("12");

        if (dialect == POSTGRESQL) {
            checkLostWhileWriting(server, url, dialect, writer);
        }

        // A table that somebody has changed in the meantime is left alone.
        server.execute(url, "ALTER TABLE budget_2026 DROP COLUMN flexible");
        CommandRun changed = run(WRITTEN);
        assertThat(changed.code()).as(changed.err()).isEqualTo(73);
        assertThat(changed.err()).contains("--replace");
    }

    /** A connection that is lost between the rows leaves those that were there. */
    private void checkLostWhileWriting(DatabaseServer server, String url, Dialect dialect, String writer)
            throws Exception {
        server.execute(url, dialect.slowInserts("1").toArray(new String[0]));
        CompletableFuture<CommandRun> lost =
                CompletableFuture.supplyAsync(() -> run(WRITTEN.replace("1200000", "2400000")));
        server.ask(url, dialect.endConnection(await(server, url, dialect.running(writer, "INSERT"))));
        assertThat(lost.get(60, TimeUnit.SECONDS).code()).as(lost.get().err()).isEqualTo(74);
        assertThat(server.ask(url, "SELECT CAST(SUM(total) AS DECIMAL(20, 0)) FROM budget_2026"))
                .containsExactly("1200000");
        assertThat(server.ask(url, "SELECT COUNT(*) FROM budget_2026")).containsExactly("12");
    }

    /** A column that was there when somebody looked is gone when the command runs. */
    private void checkChangedColumns(DatabaseServer server, String url) throws IOException, SQLException {
        Files.writeString(
                folder.resolve("budget4s.yaml"),
                "sources:\n  dms: {url: \"" + url + "\", user: reader, password_env: DMS_PASSWORD}\n"
                        + "sales: {source: dms, query: \"SELECT order_date, store, units FROM orders\"}\n");
        assertThat(run("inspect -f csv").code()).isZero();
        server.execute(url, "ALTER TABLE orders RENAME COLUMN order_date TO booked");
        CommandRun ofQuery = run("allocate --total 1200000 --year 2026");
        assertThat(ofQuery.code()).as(ofQuery.err()).isEqualTo(65);
        assertThat(ofQuery.err()).contains("order_date");
        CommandRun ofTable = run(SALES + "orders");
        assertThat(ofTable.code()).as(ofTable.err()).isEqualTo(65);
        assertThat(ofTable.err()).contains("booked");
    }

    /** Waits until a statement runs; returns the number of its connection. */
    private static String await(DatabaseServer server, String url, String running) throws Exception {
        for (int i = 0; i < 600; i++) {
            List<String> found = server.ask(url, running);
            if (!found.isEmpty()) {
                return found.get(0);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("does not run: " + running);
    }

    private void project(String url, String user, String more) throws IOException {
        Files.writeString(
                folder.resolve("budget4s.yaml"),
                "sources:\n  dms: {url: \"" + url + "\", user: " + user + ", password_env: DMS_PASSWORD" + more
                        + "}\n");
    }

    private CommandRun run(String arguments) {
        return run(arguments, SourceEqualsFile.VARIABLES);
    }

    private CommandRun run(String arguments, Map<String, String> variables) {
        return CommandRun.of(
                folder, variables, new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, arguments.split(" "));
    }
}
