package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.header.ColumnNames;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands, with what its columns are: for what rewrites a file and may change nothing else in it.
 *
 * @param format what the file is
 * @param header which of the rows is the header; -1 where none was found
 * @param columns the English name of each column of the header; null where it is not known
 * @param rows all rows, titles and totals among them
 */
public record RawTable(FileFormat format, int header, List<@Nullable String> columns, List<Row> rows) {

    /**
     * Reads a file.
     *
     * @param kind what it is
     * @throws RefusedException when it cannot be read
     */
    public static RawTable read(InputFile file, Ledger<?, ?> kind, ReadingOptions options) {
        ColumnNames names = ColumnNames.of(kind, options);
        List<Row> rows = new ArrayList<>();
        try {
            RowFile opened = RowFiles.open(file, options.encoding(), names::rate);
            opened.forEachRow(row -> rows.add(row.kept()));
            int header = header(rows, names);
            return new RawTable(
                    opened.format(), header, header < 0 ? List.of() : columns(rows.get(header), names), rows);
        } catch (BrokenFileException e) {
            throw new RefusedException(Reason.DATA, e.problem());
        } catch (IOException e) {
            throw new RefusedException(
                    Reason.INPUT_OUTPUT,
                    new Problem(Location.of(file.name()), Message.of("file.device", String.valueOf(e.getMessage()))));
        }
    }

    /** So many of the first rows are looked at. */
    private static final int DEPTH = 30;

    private static int header(List<Row> rows, ColumnNames names) {
        int best = -1;
        int bestRate = 0;
        for (int i = 0; i < Math.min(rows.size(), DEPTH); i++) {
            int rate = names.rate(rows.get(i).cells());
            if (rate > bestRate) {
                best = i;
                bestRate = rate;
            }
        }
        return best;
    }

    private static List<@Nullable String> columns(Row row, ColumnNames names) {
        Header header = names.header(row.line(), row.cells());
        List<@Nullable String> columns = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            LedgerColumn column = header.columnAt(i);
            columns.add(column == null ? null : column.englishName());
        }
        return columns;
    }
}
