package io.github.budget4s.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results are written into tables, by their keys, all or nothing. */
class WrittenTableTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun run(String arguments) {
        return CommandRun.of(
                folder, Map.of(), new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, arguments.split(" "));
    }

    private List<String> ask(String url, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "sqlite"})
    void rowsOfOtherKeysStay(String engine) throws SQLException, IOException {
        String url = "jdbc:" + engine + ":" + folder.resolve("dms.db");
        execute(url, "CREATE TABLE sales (month VARCHAR(10), store VARCHAR(20), units INTEGER)");
        for (int i = 0; i < 72; i++) {
            execute(
                    url,
                    "INSERT INTO sales VALUES ('202" + (3 + i / 2 / 12) + "-" + String.format("%02d", i / 2 % 12 + 1)
                            + "', '" + (i % 2 == 0 ? "A" : "B") + "', " + (10 + i) + ")");
        }
        Files.writeString(
                folder.resolve("budget4s.yaml"),
                "year: 2026\nsources: {dms: {url: \"jdbc:" + engine + ":dms.db\"}}\nsales: dms:sales\n");

        CommandRun first = run("allocate --total 1200000 -o dms:budget_2026");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(ask(url, "SELECT COUNT(*) FROM budget_2026")).containsExactly("12");
        assertThat(ask(url, "SELECT CAST(SUM(total) AS INTEGER) FROM budget_2026"))
                .containsExactly("1200000");

        execute(url, "INSERT INTO budget_2026 (month, total) VALUES ('2025-12', 1)");
        assertThat(run("allocate --total 2400000 -o dms:budget_2026").code()).isZero();
        assertThat(ask(url, "SELECT COUNT(*) FROM budget_2026")).containsExactly("13");
        assertThat(ask(url, "SELECT CAST(SUM(total) AS INTEGER) FROM budget_2026"))
                .containsExactly("2400001");

        CommandRun other = run("allocate --total 2400000 --by store -o dms:budget_2026");
        assertThat(other.code()).isEqualTo(73);
        assertThat(other.err()).contains("--replace");
        assertThat(ask(url, "SELECT COUNT(*) FROM budget_2026")).containsExactly("13");

        assertThat(run("allocate --total 2400000 --by store -o dms:budget_2026 --replace")
                        .code())
                .isZero();
        assertThat(ask(url, "SELECT COUNT(*) FROM budget_2026")).containsExactly("24");
        CommandRun readAgain = run("inspect dms:budget_2026 --kind budget -f csv");
        assertThat(readAgain.code()).as(readAgain.err()).isZero();
    }

    /** Those of servers are in {@link SourceFaultsIT}. */
    @Test
    void severalWhoWriteAFileOfSqliteWaitForEachOther() throws SQLException, IOException {
        String url = "jdbc:sqlite:" + folder.resolve("dms.db");
        execute(url, "CREATE TABLE other (x INTEGER)");
        Files.writeString(
                folder.resolve("sales.csv"),
                IntStream.range(0, 36)
                        .mapToObj(i -> String.format("202%d-%02d,10%n", 3 + i / 12, i % 12 + 1))
                        .collect(Collectors.joining("", "month,units\n", "")));
        Files.writeString(
                folder.resolve("budget4s.yaml"),
                "year: 2026\nsources: {dms: {url: \"jdbc:sqlite:dms.db\"}}\nsales: sales.csv\n");

        List<CompletableFuture<CommandRun>> all = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> run("allocate --total 1200000 -o dms:budget_2026")))
                .toList();

        all.forEach(each -> assertThat(each.join().code()).as(each.join().err()).isZero());
        assertThat(ask(url, "SELECT COUNT(*) FROM budget_2026")).containsExactly("12");
    }

    /** The project may come from a stranger, who is not to have tables written elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "sqlite"})
    void aDatabaseOutsideOfTheProjectIsWrittenByForceAlone(String engine) throws SQLException, IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        String url = "jdbc:" + engine + ":" + folder.resolve("other.db");
        execute(url, "CREATE TABLE sales (month VARCHAR(10), units INTEGER)");
        for (int i = 0; i < 36; i++) {
            execute(url, String.format("INSERT INTO sales VALUES ('202%d-%02d', 10)", 3 + i / 12, i % 12 + 1));
        }
        Files.createSymbolicLink(project.resolve("link.db"), folder.resolve("other.db"));
        for (String named : List.of("../other.db", folder.resolve("other.db").toString(), "link.db")) {
            Files.writeString(
                    project.resolve("budget4s.yaml"),
                    "year: 2026\nsources: {dms: {url: \"jdbc:" + engine + ":" + named + "\"}}\nsales: dms:sales\n");

            CommandRun refused = run("allocate --total 1200000 -C project -o dms:budget");

            assertThat(refused.code()).as(refused.err()).isEqualTo(73);
            assertThat(refused.err())
                    .contains("outside of the project's folder")
                    .contains("--force");
        }
        assertThat(run("allocate --total 1200000 -C project -o dms:budget --force")
                        .code())
                .isZero();
        assertThat(ask(url, "SELECT COUNT(*) FROM budget")).containsExactly("12");
    }
}
