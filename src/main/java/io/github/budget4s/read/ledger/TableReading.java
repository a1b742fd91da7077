package io.github.budget4s.read.ledger;

import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.RowFile;
import io.github.budget4s.read.source.Table;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of a database of which the engine adds up the lines, by day and all that the kind tells apart.
 *
 * <p>A fast path, as {@link PartsReading} is: what the sums cannot say, and all that is wrong, is left to who reads the
 * lines.
 */
final class TableReading {

    /** So many lines show what a table is, as the first rows of a file do. */
    private static final int SAMPLE = 29;

    private TableReading() {}

    /** Reads the sums of a table; null where its lines are to be read. */
    static <E> @Nullable LedgerFile<E> read(LedgerReader<E> lines, Table table) {
        try {
            LedgerFile<E> read = readSums(lines, table);
            if (read == null) {
                lines.forgetCompared();
            }
            if (read == null && table.isDry()) {
                table.lines().forEachRow(row -> true);
                return lines.result(null);
            }
            return read;
        } catch (IOException | BrokenFileException e) {
            return null;
        }
    }

    private static <E> @Nullable LedgerFile<E> readSums(LedgerReader<E> lines, Table table)
            throws IOException, BrokenFileException {
        LedgerReader<E> beginning = lines.newForSums();
        RowFile sample = table.sample(SAMPLE);
        sample.forEachRow(beginning::take);
        beginning.endOfHead();
        lines.forgetCompared();
        BodyReader<E> begun = beginning.body();
        boolean mayBeDaily = begun != null && beginning.problems.isFileSound() && !Boolean.TRUE.equals(begun.monthly());
        TableUses uses = begun == null || !mayBeDaily ? null : TableUses.of(lines.ledger, begun, table, lines.options);
        if (uses == null || !uses.mayBeSummed()) {
            return null;
        }
        LedgerReader<E> sums = lines.newForSums();
        uses.teach(sums.follow(beginning));
        boolean whole = table.forEachGroup(uses.all(), row -> {
            sums.take(row);
            return !sums.isUnusual();
        });
        if (table.isDry()) {
            return lines.result(null);
        }
        FileFormat format =
                new FileFormat.OfDatabase(sample.format() instanceof FileFormat.OfDatabase is ? is.engine() : "", true);
        LedgerFile<E> read = whole && !sums.isUnusual() ? result(sums, format) : null;
        if (read != null) {
            lines.takeSums(sums);
        }
        return read;
    }

    /** Returns what was read of sums; null where only the lines say what it is. */
    private static <E> @Nullable LedgerFile<E> result(LedgerReader<E> sums, FileFormat format) {
        sums.end();
        boolean areSeen = !sums.isUnusual() && !sums.isOfMonths() && !sums.hasFindings() && sums.problems.isEmpty();
        return areSeen ? sums.result(format) : null;
    }
}
