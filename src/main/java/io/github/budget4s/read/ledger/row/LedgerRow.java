package io.github.budget4s.read.ledger.row;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.read.csv.fast.ScannedRow;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.SheetRow;
import io.github.budget4s.read.source.TableRow;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Identifiers;
import io.github.budget4s.read.value.PlainNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The row at hand as the readers of ledgers ask for it, of any carrier. It alone knows that the rows of long delimited
 * files can say what a cell is without making a text of it; of other rows every cell is read as a text.
 */
public final class LedgerRow {

    /** What {@link #code} answers where a text has no code. */
    public static final int NO_CODE = ScannedRow.NO_CODE;

    /** What {@link #identifierHash} answers where a cell has none. */
    public static final long NO_HASH = ScannedRow.NO_HASH;

    private Row row = Row.of(0, List.of());
    private @Nullable ScannedRow scanned;
    /** What a sheet says of the row beyond its texts; null where nothing is to be said. */
    private SheetRow.@Nullable Details sheet;

    /** How many lines of a table it stands for. */
    private long lines = 1;

    /** Makes one that stands for a row. */
    public static LedgerRow of(Row row) {
        LedgerRow made = new LedgerRow();
        made.set(row);
        return made;
    }

    /** Stands for another row. */
    public void set(Row next) {
        row = next;
        lines = next instanceof TableRow summed ? summed.lines() : 1;
        scanned = next instanceof ScannedRow fast ? fast : null;
        sheet = scanned == null ? AcrossRow.details(next) : null;
    }

    /** Returns whether the row is not to be seen in its sheet, as those that a filter leaves out. */
    public boolean isHidden() {
        return sheet != null && sheet.hidden();
    }

    /** Returns whether any cell has no value that could be used. */
    public boolean hasFaults() {
        return sheet != null && !sheet.faults().isEmpty();
    }

    /** Returns why a cell has no value that could be used; null when it has one. */
    @Nullable
    public Message fault(int index) {
        return sheet == null ? null : sheet.faults().get(index);
    }

    /** Returns whether more is known of the row than its texts. */
    public boolean isOfSheet() {
        return sheet != null;
    }

    /** Returns whether a cell is a date that is shown as a month. */
    public boolean isShownAsMonth(int index) {
        return sheet != null && sheet.months().contains(index);
    }

    /** Returns the cells that are merged with cells of other rows. */
    public Map<Integer, SheetRow.Merge> merges() {
        return sheet == null ? Map.of() : sheet.merges();
    }

    /** Puts texts into cells that are merged with cells of rows above; the row has merged cells. */
    public void fill(Map<Integer, SheetRow.Merge> filled) {
        SheetRow.Details before = Objects.requireNonNull(sheet);
        List<String> cells = new ArrayList<>(row.cells());
        Map<Integer, Message> faults = new HashMap<>(before.faults());
        Set<Integer> months = new HashSet<>(before.months());
        filled.forEach((index, merge) -> {
            while (cells.size() <= index) {
                cells.add("");
            }
            cells.set(index, merge.text());
            Message fault = merge.fault();
            if (fault != null) {
                faults.put(index, fault);
            }
            if (merge.month()) {
                months.add(index);
            }
        });
        set(new SheetRow(
                row.line(), cells, new SheetRow.Details(before.hidden(), faults, before.units(), months, Map.of())));
    }

    /** Makes a copy that stays what it is. */
    public Row copy() {
        return Row.of(row.line(), List.copyOf(row.cells()));
    }

    /** Returns the row that it stands for. */
    public Row row() {
        return row;
    }

    /** Returns the row of the file of which this one and others were made; null where it is one itself. */
    @Nullable
    public Row ofSeveralLines() {
        return row instanceof AcrossRow across ? across.of() : null;
    }

    /** Returns on which line the row begins, counted from 1. */
    public long line() {
        return row.line();
    }

    /** Returns how many lines it stands for: one, but where an engine has added them up. */
    public long lines() {
        return lines;
    }

    /** Returns whether an engine made it by adding lines up, be it of a single one. */
    public boolean isSum() {
        return row instanceof TableRow ofTable && ofTable.isSum();
    }

    /** Returns where a cell, counted from 0, stands in the file; in a table lines have no numbers. */
    public Location location(String file, int index) {
        if (row instanceof TableRow ofTable) {
            return ofTable.place().isEmpty() ? Location.of(file, row.line()) : Location.of(file + ofTable.place());
        }
        return row instanceof AcrossRow across
                ? across.location(file, index)
                : new Location(file, row.line(), index + 1);
    }

    /** Returns where it stands in the file. */
    Location location(String file) {
        return row instanceof TableRow ? location(file, 0) : Location.of(file, row.line());
    }

    /** Returns the heading of a cell, that of its column unless it stands in the file under another one. */
    String heading(int index, String ofHeader) {
        return row instanceof AcrossRow across ? across.heading(index, ofHeader) : ofHeader;
    }

    public int size() {
        return row.size();
    }

    /** Returns the text of a cell, counted from 0. */
    public String cell(int index) {
        return row.cell(index);
    }

    /** Returns the text of a cell, an empty one where the row is too short. */
    public String cellOrEmpty(int index) {
        return index < row.size() ? row.cell(index) : "";
    }

    /** Returns what the number format of a cell writes beside its figure; an empty text for nothing. */
    public String unit(int index) {
        return scanned == null ? row.unit(index) : "";
    }

    /**
     * Returns the code of a cell's text, the same for the same text of the column; {@link #NO_CODE} where it has none.
     */
    public int code(int index) {
        return scanned == null ? NO_CODE : scanned.code(index);
    }

    /** Returns whether a cell of a long file is known to be letters and digits such as XSC002444B. */
    public boolean isIdentifier(int index) {
        return scanned != null && scanned.isIdentifier(index);
    }

    /** Returns the hash of an identifier in a long file; {@link #NO_HASH} where it is to be made of the text. */
    public long identifierHash(int index) {
        return scanned == null || index >= row.size() ? NO_HASH : scanned.identifierHash(index);
    }

    /** Returns the end of an identifier as {@link Identifiers#tail} has it; {@link Identifiers#NONE} for others. */
    public long identifierTail(int index) {
        return scanned == null
                ? Identifiers.tail(cellOrEmpty(index))
                : index < row.size() ? scanned.identifierTail(index) : Identifiers.NONE;
    }

    /** Returns what stands before the tail of an identifier, as {@link Identifiers#head} has it. */
    public long identifierHead(int index) {
        return scanned == null ? Identifiers.head(cellOrEmpty(index)) : scanned.identifierHead(index);
    }

    /** Returns whether the row is one of a long file whose cells in some columns are known to be plain. */
    public boolean arePlain(int[] columns) {
        return scanned != null && scanned.arePlain(columns);
    }

    /** Returns whether the row is one of a long file whose cells in some columns are numbers, or known to be plain. */
    public boolean arePlainOrNumbered(int[] columns) {
        return scanned != null && scanned.arePlainOrNumbered(columns);
    }

    /** Keeps of a long file that the text of a cell is plain. */
    public void markPlain(int index) {
        if (scanned != null) {
            scanned.markPlain(index);
        }
    }

    /** Returns a hundred times a plain number; {@link PlainNumbers#NOT_PLAIN} for what is to be read as a text. */
    public long hundredths(int index) {
        return scanned == null ? PlainNumbers.NOT_PLAIN : scanned.hundredths(index);
    }

    /** Returns the number of a plain day; {@link DateOrMonth#NONE} for what is to be read as a text. */
    public int day(int index) {
        return scanned == null ? DateOrMonth.NONE : scanned.day(index);
    }

    /** Returns whether a cell is empty or blank. */
    public boolean isBlank(int index) {
        return scanned == null ? row.cell(index).isBlank() : scanned.isBlank(index);
    }

    /** Returns whether every cell is empty or blank. */
    public boolean isBlank() {
        return isBlankFrom(0);
    }

    /** Returns whether all cells from one on are blank, as where each line ends in a comma. */
    public boolean isBlankFrom(int first) {
        for (int i = first; i < size(); i++) {
            if (!isBlank(i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether most cells are figures, as where months stand across: a name may look like a footer's. */
    public boolean isMostlyFigures() {
        int figures = 0;
        for (int i = 0; i < size(); i++) {
            figures += endsInDigit(i) ? 1 : 0;
        }
        return figures > 2 && 2 * figures > size();
    }

    /** Returns whether the last character of a cell is one of the digits 0 to 9. */
    public boolean endsInDigit(int index) {
        if (scanned != null) {
            return scanned.endsInDigit(index);
        }
        String cell = row.cell(index);
        return !cell.isEmpty() && cell.charAt(cell.length() - 1) >= '0' && cell.charAt(cell.length() - 1) <= '9';
    }
}
