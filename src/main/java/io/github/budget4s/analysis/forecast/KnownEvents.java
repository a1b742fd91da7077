package io.github.budget4s.analysis.forecast;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Plan;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Knows in which months launches, car shows and promotions were or will be. */
public final class KnownEvents {

    public static final KnownEvents NONE = new KnownEvents(new TreeMap<>());

    private final SortedMap<String, SortedMap<YearMonth, Integer>> counts;

    private KnownEvents(SortedMap<String, SortedMap<YearMonth, Integer>> counts) {
        this.counts = counts;
    }

    /** Takes the months of each kind of event; a month that stands twice has it twice. */
    public static KnownEvents of(SortedMap<String, List<YearMonth>> months) {
        TreeMap<String, SortedMap<YearMonth, Integer>> counts = new TreeMap<>();
        months.forEach((name, all) -> {
            TreeMap<YearMonth, Integer> each = new TreeMap<>();
            all.forEach(month -> each.merge(month, 1, Integer::sum));
            counts.put(name, each);
        });
        return new KnownEvents(counts);
    }

    /**
     * Finds what a plan names of the kinds of events known here: its activities of the same name, in months after the
     * history in which the event is not known yet. What else a plan has is no event whose size a history could show.
     *
     * @param year the months of the plan's year
     * @param last the last month of the history
     * @return the months of each kind; none for kinds of which the plan adds nothing
     */
    public SortedMap<String, List<YearMonth>> planned(Plan plan, MonthRange year, YearMonth last) {
        TreeMap<String, List<YearMonth>> planned = new TreeMap<>();
        for (Activity activity : plan.activities()) {
            SortedMap<YearMonth, Integer> known = counts.get(activity.name());
            for (YearMonth month : year.months()) {
                if (known != null
                        && activity.time().months().contains(month.getMonthValue())
                        && month.isAfter(last)
                        && !known.containsKey(month)) {
                    planned.computeIfAbsent(activity.name(), name -> new ArrayList<>())
                            .add(month);
                }
            }
        }
        return planned;
    }

    public KnownEvents plus(SortedMap<String, List<YearMonth>> months) {
        TreeMap<String, SortedMap<YearMonth, Integer>> sum = new TreeMap<>();
        counts.forEach((name, each) -> sum.put(name, new TreeMap<>(each)));
        months.forEach((name, all) -> all.forEach(
                month -> sum.computeIfAbsent(name, key -> new TreeMap<>()).merge(month, 1, Integer::sum)));
        return new KnownEvents(sum);
    }

    /** Returns how often a month has an event. */
    int count(String name, YearMonth month) {
        return counts.getOrDefault(name, new TreeMap<>()).getOrDefault(month, 0);
    }

    /**
     * Lists the kinds of events that some, but not all, of the months have had: of another kind nothing is to be
     * learnt.
     */
    List<String> namesIn(MonthRange range) {
        List<String> names = new ArrayList<>();
        counts.forEach((name, months) -> {
            long had = months.keySet().stream().filter(range::contains).count();
            if (had > 0 && had < range.length()) {
                names.add(name);
            }
        });
        return names;
    }
}
