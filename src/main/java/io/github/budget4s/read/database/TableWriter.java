package io.github.budget4s.read.database;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows into a table, all or none of them. */
final class TableWriter {

    private static final String WORDS = "VARCHAR(1000)";
    private static final int DIGITS = 24;

    private final SourceConnection connection;
    private final String name;
    private final String table;
    private final NewRows rows;

    /**
     * Prepares to write.
     *
     * @param name what messages call the table
     * @param table its name as it stands in statements
     */
    TableWriter(SourceConnection connection, String name, String table, NewRows rows) {
        this.connection = connection;
        this.name = name;
        this.table = table;
        this.rows = rows;
    }

    /**
     * Writes the rows.
     *
     * @param columns those that the table has; none where there is no such table
     * @param replaces whether no other rows are to stay
     */
    void write(Set<String> columns, boolean replaces) {
        Set<String> own =
                rows.columns().stream().map(NewRows.Column::name).collect(Collectors.toCollection(TreeSet::new));
        boolean isThere = !columns.isEmpty();
        if (isThere && !columns.equals(own) && !replaces) {
            throw SourceFailure.refused(
                    Reason.OUTPUT, name, Message.of("source.other-columns", List.copyOf(columns), List.copyOf(own)));
        }
        boolean isMade = !isThere || !columns.equals(own);
        connection.change(name, open -> {
            try (Statement statement = open.createStatement()) {
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
                    removeSameKeys(open);
                }
                insert(open);
            } catch (SQLException e) {
                dropWhatIsMade(open, isMade && !isThere);
                throw e;
            }
        });
    }

    /** MariaDB makes a table at once, whatever becomes of the transaction. */
    private void dropWhatIsMade(Connection open, boolean isNew) {
        if (isNew && (connection.engine() == Engine.MARIADB || connection.engine() == Engine.MYSQL)) {
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

    private void removeSameKeys(Connection open) throws SQLException {
        List<Integer> keys = rows.keys();
        List<String> conditions = new ArrayList<>();
        for (int key : keys) {
            String column = connection.engine().quoted(rows.columns().get(key).name());
            conditions.add("COALESCE(" + column + ", '') = ?");
        }
        String sql = "DELETE FROM " + table + (keys.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
        try (PreparedStatement delete = open.prepareStatement(sql)) {
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

    private void insert(Connection open) throws SQLException {
        String columns = rows.columns().stream()
                .map(each -> connection.engine().quoted(each.name()))
                .collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(rows.columns().size(), "?"));
        try (PreparedStatement insert =
                open.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")")) {
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
