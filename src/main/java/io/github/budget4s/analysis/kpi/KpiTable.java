package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.ChannelGroups;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds spend and what it brought, by key. A key that has only one of the two keeps its row; the rows add up to the
 * total.
 *
 * @param keys what the rows are made of
 * @param rows in the order of the keys: months in time, channels as {@link Request#channelOrder} has them, all else by
 *     name; what names none last
 * @param total the sums of all lines
 * @param committed what is ordered and not paid, and therefore not in the spend
 */
public record KpiTable(List<KpiKey> keys, List<KpiRow> rows, KpiRow total, Money committed) {

    /**
     * Says what is wanted.
     *
     * @param keys what the rows are made of; none for one row of all
     * @param range the days that count; null for all
     * @param withCommitted whether what is ordered and not yet paid counts as spent
     * @param channelOrder the channels that come first, in their order
     * @param groups which channel is in which group
     */
    public record Request(
            List<KpiKey> keys,
            @Nullable DayRange range,
            boolean withCommitted,
            List<String> channelOrder,
            ChannelGroups groups) {

        /** Wants what tells no groups of channels apart. */
        public Request(List<KpiKey> keys, @Nullable DayRange range, boolean withCommitted, List<String> channelOrder) {
            this(keys, range, withCommitted, channelOrder, ChannelGroups.NONE);
        }

        public Request {
            keys = List.copyOf(keys);
            channelOrder = List.copyOf(channelOrder);
        }

        /** Wants the same by other keys. */
        public Request by(List<KpiKey> others) {
            return new Request(others, range, withCommitted, channelOrder, groups);
        }

        /** Wants the same of other days. */
        public Request in(DayRange other) {
            return new Request(keys, other, withCommitted, channelOrder, groups);
        }
    }

    public KpiTable {
        keys = List.copyOf(keys);
        rows = List.copyOf(rows);
    }

    /**
     * Adds up by key.
     *
     * @param spend null when there is no file of spend: then it is absent, not 0
     * @param funnel null when there is no funnel file
     * @throws RefusedException when a line knows only its month, and of that month only some days count
     */
    public static KpiTable of(@Nullable Spend spend, @Nullable Funnel funnel, Request request) {
        Map<List<String>, RowSum> sums = new HashMap<>();
        RowSum all = new RowSum();
        Money committed = Money.ZERO;
        if (spend != null) {
            for (SpendEntry entry : spend.entries()) {
                if (!isWanted(request.range(), entry.month(), entry.day(), spend.source())) {
                    continue;
                }
                if (entry.committed()) {
                    committed = committed.plus(entry.amount());
                }
                if (!entry.committed() || request.withCommitted()) {
                    all.add(entry);
                    sums.computeIfAbsent(key(request, entry), each -> new RowSum())
                            .add(entry);
                }
            }
        }
        if (funnel != null) {
            for (FunnelEntry entry : funnel.entries()) {
                if (isWanted(request.range(), entry.month(), entry.day(), funnel.source())) {
                    all.add(entry);
                    sums.computeIfAbsent(key(request, entry), each -> new RowSum())
                            .add(entry);
                }
            }
        }
        Set<Quantity> recorded = recorded(spend, funnel);
        List<KpiRow> rows = new ArrayList<>();
        sums.forEach((key, sum) -> rows.add(sum.row(key, recorded)));
        rows.sort(order(request));
        List<String> everything = request.keys().stream().map(each -> "").toList();
        return new KpiTable(request.keys(), rows, all.row(everything, recorded), committed);
    }

    public Optional<KpiRow> find(List<String> key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** Lists what the files have. */
    static Set<Quantity> recorded(@Nullable Spend spend, @Nullable Funnel funnel) {
        Set<Quantity> recorded = new HashSet<>();
        if (spend != null) {
            recorded.add(Measures.SPEND);
        }
        if (funnel != null) {
            recorded.addAll(funnel.recorded());
        }
        return recorded;
    }

    static boolean isWanted(@Nullable DayRange range, YearMonth month, int day, String source) {
        if (range == null) {
            return true;
        }
        DayRange.Place place = range.place(month, day);
        if (place == DayRange.Place.CUT) {
            throw new RefusedException(Reason.DATA, "kpi.month-cut", source, month, range.first(), range.last());
        }
        return place == DayRange.Place.INSIDE;
    }

    /** Adds up a row. */
    private static final class RowSum {

        private final Figures.Sum sum = new Figures.Sum();
        private long spendLines;

        void add(SpendEntry entry) {
            sum.add(Measures.SPEND, entry.amount().cents());
            spendLines += entry.lines();
        }

        void add(FunnelEntry entry) {
            sum.add(entry.figures());
        }

        KpiRow row(List<String> key, Set<Quantity> recorded) {
            return new KpiRow(key, sum.figures(recorded), spendLines);
        }
    }

    private static List<String> key(Request request, SpendEntry entry) {
        return request.keys().stream()
                .map(key -> key.of(entry, request.groups()))
                .toList();
    }

    private static List<String> key(Request request, FunnelEntry entry) {
        return request.keys().stream()
                .map(key -> key.of(entry, request.groups()))
                .toList();
    }

    static Comparator<KpiRow> order(Request request) {
        Comparator<KpiRow> order = Comparator.comparingInt(row -> row.key().size());
        for (int i = 0; i < request.keys().size(); i++) {
            int place = i;
            List<String> first =
                    switch (request.keys().get(i)) {
                        case CHANNEL -> request.channelOrder();
                        case GROUP -> request.groups().names();
                        default -> List.of();
                    };
            order = order.thenComparing(row -> row.key().get(place), names(first));
        }
        return order;
    }

    /** Orders names: those that come first in their order, then the others, then what has none. */
    static Comparator<String> names(List<String> first) {
        return Comparator.comparing(String::isEmpty)
                .thenComparingInt(name -> first.contains(name) ? first.indexOf(name) : first.size())
                .thenComparing(Comparator.naturalOrder());
    }
}
