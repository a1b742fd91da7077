package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.variance.Cut.JudgedBy;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says which channels should spend less, so that the year ends inside the budget.
 *
 * <p>The least efficient channel gives first: one that cost money and brought nothing, then those that brought leads
 * and no orders, from the dearest lead down, then those with orders, from the dearest order down. A channel gives at
 * most what it would still spend beyond what it has paid and ordered, and what of that is not {@linkplain Spared
 * spared}. Without a funnel the channels that are the furthest over their own budgets give first.
 *
 * @param needed by how much the year's forecast is over the budget; nothing when it is not
 * @param cuts what each channel gives, in that order; none gives nothing
 * @param spared what of its forecast each channel keeps, because it is under contract or released from the reserve
 */
public record Cuts(Money needed, List<Cut> cuts, SortedMap<String, Money> spared) {

    /** Nothing is to be cut. */
    public static final Cuts NONE = new Cuts(Money.ZERO, List.of(), new TreeMap<>());

    /**
     * Holds a channel that may give.
     *
     * @param over by how much it is over its own budget
     * @param most what it can give
     */
    private record Candidate(Cut cut, Money over, Money most) {}

    private record Results(long orders, long leads) {}

    private static final Comparator<Candidate> LEAST_EFFICIENT_FIRST = Comparator.comparing(
                    (Candidate each) -> each.cut().judgedBy())
            .thenComparing(Cuts::cost, Comparator.reverseOrder())
            .thenComparing(Candidate::over, Comparator.reverseOrder())
            .thenComparing(each -> each.cut().spent(), Comparator.reverseOrder())
            .thenComparing(each -> each.cut().channel());

    /** Copies the list. */
    public Cuts {
        cuts = List.copyOf(cuts);
        spared = Collections.unmodifiableSortedMap(new TreeMap<>(spared));
    }

    /** Returns what is cut in all. */
    public Money cut() {
        return cuts.stream().map(Cut::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Returns what is over even after all cuts, because it is spent or ordered already. */
    public Money remaining() {
        return needed.minus(cut());
    }

    /**
     * Finds the cuts.
     *
     * @param whole the full year of the whole budget
     * @param channels the full year of each channel; spend without a channel is none
     * @param spared what no channel may be cut by
     */
    static Cuts of(VarianceRequest request, VarianceRow whole, List<VarianceRow> channels, Spared spared) {
        if (whole.variance().compareTo(Money.ZERO) <= 0) {
            return NONE;
        }
        Map<String, Results> results = results(request);
        List<Candidate> candidates = new ArrayList<>();
        SortedMap<String, Money> keeps = new TreeMap<>();
        for (VarianceRow row : channels) {
            String channel = Objects.requireNonNull(row.values().get(Dimension.CHANNEL));
            if (!channel.isEmpty() && row.forecast().compareTo(Money.ZERO) > 0) {
                Money kept =
                        spared.beyond(channel, request.toCome(), row.series().settled());
                if (!kept.isZero()) {
                    keeps.put(channel, kept.compareTo(row.forecast()) < 0 ? kept : row.forecast());
                }
                Money most = row.forecast().minus(kept);
                candidates.add(new Candidate(
                        judged(request, row, channel, results.getOrDefault(channel, new Results(0, 0))),
                        row.variance(),
                        most.isNegative() ? Money.ZERO : most));
            }
        }
        candidates.sort(LEAST_EFFICIENT_FIRST);
        List<Cut> cuts = new ArrayList<>();
        Money open = whole.variance();
        for (Candidate candidate : candidates) {
            Cut cut = candidate.cut();
            Money most = candidate.most();
            Money amount = open.compareTo(most) < 0 ? open : most;
            if (amount.compareTo(Money.ZERO) > 0) {
                cuts.add(new Cut(cut.channel(), cut.judgedBy(), cut.cost(), cut.spent(), cut.forecast(), amount));
                open = open.minus(amount);
            }
        }
        return new Cuts(whole.variance(), cuts, keeps);
    }

    private static Cut judged(VarianceRequest request, VarianceRow row, String channel, Results results) {
        Money spent =
                row.series().spent(request.today().month()).values().stream().reduce(Money.ZERO, Money::plus);
        long brought = results.orders() > 0 ? results.orders() : results.leads();
        JudgedBy judgedBy;
        if (request.funnel().isEmpty()) {
            judgedBy = JudgedBy.UNKNOWN;
        } else if (results.orders() > 0) {
            judgedBy = JudgedBy.COST_PER_ORDER;
        } else if (results.leads() > 0) {
            judgedBy = JudgedBy.COST_PER_LEAD;
        } else {
            judgedBy = spent.compareTo(Money.ZERO) > 0 ? JudgedBy.NO_RESULT : JudgedBy.NOTHING_SPENT;
        }
        boolean measured = judgedBy == JudgedBy.COST_PER_ORDER || judgedBy == JudgedBy.COST_PER_LEAD;
        Ratio cost = measured ? new Ratio(spent.toBigCents(), BigInteger.valueOf(brought)) : null;
        return new Cut(channel, judgedBy, cost, spent, row.forecast(), Money.ZERO);
    }

    private static Ratio cost(Candidate candidate) {
        Ratio cost = candidate.cut().cost();
        return cost == null ? Ratio.ZERO : cost;
    }

    /** Counts what each channel brought in the year so far. */
    private static Map<String, Results> results(VarianceRequest request) {
        Map<String, Results> results = new HashMap<>();
        Funnel funnel = request.funnel();
        funnel.entries().stream()
                .filter(entry -> request.year().contains(entry.month())
                        && request.today().hasCome(entry.month(), entry.day()))
                .forEach(entry -> results.merge(
                        entry.channel(),
                        new Results(
                                entry.figures().sum(Measures.ORDERS),
                                entry.figures().sum(Measures.LEADS)),
                        (one, other) -> new Results(one.orders() + other.orders(), one.leads() + other.leads())));
        return results;
    }
}
