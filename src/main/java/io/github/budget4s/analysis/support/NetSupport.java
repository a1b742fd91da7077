package io.github.budget4s.analysis.support;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Holds the OEM's support that spend, budget and months to come are less by, so that own money is held against own
 * money.
 *
 * <p>What an item pays in a month is what it pays up to that month less what it paid up to the month before, so that it
 * stops at its caps; a fixed amount is spread evenly over the year. It is spread over the month's money on the item's
 * channels in proportion, by largest remainder; where there is none it is no channel's.
 *
 * @param refunds a negative line of spend for each line that support is taken off
 * @param planned what is taken off the budget, by month and place
 * @param toCome what is taken off what the months to come will cost, by month and place
 * @param items what each item comes to, in the policy's order
 */
public record NetSupport(
        List<SpendEntry> refunds, List<BudgetEntry> planned, List<BudgetEntry> toCome, List<Item> items) {

    private static final Money CENT = new Money(1);

    public NetSupport {
        refunds = List.copyOf(refunds);
        planned = List.copyOf(planned);
        toCome = List.copyOf(toCome);
        items = List.copyOf(items);
    }

    /**
     * Says what one item comes to up to the last month.
     *
     * @param support what it pays by its rule
     * @param refunded what is taken off the spend
     * @param lapsed what of what it pays has lapsed unclaimed, and is not taken off
     * @param planned what is taken off the budget
     * @param asItComes whether that is what it pays, because the plan does not say what it would
     */
    public record Item(Support support, Money refunded, Money lapsed, Money planned, boolean asItComes) {}

    /**
     * Finds the support.
     *
     * @param budget the budget
     * @param ahead what the months to come will cost beyond what is known of them, by month and place
     */
    public static NetSupport of(NetRequest request, List<BudgetEntry> budget, List<BudgetEntry> ahead) {
        List<SpendEntry> refunds = new ArrayList<>();
        List<BudgetEntry> planned = new ArrayList<>();
        List<BudgetEntry> toCome = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (SupportItem item : request.policy().items()) {
            ItemMonths months = new ItemMonths(item, request, budget, ahead);
            SortedMap<YearMonth, Money> counted = months.counted();
            counted.forEach((month, amount) -> refunds.addAll(refunds(request, item, month, amount)));
            months.planned().forEach((month, amount) -> planned.addAll(parts(budget, item, month, amount)));
            months.toCome().forEach((month, amount) -> toCome.addAll(parts(ahead, item, month, amount)));
            items.add(new Item(
                    months.support(),
                    soFar(counted, request.last()),
                    months.lapsed(),
                    soFar(months.planned(), request.last()),
                    months.comesAsItWill()));
        }
        return new NetSupport(refunds, planned, toCome, items);
    }

    private static Money soFar(SortedMap<YearMonth, Money> amounts, YearMonth last) {
        return amounts.headMap(last.plusMonths(1)).values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** Adds up something of all items. */
    public Money sum(Function<Item, Money> which) {
        return items.stream().map(which).reduce(Money.ZERO, Money::plus);
    }

    private static List<SpendEntry> refunds(NetRequest request, SupportItem item, YearMonth month, Money amount) {
        List<SpendEntry> over = request.facts().spend().entries().stream()
                .filter(entry -> entry.month().equals(month)
                        && item.covers(entry.channel(), entry.store())
                        && entry.amount().compareTo(Money.ZERO) > 0)
                .toList();
        if (over.isEmpty()) {
            return amount.isZero()
                    ? List.of()
                    : List.of(new SpendEntry(
                            SpendKey.of(month, 0, "", "", "", SpendCategory.NONE, false), amount.negated(), 0));
        }
        List<Money> parts =
                spread(amount.negated(), over.stream().map(SpendEntry::amount).toList());
        List<SpendEntry> refunds = new ArrayList<>();
        for (int i = 0; i < over.size(); i++) {
            refunds.add(new SpendEntry(over.get(i).key(), parts.get(i), 0));
        }
        return refunds;
    }

    private static List<BudgetEntry> parts(List<BudgetEntry> money, SupportItem item, YearMonth month, Money amount) {
        List<BudgetEntry> over = money.stream()
                .filter(entry -> entry.month().equals(month)
                        && item.covers(entry.channel(), entry.store())
                        && entry.amount().compareTo(Money.ZERO) > 0)
                .toList();
        if (over.isEmpty()) {
            return amount.isZero() ? List.of() : List.of(new BudgetEntry(month, "", "", "", amount));
        }
        List<Money> amounts =
                spread(amount, over.stream().map(BudgetEntry::amount).toList());
        List<BudgetEntry> parts = new ArrayList<>();
        for (int i = 0; i < over.size(); i++) {
            BudgetEntry entry = over.get(i);
            parts.add(new BudgetEntry(month, entry.channel(), entry.activity(), entry.store(), amounts.get(i)));
        }
        return parts;
    }

    /** Spreads an amount that may be below zero: a quarter whose refunds outweigh its spend takes support back. */
    private static List<Money> spread(Money amount, List<Money> weights) {
        Money sum = weights.stream().reduce(Money.ZERO, Money::plus);
        boolean isBelow = amount.isNegative();
        return LargestRemainder.spread(
                        isBelow ? amount.negated() : amount,
                        weights.stream()
                                .map(weight -> new Ratio(weight.toBigCents(), sum.toBigCents()))
                                .toList(),
                        CENT)
                .stream()
                .map(LargestRemainder.Part::amount)
                .map(part -> isBelow ? part.negated() : part)
                .toList();
    }
}
