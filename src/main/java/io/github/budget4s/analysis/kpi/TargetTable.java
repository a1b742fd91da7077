package io.github.budget4s.analysis.kpi;

import io.github.budget4s.analysis.kpi.TargetResult.Scope;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.project.Thresholds;
import io.github.budget4s.domain.service.ServiceLedger;
import io.github.budget4s.domain.spend.Spend;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the targets of a plan against what was reached in some months of its year.
 *
 * <p>A target that is a sum (leads, orders, revenue) is the year's; of some months it is the part that those months
 * have: up to the milestones of the plan, and between them by the plan's {@code sales_plan} where it has one, else
 * evenly, in whole numbers where things are counted. Rates and costs hold as they are. Targets of an activity are of
 * the lines that name it; where none does, of its whole months.
 *
 * @param months the months that are looked at
 * @param part which part of the year's sums they are to bring
 * @param results in the order of the plan: the year, its quarters or months, stores, channels, activities
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

        /** Adds up what the lines of a store have of some months. */
        Figures ofStore(String store, MonthRange months) {
            Figures sold = of(sales(List.of(KpiKey.STORE), months), store);
            KpiTable.Request request =
                    new KpiTable.Request(List.of(KpiKey.STORE), DayRange.of(months), withCommitted, List.of());
            return service == null ? sold : sold.plus(of(ServiceTable.of(service, request), store));
        }

        private static Figures of(KpiTable byStore, String store) {
            return byStore.find(List.of(store)).map(KpiRow::figures).orElseGet(() -> new Figures.Sum()
                    .figures(byStore.total().figures().quantities()));
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

    /**
     * Says which targets are wanted.
     *
     * @param keys what has rows besides the year: months, stores, channels, activities; none for all of them, with
     *     quarters and the milestones of the plan instead of every month
     * @param onlyService whether only those of after-sales
     */
    public record Wanted(List<KpiKey> keys, boolean onlyService) {

        public Wanted {
            keys = List.copyOf(keys);
        }

        boolean has(KpiKey key) {
            return keys.isEmpty() || keys.contains(key);
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
     * @param wanted which of them
     */
    public static TargetTable of(
            Plan plan, Reached reached, MonthRange months, MonthRange year, Thresholds thresholds, Wanted wanted) {
        Builder builder = new Builder(plan, reached, months, year, thresholds, wanted);
        builder.addYear();
        if (wanted.keys().isEmpty()) {
            builder.addMilestones();
        }
        if (wanted.keys().contains(KpiKey.MONTH)) {
            builder.addMonths();
        }
        if (wanted.has(KpiKey.STORE)) {
            builder.addStores();
        }
        if (wanted.has(KpiKey.CHANNEL)) {
            builder.addChannels();
        }
        if (wanted.has(KpiKey.ACTIVITY)) {
            builder.addActivities();
        }
        return new TargetTable(months, builder.part.of(months), builder.results);
    }

    /** Finds how bad the worst of them is. */
    public Flag worst() {
        return Flag.worst(results.stream()
                .map(TargetResult::flag)
                .filter(Objects::nonNull)
                .toList());
    }

    private static final class Builder {

        private final Plan plan;
        private final Reached reached;
        private final MonthRange months;
        private final MonthRange year;
        private final Thresholds thresholds;
        private final Wanted wanted;
        private final DuePart part;
        private final Figures all;
        private final List<TargetResult> results = new ArrayList<>();

        Builder(Plan plan, Reached reached, MonthRange months, MonthRange year, Thresholds thresholds, Wanted wanted) {
            this.plan = plan;
            this.reached = reached;
            this.months = months;
            this.year = year;
            this.thresholds = thresholds;
            this.wanted = wanted;
            this.part = new DuePart(plan.goals().salesPlan(), year);
            this.all = reached.figures(months);
        }

        void addYear() {
            plan.goals().targets().forEach(target -> add(Scope.YEAR, "", target, months, all));
        }

        /** What the year is to have come to by the end of each quarter, and by the milestones of the plan. */
        void addMilestones() {
            if (!months.first().equals(year.first())) {
                return;
            }
            for (YearMonth month : months.months()) {
                if (!month.isBefore(months.last())) {
                    return;
                }
                MonthRange sofar = new MonthRange(months.first(), month);
                if (sofar.length() % QUARTER == 0) {
                    String quarter = year.first().getMonthValue() == 1
                            ? month.getYear() + "-Q" + month.getMonthValue() / QUARTER
                            : sofar.first() + "/" + sofar.last();
                    addUntil(Scope.QUARTER, quarter, sofar, target -> DuePart.isDueIn(target, month));
                } else {
                    addUntil(
                            Scope.UP_TO_MONTH,
                            month.toString(),
                            sofar,
                            target -> target.hasMilestone(month.getMonthValue()));
                }
            }
        }

        /** What the year is to have come to by the end of each month. */
        void addMonths() {
            for (YearMonth month : months.months()) {
                MonthRange sofar = new MonthRange(year.first(), month);
                addUntil(Scope.UP_TO_MONTH, month.toString(), sofar, target -> DuePart.isDueIn(target, month));
            }
        }

        private void addUntil(Scope scope, String key, MonthRange sofar, Predicate<Target> counts) {
            List<Target> due = plan.goals().targets().stream().filter(counts).toList();
            if (!due.isEmpty()) {
                Figures figures = reached.figures(sofar);
                due.forEach(target -> add(scope, key, target, sofar, figures));
            }
        }

        /** A store's sums are due by its own sales plan where it has one. */
        void addStores() {
            if (plan.goals().stores().stream().allMatch(store -> store.targets().isEmpty())) {
                return;
            }
            for (StorePlan store : plan.goals().stores()) {
                Figures figures = reached.ofStore(store.store(), months);
                DuePart due = store.salesPlan().isEmpty() ? part : new DuePart(store.salesPlan(), year);
                store.targets()
                        .forEach(target -> add(
                                Scope.STORE,
                                store.store(),
                                target,
                                figures,
                                measure -> due.of(target, measure, months)));
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
                        addWhole(Scope.ACTIVITY, activity.name(), target, named.get());
                    } else {
                        addWhole(Scope.MONTH, named(its) + " " + activity.name(), target, whole);
                    }
                }
            }
        }

        private static String named(List<MonthRange> runs) {
            return runs.stream()
                    .map(run -> run.length() == 1 ? run.first().toString() : run.first() + "/" + run.last())
                    .collect(Collectors.joining(", "));
        }

        /** Holds a target of which all is due. */
        private void addWhole(Scope scope, String key, Target target, Figures figures) {
            add(scope, key, target, figures, measure -> Ratio.of(target.value()));
        }

        /** @param due the months that are to bring their part of it */
        private void add(Scope scope, String key, Target target, MonthRange due, Figures figures) {
            add(scope, key, target, figures, measure -> part.of(target, measure, due));
        }

        private void add(Scope scope, String key, Target target, Figures figures, Function<Measure, Ratio> value) {
            Optional<Measure> known = Measures.find(target.measure());
            if (wanted.onlyService() && known.filter(Measures::isService).isEmpty()) {
                return;
            }
            results.add(known.map(measure ->
                            TargetResult.of(scope, key, target, value.apply(measure), measure, figures, thresholds))
                    .orElseGet(() -> TargetResult.unmeasured(scope, key, target, Ratio.of(target.value()))));
        }
    }
}
