package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.ledger.AcrossTable.Figure;
import io.github.budget4s.read.ledger.AcrossTable.Slot;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of a sheet which of its rows and columns count although nobody sees them. */
final class HiddenCells {

    private final FileProblems problems;
    private BitSet columns = new BitSet();
    /** The headings of figures across that are hidden. */
    private final Set<String> across = new LinkedHashSet<>();

    private long rows;
    private long last;

    HiddenCells(FileProblems problems) {
        this.problems = problems;
    }

    /**
     * Takes which columns of the sheet, counted from 0, are hidden.
     *
     * @param table how its months stand across; null where they do not
     */
    void takeColumns(BitSet hidden, @Nullable AcrossTable table) {
        columns = hidden;
        if (table == null || table.slots().isEmpty()) {
            return;
        }
        // The columns of its lines that stand behind those of the file are in no sheet.
        columns = hidden.get(0, table.width());
        for (Slot slot : table.slots()) {
            for (Figure figure : slot.figures()) {
                if (figure != null && hidden.get(figure.index())) {
                    across.add(figure.heading());
                }
            }
        }
    }

    /** Takes a row that counts. */
    void take(LedgerRow row) {
        // Of a row whose months stand across there are several lines.
        if (row.isHidden() && row.line() != last) {
            last = row.line();
            rows++;
        }
    }

    /**
     * Says it when the sheet was read to its end.
     *
     * @param used the columns that are used
     * @param headings the headings of all columns
     */
    void end(BitSet used, List<String> headings) {
        if (rows > 0) {
            problems.note(Note.warning("file.hidden-rows", problems.file(), rows));
        }
        Set<String> hidden = new LinkedHashSet<>();
        for (int i = used.nextSetBit(0); i >= 0; i = used.nextSetBit(i + 1)) {
            if (columns.get(i) && i < headings.size()) {
                hidden.add(headings.get(i).strip());
            }
        }
        hidden.addAll(across);
        if (!hidden.isEmpty()) {
            problems.note(
                    Note.warning("file.hidden-columns", problems.file(), (long) hidden.size(), List.copyOf(hidden)));
        }
    }
}
