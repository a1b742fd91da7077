package io.github.budget4s.read.ledger.header;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.header.AcrossFigures.Refusal;
import io.github.budget4s.read.ledger.header.AcrossTable.Figure;
import io.github.budget4s.read.ledger.header.AcrossTable.Label;
import io.github.budget4s.read.ledger.header.AcrossTable.Slot;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Finds a header with months across, or one of several rows, among the first rows of a table. */
final class AcrossSearch {

    private static final int MOST_NAMED = 6;

    private final ColumnNames names;
    private final FigureWords words;
    private final HeadingRows rows;
    private final List<Row> head;
    private final IntPredicate mayBegin;

    private @Nullable AcrossTable table;
    private @Nullable Refusal refusal;
    private List<Row> found = List.of();
    private long line;
    private final List<Message> notes = new ArrayList<>();

    /**
     * Prepares to look.
     *
     * @param mayBegin whether a header may begin with a row, by its place in the head
     */
    AcrossSearch(ColumnNames names, List<Row> head, IntPredicate mayBegin) {
        this.names = names;
        this.words = new FigureWords(names);
        this.rows = new HeadingRows(names, words, head);
        this.head = head;
        this.mayBegin = mayBegin;
    }

    /**
     * Looks for such a header.
     *
     * @param ordinary the row that is a header by itself; null where none is
     */
    void find(@Nullable Row ordinary) {
        if (ordinary != null) {
            int index = head.indexOf(ordinary);
            int start = index > 0 && rows.isGroup(index - 1, index) ? index - 1 : index;
            look(start, ordinary);
            return;
        }
        for (int i = 0; i < head.size() && table == null && refusal == null; i++) {
            if (mayBegin.test(i)) {
                look(i, null);
            }
        }
    }

    /** Returns the table; null when there is none, or one that is refused. */
    @Nullable
    AcrossTable table() {
        return refusal == null ? table : null;
    }

    /** Returns why the table that was found cannot be read; null when there is no such reason. */
    @Nullable
    Refusal refusal() {
        return refusal;
    }

    /** Lists the rows of the header, the very ones of the head. */
    List<Row> found() {
        return found;
    }

    /** Returns the line on which the header begins. */
    long line() {
        return line;
    }

    /** Lists what is to be said of how the table is read, each with the file as {0}. */
    List<Message> notes() {
        return notes;
    }

    private void look(int start, @Nullable Row ordinary) {
        List<Row> headings = rows.from(start);
        List<HeadingColumn> columns = HeadingColumn.of(headings);
        List<HeadingColumn> timed = new ArrayList<>();
        for (HeadingColumn column : columns) {
            if (column.period() != null && !isKey(column)) {
                timed.add(column);
            }
        }
        line = headings.get(0).line();
        found = List.copyOf(head.subList(start, start + headings.size()));
        boolean isAcross = timed.stream().map(HeadingColumn::period).distinct().count() > 1;
        if (isAcross && (ordinary == null || headings.size() > 1 || !hasMainFigure(columns))) {
            across(start, headings, columns);
        } else if (headings.size() > 1) {
            inSeveralRows(headings, columns);
        } else if (names.columns().contains(LedgerColumn.MONTHS) || ordinary == null) {
            byPeriod(start, headings, columns);
        }
    }

    /** Returns whether a heading is known and names no figure. */
    private boolean isKey(HeadingColumn column) {
        LedgerColumn known = names.columnOf(column.lowest());
        return known != null && !known.type().isFigure();
    }

    private boolean hasMainFigure(List<HeadingColumn> columns) {
        LedgerColumn main = names.mainFigure();
        return columns.stream().anyMatch(column -> names.columnOf(column.lowest()) == main);
    }

    // Months, quarters or years across.

    private void across(int start, List<Row> headings, List<HeadingColumn> columns) {
        List<HeadingColumn> others = new ArrayList<>();
        List<HeadingColumn> candidates = new ArrayList<>();
        for (HeadingColumn column : columns) {
            boolean isFigure = column.period() != null || isTotal(column);
            (isFigure && !isKey(column) ? candidates : others).add(column);
        }
        AcrossFigures figures = new AcrossFigures(candidates, words);
        refusal = figures.refusal();
        List<Row> below = head.subList(start + headings.size(), head.size());
        boolean areYears =
                figures.leaves().stream().allMatch(leaf -> period(leaf).isYear());
        int time = rows.timeColumn(others, below, areYears);
        int label = rows.labelColumn(others, below);
        if (refusal == null) {
            refusal = wrongTime(figures.leaves(), time, areYears);
        }
        if (refusal != null || figures.leaves().isEmpty()) {
            return;
        }
        int year = year(start, figures, hasYearColumn(others));
        List<Slot> slots = figures.slots(year);
        List<Label> labels = label < 0 ? List.of() : labels(below, label);
        List<String> kinds = new ArrayList<>();
        if (label < 0) {
            figures.kinds().forEach(kind -> kinds.add(kind.meaning().heading()));
        } else {
            labels.forEach(each -> kinds.add(words.of(List.of(each.text())).heading()));
        }
        refusal = refusal == null ? figures.refusal() : refusal;
        table = new AcrossTable(
                headings,
                header(headings, others, time, label, kinds, across(figures.leaves())),
                slots,
                figures.totals(year),
                time,
                label,
                year,
                labels);
        note(figures);
    }

    /** Returns what stands for the heading of the months in messages: 1月 … 12月. */
    private static String across(List<HeadingColumn> leaves) {
        return leaves.get(0).text() + " … " + leaves.get(leaves.size() - 1).text();
    }

    private boolean isTotal(HeadingColumn column) {
        return words.of(column.words()).isTotal() || names.columnOf(column.lowest()) == names.mainFigure();
    }

    private static Period period(HeadingColumn column) {
        Period period = column.period();
        return period == null ? Period.ofYear(Period.NO_YEAR) : period;
    }

    private static boolean hasYearColumn(LedgerColumn known) {
        return known.type() == CellType.YEAR;
    }

    private boolean hasYearColumn(List<HeadingColumn> others) {
        return others.stream()
                .map(column -> names.columnOf(column.lowest()))
                .anyMatch(known -> known != null && hasYearColumn(known));
    }

    private @Nullable Refusal wrongTime(List<HeadingColumn> leaves, int time, boolean areYears) {
        if (time >= 0 && !areYears) {
            return new Refusal(time, Message.of("across.months-twice"));
        }
        if (time < 0 && !names.columns().contains(LedgerColumn.MONTHS)) {
            for (HeadingColumn leaf : leaves) {
                if (!period(leaf).isMonth()) {
                    return new Refusal(leaf.index(), Message.of("across.no-months", leaf.text()));
                }
            }
        }
        return null;
    }

    /** Returns the year that holds for all months without one; refuses months of which it cannot be known. */
    private int year(int start, AcrossFigures figures, boolean inRows) {
        boolean isNeeded =
                figures.leaves().stream().anyMatch(leaf -> !period(leaf).hasYear());
        if (!isNeeded) {
            return Period.NO_YEAR;
        }
        int first = figures.leaves().get(0).index();
        if (!figures.areInOrder()) {
            refusal = new Refusal(first, Message.of("across.order"));
            return Period.NO_YEAR;
        }
        if (inRows) {
            return Period.NO_YEAR;
        }
        List<Integer> years = TitleYear.in(head.subList(0, start));
        int ofProject = names.planYear(head.subList(0, start));
        if (ofProject > 0) {
            notes.add(Message.of("across.plan-year", (long) ofProject));
            return ofProject;
        }
        if (years.size() != 1) {
            refusal = new Refusal(
                    first, years.isEmpty() ? Message.of("across.no-year") : Message.of("across.years", years));
            return Period.NO_YEAR;
        }
        notes.add(Message.of("across.title-year", (long) years.get(0)));
        return years.get(0);
    }

    private List<Label> labels(List<Row> below, int label) {
        List<Label> labels = new ArrayList<>();
        Map<LedgerColumn, Integer> places = new HashMap<>();
        for (Row row : below) {
            String text = label < row.size() ? row.cell(label).strip() : "";
            FigureWords.Meaning meaning = words.of(List.of(text));
            boolean isWanted = meaning.version() == FigureWords.Version.UNSTATED || meaning.version() == words.wanted();
            if (!text.isEmpty()
                    && meaning.isFigure()
                    && !meaning.isTotal()
                    && isWanted
                    && labels.stream().noneMatch(each -> each.text().equals(text))) {
                LedgerColumn figure = meaning.figure();
                if (figure != null && !places.containsKey(figure)) {
                    places.put(figure, places.size());
                    labels.add(new Label(text, places.get(figure)));
                }
            }
        }
        return labels;
    }

    /** Makes the header of the lines: of the file's columns it knows the names, behind them stand month and figures. */
    private Header header(
            List<Row> headings, List<HeadingColumn> others, int time, int label, List<String> kinds, String across) {
        int width = headings.stream().mapToInt(Row::size).max().orElse(0);
        String[] cells = new String[width];
        Arrays.fill(cells, "");
        for (HeadingColumn other : others) {
            String heading = rows.key(other.lowest());
            LedgerColumn known = names.columnOf(heading);
            boolean isName = known == null || (!known.type().isFigure() && !names.isTime(known));
            if (other.index() != time && other.index() != label && isName) {
                cells[other.index()] = heading;
            }
        }
        List<String> all = new ArrayList<>(Arrays.asList(cells));
        all.add(names.monthName());
        all.add(names.columns().contains(LedgerColumn.MONTHS) ? LedgerColumn.MONTHS.englishName() : "");
        all.addAll(kinds);
        Header header = names.header(headings.get(headings.size() - 1).line(), all);
        all.set(width, across);
        return new Header(header.line(), all, header.places(), header.passedOver());
    }

    private void note(AcrossFigures figures) {
        notes.add(0, Message.of("across.read"));
        if (!figures.sums().isEmpty()) {
            notes.add(Message.of("across.sums", brief(figures.sums())));
        }
        if (!figures.otherVersions().isEmpty()) {
            notes.add(Message.of("across.other-version", brief(figures.otherVersions())));
        }
        if (!figures.unread().isEmpty()) {
            notes.add(Message.of("across.unread", brief(figures.unread())));
        }
    }

    /** Of many headings names the first and the last. */
    private static List<String> brief(List<String> headings) {
        int last = headings.size() - 1;
        return last < MOST_NAMED ? headings : List.of(headings.get(0) + " … " + headings.get(last));
    }

    // Months down, and headings of several rows.

    private void inSeveralRows(List<Row> headings, List<HeadingColumn> columns) {
        List<String> cells = new ArrayList<>();
        List<String> otherVersions = new ArrayList<>();
        for (HeadingColumn column : columns) {
            FigureWords.Meaning meaning = words.of(column.words());
            boolean isFigure =
                    !isKey(column) && meaning.isFigure() && !column.words().isEmpty();
            if (!isFigure) {
                cells.add(rows.key(column.lowest()));
            } else if (meaning.version() == FigureWords.Version.UNSTATED || meaning.version() == words.wanted()) {
                cells.add(meaning.heading());
            } else {
                otherVersions.add(column.text());
                cells.add("");
            }
        }
        Header header = names.header(headings.get(headings.size() - 1).line(), cells);
        LedgerColumn main = names.mainFigure();
        if (main != null && header.index(main) < 0 && !otherVersions.isEmpty()) {
            refusal = new Refusal(-1, words.otherVersion(otherVersions.get(0)));
            return;
        }
        if (header.places().keySet().stream().noneMatch(each -> each.type() == CellType.MONTH || names.isTime(each))) {
            // What stands below the heading of the months is none: the rows are no header of several.
            return;
        }
        table = new AcrossTable(headings, header, List.of(), List.of(), -1, -1, Period.NO_YEAR, List.of());
        if (!otherVersions.isEmpty()) {
            notes.add(Message.of("across.other-version", brief(otherVersions)));
        }
    }

    /** Reads a table whose rows are of quarters or years. */
    private void byPeriod(int start, List<Row> headings, List<HeadingColumn> columns) {
        List<Row> below = head.subList(start + 1, head.size());
        int time = rows.timeColumn(columns, below, true);
        if (time < 0 || !hasMainFigure(columns) || !rows.hasLongPeriod(below, time)) {
            return;
        }
        if (!names.columns().contains(LedgerColumn.MONTHS)) {
            refusal = new Refusal(
                    time, Message.of("across.no-months", columns.get(time).lowest()));
            return;
        }
        List<String> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(column.index() == time ? "" : rows.key(column.lowest())));
        cells.add(names.monthName());
        cells.add(LedgerColumn.MONTHS.englishName());
        List<Integer> years = TitleYear.in(head.subList(0, start));
        table = new AcrossTable(
                headings,
                names.header(headings.get(0).line(), cells),
                List.of(new Slot(null, List.<@Nullable Figure>of())),
                List.of(),
                time,
                -1,
                years.size() == 1 ? years.get(0) : Period.NO_YEAR,
                List.of());
    }
}
