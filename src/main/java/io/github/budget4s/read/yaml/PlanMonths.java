package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the months of a plan: {@code 5}, {@code 2026-05}, {@code all}, {@code [1, 4]}, and the units planned in each.
 */
final class PlanMonths {

    /** Stands for all the months of the year. */
    static final String ALL = "all";

    private final @Nullable Integer year;
    private final boolean yearIsSpecified;
    private final int starts;

    /**
     * Reads months of a year.
     *
     * @param year the planning year; absent when the plan does not say it
     * @param starts the month with which the planning year begins, 1 to 12
     */
    PlanMonths(YamlNode year, int starts) {
        this.year = year.year();
        this.yearIsSpecified = year.isPresent();
        this.starts = starts;
    }

    /** Returns the planning year; null when the plan does not say it, or not so that it could be read. */
    @Nullable
    Integer year() {
        return year;
    }

    /** Returns one month, 1 to 12. */
    @Nullable
    Integer month(YamlNode node) {
        String text = node.text();
        return text == null ? null : month(text, node, node.location());
    }

    /**
     * Returns the month, 1 to 12, that a text names.
     *
     * @param place where a problem with it is
     */
    @Nullable
    Integer month(String text, YamlNode node, Location place) {
        if (!(MonthChoice.parse(text) instanceof Reading.Value<MonthChoice> value)) {
            node.problem(place, "plan.month", text);
            return null;
        }
        Integer itsYear = value.value().year();
        if (itsYear != null && !yearIsSpecified) {
            node.problem(place, "plan.month-without-year", text, String.valueOf(itsYear));
        } else if (year != null && !value.value().isOf(MonthRange.ofYear(year, starts))) {
            node.problem(place, "plan.month-of-other-year", text, MonthRange.ofYear(year, starts));
        }
        return value.value().monthOfYear();
    }

    /** Returns whether the planning year is a calendar year, of which quarters have one meaning. */
    boolean isCalendarYear() {
        return starts == 1;
    }

    /** Returns whether the planning year ends with a month, 1 to 12. */
    boolean isLast(int month) {
        return month % MonthRange.MONTHS_OF_A_YEAR + 1 == starts;
    }

    /** Puts months in the order of the planning year. */
    List<Integer> inOrder(Collection<Integer> some) {
        List<Integer> ordered = new ArrayList<>();
        for (int i = 0; i < MonthRange.MONTHS_OF_A_YEAR; i++) {
            int month = (starts - 1 + i) % MonthRange.MONTHS_OF_A_YEAR + 1;
            if (some.contains(month)) {
                ordered.add(month);
            }
        }
        return ordered;
    }

    /** Returns whether a day is in the planning year; where it is not, or the year is not known, that is a problem. */
    boolean holds(LocalDate day, YamlNode node) {
        if (!yearIsSpecified) {
            node.problem("plan.month-without-year", day, String.valueOf(day.getYear()));
        } else if (year != null && !MonthRange.ofYear(year, starts).contains(YearMonth.from(day))) {
            node.problem("plan.month-of-other-year", day, MonthRange.ofYear(year, starts));
        } else {
            return year != null;
        }
        return false;
    }

    /** Returns all the months where nothing else is specified, one, or those of a list. */
    SortedSet<Integer> months(YamlNode node) {
        if (!node.isPresent() || node.is(ALL)) {
            return RegularItem.ALL_MONTHS;
        }
        if (node.oneOrMore().isEmpty()) {
            node.problem("plan.no-months");
        }
        SortedSet<Integer> months = new TreeSet<>();
        for (YamlNode item : node.oneOrMore()) {
            Integer month = month(item);
            if (month != null && !months.add(month)) {
                item.problem("plan.month-twice", month);
            }
        }
        return months;
    }

    /** Returns the units of January to December: twelve figures, or a figure for each month by its name. */
    List<Units> salesPlan(YamlNode node) {
        List<Units> plan = List.of();
        if (node.isSequence()) {
            plan = inOrder(node);
        } else if (node.isMapping()) {
            plan = byMonth(node);
        } else if (node.isPresent()) {
            node.problem("plan.expected-sales-plan");
        }
        if (!plan.isEmpty() && plan.stream().allMatch(Units::isZero)) {
            node.problem("plan.nothing-sold");
        }
        return plan;
    }

    /** Returns the file that has the units; null when they stand in the plan itself, or nowhere. */
    @Nullable
    String salesPlanFile(YamlNode node) {
        String text = node.isScalar() ? node.text() : null;
        return text == null || text.isBlank() || Numbers.number(CellText.plain(text)) instanceof Reading.Value
                ? null
                : text;
    }

    private static List<Units> inOrder(YamlNode sequence) {
        List<Units> plan = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            Units units = item.units();
            if (units != null) {
                plan.add(units);
            }
        }
        int figures = sequence.items().size();
        if (figures != MonthRange.MONTHS_OF_A_YEAR) {
            sequence.problem("plan.sales-plan-count", figures);
            return List.of();
        }
        return plan;
    }

    private List<Units> byMonth(YamlNode mapping) {
        Map<Integer, Units> plan = new TreeMap<>();
        SortedSet<Integer> missing = new TreeSet<>(RegularItem.ALL_MONTHS);
        for (Map.Entry<String, YamlNode> each : mapping.entries().entrySet()) {
            YamlNode figure = each.getValue();
            Integer month = month(each.getKey(), figure, figure.keyLocation());
            if (month == null) {
                continue;
            }
            if (!missing.remove(month)) {
                figure.problem(figure.keyLocation(), "plan.month-twice", month);
            }
            Units units = figure.units();
            if (units != null) {
                plan.put(month, units);
            }
        }
        if (!missing.isEmpty()) {
            mapping.problem("plan.sales-plan-missing", List.copyOf(missing));
        }
        return List.copyOf(plan.values());
    }
}
