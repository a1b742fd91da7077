package io.github.budget4s.analysis.check;

import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.domain.flag.Flag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds the earlier months of the year that are over their budget, and those of them that were not so bad when they
 * were last looked at: invoices came late.
 *
 * @param months the months in whole that are yellow or red, and channels and the like that turned
 */
public record EarlierMonths(List<Standing> months) {

    /**
     * Holds how a month stands.
     *
     * @param now how it is
     * @param before how it was when it was last looked at; null where no check says
     * @param seen the day of that check; null where there is none
     */
    public record Standing(
            MonthFlag now, @Nullable Flag before, @Nullable LocalDate seen) {

        /** Returns whether it is worse than it was known to be. */
        public boolean hasTurned() {
            return before != null && now.flag().compareTo(before) > 0;
        }
    }

    public EarlierMonths {
        months = List.copyOf(months);
    }

    /**
     * Compares.
     *
     * @param kept what earlier checks kept, by their days. Of each month the last check that looked at it counts, but
     *     for those of the month that is checked now: a month that turned is told as long as this month is checked
     */
    public static EarlierMonths of(VarianceCheck check, Map<LocalDate, List<MonthFlag>> kept) {
        YearMonth checked = check.request().month();
        TreeMap<YearMonth, Map.Entry<LocalDate, List<MonthFlag>>> last = new TreeMap<>();
        new TreeMap<>(kept).forEach((day, flags) -> {
            boolean earlier = flags.stream().allMatch(flag -> flag.month().isBefore(checked));
            flags.forEach(flag -> {
                if (earlier) {
                    last.put(flag.month(), Map.entry(day, flags));
                }
            });
        });
        return new EarlierMonths(MonthFlag.of(check).stream()
                .filter(now -> now.month().isBefore(checked))
                .map(now -> standing(now, last.get(now.month())))
                .filter(each ->
                        each.hasTurned() || (each.now().isWhole() && each.now().flag() != Flag.OK))
                .toList());
    }

    private static Standing standing(MonthFlag now, Map.@Nullable Entry<LocalDate, List<MonthFlag>> last) {
        if (last == null) {
            return new Standing(now, null, null);
        }
        List<MonthFlag> then = last.getValue().stream()
                .filter(each -> each.month().equals(now.month()))
                .toList();
        Flag before = then.stream()
                .filter(each -> each.values().equals(now.values()))
                .map(MonthFlag::flag)
                .findFirst()
                // Where it told channels apart, one that it does not name had neither budget nor spend.
                .orElseGet(() -> tellApart(then, now.values().keySet()) ? Flag.OK : null);
        return new Standing(now, before, before == null ? null : last.getKey());
    }

    private static boolean tellApart(List<MonthFlag> flags, Set<Dimension> by) {
        return flags.stream().anyMatch(each -> each.values().keySet().equals(by));
    }

    /** Returns how bad the worst one that turned is: what was known before was told before. */
    public Flag worstTurned() {
        return Flag.worst(months.stream()
                .filter(Standing::hasTurned)
                .map(each -> each.now().flag())
                .toList());
    }
}
