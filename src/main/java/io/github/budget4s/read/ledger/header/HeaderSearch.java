package io.github.budget4s.read.ledger.header;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the header of a table among its first rows; what stands above it is a title. */
public final class HeaderSearch {

    /** So many of the first rows that have anything in them are looked at. */
    private static final int DEPTH = 30;
    /** So many of the first rows are kept, blank ones among them: there may be millions. */
    private static final int MOST_ROWS = 10_000;
    /** What headings of months, quarters and years have, and few others. */
    private static final String PERIODS = "0123456789季一二三四五六七八九十";

    private final ColumnNames names;
    private final List<HeadRow> head = new ArrayList<>();
    private int filled;
    private TitleUnits units;
    private List<Row> found = List.of();
    /** What was found of months across and headings of several rows; null where nothing looks like it. */
    private @Nullable AcrossSearch across;
    /** What of the header is planned and what came of it; null where that is told otherwise. */
    private @Nullable PlannedAndActual versions;
    /** Why the header that was found cannot be read, and its line; null when there is no such reason. */
    private AcrossFigures.@Nullable Refusal refusal;

    private long refusedLine;

    public HeaderSearch(ColumnNames names) {
        this.names = names;
        this.units = new TitleUnits(List.of(), names.currency());
    }

    /** Keeps one of the first rows; answers whether further ones are to be looked at. */
    public boolean wants(Row row) {
        return wants(new HeadRow(row));
    }

    /** Keeps one of the first rows; answers whether further ones are to be looked at. */
    public boolean wants(HeadRow next) {
        head.add(next);
        if (!isBlank(next.row())) {
            filled++;
        }
        return filled < DEPTH && head.size() < MOST_ROWS;
    }

    /** Returns the rows that were kept, which are dropped. */
    public List<Row> takeHead() {
        List<Row> rows = rows();
        head.clear();
        return rows;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (HeadRow each : head) {
            rows.add(each.row());
        }
        return rows;
    }

    /** Returns whether there is anything below the header that was found. */
    public boolean hasRowBelow() {
        boolean below = false;
        for (HeadRow each : head) {
            if (below && !isBlank(each.row())) {
                return true;
            }
            below |= isHeader(each.row());
        }
        return false;
    }

    /** Finds the header; null when there is none. */
    @Nullable
    public Header find() {
        Row best = bestRow();
        across = null;
        versions = null;
        refusal = null;
        if (best == null || mayBeAcross(best)) {
            AcrossSearch search =
                    new AcrossSearch(names, rows(), i -> head.get(i).mayBegin());
            search.find(best);
            across = search;
            AcrossTable table = search.table();
            if (table != null) {
                found = search.found();
                units = new TitleUnits(above(found.get(0)), names.currency());
                Header header = units.applyTo(table.header(), null);
                return table.slots().isEmpty() ? below(header, above(found.get(0))) : header;
            }
            refusal = search.refusal();
            refusedLine = search.line();
            if (refusal != null) {
                return null;
            }
        }
        found = best == null ? List.of() : List.of(best);
        if (best == null) {
            return null;
        }
        PlannedAndActual headings = new PlannedAndActual(names, best.cells(), below(best));
        Header header = headings.header(best.line());
        versions = headings;
        refusal = headings.refusal(header);
        refusedLine = best.line();
        if (refusal != null) {
            return null;
        }
        units = new TitleUnits(above(best), names.currency());
        return below(units.applyTo(header, null), above(best));
    }

    private Header below(Header header, List<Row> above) {
        int ofProject = names.planYear(above);
        return ofProject == 0 ? header.below(TitleYear.only(above), false) : header.below(ofProject, true);
    }

    private List<Row> below(Row header) {
        List<Row> rows = rows();
        return rows.subList(place(header) + 1, rows.size());
    }

    private List<Row> above(Row header) {
        return rows().subList(0, place(header));
    }

    /** Returns how a table with months across is laid out; null for others. */
    @Nullable
    public AcrossTable table() {
        return across == null ? null : across.table();
    }

    /** Returns whether a header has figures or gaps in its headings, or no day or month below it, as few have. */
    private boolean mayBeAcross(Row header) {
        int hints = 0;
        for (String cell : header.cells()) {
            hints += cell.isBlank() || hasPeriod(cell) ? 1 : 0;
        }
        return hints > 0 || !hasDataBelow(place(header));
    }

    /** Returns where a row itself stands, not the first that says the same. */
    private int place(Row row) {
        int place = 0;
        while (head.get(place).row() != row) {
            place++;
        }
        return place;
    }

    /** Returns whether a row is the header that was found. Lines do not say: all of a JSON file may stand on one. */
    public boolean isHeader(Row row) {
        for (Row each : found) {
            if (each == row) {
                return true;
            }
        }
        return false;
    }

    /**
     * Finds the row that names the most columns, or the first that names two and has data below it: where two files
     * were joined, the data of the first must not pass for titles above the second's header.
     */
    private @Nullable Row bestRow() {
        Row best = null;
        int bestRate = 0;
        for (int i = 0; i < head.size(); i++) {
            Row row = head.get(i).row();
            int rate = rate(head.get(i));
            if (rate > 1 && hasDataBelow(i)) {
                return row;
            }
            if (rate > bestRate) {
                best = row;
                bestRate = rate;
            }
        }
        return best;
    }

    private int rate(HeadRow each) {
        return names.rate(each.row().cells(), each.normals());
    }

    private static boolean hasPeriod(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (PERIODS.indexOf(cell.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean hasDataBelow(int index) {
        Row row = head.get(index).row();
        Header candidate = names.header(row.line(), row.cells());
        int date = -1;
        int month = -1;
        int year = -1;
        boolean areUndated = false;
        for (LedgerColumn column : candidate.places().keySet()) {
            if (column.type() == CellType.YEAR) {
                year = candidate.index(column);
            } else if (column.type() == CellType.MONTH) {
                month = candidate.index(column);
            } else if (names.isTime(column)) {
                areUndated |= column.type() == CellType.KEY;
                date = candidate.index(column);
            }
        }
        int ofTitle = Math.max(TitleYear.only(above(row)), names.planYear(above(row)));
        for (HeadRow below : head.subList(index + 1, head.size())) {
            if (rate(below) > 0) {
                return false;
            }
            List<String> cells = below.row().cells();
            String cell = cell(cells, date >= 0 ? date : month);
            String itsYear = year >= 0 ? cell(cells, year) : String.valueOf(ofTitle);
            if ((areUndated && !isBlank(below.row()))
                    || Dates.moment(cell) instanceof Reading.Value
                    || (date < 0 && Dates.monthOfYear(itsYear, cell) instanceof Reading.Value)) {
                return true;
            }
        }
        return false;
    }

    private static String cell(List<String> cells, int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }

    /**
     * Says that there is no header, and which heading was perhaps meant to name a date or a month.
     *
     * @param sheet the sheet that was looked at; null where the file has none
     */
    public void refuse(FileProblems problems, FileFormat.@Nullable Sheet sheet) {
        if (HeadFaults.refuse(rows(), problems)) {
            return;
        }
        if (refusal != null) {
            problems.refuseHead(refusedLine, refusal.cell(), refusal.message());
            return;
        }
        Row first = null;
        for (HeadRow each : head) {
            if (first == null && !isBlank(each.row())) {
                first = each.row();
            }
        }
        if (first == null) {
            problems.refuseFile(Message.of("file.empty"));
            return;
        }
        for (HeadRow each : head) {
            Row row = each.row();
            for (int i = 0; i < row.size(); i++) {
                Optional<String> suggestion = names.suggestedTime(row.cell(i));
                if (suggestion.isPresent()) {
                    problems.refuseHead(
                            row.line(),
                            i,
                            Message.of(
                                    "file.no-header-but-nearest",
                                    row.cell(i).strip(),
                                    suggestion.get(),
                                    hasDayBelow(row, i) ? "date" : names.englishNameOf(suggestion.get())));
                    return;
                }
            }
        }
        String cells = String.join(" | ", first.cells());
        if (first.size() == 1 && (cells.indexOf('，') >= 0 || cells.indexOf('；') >= 0)) {
            problems.refuseHead(first.line(), -1, Message.of("file.wide-separator", cells));
            return;
        }
        if (first.size() > 1 && Dates.moment(first.cell(0)) instanceof Reading.Value) {
            problems.refuseHead(first.line(), -1, Message.of("file.no-header-at-all", cells));
            return;
        }
        problems.refuseHead(
                first.line(),
                -1,
                sheet == null || sheet.others().isEmpty()
                        ? Message.of("file.no-header", cells)
                        : Message.of("file.no-header-in-sheet", cells, sheet.sheet(), sheet.others()));
    }

    /** Refuses a heading that stands twice, and tells of columns that were passed over for more telling ones. */
    public void checkNames(Header found, FileProblems problems) {
        if (HeadFaults.refuse(this.found, problems)
                || HeadFaults.refuseStruck(this.found, found, table() != null, problems)) {
            return;
        }
        if (refuseRunningSum(found, problems)) {
            return;
        }
        units.applyTo(found, problems);
        if (across != null && across.table() != null && !across.notes().isEmpty()) {
            Message all = across.notes().get(0);
            for (Message note : across.notes().subList(1, across.notes().size())) {
                all = Message.of("across.and", all, note);
            }
            problems.note(Note.information("across.note", problems.file(), all));
        }
        if (versions != null) {
            versions.note(problems);
        }
        Optional<Integer> twin = names.findTwin(found);
        if (twin.isPresent()) {
            problems.refuseHead(
                    found.line(),
                    twin.get(),
                    Message.of(
                            "file.column-twice", found.cells().get(twin.get()).strip()));
            return;
        }
        for (int other : found.passedOver()) {
            String heading = found.cells().get(other).strip();
            int taken = names.takenFor(found, other);
            problems.note(Note.warning(
                    "file.column-passed-over",
                    problems.file(),
                    heading,
                    taken < 0 ? "" : found.cells().get(taken).strip(),
                    names.englishNameOf(heading)));
        }
    }

    /** Refuses a column that the user named and whose figures count earlier lines again. */
    private static boolean refuseRunningSum(Header found, FileProblems problems) {
        for (Map.Entry<LedgerColumn, Header.Place> each : found.places().entrySet()) {
            int index = each.getValue().index();
            if (each.getKey().type().isFigure() && index < found.cells().size() && found.isRunningSum(index)) {
                problems.refuseHead(
                        found.line(),
                        index,
                        Message.of("file.running-sum", found.cells().get(index).strip()));
                return true;
            }
        }
        return false;
    }

    /** Returns whether days stand below a cell. */
    private boolean hasDayBelow(Row above, int index) {
        boolean below = false;
        for (HeadRow each : head) {
            if (below
                    && index < each.row().size()
                    && Dates.moment(each.row().cell(index)) instanceof Reading.Value<DateOrMonth> value) {
                return !value.value().isMonth();
            }
            below |= each.row() == above;
        }
        return false;
    }

    private static boolean isBlank(Row row) {
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
