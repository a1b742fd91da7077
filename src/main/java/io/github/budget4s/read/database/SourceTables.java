package io.github.budget4s.read.database;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.DatabaseSource;
import io.github.budget4s.domain.project.DatabaseSource.PasswordPlace;
import io.github.budget4s.domain.project.Databases;
import io.github.budget4s.read.source.Table;
import io.github.budget4s.read.source.TableColumn;
import io.github.budget4s.read.source.TableFinder;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the tables of a project's sources, over one connection to each. */
public final class SourceTables implements TableFinder, AutoCloseable {

    /** A source, not a drive of Windows and no address. */
    private static final Pattern NAMED = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_-]+):(?!//|\\\\)(.*)");

    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\.(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final int MOST_PARTS = 3;

    /** What only a second statement, or somebody's remark, would need. */
    private static final Pattern NO_QUERY = Pattern.compile(";|--|/\\*");

    private static final Pattern QUERY = Pattern.compile("(?is)\\s*(select|with)\\b.*");
    private static final int MOST_NAMED = 20;

    // Where JDBC has what is known of tables, keys and indices.
    private static final int TABLE_NAME = 3;
    private static final int TABLE_TYPE = 4;
    private static final int KEY_COLUMN = 4;
    private static final int NOT_UNIQUE = 4;
    private static final int INDEX_NAME = 6;
    private static final int INDEX_COLUMN = 9;
    private static final int CONDITION = 13;

    private final Databases databases;
    private final SourceSettings settings;
    private final Map<String, SourceConnection> connections = new HashMap<>();

    /** Prepares to connect to the databases of a project. */
    public SourceTables(Databases databases, SourceSettings settings) {
        this.databases = databases;
        this.settings = settings;
    }

    @Override
    public @Nullable Table find(String name) {
        var matcher = NAMED.matcher(name);
        if (!matcher.matches()) {
            return null;
        }
        String source = matcher.group(1);
        if (!databases.sources().containsKey(source)) {
            return null;
        }
        SourceConnection connection = connection(source);
        String query = databases.queries().get(name);
        if (query != null) {
            return ofQuery(connection, name, query);
        }
        String table = matcher.group(2).strip();
        if (table.isEmpty()) {
            throw SourceFailure.refused(
                    Reason.USAGE, name, Message.of("source.no-table-named", tables(connection, List.of())));
        }
        return ofTable(connection, name, parts(table));
    }

    private SourceConnection connection(String source) {
        return connections.computeIfAbsent(
                source, each -> new SourceConnection(known(each), settings, List.of(), false));
    }

    private DatabaseSource known(String source) {
        DatabaseSource known = databases.sources().get(source);
        if (known == null) {
            throw new IllegalStateException(source);
        }
        return known;
    }

    @Override
    public @Nullable Table ofFiles(String name, List<Path> files) {
        DatabaseSource engine = new DatabaseSource(
                name, "jdbc:duckdb:", null, PasswordPlace.NONE, DatabaseSource.TIME_ZONE, DatabaseSource.TIMEOUT);
        SourceConnection connection = connections.computeIfAbsent(
                "files " + name, each -> new SourceConnection(engine, settings, files, false));
        List<String> quoted = files.stream()
                .map(file -> "'" + file.toAbsolutePath().toString().replace("'", "''") + "'")
                .toList();
        String from = "read_parquet([" + String.join(", ", quoted) + "])";
        return new DatabaseTable(connection, name, from, columns(connection, name, from, Set.of()), Set.of());
    }

    /** Only what asks is a query: it stands inside of another one, so that nothing else gets through. */
    private static Table ofQuery(SourceConnection connection, String name, String query) {
        if (!QUERY.matcher(query).matches() || NO_QUERY.matcher(query).find()) {
            throw SourceFailure.refused(Reason.DATA, name, Message.of("source.no-query"));
        }
        String from = "(" + query.strip() + ") q";
        return new DatabaseTable(connection, name, from, columns(connection, name, from, Set.of()), Set.of());
    }

    private Table ofTable(SourceConnection connection, String name, List<String> parts) {
        if (parts.size() > MOST_PARTS) {
            throw SourceFailure.refused(Reason.USAGE, name, Message.of("source.table-name"));
        }
        List<String> found = isThere(connection, parts) ? parts : existing(connection, name, parts);
        String from = from(connection, found);
        Keys keys = keys(connection, found);
        return new DatabaseTable(
                connection, name, from, columns(connection, name, from, keys.primary()), keys.unique());
    }

    private static String from(SourceConnection connection, List<String> parts) {
        return String.join(".", parts.stream().map(connection.engine()::quoted).toList());
    }

    /** Returns whether a table can be asked as it is named, which spares a list of all tables. */
    private static boolean isThere(SourceConnection connection, List<String> parts) {
        Boolean answer = connection.askMetadata(open -> {
            try (Statement statement = open.createStatement();
                    ResultSet rows = statement.executeQuery(TableStatements.nothing(from(connection, parts)))) {
                return !rows.next();
            }
        });
        return answer != null && answer;
    }

    /** Finds the table as it is spelled there, in any case. */
    private List<String> existing(SourceConnection connection, String name, List<String> parts) {
        String last = parts.get(parts.size() - 1);
        List<String> tables = tables(connection, parts.subList(0, parts.size() - 1));
        if (tables.isEmpty() || tables.contains(last)) {
            return parts;
        }
        List<String> alike =
                tables.stream().filter(each -> each.equalsIgnoreCase(last)).toList();
        if (alike.size() == 1) {
            List<String> spelled = new ArrayList<>(parts);
            spelled.set(parts.size() - 1, alike.get(0));
            return spelled;
        }
        Optional<String> nearest = SpellingSuggestion.of(last, tables);
        throw SourceFailure.refused(
                Reason.INPUT_MISSING,
                name,
                nearest.isPresent()
                        ? Message.of("source.table-nearest", last, nearest.get())
                        : Message.of(
                                "source.table-unknown", last, tables.subList(0, Math.min(MOST_NAMED, tables.size()))));
    }

    @Override
    public @Nullable List<String> tables(String name) {
        boolean isAlone = name.endsWith(":") && databases.isNamedBy(name);
        return isAlone ? tables(connection(name.substring(0, name.length() - 1)), List.of()) : null;
    }

    private static List<String> tables(SourceConnection connection, List<String> above) {
        List<String> tables = connection.askMetadata(open -> {
            DatabaseMetaData metadata = open.getMetaData();
            boolean byCatalog = connection.engine() == Engine.MARIADB || connection.engine() == Engine.MYSQL;
            String outer = above.isEmpty() ? null : above.get(above.size() - 1);
            String schema = byCatalog ? null : outer == null ? open.getSchema() : outer;
            String catalog = byCatalog
                    ? (outer == null ? open.getCatalog() : outer)
                    : above.size() > 1 ? above.get(0) : open.getCatalog();
            List<String> names = new ArrayList<>();
            try (ResultSet rows = metadata.getTables(catalog, schema, "%", null)) {
                while (rows.next()) {
                    String type = String.valueOf(rows.getString(TABLE_TYPE)).toUpperCase(Locale.ROOT);
                    boolean isTable = type.contains("TABLE") && !type.contains("SYSTEM") && !type.contains("INDEX");
                    if (isTable || type.contains("VIEW")) {
                        names.add(rows.getString(TABLE_NAME));
                    }
                }
            }
            return names.stream().distinct().sorted().toList();
        });
        return tables == null ? List.of() : tables;
    }

    /**
     * Writes rows into a table, in one transaction: rows with the same key take the place of those that are there.
     *
     * @param name which table, {@code dms:budget_2026}
     * @param replaces whether the table is made anew, without any other rows
     */
    public void write(String name, NewRows rows, boolean replaces) {
        String source = name.substring(0, name.indexOf(':'));
        List<String> parts = parts(name.substring(source.length() + 1).strip());
        if (parts.size() > MOST_PARTS || parts.get(0).isEmpty()) {
            throw SourceFailure.refused(Reason.USAGE, name, Message.of("source.table-name"));
        }
        // An embedded engine opens a file once.
        close();
        try (SourceConnection connection = new SourceConnection(known(source), settings, List.of(), true)) {
            String last = parts.get(parts.size() - 1);
            boolean isThere = tables(connection, parts.subList(0, parts.size() - 1)).stream()
                    .anyMatch(last::equalsIgnoreCase);
            String table = String.join(
                    ".", parts.stream().map(connection.engine()::quoted).toList());
            Set<String> columns = isThere
                    ? columns(connection, name, table, Set.of()).stream()
                            .map(TableColumn::name)
                            .collect(Collectors.toCollection(TreeSet::new))
                    : Set.of();
            new TableWriter(connection, name, table, rows).write(columns, replaces);
        }
    }

    private static List<String> parts(String table) {
        List<String> parts = new ArrayList<>();
        for (String part : BETWEEN_PARTS.split(table)) {
            boolean isQuoted = part.length() > 1 && part.startsWith("\"") && part.endsWith("\"");
            parts.add(isQuoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part);
        }
        return parts;
    }

    private static List<TableColumn> columns(SourceConnection connection, String name, String from, Set<String> keys) {
        return connection.ask(
                name,
                TableStatements.nothing(from),
                List.of(),
                rows -> ColumnKinds.of(rows.getMetaData(), connection.engine(), keys));
    }

    /**
     * What stands once in a table.
     *
     * @param primary the columns of its primary key
     * @param unique those of which each value stands once
     */
    private record Keys(Set<String> primary, Set<String> unique) {}

    /** Finds the keys of a table by the parts of its name. */
    private static Keys keys(SourceConnection connection, List<String> parts) {
        Keys keys = connection.askMetadata(open -> {
            DatabaseMetaData metadata = open.getMetaData();
            boolean byCatalog = connection.engine() == Engine.MARIADB || connection.engine() == Engine.MYSQL;
            String outer = parts.size() > 1 ? parts.get(parts.size() - 2) : null;
            String catalog = byCatalog && outer != null ? outer : open.getCatalog();
            String schema = byCatalog ? null : outer == null ? open.getSchema() : outer;
            String table = parts.get(parts.size() - 1);
            Set<String> primaryKey = new HashSet<>();
            try (ResultSet rows = metadata.getPrimaryKeys(catalog, schema, table)) {
                while (rows.next()) {
                    primaryKey.add(rows.getString(KEY_COLUMN));
                }
            }
            return new Keys(primaryKey, unique(metadata, catalog, schema, table, primaryKey));
        });
        return keys == null ? new Keys(Set.of(), Set.of()) : keys;
    }

    private static Set<String> unique(
            DatabaseMetaData metadata,
            @Nullable String catalog,
            @Nullable String schema,
            String table,
            Set<String> primaryKey)
            throws java.sql.SQLException {
        Map<String, List<String>> byIndex = new HashMap<>();
        try (ResultSet rows = metadata.getIndexInfo(catalog, schema, table, true, true)) {
            while (rows.next()) {
                String column = rows.getString(INDEX_COLUMN);
                String index = rows.getString(INDEX_NAME);
                if (column != null
                        && index != null
                        && !rows.getBoolean(NOT_UNIQUE)
                        && rows.getString(CONDITION) == null) {
                    byIndex.computeIfAbsent(index, each -> new ArrayList<>()).add(column);
                }
            }
        }
        Set<String> unique = new HashSet<>();
        byIndex.values().stream().filter(each -> each.size() == 1).forEach(unique::addAll);
        if (primaryKey.size() == 1) {
            unique.addAll(primaryKey);
        }
        return unique;
    }

    @Override
    public void close() {
        connections.values().forEach(SourceConnection::close);
        connections.clear();
    }
}
