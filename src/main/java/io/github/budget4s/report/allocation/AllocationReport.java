package io.github.budget4s.report.allocation;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows a year's budget by month: {@code month,share,regular,activities,flexible,total}, with
 * {@code released,with_released} behind where money of the reserve was released.
 */
public final class AllocationReport {

    /** What a month has in all, of the columns beside. */
    static final Formula TOTAL =
            Formula.of("ROUND({0}+{1}+{2},2)", inThisRow("regular"), inThisRow("activities"), inThisRow("flexible"));

    private AllocationReport() {}

    private static Formula inThisRow(String column) {
        return new Formula.InThisRow(new Column(column, Column.Kind.MONEY));
    }

    /**
     * Shows an allocation.
     *
     * @param released what was released of the reserve in the year
     */
    public static Report of(
            Allocation allocation, ReleasedMoney released, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<MonthlyBudget> t = new TableBuilder<>();
        t.month("month", MonthlyBudget::month);
        t.ratio("share", MonthlyBudget::share).summed().bar();
        t.money("regular", MonthlyBudget::regular).summed();
        t.money("activities", MonthlyBudget::activities).summed();
        t.money("flexible", MonthlyBudget::flexible).summed();
        t.money("total", MonthlyBudget::total).summed().follows(TOTAL);
        List<Note> all = new ArrayList<>(notes);
        if (!released.isNothing()) {
            ReleasedColumns.add(t, MonthlyBudget::total, month -> released.of(month.month()));
            all.add(ReleasedColumns.note(released));
        }
        String year = String.valueOf(allocation.request().year());
        return new Report("allocate", Message.of("allocation.title", year), inputs, t.table(allocation.months()), all)
                .with(AllocationChart.of(allocation));
    }
}
