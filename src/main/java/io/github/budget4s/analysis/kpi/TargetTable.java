package io.github.budget4s.analysis.kpi;

import io.github.budget4s.analysis.kpi.TargetResult.Scope;
import io.github.budget4s.domain.actual.MeasuredValue.Dimension;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.ChannelGroup;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.project.Thresholds;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
        if (wanted.has(KpiKey.GROUP)) {
            builder.addGroups();
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
            plan.goals().targets().forEach(target -> add(Scope.YEAR, "", target, months, all, Whose.whole(months)));
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
                    addUntil(Scope.QUARTER, quarter, sofar, target -> isDueIn(target, month));
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
                addUntil(Scope.UP_TO_MONTH, month.toString(), sofar, target -> isDueIn(target, month));
            }
        }

        /** Values of the plan's own measures are sums, or are not, whatever months they are of. */
        private boolean isDueIn(Target target, YearMonth month) {
            Measured measured = reached.measured(target, all, Whose.whole(months));
            return DuePart.isDueIn(target, measured == null ? null : measured.measure(), month);
        }

        private void addUntil(Scope scope, String key, MonthRange sofar, Predicate<Target> counts) {
            List<Target> due = plan.goals().targets().stream().filter(counts).toList();
            if (!due.isEmpty()) {
                Figures figures = reached.figures(sofar);
                due.forEach(target -> add(scope, key, target, sofar, figures, Whose.whole(sofar)));
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
                                Whose.of(Dimension.STORE, store.store(), months),
                                measure -> due.of(target, measure, months)));
            }
        }

        void addChannels() {
            KpiTable byChannel = reached.sales(List.of(KpiKey.CHANNEL), months);
            for (Channel channel : plan.channels()) {
                Figures figures = Reached.of(byChannel, channel.name());
                for (Target target : channel.targets()) {
                    boolean alone = plan.channels().stream()
                                    .filter(each -> hasTarget(each.targets(), target))
                                    .count()
                            == 1;
                    Whose whose = new Whose(Dimension.CHANNEL, channel.name(), alone, List.of(months));
                    add(Scope.CHANNEL, channel.name(), target, months, figures, whose);
                }
            }
        }

        void addGroups() {
            KpiTable byGroup = reached.sales(List.of(KpiKey.GROUP), months, plan.channelGroups());
            for (ChannelGroup group : plan.groups()) {
                Figures figures = Reached.of(byGroup, group.name());
                Whose whose = Whose.of(Dimension.CHANNEL, group.name(), months);
                group.targets().forEach(each -> add(Scope.GROUP, group.name(), each, months, figures, whose));
            }
        }

        private boolean hasTarget(List<Target> targets, Target like) {
            return targets.stream().anyMatch(each -> each.measure().equals(like.measure()))
                    && plan.goals().targets().stream()
                            .noneMatch(each -> each.measure().equals(like.measure()));
        }

        /** An activity counts from its first month on, and is looked at with the month in which it ends. */
        void addActivities() {
            for (Activity activity : plan.activities()) {
                List<MonthRange> its = MonthRange.runs(
                        activity.time().months().stream().map(year::month).toList());
                YearMonth first = its.get(0).first();
                if (!months.contains(its.get(its.size() - 1).last())
                        || activity.targets().isEmpty()) {
                    continue;
                }
                MonthRange since = first.isBefore(months.first()) ? new MonthRange(first, months.last()) : months;
                Optional<Figures> named = named(activity, since);
                String called = called(activity);
                Figures whole =
                        its.stream().map(reached::figures).reduce(Figures::plus).orElseThrow();
                for (Target target : activity.targets()) {
                    // The workshop's files know months and no activities.
                    boolean workshop = Measures.find(target.measure())
                            .filter(Measures::isService)
                            .isPresent();
                    MonthRange from = new MonthRange(first, months.last());
                    Whose whose = Whose.of(Dimension.ACTIVITY, activity.name(), from);
                    Figures figures = named.orElse(Figures.NONE);
                    if ((named.isPresent() && !workshop) || Measured.of(reached.actuals(), target, whose) != null) {
                        addWhole(Scope.ACTIVITY, called, target, figures, whose);
                    } else {
                        Whose ofMonth = new Whose(null, "", false, its);
                        addWhole(Scope.MONTH, named(its) + " " + called, target, whole, ofMonth);
                    }
                }
            }
        }

        /** Finds the lines of an activity, of its store where stores are told apart. */
        private Optional<Figures> named(Activity activity, MonthRange since) {
            if (activity.store() != null) {
                KpiTable byStore = reached.sales(List.of(KpiKey.ACTIVITY, KpiKey.STORE), since);
                if (byStore.rows().stream().anyMatch(row -> !row.key().get(1).isEmpty())) {
                    return byStore.find(List.of(activity.name(), activity.store()))
                            .map(KpiRow::figures);
                }
            }
            return reached.sales(List.of(KpiKey.ACTIVITY), since)
                    .find(List.of(activity.name()))
                    .map(KpiRow::figures);
        }

        /** Two stores may have an activity of one name. */
        private String called(Activity activity) {
            boolean alone = plan.activities().stream()
                            .filter(each -> each.name().equals(activity.name()))
                            .map(Activity::store)
                            .distinct()
                            .count()
                    == 1;
            return alone || activity.store() == null ? activity.name() : activity.store() + " " + activity.name();
        }

        private static String named(List<MonthRange> runs) {
            return runs.stream()
                    .map(run -> run.length() == 1 ? run.first().toString() : run.first() + "/" + run.last())
                    .collect(Collectors.joining(", "));
        }

        /** Holds a target of which all is due. */
        private void addWhole(Scope scope, String key, Target target, Figures figures, Whose whose) {
            add(scope, key, target, figures, whose, measure -> Ratio.of(target.value()));
        }

        /** @param due the months that are to bring their part of it */
        private void add(Scope scope, String key, Target target, MonthRange due, Figures figures, Whose whose) {
            add(scope, key, target, figures, whose, measure -> part.of(target, measure, due));
        }

        private void add(
                Scope scope, String key, Target target, Figures figures, Whose whose, Function<Measure, Ratio> value) {
            Optional<Measure> known = Measures.find(target.measure());
            Measured measured = reached.measured(target, figures, whose);
            boolean isOfWorkshop = known.map(Measures::isService).orElse(measured != null);
            if (wanted.onlyService() && !isOfWorkshop) {
                return;
            }
            results.add(
                    measured == null
                            ? TargetResult.unmeasured(scope, key, target, Ratio.of(target.value()))
                            : TargetResult.of(
                                    scope,
                                    key,
                                    target,
                                    value.apply(measured.measure()),
                                    measured.measure(),
                                    measured.figures(),
                                    thresholds));
        }
    }
}
