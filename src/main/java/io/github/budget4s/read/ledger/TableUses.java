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
        List<LedgerColumn> summedBy = ledger.summedBy();
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
        return columns.get(index).isDay() ? TableUse.DAY : TableUse.VALUE;
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
            case DATE, STAGE_DAY, PERIOD, PERIOD_START, PERIOD_END -> ofDay(index);
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

    /**
     * Returns whether nothing in the columns that the sums leave out is to be judged line by line: no number stands
     * twice, no remark takes a line back, no name says that its line is a total.
     */
    boolean mayBeSummed() {
        int number = RepeatedLines.index(ledger, header, options.columnNames());
        boolean isNumbered = number >= 0 && (!body.compared.isAlone() || table.hasTwice(number));
        if (isNumbered || (readsReferences && mayBeOfOrders())) {
            return false;
        }
        List<Integer> remarks = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            boolean isRead = uses.get(i).role() != TableUse.Role.NONE;
            String heading = header.cells().get(i);
            if (!isRead && (RemarkWord.isOfRemarks(heading) || RemarkWord.isOfEvents(heading))) {
                if (RemarkWord.isOfEvents(heading)) {
                    return false;
                }
                remarks.add(i);
            }
        }
        if (!remarks.isEmpty() && table.hasAny(remarks, RemarkWord.anyOf())) {
            return false;
        }
        return namesBeside.isEmpty() || areNames();
    }

    /** Returns whether any line is an order, which invoices of the same number use up. */
    private boolean mayBeOfOrders() {
        StandingReader standing = body.standing;
        List<TableUse> statuses = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String heading = header.cells().get(i);
            boolean isOne = StandingReader.column(ledger, heading, options.columnNames()) != null;
            statuses.add(isOne ? TableUse.VALUE : TableUse.NONE);
        }
        List<TableRow> orders = new ArrayList<>();
        table.forEachGroup(statuses, row -> {
            if (standing == null || standing.mayBeOfOrder(LedgerRow.of(row))) {
                orders.add(row);
            }
            return orders.isEmpty();
        });
        return !orders.isEmpty();
    }

    /** Looks at each different name of the columns that are left out. */
    private boolean areNames() {
        List<TableUse> names = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            names.add(namesBeside.contains(i) ? TableUse.VALUE : TableUse.NONE);
        }
        List<TableRow> odd = new ArrayList<>();
        table.forEachGroup(names, row -> {
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
