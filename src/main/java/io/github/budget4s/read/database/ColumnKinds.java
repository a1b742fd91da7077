package io.github.budget4s.read.database;

import io.github.budget4s.database.Engine;
import io.github.budget4s.read.source.TableColumn;
import io.github.budget4s.read.source.TableColumn.Kind;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds out what the columns of a table hold by what its driver says of them. */
final class ColumnKinds {

    private ColumnKinds() {}

    static List<TableColumn> of(ResultSetMetaData metadata, Engine engine) throws SQLException {
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            String name = metadata.getColumnLabel(i);
            Kind kind = engine == Engine.SQLITE
                    ? Kind.LOOSE
                    : kind(
                            metadata.getColumnType(i),
                            String.valueOf(metadata.getColumnTypeName(i)).toLowerCase(Locale.ROOT));
            columns.add(new TableColumn(
                    name,
                    kind,
                    decimals(metadata, i, kind),
                    metadata.isNullable(i) != ResultSetMetaData.columnNoNulls,
                    false));
        }
        return columns;
    }

    private static Kind kind(int type, String name) {
        if (name.equals("timestamptz") || name.contains("with time zone") || type == Types.TIMESTAMP_WITH_TIMEZONE) {
            return Kind.ZONED_MOMENT;
        }
        if (name.equals("hugeint") || name.equals("uhugeint") || name.equals("ubigint")) {
            return Kind.EXACT;
        }
        return switch (type) {
            case Types.DATE -> Kind.DAY;
            case Types.TIMESTAMP -> Kind.MOMENT;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL -> Kind.EXACT;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> Kind.FLOATING;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BINARY;
            default -> isUnordered(name) ? Kind.BINARY : Kind.TEXT;
        };
    }

    /** Neither a name nor a figure. */
    private static boolean isUnordered(String name) {
        return Set.of("json", "xml", "point", "polygon", "geometry", "sqlxml").contains(name) || name.startsWith("_");
    }

    private static int decimals(ResultSetMetaData metadata, int index, Kind kind) throws SQLException {
        if (kind != Kind.EXACT) {
            return TableColumn.UNKNOWN;
        }
        int type = metadata.getColumnType(index);
        boolean isWhole = type != Types.NUMERIC && type != Types.DECIMAL;
        // A numeric without bounds has a precision of 0.
        return isWhole ? 0 : metadata.getPrecision(index) <= 0 ? TableColumn.UNKNOWN : metadata.getScale(index);
    }
}
