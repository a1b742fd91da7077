package io.github.budget4s.read.ledger;

import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.row.RowFindings;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.RowFile;
import io.github.budget4s.read.source.Table;
import io.github.budget4s.read.source.TableRow;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of a database of which the engine adds up the lines, by day or month and all that the kind tells apart.
 * A sum that would be refused, or says too little of its lines, is left out of the next asking; its lines are then
 * fetched and read one by one, as those of a file are.
 *
 * <p>A fast path, as {@link PartsReading} is: what the sums and a few lines cannot say is left to who reads all lines.
 *
 * @param <E> what a line of the kind becomes
 */
final class TableReading<E> {

    /** So many lines show what a table is, as the first rows of a file do. */
    private static final int SAMPLE = 29;

    /** Once for what is wrong, once without it, once more for what its lines say. */
    private static final int MOST_ASKINGS = 4;

    /** More kinds of lines than these are asked for by nobody: then it is quicker to read all. */
    private static final int MOST_CONDITIONS = 60;

    private final LedgerReader<E> lines;
    private final Table table;

    private TableReading(LedgerReader<E> lines, Table table) {
        this.lines = lines;
        this.table = table;
    }

    /** Reads the sums of a table; null where its lines are to be read. */
    static <E> @Nullable LedgerFile<E> read(LedgerReader<E> lines, Table table) {
        try {
            LedgerFile<E> read = new TableReading<>(lines, table).readSums();
            if (read == null) {
                lines.forgetCompared();
            }
            if (read == null && table.isDry()) {
                table.lines(Set.of()).forEachRow(row -> true);
                return lines.result(null);
            }
            return read;
        } catch (IOException | BrokenFileException e) {
            return null;
        }
    }

    private @Nullable LedgerFile<E> readSums() throws IOException, BrokenFileException {
        LedgerReader<E> beginning = lines.newForSums(new RowFindings());
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
        FileFormat format =
                new FileFormat.OfDatabase(sample.format() instanceof FileFormat.OfDatabase is ? is.engine() : "", true);
        RowFindings findings = new RowFindings();
        for (int asking = 1; asking <= MOST_ASKINGS; asking++) {
            LedgerReader<E> sums = lines.newForSums(findings);
            BodyReader<E> body = sums.follow(beginning);
            uses.teach(body);
            boolean isWhole = ask(uses, sums);
            if (table.isDry()) {
                return lines.result(null);
            }
            if (sums.isUnusual() || uses.apart().size() > MOST_CONDITIONS || uses.areOrders()) {
                return null;
            }
            if (!isWhole) {
                continue;
            }
            takeLines(uses, sums);
            if (uses.areOrders()) {
                return null;
            }
            sums.end();
            if (body.findings().isEmpty() || !body.findings().areOnlyAskedAbout()) {
                LedgerFile<E> read = result(sums, format);
                if (read != null) {
                    lines.takeSums(sums);
                }
                return read;
            }
            findings.addAll(body.findings());
            lines.forgetCompared();
        }
        return null;
    }

    /** Takes the sums; returns false where there are such as are to be left out of the next asking. */
    private boolean ask(TableUses uses, LedgerReader<E> sums) {
        int before = uses.apart().size();
        table.forEachGroup(uses.all(), new LinkedHashSet<>(uses.apart()), row -> {
            if (uses.isOfOrders(row)) {
                return false;
            }
            if (row.odd() == TableRow.NONE) {
                sums.take(row);
                sums.problems.takeRefused().forEach(column -> uses.setApart(row, column));
            } else {
                uses.setApart(row, row.odd());
            }
            return !sums.isUnusual() && uses.apart().size() <= MOST_CONDITIONS;
        });
        return uses.apart().size() == before;
    }

    /** Takes the lines that are not in the sums. */
    private void takeLines(TableUses uses, LedgerReader<E> sums) throws IOException, BrokenFileException {
        if (!uses.apart().isEmpty()) {
            long header = Objects.requireNonNull(sums.body()).header().line();
            table.lines(uses.apart()).forEachRow(row -> {
                if (row.line() > header && row instanceof TableRow line && !uses.isOfOrders(line)) {
                    sums.take(row);
                }
                return !sums.isUnusual() && !uses.areOrders();
            });
        }
    }

    /** Returns what was read of sums; null where only all lines say what it is. */
    private static <E> @Nullable LedgerFile<E> result(LedgerReader<E> sums, FileFormat format) {
        boolean areSeen = !sums.isUnusual() && !sums.isOfMonths() && !sums.hasFindings() && sums.problems.isFileSound();
        return areSeen ? sums.result(format) : null;
    }
}
