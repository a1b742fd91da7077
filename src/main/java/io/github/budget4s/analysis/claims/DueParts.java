package io.github.budget4s.analysis.claims;

import io.github.budget4s.analysis.support.Slice;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.policy.Deadline;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds up what is due of an item: all of it, and the parts that have days of their own. */
final class DueParts {

    private DueParts() {}

    static DueMoney all(List<SettledSlice> settled, @Nullable Deadline deadline, ClaimsRequest request) {
        return DueMoney.of(settled, request, deadline instanceof Deadline.On on ? on.day() : null);
    }

    /** An activity, else a month, where each has a day of its own; else what is due on one day. */
    static List<PartClaims> of(List<SettledSlice> settled, @Nullable Deadline deadline, ClaimsRequest request) {
        if (deadline == null || deadline instanceof Deadline.On) {
            return List.of();
        }
        boolean byActivity = deadline instanceof Deadline.Within;
        Map<Object, List<SettledSlice>> byPart = new LinkedHashMap<>();
        for (SettledSlice each : settled) {
            Slice slice = each.slice();
            Object part = !byActivity
                    ? String.valueOf(slice.due())
                    : slice.activity().isEmpty() ? slice.month() : slice.activity();
            byPart.computeIfAbsent(part, first -> new ArrayList<>()).add(each);
        }
        return byPart.values().stream()
                .map(each -> {
                    Slice first = each.get(0).slice();
                    return part(
                            each,
                            request,
                            byActivity ? first.activity() : "",
                            byActivity
                                    ? new MonthRange(first.month(), first.month())
                                    : dueTogether(first, request.facts().year(), deadline));
                })
                .filter(part -> !part.earned().isZero())
                .toList();
    }

    /** Returns the months of the year that are due on one day. */
    private static MonthRange dueTogether(Slice slice, int year, Deadline deadline) {
        List<YearMonth> months = MonthRange.ofYear(year).months().stream()
                .filter(month ->
                        month.equals(slice.month()) || Objects.equals(deadline.of(month.atEndOfMonth()), slice.due()))
                .toList();
        return new MonthRange(months.get(0), months.get(months.size() - 1));
    }

    private static PartClaims part(
            List<SettledSlice> settled, ClaimsRequest request, String activity, MonthRange months) {
        return new PartClaims(
                activity,
                months,
                sum(settled, each -> each.slice().spent()),
                sum(settled, SettledSlice::claimed),
                DueMoney.of(
                        settled,
                        request,
                        settled.get(settled.size() - 1).slice().due()));
    }

    private static Money sum(List<SettledSlice> settled, Function<SettledSlice, Money> which) {
        return settled.stream().map(which).reduce(Money.ZERO, Money::plus);
    }
}
