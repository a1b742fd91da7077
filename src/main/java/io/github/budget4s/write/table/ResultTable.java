package io.github.budget4s.write.table;

import io.github.budget4s.database.SourceConnection;
import io.github.budget4s.database.SourceFailure;
import io.github.budget4s.database.SourceSettings;
import io.github.budget4s.database.TableName;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.DatabaseSource;
import java.util.List;

/** A table of a source that takes a result. */
public final class ResultTable {

    private final DatabaseSource source;
    private final String name;
    private final TableName table;

    /**
     * Names the table.
     *
     * @param source where it stands, or is to stand
     * @param name what messages call it, {@code dms:budget_2026}
     */
    public ResultTable(DatabaseSource source, String name) {
        this.source = source;
        this.name = name;
        this.table = TableName.of(name, name.substring(name.indexOf(':') + 1).strip());
    }

    /**
     * Writes rows, in one transaction: those with the same key take the place of those that are there. Of several who
     * write the same table at once, each waits for the one before.
     *
     * @param replaces whether the table is made anew, without any other rows
     */
    public void write(NewRows rows, SourceSettings settings, boolean replaces) {
        try (SourceConnection connection = new SourceConnection(source, settings, List.of(), true)) {
            connection.change(name, open -> {
                TableWriter writer = new TableWriter(connection, open, table, rows);
                writer.waitForOthers();
                List<String> columns = writer.columns();
                if (!columns.isEmpty() && !writer.hasSameColumns(columns) && !replaces) {
                    throw SourceFailure.refused(
                            Reason.OUTPUT, name, Message.of("source.other-columns", columns, rows.names()));
                }
                writer.write(columns, replaces);
            });
        }
    }
}
