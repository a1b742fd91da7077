package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.ChannelGroups;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds a year's budget by month and group of channels; a channel in no group stands for itself.
 *
 * @param groups the groups in the order of the plan, then what is in none
 */
public record GroupMoney(Map<String, Map<YearMonth, Money>> groups) {

    /** No groups were asked for. */
    public static final GroupMoney NONE = new GroupMoney(Map.of());

    /** Adds up the channels of each group. */
    public static GroupMoney of(ChannelAllocation allocation, ChannelGroups groups) {
        Map<String, Map<YearMonth, Money>> sums = new LinkedHashMap<>();
        groups.names().forEach(name -> sums.put(name, new TreeMap<>()));
        for (int channel = 0; channel < allocation.channels().size(); channel++) {
            Map<YearMonth, Money> sum = sums.computeIfAbsent(
                    groups.of(allocation.channels().get(channel).name()), first -> new TreeMap<>());
            for (MonthlyBudget month : allocation.allocation().months()) {
                sum.merge(month.month(), allocation.amount(month.month().getMonthValue(), channel), Money::plus);
            }
        }
        return new GroupMoney(sums);
    }

    public List<String> names() {
        return new ArrayList<>(groups.keySet());
    }

    public Money of(String group, YearMonth month) {
        return groups.getOrDefault(group, Map.of()).getOrDefault(month, Money.ZERO);
    }
}
