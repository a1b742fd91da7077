package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.project.DatabaseSource;
import io.github.budget4s.domain.project.DatabaseSource.PasswordPlace;
import io.github.budget4s.domain.project.Databases;
import io.github.budget4s.read.value.Reading;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the databases of {@code budget4s.yaml}, and the tables and queries that stand in the place of files. */
final class DatabaseReader {

    static final List<String> KEYS =
            List.of("url", "user", "password_env", "password_file", "time_zone", "timeout_seconds");
    static final List<String> TABLE_KEYS = List.of("source", "table", "query");

    /** A letter alone is a drive of Windows. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]+");

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Nearly three hours. */
    private static final int LONGEST = 9999;

    private final Map<String, DatabaseSource> sources = new LinkedHashMap<>();
    private final Map<String, String> queries = new LinkedHashMap<>();

    /** Reads what is known of the databases. */
    DatabaseReader(YamlNode node) {
        node.named().forEach((name, source) -> {
            if (!NAME.matcher(name).matches()) {
                source.problem(source.keyLocation(), "project.source-name", name);
            } else {
                sources.put(name, source(name, source.mapping(KEYS)));
            }
        });
    }

    private static DatabaseSource source(String name, YamlNode node) {
        String url = node.required("url", "project.source-url").text("");
        YamlNode variable = node.get("password_env");
        if (variable.isPresent() && !VARIABLE.matcher(variable.written()).matches()) {
            variable.problem("project.source-variable");
        }
        if (variable.isPresent() && node.get("password_file").isPresent()) {
            node.get("password_file").problem("project.source-passwords");
        }
        YamlNode timeout = node.get("timeout_seconds");
        int seconds = timeout.value(
                ReserveReader.wholeNumber(timeout.written(), 1, LONGEST, "project.source-timeout"),
                DatabaseSource.TIMEOUT);
        YamlNode zone = node.get("time_zone");
        return new DatabaseSource(
                name,
                url,
                node.get("user").text(),
                new PasswordPlace(variable.text(), node.get("password_file").text()),
                zone.value(zone(zone.written()), DatabaseSource.TIME_ZONE),
                seconds);
    }

    private static Reading<String> zone(String text) {
        try {
            return Reading.of(ZoneId.of(text.strip()).getId());
        } catch (DateTimeException e) {
            return Reading.unreadable("project.source-zone", text);
        }
    }

    /**
     * Returns what stands under the key of a kind of file: files, tables and queries, each by the name it is read by.
     */
    List<String> files(String key, YamlNode node) {
        List<String> files = new ArrayList<>();
        for (YamlNode item : node.oneOrMore()) {
            boolean isTable =
                    TABLE_KEYS.stream().anyMatch(each -> item.get(each).isPresent());
            String name = isTable ? table(key, item.mapping(TABLE_KEYS)) : item.text();
            if (name != null) {
                files.add(name);
            }
        }
        return files;
    }

    private String table(String key, YamlNode node) {
        String source = node.required("source", "project.table-source").text("");
        YamlNode table = node.get("table");
        YamlNode query = node.get("query");
        if (!sources.containsKey(source)) {
            node.get("source").unknown("project.no-source", List.copyOf(sources.keySet()));
        } else if (table.isPresent() == query.isPresent()) {
            node.problem("project.table-or-query");
        }
        if (!query.isPresent()) {
            return source + ":" + table.text("");
        }
        String name = source + ":(" + key + ")";
        for (int i = 2; queries.containsKey(name); i++) {
            name = source + ":(" + key + "-" + i + ")";
        }
        queries.put(name, query.text(""));
        return name;
    }

    Databases read() {
        return sources.isEmpty() ? Databases.NONE : new Databases(sources, queries);
    }
}
