package io.github.budget4s.input;

import io.github.budget4s.analysis.allocation.StoreAllocator;
import io.github.budget4s.analysis.coverage.ClosedMonths;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.project.ExcludedMonths;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.read.ledger.kind.SalesContent;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Takes sales with the months of closed stores filled in, and says so. */
public final class ClosedStores {

    private ClosedStores() {}

    /** Returns sales by store with the months of closed stores filled in, in the whole as well. */
    public static SalesContent filled(SalesContent sales, ExcludedMonths excluded, Inputs inputs) {
        SortedMap<String, SalesHistory> parts = filled(sales.parts(), excluded, inputs);
        String doubtful = ClosedMonths.doubtful(sales.parts(), excluded).entrySet().stream()
                .flatMap(each -> MonthRange.runs(each.getValue()).stream()
                        .map(run -> each.getKey() + "=" + run.first() + ":" + run.last()))
                .collect(Collectors.joining(","));
        if (!doubtful.isEmpty()) {
            inputs.note(Note.warning("history.note.low-stores", doubtful));
        }
        return parts == sales.parts() ? sales : new SalesContent(StoreAllocator.sum(parts), parts);
    }

    /** Returns the histories of stores with the months of closed ones filled in; the same where there are none. */
    public static SortedMap<String, SalesHistory> filled(
            SortedMap<String, SalesHistory> stores, ExcludedMonths excluded, Inputs inputs) {
        ClosedMonths closed = ClosedMonths.of(stores, excluded);
        if (!closed.unknown().isEmpty()) {
            inputs.note(Note.warning("history.note.closed-unknown", closed.unknown()));
        }
        if (closed.filled().isEmpty()) {
            return stores;
        }
        List<Message> filled = new ArrayList<>();
        closed.filled()
                .forEach((store, months) ->
                        filled.add(Message.of("history.note.closed-store", store, MonthRange.runs(months))));
        inputs.note(Note.information("history.note.closed-stores", filled));
        return closed.histories();
    }
}
