package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.actual.MeasuredValue;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.plan.OverMonths;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.StaffRole;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.plan.Target;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what became of files of measures.
 *
 * @param unknown measures that no target of the plan names, each with the one that is perhaps meant
 * @param skipped measures that the program counts in other files, which have them
 * @param unweighed measures of which the mean of several values counts, without weights
 * @param endsEarly measures whose last value is of a month before the last that is looked at, each with that month
 */
public record MeasuredUse(
        Map<String, Optional<String>> unknown,
        List<String> skipped,
        List<String> unweighed,
        Map<String, YearMonth> endsEarly) {

    /** Finds out for the months in which targets are held against what was reached. */
    public static MeasuredUse of(Plan plan, Reached reached, MonthRange months) {
        MeasuredUse use =
                new MeasuredUse(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        List<Target> targets = targets(plan);
        List<String> names = targets.stream().map(Target::measure).distinct().toList();
        for (String measure : reached.actuals().measures()) {
            List<MeasuredValue> lines = reached.actuals().values().stream()
                    .filter(value -> value.measure().equals(measure) && months.contains(value.month()))
                    .toList();
            Optional<Target> target = targets.stream()
                    .filter(each -> reached.actuals().values().stream()
                            .anyMatch(value -> value.measure().equals(measure) && Measured.isOf(value, each.measure())))
                    .findFirst();
            if (target.isEmpty()) {
                use.unknown.put(measure, SpellingSuggestion.of(measure, names));
            } else {
                boolean ofActivity = plan.activities().stream()
                        .anyMatch(activity -> activity.targets().contains(target.get()));
                boolean goesOn = !ofActivity && target.get().overMonths() == OverMonths.SUM;
                use.add(measure, target.get(), lines, reached, months, goesOn);
            }
        }
        return use;
    }

    private void add(
            String measure,
            Target target,
            List<MeasuredValue> lines,
            Reached reached,
            MonthRange months,
            boolean goesOn) {
        boolean isCounted = Measures.find(target.measure())
                .filter(known -> known.isIn(reached.figures(months).quantities()))
                .isPresent();
        if (isCounted) {
            // Nobody counts what a person reached but a file of measures.
            if (lines.stream().anyMatch(line -> line.of().person().isEmpty())) {
                skipped.add(measure);
            }
            return;
        }
        boolean severalMonths =
                lines.stream().map(MeasuredValue::month).distinct().count() > 1;
        if (severalMonths && lines.get(0).value() != null && target.overMonths() == OverMonths.MEAN) {
            unweighed.add(measure);
        }
        lines.stream()
                .map(MeasuredValue::month)
                .max(YearMonth::compareTo)
                .filter(last -> last.isBefore(months.last()) && goesOn)
                .ifPresent(last -> endsEarly.put(measure, last));
    }

    private static List<Target> targets(Plan plan) {
        return Stream.of(
                        Stream.<List<Target>>of(plan.goals().targets()),
                        plan.channels().stream().map(channel -> channel.targets()),
                        plan.activities().stream().map(activity -> activity.targets()),
                        plan.goals().stores().stream().map(StorePlan::targets),
                        plan.goals().roles().stream().map(StaffRole::targets))
                .flatMap(each -> each)
                .flatMap(Collection::stream)
                .toList();
    }
}
