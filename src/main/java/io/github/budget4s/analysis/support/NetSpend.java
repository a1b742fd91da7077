package io.github.budget4s.analysis.support;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Holds spend after the OEM's support: each refund is a negative entry in the month that earned it.
 *
 * <p>What an item pays in a month is what it pays up to that month less what it paid up to the month before; a fixed
 * amount is spread evenly over the year. It is spread over the month's spend on the item's channels in proportion, by
 * largest remainder; where there is none it is no channel's.
 *
 * @param spend the spend and the refunds
 * @param items what each item pays up to the last month, in the policy's order
 */
public record NetSpend(Spend spend, List<Support> items) {

    public NetSpend {
        items = List.copyOf(items);
    }

    public Money refunded() {
        return items.stream().map(Support::amount).reduce(Money.ZERO, Money::plus);
    }

    /**
     * Takes the support off.
     *
     * @param facts the spend, paid and ordered, and all else that support is computed from
     * @param last the last month whose support counts
     */
    public static NetSpend of(Policy policy, ActualFacts facts, YearMonth last) {
        List<SpendEntry> entries = new ArrayList<>(facts.spend().entries());
        List<Support> items = new ArrayList<>();
        List<YearMonth> months = MonthRange.ofYear(facts.year()).months().stream()
                .filter(month -> !month.isAfter(last))
                .toList();
        for (SupportItem item : policy.items()) {
            Money before = Money.ZERO;
            for (YearMonth month : months) {
                Money soFar = paid(item, facts, month);
                addRefund(entries, facts.spend(), item, month, soFar.minus(before));
                before = soFar;
            }
            items.add(SupportRules.compute(item, facts.year(), facts.of(item, last)));
        }
        return new NetSpend(new Spend(entries, facts.spend().source()), items);
    }

    private static Money paid(SupportItem item, ActualFacts facts, YearMonth month) {
        Money amount =
                SupportRules.compute(item, facts.year(), facts.of(item, month)).amount();
        if (!(item.basis() instanceof Basis.Fixed)) {
            return amount;
        }
        List<LargestRemainder.Part> even = LargestRemainder.spread(
                amount, Collections.nCopies(MonthRange.MONTHS_OF_A_YEAR, Ratio.of(1, 12)), new Money(1));
        return even.subList(0, month.getMonthValue()).stream()
                .map(LargestRemainder.Part::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static void addRefund(
            List<SpendEntry> entries, Spend spend, SupportItem item, YearMonth month, Money amount) {
        if (amount.isZero()) {
            return;
        }
        List<SpendEntry> over = spend.entries().stream()
                .filter(entry -> entry.month().equals(month)
                        && item.channels().contains(entry.channel())
                        && entry.amount().compareTo(Money.ZERO) > 0)
                .toList();
        if (over.isEmpty()) {
            entries.add(
                    new SpendEntry(SpendKey.of(month, 0, "", "", "", SpendCategory.NONE, false), amount.negated(), 0));
            return;
        }
        Money sum = over.stream().map(SpendEntry::amount).reduce(Money.ZERO, Money::plus);
        List<Ratio> shares = over.stream()
                .map(entry -> new Ratio(entry.amount().toBigCents(), sum.toBigCents()))
                .toList();
        // A quarter whose refunds outweigh its spend takes support back.
        boolean back = amount.isNegative();
        List<LargestRemainder.Part> parts =
                LargestRemainder.spread(back ? amount.negated() : amount, shares, new Money(1));
        for (int i = 0; i < over.size(); i++) {
            SpendEntry entry = over.get(i);
            Money part = parts.get(i).amount();
            entries.add(new SpendEntry(
                    SpendKey.of(
                            month,
                            entry.day(),
                            entry.channel(),
                            entry.activity(),
                            entry.store(),
                            entry.category(),
                            entry.committed()),
                    back ? part : part.negated(),
                    0));
        }
    }
}
