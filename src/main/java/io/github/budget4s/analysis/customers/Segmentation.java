package io.github.budget4s.analysis.customers;

import io.github.budget4s.domain.customer.Visit;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.project.SegmentRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts customers by how they come to the workshop and by what they are worth.
 *
 * <p>A customer's own gap is the mean of the gaps between his visits and of {@link SegmentRules#weight} gaps of all. He
 * is lost when more than {@link SegmentRules#lost} own gaps have passed since the last visit, at risk after
 * {@link SegmentRules#atRisk}, and loyal when he is not at risk and has come {@link SegmentRules#loyalVisits} times.
 * One who never came is measured from the delivery. Example: three visits in 300 days with a gap of all of 200 days
 * make an own gap of (2 x 200 + 300) / 4 = 175 days; 351 days after the last visit the customer is lost.
 *
 * @param asOf up to the end of which day
 * @param gap the gap of all customers, in days: the median of the mean gaps of those who came at least twice
 * @param isGapAssumed whether too few came twice for that to be known
 * @param highFrom from which value on it is high; null where nobody has any
 * @param segments what each customer is, in the order of the files
 * @param chances how likely customers come; null where the history is too short
 */
public record Segmentation(
        LocalDate asOf,
        long gap,
        boolean isGapAssumed,
        @Nullable Money highFrom,
        List<Segment> segments,
        @Nullable ReturnChances chances) {

    /** What is taken where hardly anybody came twice: half a year, as services are due. */
    private static final long USUAL_GAP = 180;

    private static final int FEWEST_OWN_GAPS = 10;

    public Segmentation {
        segments = List.copyOf(segments);
    }

    /** Sorts those who were customers on a day: who had a visit or a vehicle by then, or of whom neither is known. */
    public static Segmentation of(CustomerBase base, SegmentRules rules, LocalDate asOf) {
        List<Owner> owners = base.owners();
        List<Rhythm> rhythms = new ArrayList<>(owners.size());
        for (Owner owner : owners) {
            rhythms.add(Rhythm.of(owner, asOf));
        }
        double[] gaps = rhythms.stream()
                .filter(rhythm -> rhythm.gaps() > 0)
                .mapToDouble(rhythm -> (double) rhythm.span() / rhythm.gaps())
                .toArray();
        boolean isAssumed = gaps.length < FEWEST_OWN_GAPS;
        long gap = isAssumed ? USUAL_GAP : Math.max(1, Math.round(FinishedTable.median(gaps)));
        long[] cents = owners.stream()
                .mapToLong(owner -> value(owner, rules, asOf).cents())
                .toArray();
        Money high = FinishedTable.from(cents, rules.highShare());
        ReturnChances chances = ReturnChances.of(owners, gap, rules, asOf);
        List<Segment> segments = new ArrayList<>(owners.size());
        for (int i = 0; i < owners.size(); i++) {
            if (isCustomer(owners.get(i), rhythms.get(i), asOf)) {
                segments.add(segment(
                        owners.get(i), rhythms.get(i), new Money(cents[i]), new Scale(gap, high, chances), rules));
            }
        }
        return new Segmentation(asOf, gap, isAssumed, high, segments, chances);
    }

    /** Holds what customers are measured by. */
    private record Scale(
            long gap, @Nullable Money high, @Nullable ReturnChances chances) {}

    private static boolean isCustomer(Owner owner, Rhythm rhythm, LocalDate asOf) {
        LocalDate delivered = owner.firstDelivery();
        return rhythm.visits() > 0 || delivered == null || !delivered.isAfter(asOf);
    }

    private static Segment segment(Owner owner, Rhythm rhythm, Money value, Scale scale, SegmentRules rules) {
        Ratio own = rhythm.ownGap(scale.gap(), rules.weight());
        Ratio late = rhythm.since() < 0 ? null : lateness(rhythm, own);
        boolean isStable = late != null && late.compareTo(rules.atRisk()) <= 0;
        CustomerClass type = late == null || late.compareTo(rules.lost()) > 0
                ? CustomerClass.LOST
                : isStable && rhythm.visits() >= rules.loyalVisits() ? CustomerClass.LOYAL : CustomerClass.ORDINARY;
        return new Segment(
                owner,
                rhythm,
                own,
                type,
                value,
                valueClass(value, scale.high(), isStable),
                scale.chances() == null ? null : scale.chances().of(rhythm));
    }

    static Ratio lateness(Rhythm rhythm, Ratio own) {
        return own.equals(Ratio.ZERO)
                ? Ratio.of(rhythm.since(), 1)
                : Ratio.of(rhythm.since(), 1).dividedBy(own);
    }

    private static ValueClass valueClass(Money value, @Nullable Money high, boolean isStable) {
        if (value.isNegative() || value.isZero() || high == null) {
            return ValueClass.NONE;
        }
        return value.compareTo(high) >= 0
                ? isStable ? ValueClass.HIGH_STABLE : ValueClass.HIGH_AT_RISK
                : isStable ? ValueClass.LOW_STABLE : ValueClass.LOW_AT_RISK;
    }

    /** Adds up what a customer brought in the months that count, exactly. */
    static Money value(Owner owner, SegmentRules rules, LocalDate asOf) {
        int after = (int) asOf.minusMonths(rules.months()).toEpochDay();
        int last = (int) asOf.toEpochDay();
        long sum = 0;
        for (Visit visit : owner.visits()) {
            long cents = rules.byGrossProfit() ? visit.grossProfitCents() : visit.cents();
            if (cents != Visit.UNKNOWN && visit.day() > after && visit.day() <= last) {
                sum = Math.addExact(sum, cents);
            }
        }
        return new Money(sum);
    }
}
