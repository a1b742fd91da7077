package io.github.budget4s.read.ledger.layout;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.header.AcrossTable;
import io.github.budget4s.read.ledger.header.AcrossTable.Figure;
import io.github.budget4s.read.ledger.header.AcrossTable.Slot;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.source.Aside;
import io.github.budget4s.read.source.RowFile;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what of a file counts although nobody sees it in its cells: hidden rows and columns, units beside the table. */
public final class HiddenCells {

    private final FileProblems problems;
    private BitSet columns = new BitSet();
    private List<Aside> asides = List.of();
    private @Nullable AcrossTable table;
    /** The headings of figures across that are hidden. */
    private final Set<String> headingsAcross = new LinkedHashSet<>();

    private long rows;
    private long last;

    public HiddenCells(FileProblems problems) {
        this.problems = problems;
    }

    /**
     * Takes what the file that was read says of itself.
     *
     * @param across how its months stand across; null where they do not
     */
    public void take(RowFile file, @Nullable AcrossTable across) {
        asides = file.asides();
        table = across;
        takeColumns(file.hiddenColumns());
    }

    private void takeColumns(BitSet hidden) {
        columns = hidden;
        if (table == null || table.slots().isEmpty()) {
            return;
        }
        // The columns of its lines that stand behind those of the file are in no sheet.
        columns = hidden.get(0, table.width());
        for (Slot slot : table.slots()) {
            for (Figure figure : slot.figures()) {
                if (figure != null && hidden.get(figure.index())) {
                    headingsAcross.add(figure.heading());
                }
            }
        }
    }

    /** Takes a row that counts. */
    public void take(LedgerRow row) {
        // Of a row whose months stand across there are several lines.
        if (row.isHidden() && row.line() != last) {
            last = row.line();
            rows++;
        }
    }

    /**
     * Says it when the file was read to its end.
     *
     * @param used the columns that are used
     * @param currency the one that all amounts are to be in
     */
    public void end(BitSet used, Header header, String currency) {
        List<String> headings = header.cells();
        new AsideUnits(header, table, currency, problems).check(asides);
        if (rows > 0) {
            problems.note(Note.warning("file.hidden-rows", problems.file(), rows));
        }
        Set<String> hidden = new LinkedHashSet<>();
        for (int i = used.nextSetBit(0); i >= 0; i = used.nextSetBit(i + 1)) {
            if (columns.get(i) && i < headings.size()) {
                hidden.add(headings.get(i).strip());
            }
        }
        hidden.addAll(headingsAcross);
        if (!hidden.isEmpty()) {
            problems.note(
                    Note.warning("file.hidden-columns", problems.file(), (long) hidden.size(), List.copyOf(hidden)));
        }
    }
}
