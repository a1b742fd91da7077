package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.read.value.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes the months of a plan: {@code 5}, {@code 2026-05}, {@code all}, {@code [1, 4]}, and the units planned in each.
 */
final class PlanMonths {

    /** Stands for all the months of the year. */
    static final String ALL = "all";

    private final YamlFields fields;
    private final @Nullable Integer year;
    private final boolean yearIsStated;
    private final int starts;

    /**
     * Takes months of a year.
     *
     * @param year the planning year; null when the plan does not state it, or not so that it could be read
     * @param yearIsStated whether the plan states it at all
     * @param starts the month with which the planning year begins, 1 to 12
     */
    PlanMonths(YamlFields fields, @Nullable Integer year, boolean yearIsStated, int starts) {
        this.fields = fields;
        this.year = year;
        this.yearIsStated = yearIsStated;
        this.starts = starts;
    }

    /** Takes one month, 1 to 12. */
    Optional<Integer> month(YamlNode node) {
        return fields.text(node).flatMap(text -> month(node.location(), text));
    }

    private Optional<Integer> month(Location location, String text) {
        if (!(MonthChoice.parse(text) instanceof Reading.Value<MonthChoice> value)) {
            fields.problem(location, "plan.month", text);
            return Optional.empty();
        }
        Integer stated = value.value().year();
        if (stated != null && !yearIsStated) {
            fields.problem(location, "plan.month-without-year", text, String.valueOf(stated));
        } else if (year != null && !value.value().isOf(MonthRange.ofYear(year, starts))) {
            fields.problem(location, "plan.month-of-other-year", text, MonthRange.ofYear(year, starts));
        }
        return Optional.of(value.value().monthOfYear());
    }

    /** Takes all the months, one, or a list of several. */
    SortedSet<Integer> months(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && ALL.equals(scalar.text())) {
            return RegularItem.ALL_MONTHS;
        }
        List<YamlNode> items = node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
        if (items.isEmpty()) {
            fields.problem(node.location(), "plan.no-months");
        }
        SortedSet<Integer> months = new TreeSet<>();
        for (YamlNode item : items) {
            month(item).ifPresent(month -> {
                if (!months.add(month)) {
                    fields.problem(item.location(), "plan.month-twice", month);
                }
            });
        }
        return months;
    }

    /** Takes the units of January to December: twelve figures, or a figure for each month by its name. */
    List<Units> salesPlan(YamlNode node) {
        List<Units> plan = List.of();
        if (node instanceof YamlNode.Sequence sequence) {
            plan = inOrder(sequence);
        } else if (node instanceof YamlNode.Mapping mapping) {
            plan = byMonth(mapping);
        } else {
            fields.problem(node.location(), "plan.expected-sales-plan");
        }
        if (!plan.isEmpty() && plan.stream().allMatch(Units::isZero)) {
            fields.problem(node.location(), "plan.nothing-sold");
        }
        return plan;
    }

    private List<Units> inOrder(YamlNode.Sequence sequence) {
        List<Units> units = sequence.items().stream()
                .flatMap(item -> fields.units(item).stream())
                .toList();
        if (sequence.items().size() != MonthRange.MONTHS_OF_A_YEAR) {
            fields.problem(
                    sequence.location(),
                    "plan.sales-plan-count",
                    sequence.items().size());
            return List.of();
        }
        return units;
    }

    private List<Units> byMonth(YamlNode.Mapping mapping) {
        Map<Integer, Units> units = new TreeMap<>();
        SortedSet<Integer> missing = new TreeSet<>(RegularItem.ALL_MONTHS);
        mapping.entries()
                .forEach((key, entry) -> month(entry.keyLocation(), key).ifPresent(month -> {
                    if (!missing.remove(month)) {
                        fields.problem(entry.keyLocation(), "plan.month-twice", month);
                    }
                    fields.units(entry.value()).ifPresent(figure -> units.put(month, figure));
                }));
        if (!missing.isEmpty()) {
            fields.problem(mapping.location(), "plan.sales-plan-missing", List.copyOf(missing));
        }
        return List.copyOf(units.values());
    }
}
