package io.github.budget4s.analysis.allocation;

import io.github.budget4s.analysis.allocation.AllocationRequest.HistoryUse;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes requests of a calendar year, and spreads them by the shares of past sales as the command does. */
public final class Requests {

    /** Uses the whole history. */
    static final HistoryUse ALL = until(null);

    private Requests() {}

    /** Asks for one amount of regular money for the whole year, without activities and bounds. */
    public static AllocationRequest ofYear(
            int year,
            Money total,
            Money reserve,
            Money regular,
            Money unit,
            ShareMethod method,
            @Nullable YearMonth historyUntil,
            boolean missingIsZero) {
        return new AllocationRequest(
                MonthRange.ofYear(year),
                total,
                reserve,
                AllocationRequest.allYear(regular),
                List.of(),
                unit,
                new HistoryUse(method, historyUntil, missingIsZero, new TreeSet<>()),
                AllocationRequest.NO_BOUNDS);
    }

    static AllocationRequest withMonthBounds(AllocationRequest request, List<Bounds> bounds) {
        return new AllocationRequest(
                request.months(),
                request.total(),
                request.reserve(),
                request.regular(),
                request.activities(),
                request.unit(),
                request.history(),
                bounds);
    }

    /** Spreads a budget by the shares of past sales. */
    public static Allocation allocate(SalesHistory history, AllocationRequest request) {
        return Allocator.allocate(MonthShares.ofHistory(history, request), request);
    }

    static HistoryUse until(@Nullable YearMonth month) {
        return new HistoryUse(ShareMethod.POOLED, month, false, new TreeSet<>());
    }

    static HistoryUse without(YearMonth... months) {
        return new HistoryUse(ShareMethod.POOLED, null, false, new TreeSet<>(List.of(months)));
    }
}
