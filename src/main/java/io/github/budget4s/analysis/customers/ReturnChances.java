package io.github.budget4s.analysis.customers;

import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.project.SegmentRules;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how likely customers come to the workshop within a year, by what those did earlier who were as late and had as
 * many visits: on up to four days of the past, the latest a year ago, it is counted who came within the year after.
 *
 * <p>Few of one kind are drawn to those who were as late, and those to all, as {@link #WEIGHT} customers would.
 */
public final class ReturnChances {

    /** Within so many days a customer comes, or does not. */
    public static final int HORIZON = 365;

    private static final int DAYS_BETWEEN = 91;
    private static final int MOST_DAYS = 4;
    /** So many days of visits before it make a day of the past one that can be looked at. */
    private static final int LEAST_HISTORY = 365;

    private static final int WEIGHT = 20;
    private static final int FEWEST = 200;

    /** Ends of how late customers are, in thousandths of their own gaps. */
    private static final long[] LATE = {250, 500, 750, 1000, 1250, 1500, 2000, 3000, 5000};

    /** Ends of how many visits they had. */
    private static final int[] VISITS = {0, 1, 3, 7};

    private final long[][] all = new long[VISITS.length + 1][LATE.length + 1];
    private final long[][] came = new long[VISITS.length + 1][LATE.length + 1];

    /** What was found, for all who are alike. */
    private final @Nullable Chance[][] found = new Chance[VISITS.length + 1][LATE.length + 1];

    private final long gap;
    private final int weight;

    /**
     * Says how likely a customer comes.
     *
     * @param ratio the probability
     * @param like how many customers of the past were as late and had as many visits
     * @param came how many of those came
     */
    public record Chance(Ratio ratio, long like, long came) {}

    private ReturnChances(long gap, int weight) {
        this.gap = gap;
        this.weight = weight;
    }

    /**
     * Counts.
     *
     * @param gap the gap of all customers, in days
     * @return null where the history is too short, or of too few customers
     */
    static @Nullable ReturnChances of(List<Owner> owners, long gap, SegmentRules rules, LocalDate asOf) {
        int first = owners.stream()
                .filter(owner -> owner.visitsUntil(Integer.MAX_VALUE) > 0)
                .mapToInt(owner -> owner.workshopDay(0))
                .min()
                .orElse(Integer.MAX_VALUE);
        ReturnChances chances = new ReturnChances(gap, rules.weight());
        for (int i = 0; i < MOST_DAYS; i++) {
            LocalDate day = asOf.minusDays(HORIZON + (long) i * DAYS_BETWEEN);
            if (day.toEpochDay() - first >= LEAST_HISTORY) {
                owners.forEach(owner -> chances.count(owner, day));
            }
        }
        return sum(chances.all) < FEWEST ? null : chances;
    }

    private void count(Owner owner, LocalDate day) {
        Rhythm rhythm = Rhythm.of(owner, day);
        if (rhythm.since() < 0) {
            return;
        }
        int visits = visits(rhythm);
        int late = late(rhythm);
        all[visits][late]++;
        if (owner.visitsUntil((int) day.toEpochDay() + HORIZON) > rhythm.visits()) {
            came[visits][late]++;
        }
    }

    private static int visits(Rhythm rhythm) {
        int group = 0;
        while (group < VISITS.length && rhythm.visits() > VISITS[group]) {
            group++;
        }
        return group;
    }

    private int late(Rhythm rhythm) {
        long gaps = weight + (long) rhythm.gaps();
        long days = gaps == 0 ? gap : weight * gap + rhythm.span();
        long thousandths = days == 0 ? Long.MAX_VALUE : 1000L * rhythm.since() * Math.max(1, gaps) / days;
        int group = 0;
        while (group < LATE.length && thousandths > LATE[group]) {
            group++;
        }
        return group;
    }

    /** Returns how likely a customer comes; null where nothing is known of him. */
    @Nullable
    Chance of(Rhythm rhythm) {
        if (rhythm.since() < 0) {
            return null;
        }
        int visits = visits(rhythm);
        int late = late(rhythm);
        Chance known = found[visits][late];
        Chance chance = known == null ? of(visits, late) : known;
        found[visits][late] = chance;
        return chance;
    }

    private Chance of(int visits, int late) {
        long allLate = 0;
        long cameLate = 0;
        for (int i = 0; i < all.length; i++) {
            allLate += all[i][late];
            cameLate += came[i][late];
        }
        Ratio ofAll = Ratio.of(sum(came), sum(all));
        Ratio ofLate = drawn(cameLate, allLate, ofAll);
        return new Chance(drawn(came[visits][late], all[visits][late], ofLate), all[visits][late], came[visits][late]);
    }

    private static Ratio drawn(long hits, long trials, Ratio to) {
        return Ratio.of(hits, 1).plus(to.times(Ratio.of(WEIGHT, 1))).dividedBy(Ratio.of(trials + WEIGHT, 1));
    }

    private static long sum(long[][] counts) {
        long sum = 0;
        for (long[] row : counts) {
            for (long count : row) {
                sum += count;
            }
        }
        return sum;
    }

    /** Returns how many customers of the past were looked at. */
    public long observations() {
        return sum(all);
    }
}
