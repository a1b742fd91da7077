package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.plan.OverMonths;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Milestone;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.read.value.Period;
import io.github.budget4s.read.value.PeriodText;
import io.github.budget4s.read.value.Reading;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads milestones of a target: {@code {min: 12000, 2026-01: 3500, Q1: 4200}} wants 3,500 by the end of January and
 * 4,200 by the end of March, those of January among them.
 */
record MilestoneReader(PlanMonths months) {

    /** Returns the keys that name a month, a quarter or a half. */
    Set<String> keys(YamlNode bounds) {
        Set<String> keys = new LinkedHashSet<>();
        for (String key : bounds.entries().keySet()) {
            boolean isBound = TargetReader.KEYS.contains(key);
            if (!isBound && (MonthChoice.parse(key) instanceof Reading.Value || period(key) != null)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static @Nullable Period period(String key) {
        PeriodText text = PeriodText.of(key);
        Period period = text.period();
        return period == null || !text.rest().isEmpty() || period.isYear() ? null : period;
    }

    /**
     * Returns a target with its milestones.
     *
     * @param keys those of them
     * @param figure reads a figure of the target; null where it cannot be read
     */
    Target add(Target target, Set<String> keys, YamlNode bounds, Function<YamlNode, @Nullable Target> figure) {
        Map<Integer, BigDecimal> values = new LinkedHashMap<>();
        Map<Integer, YamlNode> nodes = new LinkedHashMap<>();
        for (String key : keys) {
            YamlNode node = bounds.entries().get(key);
            if (node == null) {
                continue;
            }
            Integer month = lastMonth(key, node);
            Target read = figure.apply(node);
            if (month == null || read == null) {
                continue;
            }
            if (values.put(month, read.value()) != null) {
                node.problem(node.keyLocation(), "plan.milestone-twice", month);
            }
            nodes.put(month, node);
        }
        List<Milestone> milestones = months.inOrder(values.keySet()).stream()
                .map(month -> new Milestone(month, values.getOrDefault(month, BigDecimal.ZERO)))
                .toList();
        Target with = target.with(milestones);
        boolean isSum =
                Measures.find(target.measure()).map(Measure::isSum).orElse(target.overMonths() == OverMonths.SUM);
        if (isSum) {
            refuseFalling(with, nodes);
        }
        return with;
    }

    private @Nullable Integer lastMonth(String key, YamlNode node) {
        if (MonthChoice.parse(key) instanceof Reading.Value) {
            return months.month(key, node, node.keyLocation());
        }
        Period period = period(key);
        if (period == null) {
            return null;
        }
        if (!months.isCalendarYear()) {
            node.problem(node.keyLocation(), "plan.milestone-quarter", key);
            return null;
        }
        String last = period.hasYear() ? period.year() + "-" + period.last() : String.valueOf(period.last());
        return months.month(last, node, node.keyLocation());
    }

    /** What counts from the beginning of the year does not become less, and is the year's when that ends. */
    private void refuseFalling(Target target, Map<Integer, YamlNode> nodes) {
        BigDecimal before = BigDecimal.ZERO;
        for (Milestone milestone : target.milestones()) {
            YamlNode node = nodes.get(milestone.month());
            if (node != null && milestone.value().compareTo(before) < 0) {
                node.problem("plan.milestone-falls", milestone.value().toPlainString(), before.toPlainString());
            } else if (node != null && milestone.value().compareTo(target.value()) > 0) {
                node.problem(
                        "plan.milestone-over",
                        milestone.value().toPlainString(),
                        target.value().toPlainString());
            } else if (node != null
                    && months.isLast(milestone.month())
                    && milestone.value().compareTo(target.value()) != 0) {
                node.problem(
                        "plan.milestone-end",
                        milestone.value().toPlainString(),
                        target.value().toPlainString());
            }
            before = milestone.value();
        }
    }
}
