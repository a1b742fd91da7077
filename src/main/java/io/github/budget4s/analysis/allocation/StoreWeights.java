package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds how much each store of a group counts for when its money is divided. */
final class StoreWeights {

    private final SortedMap<String, SalesHistory> histories;
    private final HistoryWindow window;
    private final SortedMap<String, StoreWeight> weights = new TreeMap<>();

    private final Map<String, StorePlan> plans;

    private StoreWeights(
            SortedMap<String, SalesHistory> histories, HistoryWindow window, Map<String, StorePlan> plans) {
        this.histories = histories;
        this.window = window;
        this.plans = plans;
    }

    /**
     * Weighs the stores, the oldest first: a younger one is compared with those that opened before it.
     *
     * @param histories the stores, each from its first sale on
     * @param plans the sales plans of stores that are weighed by them, and the stores that others are like as long as
     *     these have sold nothing
     * @return the weights in the order of the stores
     * @throws RefusedException when cancellations of a store outweigh its sales, or no store sold anything
     */
    static List<StoreWeight> of(
            SortedMap<String, SalesHistory> histories, HistoryWindow window, Map<String, StorePlan> plans) {
        return new StoreWeights(histories, window, plans).weights();
    }

    private List<StoreWeight> weights() {
        refuseNegative();
        SortedMap<YearMonth, List<String>> byOpening = new TreeMap<>();
        histories.forEach((name, history) -> byOpening
                .computeIfAbsent(opened(history), month -> new ArrayList<>())
                .add(name));
        // Stores that opened in the same month are not compared with each other, whichever comes first by name.
        List<String> older = new ArrayList<>();
        byOpening.forEach((opened, names) -> {
            weigh(names, opened, older);
            older.addAll(names);
        });
        plans.values().forEach(this::weighLike);
        if (weights.values().stream().allMatch(weight -> weight.weight().isZero())) {
            throw new RefusedException(
                    Reason.DATA, StoreAllocator.sum(histories).problem("allocation.nothing-sold", window.months()));
        }
        return List.copyOf(weights.values());
    }

    private void refuseNegative() {
        List<Problem> problems = new ArrayList<>();
        histories.forEach((name, history) -> {
            Units sold = sold(history, counted());
            if (sold.isNegative()) {
                problems.add(history.problem("allocation.store-negative", name, window.months(), sold));
            }
        });
        if (!problems.isEmpty()) {
            throw new RefusedException(Reason.DATA, problems, problems.size());
        }
    }

    /** The months in which the group's sales are known. */
    private List<YearMonth> counted() {
        return window.known();
    }

    /** The month from which on a store counts as open; a store that has sold nothing yet has opened after all. */
    private YearMonth opened(SalesHistory store) {
        YearMonth first = store.isEmpty()
                ? window.months().last().plusMonths(1)
                : store.months().firstKey();
        return first.isBefore(window.months().first()) ? window.months().first() : first;
    }

    private void weigh(List<String> names, YearMonth opened, List<String> olderNames) {
        int counted = counted().size();
        List<YearMonth> open =
                counted().stream().filter(month -> !month.isBefore(opened)).toList();
        StoreWeight.Older older = older(olderNames, open);
        for (String name : names) {
            Units sold = sold(history(name), open);
            StorePlan plan = plans.get(name);
            Units planned = plan == null ? Units.ZERO : plan.plannedUnits();
            weights.put(
                    name,
                    planned.isZero()
                            ? open.isEmpty() || open.size() == counted
                                    ? StoreWeight.ofSales(sold, open.size(), counted)
                                    : StoreWeight.ofPace(sold, open.size(), counted, older)
                            : StoreWeight.ofPlan(planned, open.size(), counted));
        }
    }

    private void weighLike(StorePlan plan) {
        StoreWeight own = weights.get(plan.store());
        StoreWeight other = plan.like() == null ? null : weights.get(plan.like());
        if (own != null && other != null && own.months() == 0) {
            weights.put(plan.store(), StoreWeight.like(other));
        }
    }

    private StoreWeight.Older older(List<String> names, List<YearMonth> months) {
        Units sold = Units.ZERO;
        Units weight = Units.ZERO;
        for (String name : names) {
            sold = sold.plus(sold(history(name), months));
            StoreWeight known = weights.get(name);
            weight = known == null ? weight : weight.plus(known.weight());
        }
        return new StoreWeight.Older(sold, weight);
    }

    private SalesHistory history(String store) {
        return Objects.requireNonNull(histories.get(store));
    }

    private static Units sold(SalesHistory store, List<YearMonth> months) {
        return months.stream().map(store::units).reduce(Units.ZERO, Units::plus);
    }
}
