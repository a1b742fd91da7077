package io.github.budget4s.read.ledger.layout;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.ledger.header.AcrossTable;
import io.github.budget4s.read.ledger.header.AcrossTable.Figure;
import io.github.budget4s.read.ledger.header.AcrossTable.Label;
import io.github.budget4s.read.ledger.header.AcrossTable.Slot;
import io.github.budget4s.read.ledger.header.ColumnNames;
import io.github.budget4s.read.ledger.header.FigureWords;
import io.github.budget4s.read.ledger.header.HeadingColumn;
import io.github.budget4s.read.ledger.row.AcrossRow;
import io.github.budget4s.read.ledger.row.AcrossRow.Origin;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.ledger.word.RowWord;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.SheetRow;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Period;
import io.github.budget4s.read.value.PeriodText;
import io.github.budget4s.read.value.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines of the rows of a table with months across: one for each month of each row, or of each group of rows that
 * have different figures of the same names. Only the latter keeps rows in memory, until the table ends.
 */
public final class AcrossRows {

    private final AcrossTable table;
    private final ColumnNames names;
    private final FigureWords words;
    private final FileProblems problems;
    private final TableBody body;
    private final AcrossTotals totals;
    private final int yearColumn;
    private final LedgerRow line = new LedgerRow();

    /** The rows that belong together, by their names; each row by its place among the figures. */
    private final Map<List<String>, Row[]> groups = new LinkedHashMap<>();

    private List<String> group = List.of();
    private final Set<String> otherLabels = new LinkedHashSet<>();

    public AcrossRows(AcrossTable table, ColumnNames names, FileProblems problems, TableBody body) {
        this.table = table;
        this.names = names;
        this.words = new FigureWords(names);
        this.problems = problems;
        this.body = body;
        this.totals = new AcrossTotals(table.totals(), problems);
        this.yearColumn = table.header().index(LedgerColumn.YEAR);
    }

    /** Takes the next row of the file. */
    void take(Row next) {
        Row row = next instanceof SheetRow sheet && !sheet.details().merges().isEmpty() ? filled(sheet) : next;
        if (isBlank(row)) {
            body.skip(RowCounts.Reason.EMPTY);
            return;
        }
        Row whole = fitted(row);
        RowCounts.Reason reason =
                whole == null ? null : isTotal(whole) ? RowCounts.Reason.TOTAL : body.reason(set(first(whole)));
        if (reason != null) {
            body.skip(reason);
        } else if (whole == null || !isSound(whole)) {
            body.skip(RowCounts.Reason.BAD);
        } else if (table.label() >= 0) {
            takeLabelled(whole);
        } else {
            makeLines(whole, null);
        }
    }

    /** Puts the texts of merged cells into each row that they cover; a figure stands for its first row alone. */
    private Row filled(SheetRow row) {
        List<String> cells = new ArrayList<>(row.cells());
        SheetRow.Details details = row.details();
        Map<Integer, Message> faults = new HashMap<>(details.faults());
        Row headings = table.headings().get(table.headings().size() - 1);
        details.merges().forEach((index, merge) -> {
            if (index >= table.width()) {
                return;
            }
            if (merge.firstRow() <= headings.line()) {
                faults.put(index, Message.of("file.merged-heading"));
                return;
            }
            if (isFigure(index)) {
                Message refusal = MergedRows.refusal(merge, index, headings.cells(), false);
                for (int at = index; refusal != null && at < index + merge.columns(); at++) {
                    faults.put(at, refusal);
                }
                return;
            }
            while (cells.size() <= index) {
                cells.add("");
            }
            cells.set(index, merge.text());
        });
        return new SheetRow(
                row.line(),
                cells,
                new SheetRow.Details(details.hidden(), faults, details.units(), details.months(), Map.of()));
    }

    private boolean isFigure(int index) {
        for (Slot slot : table.slots()) {
            for (Figure figure : slot.figures()) {
                if (figure != null && figure.index() == index) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBlank(Row row) {
        return row.cells().stream().allMatch(String::isBlank);
    }

    /** Brings a row to the width of the header; null, with a problem told, for one that has other cells. */
    private @Nullable Row fitted(Row row) {
        int width = table.width();
        if (row.size() == width) {
            return row;
        }
        boolean isLonger = row.size() > width
                && !row.cells().subList(width, row.size()).stream().allMatch(String::isBlank);
        if (isLonger || (row.size() < width && !body.isInSheet())) {
            problems.refuse(set(row), Message.of("file.cell-count", (long) row.size(), (long) width));
            return null;
        }
        List<String> cells = new ArrayList<>(row.cells().subList(0, Math.min(width, row.size())));
        cells.addAll(Collections.nCopies(width - cells.size(), ""));
        return new AcrossRow(row, cells, List.of());
    }

    /** Returns whether a row is not the header once more, and has figures that agree with their totals. */
    private boolean isSound(Row row) {
        Row heading = table.headings().get(table.headings().size() - 1);
        if (row.cells().equals(heading.cells()) && row.size() == heading.size()) {
            problems.refuse(set(row), Message.of("file.header-again", heading.line()));
            return false;
        }
        return (table.label() >= 0 && place(row) < 0) || totals.agree(row);
    }

    private LedgerRow set(Row row) {
        line.set(row);
        return line;
    }

    /** Looks like the first line of a row, by which it is known whether the row is a line at all. */
    private Row first(Row row) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.add("");
        return new AcrossRow(row, cells, List.of(new Origin(row, -1, "")));
    }

    /** Returns whether a row says by its label or its months that it sums up others. */
    private boolean isTotal(Row row) {
        return (table.label() >= 0 && RowWord.isTotal(row.cell(table.label())))
                || (table.time() >= 0 && isSum(row.cell(table.time())));
    }

    /** Returns whether the months of a row are the sum of those of others, as 一季度 is among months. */
    private boolean isSum(String cell) {
        PeriodText text = PeriodText.of(cell);
        Period period = text.period();
        boolean isLong = period != null && !period.isMonth();
        return RowWord.isTotal(cell)
                || (isLong && RowWord.isTotal(text.rest()))
                || (isLong && !names.columns().contains(LedgerColumn.MONTHS));
    }

    // Rows that say which figure they have.

    private int place(Row row) {
        String text = row.cell(table.label()).strip();
        for (Label label : table.labels()) {
            if (label.text().equals(text)) {
                return label.figure();
            }
        }
        return -1;
    }

    private void takeLabelled(Row row) {
        int place = place(row);
        String text = row.cell(table.label()).strip();
        List<String> key = key(row);
        group = key;
        if (place < 0) {
            FigureWords.Meaning meaning = words.of(List.of(text));
            boolean isWanted = meaning.version() == FigureWords.Version.UNSTATED || meaning.version() == words.wanted();
            if (meaning.isFigure() && isWanted && !text.isEmpty()) {
                problems.refuse(set(row), Message.of("across.label-late", text));
                body.skip(RowCounts.Reason.BAD);
            } else {
                otherLabels.add(text);
                body.skip(RowCounts.Reason.OTHER_FIGURE);
            }
            return;
        }
        Row[] rows = groups.computeIfAbsent(key, first -> new Row[table.figures()]);
        if (rows[place] != null) {
            problems.refuse(set(row), Message.of("across.label-twice", text, rows[place].line()));
            body.skip(RowCounts.Reason.BAD);
            return;
        }
        rows[place] = named(row, key);
    }

    /** Returns a row with the names that hold for it. */
    private Row named(Row row, List<String> key) {
        List<String> cells = new ArrayList<>(row.cells());
        int next = 0;
        for (Header.Place place : table.header().places().values()) {
            if (place.index() < table.width()) {
                cells.set(place.index(), key.get(next));
                next++;
            }
        }
        return new AcrossRow(row, cells, List.of());
    }

    private List<String> key(Row row) {
        List<String> key = new ArrayList<>();
        for (Map.Entry<LedgerColumn, Header.Place> each :
                table.header().places().entrySet()) {
            if (each.getValue().index() < table.width()) {
                String name = row.cell(each.getValue().index()).strip();
                // Names stand once, beside the first of the figures that they are for.
                key.add(name.isEmpty() && key.size() < group.size() ? group.get(key.size()) : name);
            }
        }
        return key;
    }

    /** Makes the lines that had to wait for the end of the table. */
    void end() {
        for (Row[] rows : groups.values()) {
            Row first = null;
            for (Row row : rows) {
                first = first == null || (row != null && row.line() < first.line()) ? row : first;
            }
            if (first != null) {
                makeLines(first, rows);
            }
        }
        if (!otherLabels.isEmpty()) {
            problems.note(Note.information("across.other-labels", problems.file(), List.copyOf(otherLabels)));
        }
    }

    // Lines.

    private boolean hasYear(Row row) {
        if (yearColumn < 0
                || table.time() == yearColumn
                || Dates.monthOfYear(row.cell(yearColumn), "1") instanceof Reading.Value) {
            return true;
        }
        problems.refuse(
                set(row),
                table.header(),
                LedgerColumn.YEAR,
                Message.of("across.year", row.cell(yearColumn).strip()));
        body.skip(RowCounts.Reason.BAD);
        return false;
    }

    private void makeLines(Row row, Row @Nullable [] labelled) {
        if (!hasYear(row)) {
            return;
        }
        problems.beginLines();
        Period own =
                table.time() < 0 ? null : PeriodText.of(row.cell(table.time())).period();
        for (Slot slot : table.slots()) {
            Period period = period(row, slot.period(), own);
            if (period == null) {
                problems.refuse(
                        set(row),
                        Message.of("across.row-months", row.cell(table.time()).strip()));
                body.skip(RowCounts.Reason.BAD);
                return;
            }
            takeLine(row, slot, period, labelled);
        }
    }

    private @Nullable Period period(Row row, @Nullable Period slot, @Nullable Period own) {
        if (table.time() < 0) {
            return slot;
        }
        Period period = own == null ? null : HeadingColumn.join(slot, own);
        if (period != null && !period.hasYear() && yearColumn >= 0 && table.time() != yearColumn) {
            Period year = PeriodText.of(row.cell(yearColumn)).period();
            return year == null ? period : HeadingColumn.join(year, period);
        }
        return period == null || period.hasYear() || table.year() == Period.NO_YEAR ? period : period.of(table.year());
    }

    /** Returns whether a cell has no value that could be used, as one that is merged with the month before. */
    private static boolean hasFault(@Nullable Row row, @Nullable Figure figure) {
        SheetRow.Details details = row == null ? null : AcrossRow.details(row);
        return figure != null && details != null && details.faults().containsKey(figure.index());
    }

    private void takeLine(Row row, Slot slot, Period period, Row @Nullable [] labelled) {
        List<String> cells = new ArrayList<>(row.cells());
        List<Origin> origins = new ArrayList<>();
        Figure first = slot.figures().isEmpty() ? null : slot.figures().get(0);
        cells.add(period.firstMonth());
        origins.add(new Origin(row, table.time() >= 0 || first == null ? table.time() : first.index(), ""));
        cells.add(period.isMonth() ? "" : String.valueOf(period.length()));
        origins.add(new Origin(row, -1, ""));
        boolean isBlank = !slot.figures().isEmpty();
        for (int i = 0; i < table.figures() && !slot.figures().isEmpty(); i++) {
            Figure figure = labelled == null ? slot.figures().get(i) : first;
            Row of = labelled == null ? row : labelled[i];
            String cell = figure == null || of == null ? "" : of.cell(figure.index());
            isBlank &= cell.isBlank() && !hasFault(of, figure);
            cells.add(cell);
            origins.add(new Origin(
                    of == null ? row : of,
                    figure == null ? -1 : figure.index(),
                    figure == null ? "" : figure.heading()));
        }
        if (isBlank && !names.isBlankToldOf()) {
            body.skip(RowCounts.Reason.NO_FIGURE);
        } else {
            body.take(set(new AcrossRow(row, cells, origins)));
        }
    }
}
