package io.github.budget4s.report.allocation;

import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.analysis.allocation.StoreAllocation;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;

/** Shows the budgets of a group's stores by month, with {@code store} in front of the columns of one budget. */
public final class StoreAllocationReport {

    private StoreAllocationReport() {}

    private record Row(String store, MonthlyBudget budget) {}

    /** Shows the stores one after the other, each with its own shares. */
    public static Report of(StoreAllocation allocation, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<Row> t = new TableBuilder<>();
        t.text("store", Row::store);
        t.month("month", row -> row.budget().month());
        t.ratio("share", row -> row.budget().share());
        t.money("regular", row -> row.budget().regular()).summed();
        t.money("activities", row -> row.budget().activities()).summed();
        t.money("flexible", row -> row.budget().flexible()).summed();
        t.money("total", row -> row.budget().total()).summed().follows(AllocationReport.TOTAL);
        List<Row> rows = allocation.stores().stream()
                .flatMap(store -> store.allocation().months().stream().map(month -> new Row(store.store(), month)))
                .toList();
        String year = String.valueOf(allocation.request().year());
        return new Report("allocate", Message.of("allocation.title-by-store", year), inputs, t.table(rows), notes);
    }
}
