package io.github.budget4s.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A project with a database, of which a fuzzer makes the address and the query, or the name of a table. */
final class FuzzedSource {

    private static final String URL = "jdbc:sqlite:dms.db";

    private FuzzedSource() {}

    /** Makes the database and its project in a folder. */
    static void make(Path folder) throws IOException {
        Files.writeString(folder.resolve("budget4s.yaml"), sources(URL));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("dms.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders AS WITH RECURSIVE m(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM m"
                    + " WHERE i < 35) SELECT printf('%d-%02d', 2023 + i / 12, 1 + i % 12) AS month, 1 AS units FROM m");
            statement.execute("CREATE TABLE \"a \"\"b\"\" 'c'\" (month, units)");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Returns a project: the first line of the input is the address, what follows the query. */
    static String project(byte[] bytes) {
        List<String> parts = List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", 2));
        String query = parts.size() > 1 ? parts.get(1) : "";
        return sources(parts.get(0)) + "sales: {source: dms, query: " + quoted(query) + "}\n";
    }

    /** Returns how a table is named that has the first line of the input as its name. */
    static String table(byte[] bytes) {
        return "dms:" + new String(bytes, StandardCharsets.UTF_8).split("\n", 2)[0];
    }

    private static String sources(String url) {
        return "year: 2026\nsources: {dms: {url: " + quoted(url) + ", timeout_seconds: 5}}\n";
    }

    /** Quotes a text so that it stays what it is, whatever is in it, but for what YAML takes nowhere. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            quoted.append(
                    each < ' ' || each == '"' || each == '\\' || each > '~'
                            ? String.format("\\u%04x", (int) each)
                            : String.valueOf(each));
        }
        return quoted.append('"').toString();
    }
}
