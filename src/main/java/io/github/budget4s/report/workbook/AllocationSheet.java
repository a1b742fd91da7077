package io.github.budget4s.report.workbook;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;

/** Shows the year's budget by month, which follows the parameters. */
final class AllocationSheet {

    private static final Column REGULAR = new Column("regular", Column.Kind.MONEY);
    private static final Column ACTIVITIES = new Column("activities", Column.Kind.MONEY);
    private static final Column FLEXIBLE = new Column("flexible", Column.Kind.MONEY);

    private final Allocation allocation;
    private final boolean computes;

    AllocationSheet(Allocation allocation, boolean computes) {
        this.allocation = allocation;
        this.computes = computes;
    }

    /**
     * Makes the sheet.
     *
     * @param changed counts what was changed of the parameters
     */
    Sheet sheet(Formula changed) {
        Block block = block();
        Message title = Message.of(
                "allocation.title", String.valueOf(allocation.request().year()));
        return new Sheet(
                Sheet.Head.inYuan(Message.of("workbook.allocation"), title),
                List.of(block),
                checks(block),
                computes ? null : changed,
                List.of(new Picture(
                        title,
                        Chart.Direction.UPRIGHT,
                        Blocks.ALLOCATION,
                        List.of(
                                Series.stack("regular"),
                                Series.stack("activities"),
                                Series.stack("flexible"),
                                Series.line("share")))),
                computes ? List.of() : List.of(Message.of("workbook.values-allocation")),
                List.of());
    }

    private Block block() {
        TableBuilder<MonthlyBudget> t = new TableBuilder<>();
        t.month("month", MonthlyBudget::month);
        t.cell("share", Column.Kind.RATIO, this::share).total(Cell.of(Ratio.ONE));
        t.cell(REGULAR, this::regular).total(Cell.of(allocation.request().regularMoney()));
        t.cell(
                        ACTIVITIES,
                        month -> Cell.computed(Cell.of(month.activities()), YearParameters.activitiesOf(place(month))))
                .total(Cell.of(allocation.request().activityMoney()));
        t.cell(FLEXIBLE, this::flexible).total(Cell.of(allocation.pool()));
        t.cell(
                        Blocks.TOTAL,
                        month -> Cell.computed(
                                Cell.of(month.total()),
                                Formula.of(
                                        "ROUND({0}+{1}+{2},2)",
                                        new Formula.InThisRow(REGULAR),
                                        new Formula.InThisRow(ACTIVITIES),
                                        new Formula.InThisRow(FLEXIBLE))))
                .total(Cell.of(allocation.spread()));
        return new Block(Blocks.ALLOCATION, null, t.table(allocation.months()));
    }

    private int place(MonthlyBudget month) {
        return allocation.months().indexOf(month);
    }

    private Cell share(MonthlyBudget month) {
        return computes
                ? Cell.computed(Cell.of(month.share()), StepsSheet.shareOf(place(month)))
                : Cell.of(month.share());
    }

    private Cell regular(MonthlyBudget month) {
        Cell value = Cell.of(month.regular());
        return allocation.request().regular().isEmpty()
                ? value
                : Cell.computed(value, Formula.of("SUM({0})", StepsSheet.regularOf(allocation, place(month))));
    }

    private Cell flexible(MonthlyBudget month) {
        Cell value = Cell.of(month.flexible());
        return computes ? Cell.computed(value, Formula.of("{0}/100", StepsSheet.flexibleCents(place(month)))) : value;
    }

    private List<Check> checks(Block block) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(
                Message.of("workbook.check-months"),
                Formula.of(
                        "ROUND(SUM({0})+{1}-{2},2)",
                        Blocks.all(block, Blocks.TOTAL), YearParameters.RESERVE, YearParameters.TOTAL)));
        checks.add(new Check(
                Message.of("workbook.check-pool"),
                Formula.of("MIN(0,ROUND(SUM({0}),2))", Blocks.all(block, FLEXIBLE))));
        checks.add(new Check(
                Message.of("workbook.check-shares"),
                Formula.of("ROUND(SUM({0})-1,9)", Blocks.all(block, Blocks.column(block.table(), "share")))));
        return checks;
    }

    /** Refers to the budget of a month of the year, counted from 0. */
    static Formula.At month(int month) {
        return new Formula.At(Blocks.ALLOCATION, Blocks.TOTAL, month);
    }
}
