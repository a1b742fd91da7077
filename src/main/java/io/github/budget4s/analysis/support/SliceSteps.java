package io.github.budget4s.analysis.support;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.Units;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Splits what an item pays by the days on which it is due, and by the months that earned it.
 *
 * <p>What falls due on a day is what the item pays with it less what it pays without: so the caps are used up by what
 * is due first, and all parts add up to the whole. A part is spread over the activities and stores that earned it in
 * proportion, by largest remainder.
 */
final class SliceSteps {

    static final int MONTHS_OF_A_QUARTER = 3;

    private final Support support;
    private final int year;
    private final TreeMap<When, Step> steps = new TreeMap<>();

    /** Who earned a part. */
    record Cell(String activity, String store) {

        static final Cell NONE = new Cell("", "");
    }

    /** When a part is due, and which month earned it; what is never due comes last. */
    private record When(@Nullable LocalDate due, YearMonth month) implements Comparable<When> {

        @Override
        public int compareTo(When other) {
            int byDay = day().compareTo(other.day());
            return byDay == 0 ? month.compareTo(other.month) : byDay;
        }

        private LocalDate day() {
            return due == null ? LocalDate.MAX : due;
        }
    }

    /** What earns a part. */
    private static final class Step {
        private final Map<Cell, Money> spent = new LinkedHashMap<>();
        private final Map<Cell, Integer> events = new LinkedHashMap<>();
        private final Map<Cell, Money> sold = new LinkedHashMap<>();
        private @Nullable Units units;
        private @Nullable Money revenue;
        private int quarters;
    }

    /**
     * Begins with nothing.
     *
     * @param support what the item pays as a whole
     */
    SliceSteps(Support support, int year) {
        this.support = support;
        this.year = year;
    }

    private Step step(@Nullable LocalDate due, YearMonth month) {
        return steps.computeIfAbsent(new When(due, month), when -> new Step());
    }

    void addSpend(@Nullable LocalDate due, YearMonth month, Cell cell, Money amount) {
        step(due, month).spent.merge(cell, amount, Money::plus);
    }

    void addEvent(@Nullable LocalDate due, YearMonth month, Cell cell) {
        step(due, month).events.merge(cell, 1, Integer::sum);
    }

    /**
     * Adds the vehicles of a month.
     *
     * @param byStore how many of them each store sold, in millionths; none where that is not known
     */
    void addUnits(@Nullable LocalDate due, YearMonth month, Units units, Map<String, Long> byStore) {
        Step step = step(due, month);
        step.units = units;
        byStore.forEach((store, sold) -> step.sold.merge(new Cell("", store), new Money(sold), Money::plus));
    }

    /**
     * Adds the revenue of a month.
     *
     * @param byStore how much of it each store had, in cents; none where that is not known
     */
    void addRevenue(@Nullable LocalDate due, YearMonth month, Money revenue, Map<String, Long> byStore) {
        Step step = step(due, month);
        step.revenue = revenue;
        byStore.forEach((store, sold) -> step.sold.merge(new Cell("", store), new Money(sold), Money::plus));
    }

    /**
     * Adds a quarter of the fixed amount of a year.
     *
     * @param stores those that it is for; it is no store's where it is for several
     */
    void addQuarter(@Nullable LocalDate due, YearMonth month, List<String> stores) {
        Step step = step(due, month);
        step.quarters++;
        step.sold.put(new Cell("", stores.size() == 1 ? stores.get(0) : ""), new Money(1));
    }

    List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        Sums sums = new Sums(support.item(), year);
        boolean isPaid = !support.amount().isZero();
        Money before = Money.ZERO;
        for (Map.Entry<When, Step> each : steps.entrySet()) {
            sums.add(each.getKey().month(), each.getValue());
            Money after = isPaid ? sums.pays() : Money.ZERO;
            addSlices(each.getKey(), each.getValue(), after.minus(before), slices);
            before = after;
        }
        return slices;
    }

    private static void addSlices(When when, Step step, Money amount, List<Slice> slices) {
        Map<Cell, Money> earned = spread(amount, weights(step));
        Map<Cell, Money> all = new LinkedHashMap<>(step.spent);
        earned.keySet().forEach(cell -> all.putIfAbsent(cell, Money.ZERO));
        all.forEach((cell, spent) -> slices.add(new Slice(
                when.due(),
                when.month(),
                cell.activity(),
                cell.store(),
                spent,
                earned.getOrDefault(cell, Money.ZERO))));
    }

    private static Map<Cell, Money> weights(Step step) {
        Map<Cell, Money> weights = new LinkedHashMap<>();
        if (step.events.isEmpty() && (step.units != null || step.revenue != null || step.quarters > 0)) {
            weights.putAll(step.sold);
            weights.putIfAbsent(Cell.NONE, new Money(step.sold.isEmpty() ? 1 : 0));
            return weights;
        }
        step.events.forEach((cell, count) -> weights.put(cell, new Money(count)));
        if (step.events.isEmpty()) {
            step.spent.forEach((cell, spent) -> weights.put(cell, spent));
        }
        return weights;
    }

    /** Spreads an amount over those with a weight above zero; where refunds outweigh, over those below. */
    private static Map<Cell, Money> spread(Money amount, Map<Cell, Money> weights) {
        boolean isBack = amount.isNegative();
        Map<Cell, BigInteger> counting = new LinkedHashMap<>();
        weights.forEach((cell, weight) -> {
            if (weight.isNegative() == isBack && !weight.isZero()) {
                counting.put(cell, weight.toBigCents().abs());
            }
        });
        if (counting.isEmpty()) {
            weights.keySet().stream().findFirst().ifPresent(cell -> counting.put(cell, BigInteger.ONE));
        }
        BigInteger sum = counting.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<LargestRemainder.Part> parts = counting.isEmpty()
                ? List.of()
                : LargestRemainder.spread(
                        isBack ? amount.negated() : amount,
                        counting.values().stream()
                                .map(weight -> new Ratio(weight, sum))
                                .toList(),
                        new Money(1));
        Map<Cell, Money> spread = new LinkedHashMap<>();
        int i = 0;
        for (Cell cell : counting.keySet()) {
            Money part = parts.get(i++).amount();
            spread.put(cell, isBack ? part.negated() : part);
        }
        return spread;
    }

    /** Adds up what came so far. */
    private static final class Sums {
        private final SupportItem item;
        private final int year;
        private final TreeMap<YearMonth, Money> spend = new TreeMap<>();
        private final TreeMap<YearMonth, Units> units = new TreeMap<>();
        private final TreeMap<YearMonth, Money> revenue = new TreeMap<>();
        private final TreeMap<YearMonth, Integer> events = new TreeMap<>();
        private int quarters;

        private Sums(SupportItem item, int year) {
            this.item = item;
            this.year = year;
        }

        private void add(YearMonth month, Step step) {
            step.spent.values().forEach(amount -> spend.merge(month, amount, Money::plus));
            step.events.values().forEach(count -> events.merge(month, count, Integer::sum));
            if (step.units != null) {
                units.merge(month, step.units, Units::plus);
            }
            if (step.revenue != null) {
                revenue.merge(month, step.revenue, Money::plus);
            }
            quarters += step.quarters;
        }

        /** Whether a condition is met is said of all facts together, not of those that came so far. */
        private Money pays() {
            return item.basis() instanceof Basis.Fixed fixed
                    ? SupportRules.fixed(item, fixed, quarters)
                    : SupportRules.compute(item, year, new SupportFacts(spend, units, revenue, events))
                            .conditional();
        }
    }
}
