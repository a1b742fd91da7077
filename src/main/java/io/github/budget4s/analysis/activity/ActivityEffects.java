package io.github.budget4s.analysis.activity;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what each activity brought.
 *
 * <p>Its days run from the first to the last day on which a funnel line names it; where none does, they are those that
 * the plan states; else the days of the lines of spend that name it, and where there are none, its months of the plan.
 * With the days after them they are its reach. Lines that name an activity are its own. Lines that name none are shared
 * evenly, day by day, by the activities whose reach the day lies in. What was to be expected is the daily mean of the
 * days before, without those in another activity's reach, times its days, a day that it shares counted by its share;
 * with fewer than seven such days nothing is expected.
 */
public final class ActivityEffects {

    private static final List<Quantity> MEASURES =
            List.of(Measures.VISITORS, Measures.LEADS, Measures.VISITS, Measures.ORDERS);

    /** Fewer days would miss a weekday, and customers come on weekends. */
    private static final int WEEK = 7;

    private final List<Quantity> measures;
    private final List<Reach> reaches;
    /** What came in on each day on lines that name no activity, and in all. */
    private final Map<LocalDate, long[]> unnamed = new TreeMap<>();

    private final Map<LocalDate, long[]> all = new TreeMap<>();
    private final int window;
    private final LocalDate firstDay;

    /** Runs over an activity's days and the days after. */
    private record Reach(String name, DayRange days, LocalDate last) {

        boolean holds(LocalDate day) {
            return !day.isBefore(days.first()) && !day.isAfter(last);
        }
    }

    private ActivityEffects(List<Quantity> measures, List<Reach> reaches, int window, LocalDate firstDay) {
        this.measures = measures;
        this.reaches = reaches;
        this.window = window;
        this.firstDay = firstDay;
    }

    /**
     * Finds what each activity brought, in the order of their first days.
     *
     * @param spend null when there is no file of spend
     * @param window how many days before and after count
     * @param range the days in which activities begin; null for all
     * @throws RefusedException when the funnel knows months and no days
     */
    public static List<ActivityEffect> of(
            @Nullable Spend spend, Funnel funnel, Plan plan, int window, @Nullable DayRange range) {
        List<FunnelEntry> entries = funnel.entries();
        if (entries.isEmpty() || entries.stream().anyMatch(entry -> entry.day() == 0)) {
            throw new RefusedException(Reason.DATA, new Problem(null, Message.of("activity.no-days", funnel.source())));
        }
        LocalDate firstDay = day(entries.get(0));
        LocalDate lastDay = day(entries.get(entries.size() - 1));
        List<Reach> reaches = reaches(spend, funnel, plan).entrySet().stream()
                .filter(entry -> !entry.getValue().first().isAfter(lastDay)
                        && !entry.getValue().last().isBefore(firstDay))
                .map(entry -> new Reach(
                        entry.getKey(),
                        entry.getValue(),
                        earlier(entry.getValue().last().plusDays(window), lastDay)))
                .sorted(Comparator.comparing((Reach reach) -> reach.days().first())
                        .thenComparing(Reach::name))
                .toList();
        List<Quantity> measures =
                MEASURES.stream().filter(funnel.recorded()::contains).toList();
        ActivityEffects effects = new ActivityEffects(measures, reaches, window, firstDay);
        entries.forEach(effects::count);
        return reaches.stream()
                .filter(reach -> range == null
                        || range.place(
                                        YearMonth.from(reach.days().first()),
                                        reach.days().first().getDayOfMonth())
                                == DayRange.Place.INSIDE)
                .map(reach -> effects.effect(reach, spend, entries))
                .toList();
    }

    private static Map<String, DayRange> reaches(@Nullable Spend spend, Funnel funnel, Plan plan) {
        Map<String, DayRange> days = new TreeMap<>();
        for (FunnelEntry entry : funnel.entries()) {
            if (!entry.activity().isEmpty()) {
                days.merge(entry.activity(), new DayRange(day(entry), day(entry)), ActivityEffects::span);
            }
        }
        for (Activity activity : plan.activities()) {
            DayRange given = activity.time().days();
            if (given != null) {
                days.putIfAbsent(activity.name(), given);
            }
        }
        Map<String, DayRange> spent = new TreeMap<>();
        if (spend != null) {
            for (SpendEntry entry : spend.entries()) {
                if (!entry.activity().isEmpty() && !days.containsKey(entry.activity())) {
                    LocalDate first = entry.month().atDay(Math.max(1, entry.day()));
                    LocalDate last = entry.day() == 0 ? entry.month().atEndOfMonth() : first;
                    spent.merge(entry.activity(), new DayRange(first, last), ActivityEffects::span);
                }
            }
        }
        days.putAll(spent);
        Optional<YearMonth> lastMonth = funnel.lastMonth();
        for (Activity activity : plan.activities()) {
            Integer year = plan.year() != null
                    ? plan.year()
                    : lastMonth.map(YearMonth::getYear).orElse(null);
            if (year != null) {
                days.putIfAbsent(activity.name(), DayRange.of(months(activity, year)));
            }
        }
        return days;
    }

    private static MonthRange months(Activity activity, int year) {
        YearMonth first = YearMonth.of(year, activity.time().months().get(0));
        YearMonth last = YearMonth.of(year, activity.time().lastMonth());
        return new MonthRange(first, last.isBefore(first) ? last.plusYears(1) : last);
    }

    private static DayRange span(DayRange one, DayRange other) {
        return new DayRange(
                earlier(one.first(), other.first()), one.last().isAfter(other.last()) ? one.last() : other.last());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate day(FunnelEntry entry) {
        return entry.month().atDay(entry.day());
    }

    private void count(FunnelEntry entry) {
        add(all.computeIfAbsent(day(entry), each -> new long[measures.size()]), entry);
        if (entry.activity().isEmpty()) {
            add(unnamed.computeIfAbsent(day(entry), each -> new long[measures.size()]), entry);
        }
    }

    private void add(long[] sums, FunnelEntry entry) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += entry.figures().sum(measures.get(i));
        }
    }

    private ActivityEffect effect(Reach reach, @Nullable Spend spend, List<FunnelEntry> entries) {
        List<ActivityEffect.Result> results = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            results.add(result(reach, i, entries));
        }
        Money spent = spend == null
                        || spend.entries().stream()
                                .noneMatch(entry -> entry.activity().equals(reach.name()))
                ? null
                : spend.sum(entry -> entry.activity().equals(reach.name()) && !entry.committed());
        int after =
                Math.toIntExact(reach.last().toEpochDay() - reach.days().last().toEpochDay());
        return new ActivityEffect(reach.name(), reach.days(), Math.max(0, after), spent, results);
    }

    private ActivityEffect.Result result(Reach reach, int measure, List<FunnelEntry> entries) {
        Ratio during = Ratio.ZERO;
        Ratio after = Ratio.ZERO;
        Ratio shares = Ratio.ZERO;
        for (LocalDate day = reach.days().first(); !day.isAfter(reach.last()); day = day.plusDays(1)) {
            LocalDate date = day;
            Ratio share = Ratio.of(
                    1, reaches.stream().filter(other -> other.holds(date)).count());
            shares = shares.plus(share);
            long[] came = unnamed.get(day);
            if (came != null) {
                Ratio part = share.times(Ratio.of(came[measure], 1));
                if (day.isAfter(reach.days().last())) {
                    after = after.plus(part);
                } else {
                    during = during.plus(part);
                }
            }
        }
        long own = entries.stream()
                .filter(entry -> entry.activity().equals(reach.name()))
                .mapToLong(entry -> entry.figures().sum(measures.get(measure)))
                .sum();
        Ratio mean = meanBefore(reach, measure);
        return new ActivityEffect.Result(
                measures.get(measure), during.plus(Ratio.of(own, 1)), after, mean == null ? null : mean.times(shares));
    }

    private @Nullable Ratio meanBefore(Reach reach, int measure) {
        long days = 0;
        long came = 0;
        for (int back = 1; back <= window; back++) {
            LocalDate day = reach.days().first().minusDays(back);
            if (day.isBefore(firstDay) || reaches.stream().anyMatch(other -> other.holds(day))) {
                continue;
            }
            days++;
            came += Objects.requireNonNullElse(all.get(day), new long[measures.size()])[measure];
        }
        return days < Math.min(WEEK, window) ? null : Ratio.of(came, days);
    }
}
