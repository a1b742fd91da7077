package io.github.budget4s.read.ledger;

import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.duplicate.RepeatedLines;
import io.github.budget4s.read.ledger.line.CellReader;
import io.github.budget4s.read.ledger.line.LineReader;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.ledger.standing.StandingReader;
import io.github.budget4s.read.ledger.word.RemarkWord;
import io.github.budget4s.read.ledger.word.RowWord;
import io.github.budget4s.read.source.Table;
import io.github.budget4s.read.source.TableColumn;
import io.github.budget4s.read.source.TableCondition;
import io.github.budget4s.read.source.TableRow;
import io.github.budget4s.read.source.TableUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of each column of a table for what it is wanted where the engine adds the lines up: the SQL of a kind comes from
 * the same definition by which its files are read.
 */
final class TableUses {

    private static final int CENTS = 2;
    private static final int MILLIONTHS = 6;
    /** So many different remarks are looked at. */
    private static final int MOST_REMARKS = 1_000;
    /** So many are asked for one by one. */
    private static final int MOST_TEXTS = 20;

    private final Ledger<?, ?> ledger;
    private final Header header;
    private final Table table;
    private final ReadingOptions options;
    private final List<TableColumn> columns;
    private final boolean readsReferences;
    private final BodyReader<?> body;
    private final List<TableUse> uses = new ArrayList<>();
    /** Names that are not told apart in the sums, of which those that sound like totals are looked for. */
    private final List<Integer> namesBeside = new ArrayList<>();

    private final Map<LedgerColumn, Set<String>> known = new LinkedHashMap<>();
    /** Columns that say whether lines count. */
    private final List<Integer> standings = new ArrayList<>();
    /** Which lines are read one by one. */
    private final Set<TableCondition> apart = new LinkedHashSet<>();

    private boolean areOrders;

    private TableUses(Ledger<?, ?> ledger, BodyReader<?> body, Table table, ReadingOptions options) {
        this.ledger = ledger;
        this.body = body;
        this.header = body.header();
        this.readsReferences = body.lines.readers().stream().anyMatch(CellReader.References.class::isInstance);
        this.table = table;
        this.options = options;
        this.columns = table.columns();
    }

    /**
     * Finds the uses.
     *
     * @return null where the lines themselves are wanted
     */
    static @Nullable TableUses of(Ledger<?, ?> ledger, BodyReader<?> body, Table table, ReadingOptions options) {
        LedgerColumn time = body.time.column();
        TableUses uses = new TableUses(ledger, body, table, options);
        List<LedgerColumn> summedBy = ledger.summedInTables();
        boolean isOfDays = time.type() == CellType.DATE && (body.monthly() != null || uses.isDay(time));
        return summedBy != null && isOfDays && uses.find(time, summedBy) ? uses : null;
    }

    private boolean isDay(LedgerColumn time) {
        return columns.get(header.index(time)).isDay();
    }

    private boolean find(LedgerColumn time, List<LedgerColumn> summedBy) {
        for (int i = 0; i < columns.size(); i++) {
            LedgerColumn column = header.columnAt(i);
            String heading = header.cells().get(i);
            TableUse use;
            if (StandingReader.column(ledger, heading, options.columnNames()) != null) {
                use = TableUse.VALUE;
                standings.add(i);
            } else if (column == null || column.type() == CellType.UNUSED) {
                use = TableUse.NONE;
            } else if (column == time) {
                use = ofDay(i);
            } else {
                use = of(column, i, summedBy);
            }
            if (use == null) {
                return false;
            }
            uses.add(use);
        }
        return true;
    }

    private TableUse ofDay(int index) {
        boolean isTold = options.detail().days() && !ledger.sumsMonths();
        TableUse ofTime = isTold ? TableUse.DAY : TableUse.MONTH;
        return columns.get(index).isDay() ? ofTime : TableUse.VALUE;
    }

    private @Nullable TableUse of(LedgerColumn column, int index, List<LedgerColumn> summedBy) {
        return switch (column.type()) {
            case MONEY, ROUNDED_MONEY -> sum(column, index, CENTS);
            case UNITS, DECIMAL -> sum(column, index, MILLIONTHS);
            case COUNT -> sum(column, index, 0);
            case CHECKED_NUMBER -> columns.get(index).isNumber() ? TableUse.NONE : null;
            case TEXT -> ofName(column, index, summedBy);
            case REFERENCE -> readsReferences && body.references.orders().areKnown() ? null : TableUse.NONE;
            // What comes beside what goes is seen line by line.
            case OTHER_MONEY, SCORE, TIMESTAMP, KEY, OTHER_DAY, OTHER_MONTH -> null;
            case DATE, STAGE_DAY -> ofDay(index);
            case PERIOD, PERIOD_START, PERIOD_END -> columns.get(index).isDay() ? TableUse.DAY : TableUse.VALUE;
            case MONTH, YEAR, WORD, STATUS, CURRENCY -> TableUse.VALUE;
            case UNUSED -> TableUse.NONE;
        };
    }

    private @Nullable TableUse sum(LedgerColumn column, int index, int decimals) {
        // A unit in the heading may make whole numbers of what are fractions, and the other way round.
        boolean isPlain = !header.scale(column).isMultiplied();
        return columns.get(index).isNumber() && isPlain ? TableUse.sum(decimals) : null;
    }

    private TableUse ofName(LedgerColumn column, int index, List<LedgerColumn> summedBy) {
        boolean isTold = options.detail().keeps(column) && summedBy.contains(column);
        if (!isTold) {
            namesBeside.add(index);
        }
        return isTold ? TableUse.VALUE : TableUse.NONE;
    }

    /** Returns the use of each column. */
    List<TableUse> all() {
        return uses;
    }

    /** Returns which lines are read one by one. */
    Set<TableCondition> apart() {
        return apart;
    }

    /**
     * Has lines read one by one that are like those of a sum.
     *
     * @param column what is wrong with the sum, or {@link FileProblems#NO_COLUMN} for all of it
     */
    void setApart(TableRow sum, int column) {
        List<TableCondition> alike = new ArrayList<>();
        TableCondition its = column < 0 ? null : condition(sum, column);
        for (int i = 0; i < uses.size(); i++) {
            boolean isMeant = its == null || standings.contains(i);
            TableCondition each = isMeant && i != column ? condition(sum, i) : null;
            if (each != null) {
                alike.add(each);
            }
        }
        if (its != null) {
            alike.add(its);
        }
        apart.add(alike.size() == 1 ? alike.get(0) : new TableCondition.All(alike));
    }

    /** Returns what the lines of a sum have in a column; null where each has something else. */
    private @Nullable TableCondition condition(TableRow sum, int column) {
        TableUse use = uses.get(column);
        String cell = sum.cell(column);
        if (sum.odd() == column) {
            return new TableCondition.Odd(column, use.decimals());
        }
        if (use.role() == TableUse.Role.NONE) {
            return null;
        }
        if (cell.isBlank()) {
            return new TableCondition.Blank(column);
        }
        return switch (use.role()) {
            case DAY -> new TableCondition.OfDay(column, cell);
            case MONTH -> new TableCondition.OfMonth(column, cell);
            case SUM -> cell.startsWith("-") ? new TableCondition.BelowZero(column) : null;
            default -> new TableCondition.Equal(column, cell);
        };
    }

    /**
     * Returns whether nothing in the columns that the sums leave out needs all lines: no name says that its line is a
     * total. Lines whose number stands twice, or whose remark takes them back, are read one by one.
     */
    boolean mayBeSummed() {
        int number = RepeatedLines.index(ledger, header, options.columnNames());
        if (number >= 0 && !body.compared.isAlone()) {
            return false;
        }
        if (number >= 0 && table.hasTwice(number)) {
            apart.add(new TableCondition.Twice(number));
        }
        boolean isTakenBack = false;
        for (int i = 0; i < columns.size(); i++) {
            boolean isRead = uses.get(i).role() != TableUse.Role.NONE;
            String heading = header.cells().get(i);
            if (!isRead && RemarkWord.isOfEvents(heading)) {
                return false;
            }
            isTakenBack |= !isRead && RemarkWord.isOfRemarks(heading) && readsRemarks(i);
        }
        for (int i = 0; isTakenBack && i < columns.size(); i++) {
            // One below zero may take back a line whose remark says so.
            if (uses.get(i).role() == TableUse.Role.SUM) {
                apart.add(new TableCondition.BelowZero(i));
            }
        }
        return namesBeside.isEmpty() || areNames();
    }

    /** Has lines read one by one whose remark says something of them; returns whether there may be any. */
    private boolean readsRemarks(int index) {
        List<String> texts = table.texts(index, RemarkWord.anyOf(), MOST_REMARKS);
        if (texts.size() == MOST_REMARKS) {
            apart.add(new TableCondition.Says(index, RemarkWord.anyOf()));
            return true;
        }
        List<TableCondition> saying = texts.stream()
                .filter(text -> RemarkWord.of(text, Map.of()) != RemarkWord.NONE)
                .<TableCondition>map(text -> new TableCondition.Equal(index, text))
                .toList();
        if (saying.size() > MOST_TEXTS) {
            apart.add(new TableCondition.Says(index, RemarkWord.anyOf()));
        } else {
            apart.addAll(saying);
        }
        return !saying.isEmpty();
    }

    /** Returns whether a line, or those of a sum, are orders, which invoices of the same number use up. */
    boolean isOfOrders(TableRow sum) {
        StandingReader standing = body.standing;
        areOrders |= readsReferences && (standing == null || standing.isOfOrder(LedgerRow.of(sum)));
        return areOrders;
    }

    /** Returns whether lines were found that are orders. */
    boolean areOrders() {
        return areOrders;
    }

    /** Looks at each different name of the columns that are left out. */
    private boolean areNames() {
        List<TableUse> names = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            names.add(namesBeside.contains(i) ? TableUse.VALUE : TableUse.NONE);
        }
        List<TableRow> odd = new ArrayList<>();
        table.forEachGroup(names, Set.of(), row -> {
            for (int index : namesBeside) {
                String cell = row.cell(index);
                LedgerColumn column = header.columnAt(index);
                if (column != null && options.detail().keeps(column)) {
                    known.computeIfAbsent(column, first -> new LinkedHashSet<>())
                            .add(cell);
                }
                boolean isNone =
                        column != null && !cell.isBlank() && column.name(cell).isEmpty();
                if (isNone || RowWord.of(cell) != RowWord.NONE || RemarkWord.isOfName(cell)) {
                    odd.add(row);
                }
            }
            return odd.isEmpty();
        });
        return odd.isEmpty();
    }

    /** Tells a reader of the sums which names the lines have that are not told apart by them. */
    void teach(BodyReader<?> body) {
        known.forEach((column, names) -> names.forEach(name -> learn(body.lines, column, name)));
    }

    /** Says by which columns the messages tell the lines of a table from one another. */
    static void place(Table table, Header header) {
        List<Integer> names = new ArrayList<>();
        Set<Integer> allowed = new HashSet<>();
        for (int i = 0; i < header.cells().size(); i++) {
            LedgerColumn column = header.columnAt(i);
            if (column == null || !column.isPersonal()) {
                allowed.add(i);
            }
        }
        for (Map.Entry<LedgerColumn, Header.Place> each : header.places().entrySet()) {
            LedgerColumn column = each.getKey();
            boolean isName = column.type().isTime()
                    || column.type() == CellType.TEXT
                    || column.type() == CellType.KEY
                    || column.type() == CellType.TIMESTAMP;
            if (isName && !column.isPersonal()) {
                names.add(each.getValue().index());
            }
        }
        table.placeBy(names, allowed);
    }

    /** Takes a name that stands in some line. */
    private static void learn(LineReader lines, LedgerColumn column, String cell) {
        lines.names(lines.position(column)).number(column.name(cell));
    }
}
