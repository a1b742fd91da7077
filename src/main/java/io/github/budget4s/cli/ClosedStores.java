package io.github.budget4s.cli;

import io.github.budget4s.analysis.allocation.StoreAllocator;
import io.github.budget4s.analysis.coverage.FilledMonths;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.project.ExcludedMonths;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.kind.SalesContent;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Fills in the months of single stores that tell nothing, and says so. */
public final class ClosedStores {

    private ClosedStores() {}

    /** Returns sales by store with the months of closed stores filled in, in the whole as well. */
    public static SalesContent filled(SalesContent sales, ExcludedMonths excluded, Inputs inputs) {
        SortedMap<String, SalesHistory> parts = filled(sales.parts(), excluded, inputs);
        return parts == sales.parts() ? sales : new SalesContent(StoreAllocator.sum(parts), parts);
    }

    /** Returns the histories of stores with the months of closed ones filled in; the same where there are none. */
    public static SortedMap<String, SalesHistory> filled(
            SortedMap<String, SalesHistory> stores, ExcludedMonths excluded, Inputs inputs) {
        List<Message> filled = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        SortedMap<String, SalesHistory> parts = new TreeMap<>(stores);
        excluded.stores().forEach((store, months) -> {
            SalesHistory history = stores.get(store);
            if (history == null || history.isEmpty()) {
                unknown.add(store);
                return;
            }
            parts.put(store, filled(history, months, excluded.all()));
            filled.add(Message.of("history.note.closed-store", store, MonthRange.runs(months)));
        });
        if (!unknown.isEmpty()) {
            inputs.note(Note.warning("history.note.closed-unknown", unknown));
        }
        if (filled.isEmpty()) {
            return stores;
        }
        inputs.note(Note.information("history.note.closed-stores", filled));
        return parts;
    }

    /** What the whole leaves out says nothing of the store's level either, and is filled in with the whole. */
    private static SalesHistory filled(SalesHistory history, Set<YearMonth> own, Set<YearMonth> all) {
        Set<YearMonth> unknown = new TreeSet<>(own);
        unknown.addAll(all);
        SalesHistory filled = FilledMonths.fill(history, known(history), unknown);
        NavigableMap<YearMonth, MonthlySales> months = new TreeMap<>(history.months());
        own.forEach(month -> {
            MonthlySales expected = filled.months().get(month);
            if (expected != null) {
                months.put(month, expected);
            }
        });
        return new SalesHistory(months, history.source());
    }

    /** The last month of orders may be cut off, and says nothing of the level of the others. */
    private static MonthRange known(SalesHistory history) {
        MonthRange range = history.range().orElseThrow();
        boolean byDay = history.months().lastEntry().getValue().lastDay() > 0;
        return byDay && range.length() > 1
                ? new MonthRange(range.first(), range.last().minusMonths(1))
                : range;
    }
}
