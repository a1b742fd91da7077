package io.github.budget4s.analysis.customers;

import io.github.budget4s.domain.customer.Contact;
import io.github.budget4s.domain.customer.ContactResult;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.name.NameForm;
import io.github.budget4s.domain.project.SegmentRules;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what an activity did: of those who were asked, how many came back, against those of the same class who were not.
 * Both are counted from the middle day of the asking on; who was asked is asked whether or not he was reached.
 *
 * @param customerClass the class on the day before; null for all, the others weighted as those who were asked
 * @param asked how many were asked
 * @param returned how many of them came
 * @param others how many of the class were not
 * @param othersReturned how many of them came; of all: as many as would have come of {@code others}
 */
public record ActivityReturn(
        @Nullable CustomerClass customerClass, long asked, long returned, long others, long othersReturned) {

    /** The standard normal quantile of 0.975. */
    private static final BigDecimal Z = new BigDecimal("1.959964");

    /**
     * Holds all of an activity.
     *
     * @param day the middle day of the asking
     * @param rows the classes that were asked
     * @param difference by how much more came of those who were asked than of comparable others; null where there are
     *     none
     * @param reach half the interval of 95 % around it
     */
    public record Result(
            LocalDate day,
            List<ActivityReturn> rows,
            @Nullable Ratio difference,
            @Nullable Ratio reach) {

        /** Returns how many were asked. */
        public long asked() {
            return rows.stream().mapToLong(ActivityReturn::asked).sum();
        }

        /** Returns how many of them came. */
        public long returned() {
            return rows.stream().mapToLong(ActivityReturn::returned).sum();
        }
    }

    /** Returns how many of those who were asked came. */
    public @Nullable Ratio rate() {
        return asked == 0 ? null : Ratio.of(returned, asked);
    }

    /** Returns how many of the others came. */
    public @Nullable Ratio othersRate() {
        return others == 0 ? null : Ratio.of(othersReturned, others);
    }

    /** Returns by how much more came of those who were asked. */
    public @Nullable Ratio difference() {
        Ratio rate = rate();
        Ratio otherRate = othersRate();
        return rate == null || otherRate == null ? null : rate.minus(otherRate);
    }

    /**
     * Returns the square of the standard error of the difference, with one more who came and one more who did not on
     * either side, so that few say little (A. Agresti and B. Caffo, The American Statistician 54, 2000).
     */
    private Ratio variance() {
        return of(returned, asked).plus(of(othersReturned, others));
    }

    private static Ratio of(long hits, long trials) {
        Ratio rate = Ratio.of(hits + 1, trials + 2);
        return rate.times(Ratio.ONE.minus(rate)).dividedBy(Ratio.of(trials + 2, 1));
    }

    /** Returns the half of the interval in which the true difference lies with 95 % confidence. */
    public @Nullable Ratio reach() {
        return asked == 0 || others == 0 ? null : reach(variance());
    }

    private static Ratio reach(Ratio variance) {
        return Ratio.of(variance.toDecimal(12, RoundingMode.HALF_UP)
                .sqrt(MathContext.DECIMAL64)
                .multiply(Z));
    }

    /**
     * Looks for an activity among the contacts.
     *
     * @param within the days after the asking in which who comes has come back
     * @return null where nobody was asked
     */
    public static @Nullable Result of(CustomerBase base, SegmentRules rules, String activity, int within) {
        Map<Owner, LocalDate> asked = new HashMap<>();
        for (Owner owner : base.owners()) {
            for (Contact contact : owner.contacts()) {
                if (NameForm.isSame(contact.kind(), activity)
                        && contact.outcome().result() != ContactResult.NONE) {
                    asked.putIfAbsent(owner, contact.doneOn() == null ? contact.due() : contact.doneOn());
                }
            }
        }
        if (asked.isEmpty()) {
            return null;
        }
        List<LocalDate> days = asked.values().stream().sorted().toList();
        LocalDate middle = days.get(days.size() / 2);
        Map<CustomerClass, long[]> counts = new HashMap<>();
        for (Segment segment : Segmentation.of(base, rules, middle.minusDays(1)).segments()) {
            LocalDate own = asked.get(segment.owner());
            LocalDate from = own == null ? middle : own;
            boolean came = segment.owner().visitsUntil(from.plusDays(within))
                    > segment.owner().visitsUntil(from);
            long[] count = counts.computeIfAbsent(segment.customerClass(), each -> new long[4]);
            int place = own == null ? 2 : 0;
            count[place]++;
            count[place + 1] += came ? 1 : 0;
        }
        List<ActivityReturn> rows = new ArrayList<>();
        for (CustomerClass each : CustomerClass.values()) {
            long[] count = counts.get(each);
            if (count != null && count[0] > 0) {
                rows.add(new ActivityReturn(each, count[0], count[1], count[2], count[3]));
            }
        }
        return result(middle, rows);
    }

    private static Result result(LocalDate day, List<ActivityReturn> rows) {
        Ratio difference = Ratio.ZERO;
        Ratio variance = Ratio.ZERO;
        long asked = 0;
        for (ActivityReturn row : rows) {
            Ratio own = row.difference();
            if (own != null) {
                Ratio weight = Ratio.of(row.asked, 1);
                difference = difference.plus(own.times(weight));
                variance = variance.plus(row.variance().times(weight).times(weight));
                asked += row.asked;
            }
        }
        if (asked == 0) {
            return new Result(day, rows, null, null);
        }
        Ratio all = Ratio.of(asked, 1);
        return new Result(
                day,
                rows,
                difference.dividedBy(all),
                reach(variance.dividedBy(all).dividedBy(all)));
    }
}
