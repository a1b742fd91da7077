package io.github.budget4s.report.allocation;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.List;
import java.util.function.Function;

/** Shows a year's budget by month: {@code month,share,regular,activities,flexible,total}. */
public final class AllocationReport {

    static final List<Column> COLUMNS = List.of(
            new Column("month", Column.Kind.MONTH),
            new Column("share", Column.Kind.RATIO),
            new Column("regular", Column.Kind.MONEY),
            new Column("activities", Column.Kind.MONEY),
            new Column("flexible", Column.Kind.MONEY),
            new Column("total", Column.Kind.MONEY));

    private AllocationReport() {}

    /** Shows an allocation. */
    public static Report of(Allocation allocation, List<InputSummary> inputs, List<Note> notes) {
        List<List<Cell>> rows = rows(allocation);
        List<Cell> totals = List.of(
                Cell.ABSENT,
                Cell.of(allocation.months().stream().map(MonthlyBudget::share).reduce(Ratio.ZERO, Ratio::plus)),
                sum(allocation, MonthlyBudget::regular),
                sum(allocation, MonthlyBudget::activities),
                sum(allocation, MonthlyBudget::flexible),
                sum(allocation, MonthlyBudget::total));
        return new Report(
                "allocate",
                Message.of(
                        "allocation.title", String.valueOf(allocation.request().year())),
                inputs,
                new Table(COLUMNS, rows, totals, "share"),
                notes);
    }

    /** Shows the months of an allocation, a row each. */
    static List<List<Cell>> rows(Allocation allocation) {
        return allocation.months().stream()
                .map(month -> List.of(
                        Cell.of(month.month()),
                        Cell.of(month.share()),
                        Cell.of(month.regular()),
                        Cell.of(month.activities()),
                        Cell.of(month.flexible()),
                        Cell.of(month.total())))
                .toList();
    }

    private static Cell sum(Allocation allocation, Function<MonthlyBudget, Money> amount) {
        return Cell.of(allocation.months().stream().map(amount).reduce(Money.ZERO, Money::plus));
    }
}
