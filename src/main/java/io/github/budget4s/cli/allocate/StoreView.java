package io.github.budget4s.cli.allocate;

import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.CellName;
import io.github.budget4s.analysis.allocation.ChannelAllocation;
import io.github.budget4s.analysis.allocation.HistoryWindow;
import io.github.budget4s.analysis.allocation.MonthShares;
import io.github.budget4s.analysis.allocation.StoreAllocation;
import io.github.budget4s.analysis.allocation.StoreAllocator;
import io.github.budget4s.analysis.allocation.StoreBudget;
import io.github.budget4s.analysis.festival.AdjustedHistory;
import io.github.budget4s.analysis.festival.FestivalAdjustment;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.allocation.AllocationNotes;
import io.github.budget4s.report.allocation.CellExplanation;
import io.github.budget4s.report.allocation.ChannelAllocationNotes;
import io.github.budget4s.report.allocation.ChannelAllocationReport;
import io.github.budget4s.report.allocation.GroupExplanation;
import io.github.budget4s.report.allocation.ReleasedColumns;
import io.github.budget4s.report.allocation.StoreAllocationReport;
import io.github.budget4s.report.festival.FestivalNotes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Shows the budget of a group by store and month, and by channel where that is asked for. */
final class StoreView {

    private StoreView() {}

    /** What was spread, and the histories that were moved for it. */
    private record Spread(StoreAllocation allocation, Map<String, AdjustedHistory> adjusted) {}

    static Report of(Task task) {
        Inputs inputs = task.inputs();
        CellName cell = task.explain();
        if (cell != null) {
            cell.refuseMoreKeysThan(task.channels() == null ? 1 : 2);
            if (cell.keys().isEmpty()) {
                throw new RefusedException(Reason.USAGE, "usage.explain-by-store");
            }
        }
        Spread spread = spreadStores(task);
        StoreAllocation allocation = spread.allocation();
        if (cell != null) {
            return explanation(task, cell, allocation, spread.adjusted());
        }
        return task.channels() == null
                ? StoreAllocationReport.of(allocation, inputs.summaries(), inputs.notes())
                : ChannelAllocationReport.of(allocation, task.groups(), inputs.summaries(), inputs.notes());
    }

    /** Spreads the budget by store and month, and by channel where that is asked for. */
    static SpreadYear spread(Task task) {
        StoreAllocation stores = spreadStores(task).allocation();
        return new SpreadYear(stores.group(), null, stores, task.inputs());
    }

    private static Spread spreadStores(Task task) {
        Inputs inputs = task.inputs();
        AllocationRequest request = task.request();
        SortedMap<String, SalesHistory> stores = task.sales().parts();
        if (stores.keySet().stream().allMatch(String::isEmpty)) {
            throw new RefusedException(Reason.DATA, task.sales().history().problem("allocation.no-stores"));
        }
        MonthShares shares = GroupShares.of(task).shares();
        Map<String, AdjustedHistory> adjusted = Map.of();
        if (task.springFestival()) {
            adjusted = adjusted(task, shares);
            inputs.note(FestivalNotes.ofStores(adjusted));
            stores = new TreeMap<>();
            for (Map.Entry<String, AdjustedHistory> store : adjusted.entrySet()) {
                stores.put(store.getKey(), store.getValue().history());
            }
        }
        StoreAllocation allocation = StoreAllocator.allocate(
                new StoreAllocator.Group(stores, task.planned().stores()), shares, request, task.channels());
        inputs.note(AllocationNotes.of(allocation.group(), null));
        inputs.note(ChannelAllocationNotes.of(allocation));
        inputs.note(ReleasedColumns.notesApart(task.released()));
        return new Spread(allocation, adjusted);
    }

    private static Map<String, AdjustedHistory> adjusted(Task task, MonthShares shares) {
        AllocationRequest request = task.request();
        HistoryWindow window = shares instanceof MonthShares.OfHistory ofHistory
                ? ofHistory.window()
                : HistoryWindow.choose(task.sales().history(), request.months(), request.history());
        Map<String, SalesHistory> filled = new TreeMap<>();
        task.sales().parts().forEach((store, history) -> filled.put(store, window.fill(history.sinceFirstSale())));
        return FestivalAdjustment.adjustStores(
                filled, request.months(), window.months(), request.history().missingIsZero());
    }

    private static Report explanation(
            Task task, CellName cell, StoreAllocation allocation, Map<String, AdjustedHistory> adjusted) {
        Inputs inputs = task.inputs();
        if (!task.groups().isEmpty() && cell.keys().size() > 1) {
            List<String> stores =
                    allocation.stores().stream().map(StoreBudget::store).toList();
            ChannelAllocation channels = Objects.requireNonNull(
                    allocation.stores().get(cell.placeOf(0, stores)).channels());
            return GroupExplanation.of(
                    channels,
                    task.explainedMonth(cell),
                    GroupExplanation.named(channels, task.groups(), cell, 1),
                    task.groups(),
                    inputs.summaries(),
                    inputs.notes());
        }
        CellExplanation.StoreMonth month = new CellExplanation.StoreMonth(
                task.explainedMonth(cell),
                cell.placeOf(
                        0, allocation.stores().stream().map(StoreBudget::store).toList()),
                cell.keys().size() > 1 ? cell.placeOf(1, ChannelView.names(allocation.channels())) : null);
        return CellExplanation.of(
                allocation,
                month,
                adjusted.get(cell.keys().get(0)),
                inputs.inspectionsOfSales(),
                inputs.summaries(),
                inputs.notes());
    }
}
