package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.plan.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        YamlNode figures = some.isMapping() ? some : monthly.isMapping() ? monthly : null;
        if (figures != null) {
            return byMonth(name, channel, figures);
        }
        List<Target> targets = TargetReader.ofYear(channel.get("targets"), names, months);
        if (monthly.isSequence()) {
            if (some.isPresent()) {
                some.problem("plan.channel-figures-and-months", name);
            }
            return agreeing(fixed(name, figures(name, monthly), targets), budget, monthly);
        }
        if (budget.isPresent() && monthly.isPresent()) {
            channel.problem(channel.keyLocation(), "plan.channel-both", name);
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

    /** What stands by month is the budget, beside which the year's may stand once more. */
    private Channel byMonth(String name, YamlNode channel, YamlNode mapping) {
        for (String key : List.of("monthly", "months")) {
            YamlNode other = channel.get(key);
            if (other.isPresent() && other != mapping) {
                other.problem("plan.channel-figures-and-months", name);
            }
        }
        if (mapping.entries().isEmpty()) {
            mapping.problem("plan.no-months");
        }
        List<RegularItem> figures = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        mapping.entries().forEach((text, figure) -> {
            Integer month = months.month(text, figure, figure.keyLocation());
            Money amount = figure.money(currency);
            if (month != null && !seen.add(month)) {
                figure.problem(figure.keyLocation(), "plan.month-twice", month);
            } else if (month != null && amount != null) {
                figures.add(new RegularItem(name, amount, true, new TreeSet<>(List.of(month)), name));
            }
        });
        List<Target> targets = TargetReader.ofYear(channel.get("targets"), names, months);
        return agreeing(fixed(name, figures, targets), channel.get("budget"), mapping);
    }

    private Channel agreeing(Channel read, YamlNode budget, YamlNode figures) {
        Money year = budget.money(currency);
        Money sum = read.yearly();
        if (year != null && !year.equals(sum)) {
            boolean over = sum.compareTo(year) > 0;
            figures.problem(
                    figures.keyLocation(),
                    over ? "plan.channel-sum-over" : "plan.channel-sum-under",
                    read.name(),
                    sum,
                    year,
                    over ? sum.minus(year) : year.minus(sum));
        }
        return read;
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
