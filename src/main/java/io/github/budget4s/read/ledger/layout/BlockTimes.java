package io.github.budget4s.read.ledger.layout;

import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.row.RowFindings;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds columns of years, months or days that are filled in only in the first row of each block, with blank cells
 * below, as a table with merged cells becomes when it is saved as text.
 *
 * <p>A blank cell may also be one that was forgotten. So each block has to have two rows or more, the rows of a block
 * have to differ in what stands beside, and the times of the blocks have to run in one direction. A year may stand once
 * for the whole table.
 */
final class BlockTimes {

    /** So many different lines of a block are compared at most. */
    private static final int MOST_LINES = 10_000;

    private final Header header;
    private final List<Column> tracked = new ArrayList<>();
    private final int year;

    /** What is known of a column so far. */
    private static final class Column {
        private final int index;
        private final boolean ofYears;
        private final Set<String> lines = new HashSet<>();
        private int blocks;
        private int length;
        private long blanks;
        private int last;
        private int direction;

        private Column(int index, boolean ofYears) {
            this.index = index;
            this.ofYears = ofYears;
        }
    }

    /**
     * Prepares for the rows below a header.
     *
     * @param filledDown the columns, counted from 0, that are known to be filled down
     */
    BlockTimes(Header header, Set<Integer> filledDown) {
        this.header = header;
        int its = -1;
        boolean dated = header.places().keySet().stream().anyMatch(column -> column.type() == CellType.DATE);
        for (Map.Entry<LedgerColumn, Header.Place> each : header.places().entrySet()) {
            CellType type = each.getKey().type();
            int index = each.getValue().index();
            its = type == CellType.YEAR ? index : its;
            boolean isRead = type == CellType.DATE || (!dated && (type == CellType.MONTH || type == CellType.YEAR));
            if (isRead && !filledDown.contains(index)) {
                tracked.add(new Column(index, type == CellType.YEAR));
            }
        }
        this.year = dated ? -1 : its;
    }

    /** Returns whether any column may still be one. */
    boolean isAtWork() {
        return !tracked.isEmpty();
    }

    /** Takes a row that is a line. */
    void take(Row row) {
        tracked.removeIf(column -> isBroken(column, row));
    }

    /** Takes the cell of a column; answers whether it shows that times are not given once for each block. */
    private boolean isBroken(Column column, Row row) {
        String cell = cell(row, column.index);
        if (cell.isEmpty()) {
            column.blanks++;
            column.length++;
            return column.blocks == 0 || !isAnother(column, row);
        }
        int time = time(cell, column.ofYears);
        boolean isFirst = column.blocks == 0;
        if (time == DateOrMonth.NONE || (!isFirst && column.length == 1)) {
            return true;
        }
        boolean beginsAnew = !column.ofYears && year >= 0 && !cell(row, year).isEmpty();
        int direction = isFirst || beginsAnew ? 0 : Integer.signum(time - column.last);
        boolean turns = direction == 0 ? !isFirst && !beginsAnew : direction == -column.direction;
        column.direction = direction == 0 ? column.direction : direction;
        column.last = time;
        column.blocks++;
        column.length = 1;
        column.lines.clear();
        return turns || !isAnother(column, row);
    }

    /** Returns whether a line is named by other cells than the earlier ones of its block. */
    private boolean isAnother(Column column, Row row) {
        StringBuilder line = new StringBuilder();
        boolean isNamed = false;
        for (Map.Entry<LedgerColumn, Header.Place> each : header.places().entrySet()) {
            CellType type = each.getKey().type();
            int index = each.getValue().index();
            if (index != column.index && (type == CellType.TEXT || type.isTime() || type == CellType.YEAR)) {
                String cell = cell(row, index);
                isNamed |= !cell.isEmpty();
                line.append(cell).append('\n');
            }
        }
        return isNamed && column.lines.size() < MOST_LINES && column.lines.add(line.toString());
    }

    private static int time(String cell, boolean ofYears) {
        Reading<DateOrMonth> reading = ofYears ? Dates.monthOfYear(cell, "1") : Dates.moment(cell);
        if (!ofYears && !(reading instanceof Reading.Value)) {
            // Of a month alone only the order counts.
            reading = Dates.monthOfYear(String.valueOf(DateOrMonth.FIRST_YEAR), cell);
        }
        return reading instanceof Reading.Value<DateOrMonth> value
                ? value.value().number()
                : DateOrMonth.NONE;
    }

    private static String cell(Row row, int index) {
        return index >= 0 && index < row.size() ? CellText.plain(row.cell(index)) : "";
    }

    /** Adds the columns that are to be filled down when the file was read to its end. */
    void end(RowFindings findings) {
        for (Column column : tracked) {
            if (column.blanks > 0 && column.length > 1 && (column.blocks > 1 || column.ofYears)) {
                findings.addFilledDown(column.index);
            }
        }
    }
}
