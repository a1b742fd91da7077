package io.github.budget4s.report.table;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lays amounts by name and month crosswise, as people have them on a sheet: names below each other, months side by
 * side, totals both ways, and, where a store has lines of its own, a subtotal of each store. Totals are formulas.
 *
 * @param block the name of the block of the workbook that it becomes
 * @param names the columns that say what a line is; where there are two, the first is that of subtotals
 * @param months the months
 * @param lines the lines, those of a store together
 */
public record MonthMatrix(String block, List<Column> names, List<YearMonth> months, List<Line> lines) {

    /** What a workbook of one table calls the block that is laid crosswise. */
    public static final String BLOCK = "matrix";

    private static final Column TOTAL = new Column("total", Column.Kind.MONEY);
    private static final String SUM = "ROUND(SUM({0}),2)";

    public MonthMatrix {
        names = List.copyOf(names);
        months = List.copyOf(months);
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param names what it is
     * @param amounts one a month
     */
    public record Line(List<Cell> names, List<Money> amounts) {

        public Line {
            names = List.copyOf(names);
            amounts = List.copyOf(amounts);
        }

        Money total() {
            return amounts.stream().reduce(Money.ZERO, Money::plus);
        }
    }

    /**
     * A row, or the subtotal of some before it.
     *
     * @param first the first row of the subtotal; -1 for a row that is none
     */
    private record Row(Line line, int first, int last) {

        boolean isSubtotal() {
            return first >= 0;
        }

        Cell shown(Cell cell) {
            return isSubtotal() ? Cell.subtotal(cell) : cell;
        }
    }

    /**
     * Takes a list that has a row for each name and month, with one amount in each and its sum below.
     *
     * @return null for any other table
     */
    public static @Nullable MonthMatrix of(Table list) {
        List<Column> columns = list.columns();
        int amount = columns.size() - 1;
        List<Integer> names = places(columns, Column.Kind.TEXT);
        List<Integer> month = places(columns, Column.Kind.MONTH);
        if (names.isEmpty()
                || names.size() > 2
                || month.size() != 1
                || names.size() + 2 != columns.size()
                || columns.get(amount).kind() != Column.Kind.MONEY
                || list.totals() == null) {
            return null;
        }
        Map<List<Cell>, Map<YearMonth, Money>> lines = new LinkedHashMap<>();
        for (List<Cell> row : list.rows()) {
            Cell cell = row.get(amount);
            if (!(row.get(month.get(0)).time() instanceof YearMonth of) || cell.number() == null) {
                return null;
            }
            lines.computeIfAbsent(names.stream().map(row::get).toList(), key -> new TreeMap<>())
                    .put(of, Money.ofYuan(cell.number()));
        }
        List<Map<YearMonth, Money>> amounts = List.copyOf(lines.values());
        List<YearMonth> months =
                amounts.isEmpty() ? List.of() : List.copyOf(amounts.get(0).keySet());
        boolean isWhole = months.size() > 1
                && lines.size() * months.size() == list.rows().size()
                && amounts.stream()
                        .allMatch(line -> line.keySet().equals(amounts.get(0).keySet()));
        return isWhole
                ? new MonthMatrix(
                        BLOCK,
                        names.stream().map(columns::get).toList(),
                        months,
                        lines.entrySet().stream()
                                .map(line -> new Line(
                                        line.getKey(),
                                        List.copyOf(line.getValue().values())))
                                .toList())
                : null;
    }

    private static List<Integer> places(List<Column> columns, Column.Kind kind) {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).kind() == kind)
                .boxed()
                .toList();
    }

    /** Returns the columns of the months. */
    public List<Column> monthColumns() {
        return months.stream()
                .map(month -> new Column(month.toString(), Column.Kind.MONEY, true))
                .toList();
    }

    /** Makes the table. */
    public Table table() {
        List<Row> rows = rows();
        TableBuilder<Row> t = new TableBuilder<>();
        for (int name = 0; name < names.size(); name++) {
            int place = name;
            t.cell(names.get(name), row -> row.shown(row.line().names().get(place)));
        }
        List<Column> columns = monthColumns();
        for (int month = 0; month < months.size(); month++) {
            int place = month;
            Column column = columns.get(month);
            t.cell(column, row -> row.shown(amount(row, place, column))).total(total(sum(lines, place), column));
        }
        Money whole = lines.stream().map(Line::total).reduce(Money.ZERO, Money::plus);
        Formula across = Formula.of(SUM, new Formula.Across(columns.get(0), columns.get(columns.size() - 1)));
        t.cell(TOTAL, row -> row.shown(Cell.computed(Cell.of(row.line().total()), across)))
                .total(Cell.computed(Cell.of(whole), across));
        return t.table(rows);
    }

    private static Money sum(List<Line> lines, int month) {
        return lines.stream().map(line -> line.amounts().get(month)).reduce(Money.ZERO, Money::plus);
    }

    private boolean hasSubtotals() {
        return names.size() > 1;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            rows.add(new Row(line, -1, -1));
            Cell store = line.names().get(0);
            if (hasSubtotals()
                    && (i + 1 == lines.size()
                            || !lines.get(i + 1).names().get(0).equals(store))) {
                List<Line> ofStore =
                        rows.subList(first, rows.size()).stream().map(Row::line).toList();
                List<Money> sums = IntStream.range(0, months.size())
                        .mapToObj(month -> sum(ofStore, month))
                        .toList();
                Cell word = Cell.of(Message.of("workbook.subtotal"));
                rows.add(new Row(new Line(List.of(store, word), sums), first, rows.size() - 1));
                first = rows.size();
            }
        }
        return rows;
    }

    private Cell amount(Row row, int month, Column column) {
        Cell amount = Cell.of(row.line().amounts().get(month));
        return row.isSubtotal()
                ? Cell.computed(amount, Formula.of(SUM, new Formula.At(block, column, row.first(), row.last())))
                : amount;
    }

    /**
     * With subtotals each amount is in the column twice; a sum of a thousand subtotals is longer than a formula may be.
     */
    private Cell total(Money sum, Column column) {
        String pattern = hasSubtotals() ? "ROUND(SUM({0})/2,2)" : SUM;
        return Cell.computed(Cell.of(sum), Formula.of(pattern, new Formula.InAllRows(column)));
    }
}
