package io.github.budget4s.read.database;

import io.github.budget4s.database.SourceConnection;
import io.github.budget4s.database.SourceFailure;
import io.github.budget4s.database.SourceSettings;
import io.github.budget4s.database.TableName;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the tables of a project's sources, over one connection to each. */
public final class SourceTables implements TableFinder, AutoCloseable {

    /** A source, not a drive of Windows and no address. */
    private static final Pattern NAMED = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_-]+):(?!//|\\\\)(.*)");

    /** What only a second statement, or somebody's remark, would need. */
    private static final Pattern NO_QUERY = Pattern.compile(";|--|/\\*");

    private static final Pattern QUERY = Pattern.compile("(?is)\\s*(select|with)\\b.*");
    private static final int MOST_NAMED = 20;

    // Where JDBC has what is known of keys and indices.
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
        DatabaseSource source = databases.named(name);
        if (source == null) {
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
        return ofTable(connection, name, TableName.of(name, table));
    }

    private SourceConnection connection(DatabaseSource source) {
        return connections.computeIfAbsent(
                source.name(), each -> new SourceConnection(source, settings, List.of(), false));
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
        return new DatabaseTable(connection, name, from, columns(connection, name, from), Set.of());
    }

    /** Only what asks is a query: it stands inside of another one, so that nothing else gets through. */
    private static Table ofQuery(SourceConnection connection, String name, String query) {
        if (!QUERY.matcher(query).matches() || NO_QUERY.matcher(query).find()) {
            throw SourceFailure.refused(Reason.DATA, name, Message.of("source.no-query"));
        }
        String from = "(" + query.strip() + ") q";
        return new DatabaseTable(connection, name, from, columns(connection, name, from), Set.of());
    }

    private static Table ofTable(SourceConnection connection, String name, TableName table) {
        TableName found = table;
        List<TableColumn> columns = columnsIfThere(connection, table);
        if (columns == null) {
            found = existing(connection, name, table);
            columns = columns(connection, name, found.quoted(connection.engine()));
        }
        Keys keys = keys(connection, found);
        return new DatabaseTable(
                connection, name, found.quoted(connection.engine()), keys.marked(columns), keys.unique());
    }

    /** Returns the columns of a table as it is named, which spares a list of all tables; null where there is none. */
    private static @Nullable List<TableColumn> columnsIfThere(SourceConnection connection, TableName table) {
        return connection.askMetadata(open -> {
            try (Statement statement = open.createStatement();
                    ResultSet rows =
                            statement.executeQuery(TableStatements.nothing(table.quoted(connection.engine())))) {
                return ColumnKinds.of(rows.getMetaData(), connection.engine());
            }
        });
    }

    /** Finds the table as it is spelled there, in any case. */
    private static TableName existing(SourceConnection connection, String name, TableName table) {
        String last = table.last();
        List<String> tables = tables(connection, table.above());
        if (tables.isEmpty() || tables.contains(last)) {
            return table;
        }
        List<String> alike =
                tables.stream().filter(each -> each.equalsIgnoreCase(last)).toList();
        if (alike.size() == 1) {
            return table.withLast(alike.get(0));
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
        DatabaseSource source = name.endsWith(":") ? databases.named(name) : null;
        return source == null ? null : tables(connection(source), List.of());
    }

    private static List<String> tables(SourceConnection connection, List<String> above) {
        List<String> tables = connection.askMetadata(open -> TableName.beside(above, open, connection.engine()));
        return tables == null ? List.of() : tables;
    }

    private static List<TableColumn> columns(SourceConnection connection, String name, String from) {
        return connection.ask(
                name,
                TableStatements.nothing(from),
                List.of(),
                rows -> ColumnKinds.of(rows.getMetaData(), connection.engine()));
    }

    /**
     * What stands once in a table.
     *
     * @param primary the columns of its primary key
     * @param unique those of which each value stands once
     */
    private record Keys(Set<String> primary, Set<String> unique) {

        List<TableColumn> marked(List<TableColumn> columns) {
            return columns.stream()
                    .map(each -> new TableColumn(
                            each.name(), each.kind(), each.decimals(), each.nullable(), primary.contains(each.name())))
                    .toList();
        }
    }

    /** Finds the keys of a table. */
    private static Keys keys(SourceConnection connection, TableName name) {
        Keys keys = connection.askMetadata(open -> {
            DatabaseMetaData metadata = open.getMetaData();
            String catalog = TableName.catalog(name.above(), open, connection.engine());
            String schema = TableName.schema(name.above(), open, connection.engine());
            String table = name.last();
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
