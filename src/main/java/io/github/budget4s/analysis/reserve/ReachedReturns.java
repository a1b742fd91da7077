package io.github.budget4s.analysis.reserve;

import io.github.budget4s.analysis.kpi.Results;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds what released money of the reserve was spent on, and what came back, request by request.
 *
 * <p>Lines of spend with the category of the reserve use up the releases of their channel, the oldest first, then those
 * that name no channel; never those of a later month. What came back of a line is known by its activity where it names
 * one: revenue of the activity ÷ all its spend; else by its channel: revenue of the channel in the month ÷ all that it
 * spent in it. Of a request with 20,000 that brought 5 for each yuan and 10,000 that brought 2, it is 4.
 *
 * @param requests by name; those of which nothing is spent yet are not among them
 */
public record ReachedReturns(SortedMap<String, Reached> requests) {

    /**
     * Holds what came of a request.
     *
     * @param spent what lines of the reserve have spent of it
     * @param reached the revenue for each yuan; null where no revenue is recorded or what it is of cost nothing
     */
    public record Reached(Money spent, @Nullable Ratio reached) {}

    /** What the lines of a month name. */
    private record Cell(YearMonth month, String channel, String activity) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int order = month.compareTo(other.month);
            order = order != 0 ? order : channel.compareTo(other.channel);
            return order != 0 ? order : activity.compareTo(other.activity);
        }
    }

    /** What a request has for a channel from a month on, and has not spent yet. */
    private static final class Release {
        private final String request;
        private final YearMonth month;
        private final String channel;
        private Money left;

        Release(String request, YearMonth month, String channel, Money left) {
            this.request = request;
            this.month = month;
            this.channel = channel;
            this.left = left;
        }
    }

    /**
     * Finds what was spent and what came of it.
     *
     * @param ledger the requests as they stand on the day
     * @param known spend and what came in, as known on the day
     */
    public static ReachedReturns of(ReserveLedger ledger, Names names, Results known) {
        Spend spend = known.spend() == null ? new Spend(List.of(), "") : known.spend();
        Funnel funnel = known.funnel() == null ? Funnel.NONE : known.funnel();
        List<Release> releases = releases(ledger, names);
        SortedMap<Cell, Money> used = new TreeMap<>();
        for (SpendEntry entry : spend.entries()) {
            if (entry.category() == SpendCategory.RESERVE) {
                used.merge(new Cell(entry.month(), entry.channel(), entry.activity()), entry.amount(), Money::plus);
            }
        }
        Map<String, Map<Cell, Money>> spent = new HashMap<>();
        used.forEach((cell, amount) -> {
            Money open = take(cell.channel(), cell, amount, releases, spent);
            take("", cell, open, releases, spent);
        });
        SortedMap<String, Reached> requests = new TreeMap<>();
        spent.forEach((request, cells) -> requests.put(request, reached(cells, spend, funnel)));
        return new ReachedReturns(requests);
    }

    /** Each request as it was released, what came back taken off the latest releases first. */
    private static List<Release> releases(ReserveLedger ledger, Names names) {
        List<Release> releases = new ArrayList<>();
        for (ReserveRequest request : ledger.requests()) {
            ReleasedMoney.of(List.of(request), names)
                    .cells()
                    .forEach((month, channels) -> channels.forEach((channel, amount) -> releases.add(new Release(
                            request.name(), month, channel.equals(Channel.UNATTRIBUTED) ? "" : channel, amount))));
        }
        return releases;
    }

    private static Money take(
            String channel, Cell cell, Money amount, List<Release> releases, Map<String, Map<Cell, Money>> spent) {
        Money open = amount;
        for (Release release : releases) {
            boolean fits = release.channel.equals(channel) && !release.month.isAfter(cell.month());
            Money part = release.left.compareTo(open) < 0 ? release.left : open;
            if (fits && part.compareTo(Money.ZERO) > 0) {
                release.left = release.left.minus(part);
                open = open.minus(part);
                spent.computeIfAbsent(release.request, first -> new HashMap<>()).merge(cell, part, Money::plus);
            }
        }
        return open;
    }

    private static Reached reached(Map<Cell, Money> cells, Spend spend, Funnel funnel) {
        Money all = Money.ZERO;
        Money known = Money.ZERO;
        Ratio back = Ratio.ZERO;
        for (Map.Entry<Cell, Money> each : cells.entrySet()) {
            Cell cell = each.getKey();
            Money part = each.getValue();
            all = all.plus(part);
            Money cost = spend.sum(cost(cell));
            if (cost.compareTo(Money.ZERO) > 0 && funnel.recorded().contains(Measures.REVENUE)) {
                BigInteger revenue =
                        BigInteger.valueOf(funnel.sum(brought(cell)).sum(Measures.REVENUE));
                back = back.plus(new Ratio(revenue.multiply(part.toBigCents()), cost.toBigCents()));
                known = known.plus(part);
            }
        }
        return new Reached(all, known.isZero() ? null : back.dividedBy(Ratio.of(known.cents(), 1)));
    }

    private static Predicate<SpendEntry> cost(Cell cell) {
        return cell.activity().isEmpty()
                ? entry -> entry.month().equals(cell.month()) && entry.channel().equals(cell.channel())
                : entry -> entry.activity().equals(cell.activity());
    }

    private static Predicate<FunnelEntry> brought(Cell cell) {
        return cell.activity().isEmpty()
                ? entry -> entry.month().equals(cell.month()) && entry.channel().equals(cell.channel())
                : entry -> entry.activity().equals(cell.activity());
    }
}
