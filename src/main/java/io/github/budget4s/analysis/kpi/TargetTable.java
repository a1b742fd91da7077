package io.github.budget4s.analysis.kpi;

import io.github.budget4s.analysis.kpi.TargetResult.Scope;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.project.Thresholds;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.domain.service.ServiceLedger;
import io.github.budget4s.domain.spend.Spend;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the targets of a plan against what was reached in some months of its year.
 *
 * <p>A target that is a sum (leads, orders, revenue) is the year's; of some months it is the part that those months
 * have: by the plan's {@code sales_plan} where it has one, else evenly, in whole numbers where things are counted.
 * Rates and costs hold as they are. Targets of an activity are of the lines that name it; where none does, of its whole
 * months.
 *
 * @param months the months that are looked at
 * @param part which part of the year's sums they are to bring
 * @param results in the order of the plan: the year, its quarters, channels, activities
 */
public record TargetTable(MonthRange months, Ratio part, List<TargetResult> results) {

    private static final int QUARTER = 3;

    /**
     * Holds what was reached.
     *
     * @param spend null when there is no file of spend
     * @param funnel null when there is no funnel file
     * @param service null when there is no after-sales file
     * @param withCommitted whether what is ordered and not yet paid counts as spent
     */
    public record Reached(
            @Nullable Spend spend,
            @Nullable Funnel funnel,
            @Nullable ServiceLedger service,
            boolean withCommitted) {

        /** Adds up all of some months. */
        public Figures figures(MonthRange months) {
            return sales(List.of(), months).total().figures().plus(service(months));
        }

        /** Adds up what is ordered and not yet paid of some months. */
        public Money committed(MonthRange months) {
            return sales(List.of(), months).committed();
        }

        private KpiTable sales(List<KpiKey> keys, MonthRange months) {
            return KpiTable.of(
                    spend, funnel, new KpiTable.Request(keys, DayRange.of(months), withCommitted, List.of()));
        }

        private Figures service(MonthRange months) {
            return service == null
                    ? Figures.NONE
                    : ServiceTable.of(
                                    service,
                                    new KpiTable.Request(List.of(), DayRange.of(months), withCommitted, List.of()))
                            .total()
                            .figures();
        }
    }

    public TargetTable {
        results = List.copyOf(results);
    }

    /**
     * Holds all targets of a plan against what was reached.
     *
     * @param months months of the year
     * @param year the twelve months that the plan is for
     * @param service whether only targets of after-sales are wanted
     */
    public static TargetTable of(
            Plan plan, Reached reached, MonthRange months, MonthRange year, Thresholds thresholds, boolean service) {
        Builder builder = new Builder(plan, reached, months, year, thresholds, service);
        builder.addYear();
        builder.addQuarters();
        builder.addChannels();
        builder.addActivities();
        return new TargetTable(months, part(plan, months, year), builder.results);
    }

    /** Finds how bad the worst of them is. */
    public Flag worst() {
        return Flag.worst(results.stream()
                .map(TargetResult::flag)
                .filter(Objects::nonNull)
                .toList());
    }

    /** Returns which part of the year's sums some months are to bring. */
    static Ratio part(Plan plan, MonthRange months, MonthRange year) {
        List<Units> planned = plan.goals().salesPlan();
        if (planned.isEmpty()) {
            return Ratio.of(months.length(), MonthRange.MONTHS_OF_A_YEAR);
        }
        Units of = Units.ZERO;
        Units all = Units.ZERO;
        for (int month = 1; month <= planned.size(); month++) {
            Units units = planned.get(month - 1);
            all = all.plus(units);
            if (months.contains(year.month(month))) {
                of = of.plus(units);
            }
        }
        return Ratio.of(of.toDecimal()).dividedBy(Ratio.of(all.toDecimal()));
    }

    private static final class Builder {

        private final Plan plan;
        private final Reached reached;
        private final MonthRange months;
        private final MonthRange year;
        private final Thresholds thresholds;
        private final boolean service;
        private final Figures all;
        private final List<TargetResult> results = new ArrayList<>();

        Builder(
                Plan plan,
                Reached reached,
                MonthRange months,
                MonthRange year,
                Thresholds thresholds,
                boolean service) {
            this.plan = plan;
            this.reached = reached;
            this.months = months;
            this.year = year;
            this.thresholds = thresholds;
            this.service = service;
            this.all = reached.figures(months);
        }

        void addYear() {
            plan.goals().targets().forEach(target -> add(Scope.YEAR, "", target, months, all));
        }

        /** Milestones: what the year's sums are to have come to by the end of a quarter. */
        void addQuarters() {
            if (!months.first().equals(year.first())) {
                return;
            }
            for (YearMonth end = months.first().plusMonths(QUARTER - 1L);
                    end.isBefore(months.last());
                    end = end.plusMonths(QUARTER)) {
                MonthRange sofar = new MonthRange(months.first(), end);
                Figures figures = reached.figures(sofar);
                String quarter = year.first().getMonthValue() == 1
                        ? end.getYear() + "-Q" + end.getMonthValue() / QUARTER
                        : sofar.first() + "/" + sofar.last();
                plan.goals().targets().stream()
                        .filter(target -> target.direction() == Target.Direction.AT_LEAST)
                        .filter(target -> Measures.find(target.measure())
                                .filter(Measure::isSum)
                                .isPresent())
                        .forEach(target -> add(Scope.QUARTER, quarter, target, sofar, figures));
            }
        }

        void addChannels() {
            KpiTable byChannel = reached.sales(List.of(KpiKey.CHANNEL), months);
            Figures none = new Figures.Sum().figures(byChannel.total().figures().quantities());
            for (Channel channel : plan.channels()) {
                Figures figures = byChannel
                        .find(List.of(channel.name()))
                        .map(KpiRow::figures)
                        .orElse(none);
                channel.targets().forEach(target -> add(Scope.CHANNEL, channel.name(), target, months, figures));
            }
        }

        /** An activity counts from its first month on, and is looked at with the month in which it ends. */
        void addActivities() {
            KpiTable byActivity = reached.sales(List.of(KpiKey.ACTIVITY), months);
            for (Activity activity : plan.activities()) {
                List<MonthRange> its = MonthRange.runs(
                        activity.time().months().stream().map(year::month).toList());
                YearMonth first = its.get(0).first();
                if (!months.contains(its.get(its.size() - 1).last())
                        || activity.targets().isEmpty()) {
                    continue;
                }
                KpiTable since = first.isBefore(months.first())
                        ? reached.sales(List.of(KpiKey.ACTIVITY), new MonthRange(first, months.last()))
                        : byActivity;
                Optional<Figures> named = since.find(List.of(activity.name())).map(KpiRow::figures);
                Figures whole =
                        its.stream().map(reached::figures).reduce(Figures::plus).orElseThrow();
                for (Target target : activity.targets()) {
                    // The workshop's files know months and no activities.
                    boolean workshop = Measures.find(target.measure())
                            .filter(Measures::isService)
                            .isPresent();
                    if (named.isPresent() && !workshop) {
                        add(Scope.ACTIVITY, activity.name(), target, null, named.get());
                    } else {
                        add(Scope.MONTH, named(its) + " " + activity.name(), target, null, whole);
                    }
                }
            }
        }

        private static String named(List<MonthRange> runs) {
            return runs.stream()
                    .map(run -> run.length() == 1 ? run.first().toString() : run.first() + "/" + run.last())
                    .collect(Collectors.joining(", "));
        }

        /** @param due the months that are to bring their part of it; null where all of it is due */
        private void add(Scope scope, String key, Target target, @Nullable MonthRange due, Figures figures) {
            Ratio value = Ratio.of(target.value());
            Optional<Measure> known = Measures.find(target.measure());
            if (service && known.filter(Measures::isService).isEmpty()) {
                return;
            }
            results.add(known.map(measure -> TargetResult.of(
                            scope,
                            key,
                            target,
                            due == null || !measure.isSum() ? value : partOf(value, measure, due),
                            measure,
                            figures,
                            thresholds))
                    .orElseGet(() -> TargetResult.unmeasured(scope, key, target, value)));
        }

        /**
         * Returns what some months are to bring of a year's sum. Nobody sells a quarter of a vehicle: where things are
         * counted it is a whole number, the difference of what is due by the end and before the beginning, each rounded
         * half up, so that quarters add up to the year.
         */
        private Ratio partOf(Ratio value, Measure measure, MonthRange due) {
            if (measure.unit() != Unit.COUNT || !value.denominator().equals(BigInteger.ONE)) {
                return value.times(part(plan, due, year));
            }
            Ratio before = due.first().equals(year.first())
                    ? Ratio.ZERO
                    : part(plan, new MonthRange(year.first(), due.first().minusMonths(1)), year);
            Ratio until = part(plan, new MonthRange(year.first(), due.last()), year);
            return whole(value.times(until)).minus(whole(value.times(before)));
        }

        private static Ratio whole(Ratio value) {
            return Ratio.of(value.toDecimal(0, RoundingMode.HALF_UP));
        }
    }
}
