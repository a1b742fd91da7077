package io.github.budget4s.read.ledger.layout;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.RowFindings;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.SheetRow;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds columns of stores, models and channels whose name stands only in the first row of each block, with blank cells
 * below, as a table with merged cells becomes when it is saved as text; and fills them down when the file is read once
 * more.
 *
 * <p>A blank cell may also say that there is no name. So a column is filled down only where each block has two rows or
 * more and what stands beside begins anew with each block: the time goes back, or the names and times of a line have
 * been there before. Where that is so of some blocks only, the file is refused.
 */
public final class BlockNames {

    private static final Set<String> COLUMNS = Set.of(LedgerColumn.STORE.englishName(), "model", "channel");
    private static final String CHANNEL = "channel";
    /** So many different lines are kept to be compared with. */
    private static final int MOST_LINES = 10_000;

    private final Header header;
    private final FileProblems problems;
    private final List<Column> tracked = new ArrayList<>();
    private final int time;
    private final boolean acrossMonths;
    private final BlockTimes times;
    private int lastTime = DateOrMonth.NONE;

    private final Map<Integer, String> above;
    private long filled;

    /** What is known of a column: how many lines it has, how many blocks begin, and how many of them begin anew. */
    private static final class Column {
        private final int index;
        private final LedgerColumn column;
        private final Set<String> lines = new HashSet<>();
        private String name = "";
        private long count;
        private long blanks;
        private long blocks;
        private long length;
        private long ofOneRow;
        private long begunAnew;

        private Column(int index, LedgerColumn column) {
            this.index = index;
            this.column = column;
        }

        private boolean isSure() {
            return blocks > 1 && ofOneRow == 0 && length > 1 && begunAnew == blocks - 1;
        }

        /** Returns whether more lines were seen than are kept, and names are not given once for each of many. */
        private boolean isOfTooManyLines() {
            return lines.size() >= MOST_LINES && (2 * blanks < count || 4 * ofOneRow > blocks);
        }

        private boolean isDoubtful(boolean acrossMonths) {
            boolean once = blocks == 1
                    && (acrossMonths || blanks > 1)
                    && !column.englishName().equals(CHANNEL);
            return 2 * blanks >= count && (once || begunAnew > 0);
        }
    }

    /**
     * Prepares for the rows below a header.
     *
     * @param filledDown the columns, counted from 0, that an earlier reading found to be filled down
     * @param acrossMonths whether each row has the figures of several months, so that few rows say much
     * @param areSummed whether lines are added up; where each is kept, one without a store may be of all stores
     */
    public BlockNames(
            Header header, FileProblems problems, Set<Integer> filledDown, boolean acrossMonths, boolean areSummed) {
        this.header = header;
        this.acrossMonths = acrossMonths;
        this.problems = problems;
        this.above = new HashMap<>();
        int first = -1;
        for (Map.Entry<LedgerColumn, Header.Place> each : header.places().entrySet()) {
            LedgerColumn column = each.getKey();
            int index = each.getValue().index();
            if (column.type() == CellType.DATE || column.type() == CellType.MONTH) {
                first = first < 0 ? index : first;
            }
            if (filledDown.contains(index)) {
                above.put(index, "");
            } else if (areSummed && isName(column)) {
                tracked.add(new Column(index, column));
            }
        }
        this.time = first;
        this.times = new BlockTimes(header, filledDown);
    }

    private static boolean isName(LedgerColumn column) {
        return COLUMNS.contains(column.englishName());
    }

    /** Returns whether a column of a kind has names that may stand once for each block. */
    public static boolean mayStandOnce(Ledger<?, ?> kind, LedgerColumn column) {
        return kind.summedBy() != null && isName(column);
    }

    /** Returns whether any column may still be one, or is filled down. */
    boolean isAtWork() {
        return !tracked.isEmpty() || !above.isEmpty() || times.isAtWork();
    }

    /** Takes a row that is a line; returns it with the names that were given above it. */
    Row take(Row row) {
        if (!tracked.isEmpty()) {
            track(row);
        }
        Row whole = above.isEmpty() ? row : fill(row);
        if (times.isAtWork()) {
            times.take(whole);
        }
        return whole;
    }

    private Row fill(Row row) {
        List<String> cells = new ArrayList<>(row.cells());
        boolean changed = false;
        for (Map.Entry<Integer, String> each : above.entrySet()) {
            int index = each.getKey();
            if (!cell(row, index).isEmpty()) {
                each.setValue(cells.get(index));
            } else if (index < cells.size()) {
                cells.set(index, each.getValue());
                changed = true;
            }
        }
        filled += changed ? 1 : 0;
        return changed ? Row.of(row.line(), cells) : row;
    }

    private void track(Row row) {
        int moment = moment(row);
        boolean goesBack = moment != DateOrMonth.NONE && lastTime != DateOrMonth.NONE && moment < lastTime;
        tracked.removeIf(column -> isBroken(column, row, goesBack));
        lastTime = moment;
    }

    /** Takes the cell of a column; answers whether it shows that names are not given once for each block. */
    private boolean isBroken(Column column, Row row, boolean goesBack) {
        String name = cell(row, column.index);
        String line = lineBeside(column, row);
        boolean anew = goesBack || column.lines.contains(line);
        if (column.lines.size() < MOST_LINES) {
            column.lines.add(line);
        }
        column.count++;
        if (name.isEmpty()) {
            column.blanks++;
            column.length++;
            return column.blocks == 0 || column.isOfTooManyLines();
        }
        // Below another store the same channel may come first as came last above it.
        boolean again =
                name.equals(column.name) && tracked.stream().noneMatch(other -> other != column && begins(other, row));
        column.ofOneRow += column.blocks > 0 && column.length == 1 ? 1 : 0;
        column.begunAnew += column.blocks > 0 && anew ? 1 : 0;
        column.blocks++;
        column.length = 1;
        column.name = name;
        return again || column.isOfTooManyLines() || isMerged(row, column.index);
    }

    private static boolean begins(Column column, Row row) {
        String name = cell(row, column.index);
        return !name.isEmpty() && !name.equals(column.name);
    }

    private static boolean isMerged(Row row, int index) {
        SheetRow.Merge merge =
                row instanceof SheetRow sheet ? sheet.details().merges().get(index) : null;
        return merge != null && merge.isOfSeveralRows();
    }

    /** Returns the names and times that stand beside a column's cell. */
    private String lineBeside(Column column, Row row) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<LedgerColumn, Header.Place> each : header.places().entrySet()) {
            boolean isFigure = each.getKey().type().isFigure() || each.getKey().type() == CellType.CHECKED_NUMBER;
            if (each.getKey() != column.column && !isFigure) {
                text.append(cell(row, each.getValue().index())).append('\n');
            }
        }
        return text.toString();
    }

    private int moment(Row row) {
        Reading<DateOrMonth> reading = Dates.moment(cell(row, time));
        return reading instanceof Reading.Value<DateOrMonth> value
                ? value.value().number()
                : DateOrMonth.NONE;
    }

    private static String cell(Row row, int index) {
        return index >= 0 && index < row.size() ? row.cell(index).strip() : "";
    }

    /** Looks at the file as a whole: finds what is to be filled down, or refuses what may be meant twice. */
    void end(RowFindings findings, boolean inSheet) {
        for (Column column : tracked) {
            String heading = header.heading(column.column).strip();
            if (column.blanks > 0 && column.isSure() && !inSheet) {
                findings.addFilledDown(column.index);
            } else if (column.blanks > 0 && (column.isSure() || column.isDoubtful(acrossMonths))) {
                problems.refuseHead(
                        header.line(), column.index, Message.of("file.names-blank", heading, column.blanks));
            }
        }
        if (!inSheet) {
            times.end(findings);
        }
        for (Integer index : above.keySet()) {
            LedgerColumn column = header.columnAt(index);
            problems.note(Note.warning(
                    column != null && column.type() != CellType.TEXT ? "file.time-filled-down" : "file.filled-down",
                    problems.file(),
                    header.cells().get(index).strip(),
                    filled));
        }
    }

    /** Returns whether a row has more than one cell, as lines have and what stands below a table has not. */
    static boolean mayBeLine(Row row) {
        int cells = 0;
        for (int i = 0; i < row.size() && cells < 2; i++) {
            cells += row.cell(i).isBlank() ? 0 : 1;
        }
        return cells > 1;
    }
}
