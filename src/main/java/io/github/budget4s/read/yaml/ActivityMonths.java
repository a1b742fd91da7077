package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.ActivityTime;
import io.github.budget4s.domain.plan.ActivityTime.Basis;
import io.github.budget4s.domain.plan.ActivityTime.Portion;
import io.github.budget4s.read.value.ServicePeriods;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads when an activity is: {@code month} or {@code months} with a month, a list, or amounts by month; {@code from}
 * and {@code to} with days. Days may stand beside the months that they are in.
 */
record ActivityMonths(PlanMonths reader) {

    /**
     * Returns when an activity is; null where nothing says so, or not so that it could be read.
     *
     * @param given the amounts by month as they are written; empty where there are none
     */
    @Nullable
    ActivityTime time(YamlNode activity, Map<String, Money> given) {
        YamlNode one = activity.get("month");
        YamlNode several = activity.get("months");
        boolean hasDays = activity.get("from").isPresent() || activity.get("to").isPresent();
        if (one.isPresent() && several.isPresent()) {
            several.problem("plan.activity-both", "month", "months");
            return null;
        }
        YamlNode named = one.isPresent() ? one : several;
        DayRange days = hasDays ? days(activity) : null;
        if (!named.isPresent()) {
            if (!hasDays) {
                activity.required("month", "plan.activity-lacks");
            }
            return days == null ? null : new ActivityTime(byDays(days), Basis.DAYS, days);
        }
        ActivityTime time = named(named, given);
        if (time == null || (hasDays && days == null)) {
            return null;
        }
        if (days != null && !time.months().equals(ofDays(days))) {
            named.problem("plan.activity-other-months", days.first(), days.last(), days.months());
        }
        Basis basis = days == null || time.basis() == Basis.STATED ? time.basis() : Basis.DAYS;
        return new ActivityTime(basis == Basis.DAYS && days != null ? byDays(days) : time.portions(), basis, days);
    }

    private @Nullable ActivityTime named(YamlNode node, Map<String, Money> given) {
        if (!node.isMapping()) {
            Collection<Integer> running = reader.months(node);
            return running.isEmpty() ? null : ActivityTime.ofMonths(reader.inOrder(running));
        }
        TreeMap<Integer, Long> weights = new TreeMap<>();
        node.entries().forEach((text, figure) -> {
            Integer month = reader.month(text, figure, figure.keyLocation());
            if (month != null
                    && weights.put(month, given.getOrDefault(text, Money.ZERO).cents()) != null) {
                figure.problem(figure.keyLocation(), "plan.month-twice", month);
            }
        });
        if (weights.isEmpty()) {
            node.problem("plan.no-months");
            return null;
        }
        List<Portion> portions = reader.inOrder(weights.keySet()).stream()
                .map(month -> new Portion(month, weights.getOrDefault(month, 0L)))
                .toList();
        return new ActivityTime(portions, Basis.STATED, null);
    }

    private @Nullable DayRange days(YamlNode activity) {
        YamlNode from = activity.required("from", "plan.activity-lacks-day");
        YamlNode to = activity.required("to", "plan.activity-lacks-day");
        LocalDate first = from.value(ServicePeriods.first(from.written()));
        LocalDate last = to.value(ServicePeriods.last(to.written()));
        if (first == null || last == null || !reader.holds(first, from) || !reader.holds(last, to)) {
            return null;
        }
        if (last.isBefore(first)) {
            to.problem("plan.activity-ends-before", last, first);
            return null;
        }
        return new DayRange(first, last);
    }

    private static List<Portion> byDays(DayRange days) {
        List<Portion> portions = new ArrayList<>();
        for (YearMonth month : days.months().months()) {
            LocalDate first = later(days.first(), month.atDay(1));
            LocalDate last = days.last().isBefore(month.atEndOfMonth()) ? days.last() : month.atEndOfMonth();
            portions.add(new Portion(month.getMonthValue(), new DayRange(first, last).days()));
        }
        return portions;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<Integer> ofDays(DayRange days) {
        return days.months().months().stream().map(YearMonth::getMonthValue).toList();
    }
}
