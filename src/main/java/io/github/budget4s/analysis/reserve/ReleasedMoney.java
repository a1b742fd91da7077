package io.github.budget4s.analysis.reserve;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.reserve.ReserveEvent.Released;
import io.github.budget4s.domain.reserve.ReserveEvent.Requested;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds by how much released money raises the budgets of months and channels.
 *
 * <p>A release counts in the month that its request names, else in the month of the release. What was given back is
 * taken off the latest releases of its request first: of 30,000 in March and 20,000 in April, 25,000 given back leave
 * 25,000 in March.
 *
 * @param cells the money by month and channel, none of it zero; money that no channel is named for stands under
 *     {@link Channel#UNATTRIBUTED}
 */
public record ReleasedMoney(SortedMap<YearMonth, SortedMap<String, Money>> cells) {

    /** Nothing was released. */
    public static final ReleasedMoney NONE = new ReleasedMoney(new TreeMap<>());

    public ReleasedMoney {
        cells = Collections.unmodifiableSortedMap(cells);
    }

    /**
     * Adds up what a ledger has released and not got back.
     *
     * @param names the names that channels have now; what was signed stays as it is
     */
    public static ReleasedMoney of(ReserveLedger ledger, Names names) {
        return of(ledger.requests(), names);
    }

    /** Adds up what some requests have been released and not given back. */
    static ReleasedMoney of(List<ReserveRequest> requests, Names names) {
        SortedMap<YearMonth, SortedMap<String, Money>> cells = new TreeMap<>();
        for (ReserveRequest request : requests) {
            Money toTakeOff = request.returned();
            List<Released> latestFirst = new ArrayList<>(request.releases());
            Collections.reverse(latestFirst);
            for (Released release : latestFirst) {
                Money off = toTakeOff.compareTo(release.amount()) < 0 ? toTakeOff : release.amount();
                toTakeOff = toTakeOff.minus(off);
                Money kept = release.amount().minus(off);
                if (!kept.isZero()) {
                    cells.computeIfAbsent(month(request.asked(), release), month -> new TreeMap<>())
                            .merge(channel(request.asked(), names), kept, Money::plus);
                }
            }
        }
        return new ReleasedMoney(cells);
    }

    private static YearMonth month(Requested asked, Released release) {
        return asked.raises().month() == null
                ? YearMonth.from(release.header().day())
                : asked.raises().month();
    }

    private static String channel(Requested asked, Names names) {
        String channel = asked.raises().channel();
        return channel == null ? Channel.UNATTRIBUTED : names.name(NameKind.CHANNEL, channel);
    }

    /** Returns whether nothing was released. */
    public boolean isNothing() {
        return cells.isEmpty();
    }

    /** Returns what raises the budgets of a month, by channel. */
    public SortedMap<String, Money> channels(YearMonth month) {
        return cells.getOrDefault(month, Collections.emptySortedMap());
    }

    /** Returns what raises the budget of a month, all channels together. */
    public Money of(YearMonth month) {
        return channels(month).values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** Returns what raises the budget of a channel in a month. */
    public Money of(YearMonth month, String channel) {
        return channels(month).getOrDefault(channel, Money.ZERO);
    }

    /** Leaves out all but the months of a year. */
    public ReleasedMoney inYear(MonthRange year) {
        return new ReleasedMoney(
                new TreeMap<>(cells.subMap(year.first(), year.last().plusMonths(1))));
    }

    public Money total() {
        return cells.values().stream()
                .map(Map::values)
                .flatMap(amounts -> amounts.stream())
                .reduce(Money.ZERO, Money::plus);
    }
}
