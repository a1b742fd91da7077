package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.plan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a channel of a plan that has more than a budget: months of its own, targets. */
record ChannelReader(PlanMonths months, Names names, String currency) {

    /**
     * Reads a channel with a budget for the year or for each month, in all or in some months, or with twelve figures.
     */
    Channel channel(String name, YamlNode channel) {
        YamlNode budget = channel.get("budget");
        YamlNode monthly = channel.get("monthly");
        YamlNode some = channel.get("months");
        if (budget.isPresent() && monthly.isPresent()) {
            channel.problem(channel.keyLocation(), "plan.channel-both", name);
        }
        List<Target> targets = TargetReader.ofYear(channel.get("targets"), names, months);
        if (monthly.isSequence() && !budget.isPresent()) {
            if (some.isPresent()) {
                some.problem("plan.channel-figures-and-months", name);
            }
            return fixed(name, figures(name, monthly), targets);
        }
        Money amount = budget.isPresent() ? budget.money(currency) : monthly.money(currency);
        if (!some.isPresent() || some.is(PlanMonths.ALL)) {
            return new Channel(name, amount, !budget.isPresent() && monthly.isPresent(), targets);
        }
        if (!budget.isPresent() && !monthly.isPresent()) {
            some.problem("plan.channel-months-alone", name);
        }
        TreeSet<Integer> running = new TreeSet<>(months.months(some));
        return amount == null || running.isEmpty()
                ? new Channel(name, amount, false, targets)
                : fixed(name, List.of(new RegularItem(name, amount, !budget.isPresent(), running, name)), targets);
    }

    private static Channel fixed(String name, List<RegularItem> items, List<Target> targets) {
        Money sum = items.stream().map(RegularItem::yearly).reduce(Money.ZERO, Money::plus);
        return new Channel(name, sum, false, targets, items);
    }

    private List<RegularItem> figures(String name, YamlNode sequence) {
        List<RegularItem> figures = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            @Nullable Money amount = sequence.items().get(i).money(currency);
            if (amount != null && i < MonthRange.MONTHS_OF_A_YEAR) {
                figures.add(new RegularItem(name, amount, true, new TreeSet<>(List.of(i + 1)), name));
            }
        }
        if (sequence.items().size() != MonthRange.MONTHS_OF_A_YEAR) {
            sequence.problem("plan.sales-plan-count", sequence.items().size());
        }
        return figures;
    }
}
