package io.github.budget4s.read.ledger.header;

import io.github.budget4s.read.ledger.definition.ColumnName;
import io.github.budget4s.read.source.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the first rows, which the searches for several kinds may share. */
public final class HeadRow {

    private final Row row;
    private @Nullable List<String> normals;
    private @Nullable Boolean mayBegin;

    public HeadRow(Row row) {
        this.row = row.kept();
    }

    Row row() {
        return row;
    }

    /** Returns the normal forms of the cells, made when they are first asked for. */
    List<String> normals() {
        List<String> made = normals == null ? ColumnName.normals(row.cells()) : normals;
        normals = made;
        return made;
    }

    /** Returns whether a header may begin with it, found out when it is first asked for. */
    boolean mayBegin() {
        boolean found = mayBegin == null ? HeadingRows.mayBegin(row) : mayBegin;
        mayBegin = found;
        return found;
    }
}
