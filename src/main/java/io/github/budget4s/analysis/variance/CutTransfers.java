package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns cuts into money that is moved: from the months to come of what is cut to the months whose budget was overspent,
 * so that the sum of the budget stays.
 *
 * <p>A channel gives in proportion to what its months to come have left beyond what is paid, ordered, under contract or
 * released. What it would spend beyond its own budget needs no transfer. Overspent are the channels that are over their
 * budget of the year so far, in the month that is checked first, then in those before it.
 */
public final class CutTransfers {

    private static final Money CENT = new Money(1);

    private final VarianceCheck check;
    private final Spared spared;
    private final boolean byChannel;
    private final Map<String, SortedMap<YearMonth, Money>> budget = new TreeMap<>();
    private final Map<String, SortedMap<YearMonth, Money>> spent = new HashMap<>();

    /**
     * Holds money that is to be moved.
     *
     * @param cut the cut that frees it
     * @param from the month that it is taken from
     * @param channel the channel that it is taken from; empty where the budget tells none apart
     * @param toMonth the month that it goes to
     * @param toChannel the channel that it goes to
     * @param amount how much, above nothing
     */
    public record Move(Cut cut, YearMonth from, String channel, YearMonth toMonth, String toChannel, Money amount) {}

    private record Place(YearMonth month, String channel, Money amount) {}

    private CutTransfers(VarianceCheck check, Spared spared) {
        this.check = check;
        this.spared = spared;
        VarianceRequest request = check.request();
        byChannel = request.budget().entries().stream()
                .anyMatch(entry -> !entry.channel().isEmpty());
        for (BudgetEntry entry : request.budget().entries()) {
            if (!entry.store().isEmpty()) {
                throw new RefusedException(Reason.USAGE, "usage.cuts-of-stores");
            }
            if (entry.activity().isEmpty() && request.year().contains(entry.month())) {
                add(budget, entry.channel(), entry.month(), entry.amount());
            }
        }
        for (SpendEntry entry : request.spend().entries()) {
            if (request.year().contains(entry.month()) && request.isKnown(entry)) {
                add(spent, byChannel ? entry.channel() : "", entry.month(), entry.amount());
            }
        }
    }

    /**
     * Finds what is to be moved.
     *
     * @throws RefusedException when the budget tells stores apart
     */
    public static List<Move> of(VarianceCheck check, Spared spared) {
        return new CutTransfers(check, spared).moves();
    }

    private static void add(
            Map<String, SortedMap<YearMonth, Money>> cells, String channel, YearMonth month, Money amount) {
        cells.computeIfAbsent(channel, first -> new TreeMap<>()).merge(month, amount, Money::plus);
    }

    private static Money of(Map<String, SortedMap<YearMonth, Money>> cells, String channel, YearMonth month) {
        return cells.getOrDefault(channel, new TreeMap<>()).getOrDefault(month, Money.ZERO);
    }

    private List<Move> moves() {
        List<Place> open = overspent();
        Map<Place, Money> taken = new HashMap<>();
        List<Move> moves = new ArrayList<>();
        int next = 0;
        for (Cut cut : check.cuts().cuts()) {
            for (Place from : giving(cut, taken)) {
                Money left = from.amount();
                while (!left.isZero() && next < open.size()) {
                    Place to = open.get(next);
                    Money amount = left.compareTo(to.amount()) < 0 ? left : to.amount();
                    moves.add(new Move(cut, from.month(), from.channel(), to.month(), to.channel(), amount));
                    left = left.minus(amount);
                    if (amount.equals(to.amount())) {
                        next++;
                    } else {
                        open.set(
                                next,
                                new Place(to.month(), to.channel(), to.amount().minus(amount)));
                    }
                }
            }
        }
        return moves;
    }

    /** Lists where the budget so far was overspent, and by how much. */
    private List<Place> overspent() {
        List<Place> open = new ArrayList<>();
        YearMonth first = check.request().year().first();
        spent.forEach((channel, months) -> {
            Money over = Money.ZERO;
            for (YearMonth month = first; !month.isAfter(check.request().month()); month = month.plusMonths(1)) {
                over = over.plus(of(spent, channel, month)).minus(of(budget, channel, month));
            }
            boolean named = !byChannel || !channel.isEmpty();
            for (YearMonth month = check.request().month();
                    named && over.compareTo(Money.ZERO) > 0 && !month.isBefore(first);
                    month = month.minusMonths(1)) {
                Money here = of(spent, channel, month).minus(of(budget, channel, month));
                Money amount = here.compareTo(over) < 0 ? here : over;
                if (amount.compareTo(Money.ZERO) > 0) {
                    open.add(new Place(month, channel, amount));
                    over = over.minus(amount);
                }
            }
        });
        open.sort((one, other) -> {
            int order = other.month().compareTo(one.month());
            return order != 0 ? order : one.channel().compareTo(other.channel());
        });
        return open;
    }

    /** Lists the months that a cut takes its money from. */
    private List<Place> giving(Cut cut, Map<Place, Money> taken) {
        String channel = byChannel ? cut.channel() : "";
        List<YearMonth> toCome = check.request().toCome();
        List<Money> rooms = new ArrayList<>();
        Money all = Money.ZERO;
        for (YearMonth month : toCome) {
            Money bound = of(spent, channel, month);
            Money kept = spared.of(cut.channel(), month);
            Money room = of(budget, channel, month)
                    .minus(bound.compareTo(kept) > 0 ? bound : kept)
                    .minus(taken.getOrDefault(new Place(month, channel, Money.ZERO), Money.ZERO));
            rooms.add(room.isNegative() ? Money.ZERO : room);
            all = all.plus(rooms.get(rooms.size() - 1));
        }
        if (all.isZero()) {
            return List.of();
        }
        Money amount = cut.amount().compareTo(all) < 0 ? cut.amount() : all;
        Money whole = all;
        List<LargestRemainder.Part> parts = LargestRemainder.spread(
                amount,
                rooms.stream()
                        .map(room -> Ratio.of(room.cents(), whole.cents()))
                        .toList(),
                CENT);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < toCome.size(); i++) {
            Money part = parts.get(i).amount();
            if (!part.isZero()) {
                places.add(new Place(toCome.get(i), channel, part));
                taken.merge(new Place(toCome.get(i), channel, Money.ZERO), part, Money::plus);
            }
        }
        return places;
    }
}
