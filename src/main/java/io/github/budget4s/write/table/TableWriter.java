package io.github.budget4s.write.table;

import io.github.budget4s.database.Engine;
import io.github.budget4s.database.SourceConnection;
import io.github.budget4s.database.TableName;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows into a table within a transaction. */
final class TableWriter {

    private static final String WORDS = "VARCHAR(1000)";
    private static final int DIGITS = 24;

    private final SourceConnection connection;
    private final Connection open;
    private final TableName name;
    private final NewRows rows;
    private final String table;

    /**
     * Prepares to write.
     *
     * @param open the transaction
     */
    TableWriter(SourceConnection connection, Connection open, TableName name, NewRows rows) {
        this.connection = connection;
        this.open = open;
        this.name = name;
        this.rows = rows;
        this.table = name.quoted(connection.engine());
    }

    /**
     * Waits until nobody else writes the table with this program: two who remove the same keys at once do not see each
     * other's new rows, and both would stay. SQLite lets one write at a time, DuckDB one process open its file.
     */
    void waitForOthers() throws SQLException {
        String lock = connection.engine().lock();
        if (lock.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.watched(open.prepareStatement(lock))) {
            statement.setString(1, "budget4s " + name.last());
            if (connection.engine().isOfMySql()) {
                statement.setInt(2, connection.source().timeout());
            }
            try (ResultSet answer = statement.executeQuery()) {
                if (connection.engine().isOfMySql() && !(answer.next() && answer.getInt(1) == 1)) {
                    throw new SQLTimeoutException(lock);
                }
            }
        }
    }

    /** Lists the columns that the table has, in the order of the alphabet; none where there is no such table. */
    List<String> columns() throws SQLException {
        boolean isThere = TableName.beside(name.above(), open, connection.engine()).stream()
                .anyMatch(name.last()::equalsIgnoreCase);
        TreeSet<String> columns = new TreeSet<>();
        if (isThere) {
            try (Statement statement = connection.watched(open.createStatement());
                    ResultSet nothing = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
                for (int i = 1; i <= nothing.getMetaData().getColumnCount(); i++) {
                    columns.add(nothing.getMetaData().getColumnLabel(i));
                }
            }
        }
        return List.copyOf(columns);
    }

    boolean hasSameColumns(List<String> columns) {
        return columns.equals(rows.names());
    }

    /**
     * Writes the rows.
     *
     * @param columns those that the table has; none where there is no such table
     * @param replaces whether no other rows are to stay
     */
    void write(List<String> columns, boolean replaces) throws SQLException {
        boolean isThere = !columns.isEmpty();
        boolean isMade = !hasSameColumns(columns);
        try (Statement statement = connection.watched(open.createStatement())) {
            if (isThere && isMade) {
                statement.execute("DROP TABLE " + table);
            } else if (isThere && replaces) {
                statement.execute("DELETE FROM " + table);
            }
            if (isMade) {
                statement.execute(creation());
            }
        }
        try {
            if (isThere && !isMade && !replaces) {
                removeSameKeys();
            }
            insert();
        } catch (SQLException e) {
            dropWhatIsMade(isMade && !isThere);
            throw e;
        }
    }

    /** MariaDB makes a table at once, whatever becomes of the transaction. */
    private void dropWhatIsMade(boolean isNew) {
        if (isNew && connection.engine().isOfMySql()) {
            try (Statement statement = open.createStatement()) {
                statement.execute("DROP TABLE " + table);
            } catch (SQLException e) {
                // What failed before is told.
                return;
            }
        }
    }

    private String creation() {
        List<String> columns = new ArrayList<>();
        for (NewRows.Column each : rows.columns()) {
            String type = each.decimals() == NewRows.WORDS ? WORDS : "DECIMAL(" + DIGITS + ", " + each.decimals() + ")";
            columns.add(connection.engine().quoted(each.name()) + " " + type);
        }
        return "CREATE TABLE " + table + " (" + String.join(", ", columns) + ")";
    }

    private void removeSameKeys() throws SQLException {
        List<Integer> keys = rows.keys();
        List<String> conditions = new ArrayList<>();
        for (int key : keys) {
            String column = connection.engine().quoted(rows.columns().get(key).name());
            conditions.add("COALESCE(" + column + ", '') = ?");
        }
        String sql = "DELETE FROM " + table + (keys.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
        try (PreparedStatement delete = connection.watched(open.prepareStatement(sql))) {
            for (List<@Nullable String> row : rows.rows()) {
                for (int i = 0; i < keys.size(); i++) {
                    String value = row.get(keys.get(i));
                    delete.setString(i + 1, value == null ? "" : value);
                }
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private void insert() throws SQLException {
        Engine engine = connection.engine();
        String columns =
                rows.columns().stream().map(each -> engine.quoted(each.name())).collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(rows.columns().size(), "?"));
        try (PreparedStatement insert = connection.watched(
                open.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")"))) {
            for (List<@Nullable String> row : rows.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    set(insert, i + 1, rows.columns().get(i), row.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, int at, NewRows.Column column, @Nullable String value)
            throws SQLException {
        boolean isWords = column.decimals() == NewRows.WORDS;
        if (value == null) {
            insert.setNull(at, isWords ? Types.VARCHAR : Types.DECIMAL);
        } else if (isWords) {
            insert.setString(at, value);
        } else {
            insert.setBigDecimal(at, new BigDecimal(value));
        }
    }
}
