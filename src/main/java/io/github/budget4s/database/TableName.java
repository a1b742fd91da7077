package io.github.budget4s.database;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table in a source, {@code sales.orders}.
 *
 * @param parts the catalog and the schema, where they are named, and the table
 */
public record TableName(List<String> parts) {

    /** A dot outside of quotation marks. */
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\.(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final int MOST_PARTS = 3;

    // Where JDBC has what is known of tables.
    private static final int TABLE_NAME = 3;
    private static final int TABLE_TYPE = 4;

    public TableName {
        parts = List.copyOf(parts);
    }

    /**
     * Takes a name apart.
     *
     * @param place what messages call the table
     */
    public static TableName of(String place, String text) {
        List<String> parts = new ArrayList<>();
        for (String part : BETWEEN_PARTS.split(text)) {
            boolean isQuoted = part.length() > 1 && part.startsWith("\"") && part.endsWith("\"");
            parts.add(isQuoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part);
        }
        if (parts.size() > MOST_PARTS || parts.get(0).isEmpty()) {
            throw SourceFailure.refused(Reason.USAGE, place, Message.of("source.table-name"));
        }
        return new TableName(parts);
    }

    /** Returns the table's own name. */
    public String last() {
        return parts.get(parts.size() - 1);
    }

    /** Returns what the table stands in, as far as it is named. */
    public List<String> above() {
        return parts.subList(0, parts.size() - 1);
    }

    /** Returns the same name with another one of the table itself. */
    public TableName withLast(String name) {
        List<String> other = new ArrayList<>(above());
        other.add(name);
        return new TableName(other);
    }

    /** Writes the name as it stands in statements. */
    public String quoted(Engine engine) {
        return String.join(".", parts.stream().map(engine::quoted).toList());
    }

    /** Lists the tables and views beside one; with no parts above it those of the connection's own schema. */
    public static List<String> beside(List<String> above, Connection open, Engine engine) throws SQLException {
        DatabaseMetaData metadata = open.getMetaData();
        List<String> names = new ArrayList<>();
        try (ResultSet rows =
                metadata.getTables(catalog(above, open, engine), schema(above, open, engine), "%", null)) {
            while (rows.next()) {
                String type = String.valueOf(rows.getString(TABLE_TYPE)).toUpperCase(Locale.ROOT);
                boolean isTable = type.contains("TABLE") && !type.contains("SYSTEM") && !type.contains("INDEX");
                if (isTable || type.contains("VIEW")) {
                    names.add(rows.getString(TABLE_NAME));
                }
            }
        }
        return names.stream().distinct().sorted().toList();
    }

    /** Returns the catalog as drivers understand it, which for MariaDB is what others call a schema. */
    public static @Nullable String catalog(List<String> above, Connection open, Engine engine) throws SQLException {
        if (engine.isOfMySql()) {
            return above.isEmpty() ? open.getCatalog() : above.get(above.size() - 1);
        }
        return above.size() > 1 ? above.get(0) : open.getCatalog();
    }

    /** Returns the schema as drivers understand it. */
    public static @Nullable String schema(List<String> above, Connection open, Engine engine) throws SQLException {
        if (engine.isOfMySql()) {
            return null;
        }
        return above.isEmpty() ? open.getSchema() : above.get(above.size() - 1);
    }
}
