package io.github.budget4s.report.workbook;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.Table;
import io.github.budget4s.report.table.TableBuilder;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Shows the budget by channel and month, channels below each other, so that paper of one width holds any number of
 * them; by store too, with a subtotal of each. What fits both margins to the cent is no formula: the cells are plain
 * figures.
 */
final class ChannelSheet {

    private final YearGrid grid;
    private final boolean byStore;
    private final List<Column> months;
    private final List<Row> rows = new ArrayList<>();
    /** The rows that are no subtotals; where there are stores, their subtotals. */
    private final List<Integer> parts = new ArrayList<>();

    /** A row of the grid, or the subtotal of some before it. */
    private record Row(String store, Cell name, List<Money> months, int first, int last) {

        boolean isSubtotal() {
            return first >= 0;
        }

        Cell shown(Cell cell) {
            return isSubtotal() ? Cell.subtotal(cell) : cell;
        }

        Money total() {
            return months.stream().reduce(Money.ZERO, Money::plus);
        }
    }

    ChannelSheet(YearGrid grid) {
        this.grid = grid;
        this.byStore = grid.kind() == YearGrid.Kind.BOTH;
        this.months = grid.months().stream()
                .map(YearMonth::toString)
                .map(name -> new Column(name, Column.Kind.MONEY, true))
                .toList();
        addRows();
    }

    private void addRows() {
        int first = 0;
        for (int i = 0; i < grid.lines().size(); i++) {
            YearGrid.Line line = grid.lines().get(i);
            rows.add(new Row(line.store(), Cell.key(line.name()), line.months(), -1, -1));
            boolean lastOfStore = i + 1 == grid.lines().size()
                    || !grid.lines().get(i + 1).store().equals(line.store());
            if (byStore && lastOfStore) {
                List<Row> ofStore = rows.subList(first, rows.size());
                List<Money> sums = IntStream.range(0, months.size())
                        .mapToObj(month -> ofStore.stream()
                                .map(row -> row.months().get(month))
                                .reduce(Money.ZERO, Money::plus))
                        .toList();
                int last = rows.size() - 1;
                rows.add(new Row(line.store(), Cell.of(Message.of("workbook.subtotal")), sums, first, last));
                parts.add(rows.size() - 1);
                first = rows.size();
            } else if (!byStore) {
                parts.add(i);
            }
        }
    }

    /**
     * Makes the sheet.
     *
     * @param changed counts what was changed of the parameters
     */
    Sheet sheet(Formula changed) {
        Block block = new Block(Blocks.CHANNELS, null, table());
        String year = String.valueOf(grid.months().get(0).getYear());
        boolean stores = grid.kind() == YearGrid.Kind.STORES;
        return new Sheet(
                stores
                        ? Sheet.Head.inYuan(
                                Message.of("workbook.stores"), Message.of("allocation.title-by-store", year))
                        : Sheet.Head.inYuan(
                                Message.of("workbook.channels"), Message.of("allocation.title-by-channel", year)),
                List.of(block),
                checks(block),
                changed,
                List.of(),
                List.of(Message.of("workbook.values-channels")),
                List.of());
    }

    private Table table() {
        TableBuilder<Row> t = new TableBuilder<>();
        if (byStore) {
            t.cell("store", Column.Kind.TEXT, row -> row.shown(Cell.of(row.store())));
        }
        t.cell(
                grid.kind() == YearGrid.Kind.STORES ? "store" : "channel",
                Column.Kind.TEXT,
                row -> row.shown(row.name()));
        for (int month = 0; month < months.size(); month++) {
            int place = month;
            Column column = months.get(month);
            Money sum = parts.stream()
                    .map(part -> rows.get(part).months().get(place))
                    .reduce(Money.ZERO, Money::plus);
            t.cell(column, row -> row.shown(amount(row.months().get(place), row, column)))
                    .total(total(sum, column));
        }
        Money whole = parts.stream().map(part -> rows.get(part).total()).reduce(Money.ZERO, Money::plus);
        Formula across =
                Formula.of("ROUND(SUM({0}),2)", new Formula.Across(months.get(0), months.get(months.size() - 1)));
        t.cell(Blocks.TOTAL, row -> row.shown(Cell.computed(Cell.of(row.total()), across)))
                .total(Cell.computed(Cell.of(whole), across));
        return t.table(rows);
    }

    private static Cell amount(Money amount, Row row, Column column) {
        return row.isSubtotal()
                ? Cell.computed(
                        Cell.of(amount),
                        Formula.of(
                                "ROUND(SUM({0}),2)", new Formula.At(Blocks.CHANNELS, column, row.first(), row.last())))
                : Cell.of(amount);
    }

    /** Rows that are subtotals of others would count twice in a sum of all. */
    private Cell total(Money sum, Column column) {
        if (!byStore) {
            return Cell.computed(Cell.of(sum), Formula.of("ROUND(SUM({0}),2)", new Formula.InAllRows(column)));
        }
        List<Formula> subtotals = parts.stream()
                .<Formula>map(part -> new Formula.At(Blocks.CHANNELS, column, part))
                .toList();
        String pattern = IntStream.range(0, subtotals.size())
                .mapToObj(number -> "{" + number + "}")
                .collect(Collectors.joining("+", "ROUND(", ",2)"));
        return Cell.computed(Cell.of(sum), new Formula.Written(pattern, subtotals));
    }

    /**
     * Months are held against the allocation; a group's stores have months of their own and only add up to the year.
     */
    private List<Check> checks(Block block) {
        Formula whole = Formula.of(
                "ROUND({0}+{1}-{2},2)",
                Blocks.total(block, Blocks.TOTAL), YearParameters.RESERVE, YearParameters.TOTAL);
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(Message.of("workbook.check-total"), whole));
        if (grid.kind() == YearGrid.Kind.CHANNELS) {
            List<Formula> pairs = new ArrayList<>();
            StringBuilder pattern = new StringBuilder("ROUND(0");
            for (int month = 0; month < months.size(); month++) {
                pattern.append("+ABS({")
                        .append(2 * month)
                        .append("}-{")
                        .append(2 * month + 1)
                        .append("})");
                pairs.add(Blocks.total(block, months.get(month)));
                pairs.add(AllocationSheet.month(month));
            }
            checks.add(new Check(
                    Message.of("workbook.check-channel-months"), new Formula.Written(pattern + ",2)", pairs)));
        }
        return checks;
    }
}
