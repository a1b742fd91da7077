package io.github.budget4s.report.workbook;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.MonthMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows the budget by channel and month, channels below each other, so that paper of one width holds any number of
 * them; by store too, with a subtotal of each. What fits both margins to the cent is no formula: the cells are plain
 * figures.
 */
final class ChannelSheet {

    private final YearGrid grid;
    private final MonthMatrix matrix;

    ChannelSheet(YearGrid grid) {
        this.grid = grid;
        boolean byStore = grid.kind() == YearGrid.Kind.BOTH;
        Column store = new Column("store", Column.Kind.TEXT);
        Column channel = new Column("channel", Column.Kind.TEXT);
        this.matrix = new MonthMatrix(
                Blocks.CHANNELS,
                byStore ? List.of(store, channel) : List.of(grid.kind() == YearGrid.Kind.STORES ? store : channel),
                grid.months(),
                grid.lines().stream().map(line -> line(line, byStore)).toList());
    }

    private static MonthMatrix.Line line(YearGrid.Line line, boolean byStore) {
        Cell name = Cell.key(line.name());
        return new MonthMatrix.Line(byStore ? List.of(Cell.of(line.store()), name) : List.of(name), line.months());
    }

    /**
     * Makes the sheet.
     *
     * @param changed counts what was changed of the parameters
     */
    Sheet sheet(Formula changed) {
        Block block = new Block(Blocks.CHANNELS, null, matrix.table());
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
            List<Column> months = matrix.monthColumns();
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
