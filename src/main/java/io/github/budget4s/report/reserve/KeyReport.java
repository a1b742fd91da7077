package io.github.budget4s.report.reserve;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.reserve.Role;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a new key: {@code name,role,public_key,file}. */
public final class KeyReport {

    private static final List<Column> COLUMNS = List.of(
            new Column("name", Column.Kind.TEXT),
            new Column("role", Column.Kind.TEXT),
            new Column("public_key", Column.Kind.TEXT),
            new Column("file", Column.Kind.TEXT));

    private KeyReport() {}

    /** Shows the public key and where the private one is; name and role as far as they were stated. */
    public static Report of(String name, @Nullable Role role, String key, String file, List<Note> notes) {
        return new Report(
                "reserve keygen",
                Message.of("key.title"),
                List.of(),
                Table.of(
                        COLUMNS,
                        List.of(List.of(
                                name.isEmpty() ? Cell.ABSENT : Cell.of(name),
                                role == null ? Cell.ABSENT : Cell.named(role.id()),
                                Cell.of(key),
                                Cell.of(file)))),
                notes);
    }
}
