package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Milestone;
import io.github.budget4s.domain.sales.Units;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which part of a year's targets some of its months are to bring: the one rule by which targets are divided,
 * whoever shows them.
 *
 * @param salesPlan the planned units of January to December; empty where months are alike
 * @param year the twelve months of the targets
 */
public record DuePart(List<Units> salesPlan, MonthRange year) {

    private static final int CENTS = 2;

    /** Returns which part of the year's sums some months are to bring. */
    Ratio of(MonthRange months) {
        return until(end(months)).minus(until(end(months) - months.length()));
    }

    private int end(MonthRange months) {
        return year.place(months.last().getMonthValue()) + 1;
    }

    /** Returns the part of the first months of the year. */
    private Ratio until(int months) {
        if (salesPlan.isEmpty()) {
            return Ratio.of(months, MonthRange.MONTHS_OF_A_YEAR);
        }
        Units of = Units.ZERO;
        Units all = Units.ZERO;
        for (int month = 1; month <= salesPlan.size(); month++) {
            Units units = salesPlan.get(month - 1);
            all = all.plus(units);
            of = year.place(month) < months ? of.plus(units) : of;
        }
        return Ratio.of(of.toDecimal()).dividedBy(Ratio.of(all.toDecimal()));
    }

    /**
     * Returns what some months are to bring of a target. A rate or a cost is that of the next milestone, else that of
     * the year. A sum is what is due by the end less what is due before the beginning: at a milestone its figure,
     * between milestones by the part of the months between them. Nobody sells a quarter of a vehicle: where things are
     * counted both are whole numbers, and amounts whole cents, rounded half up, so that months add up to the year.
     *
     * @param months months of the year
     */
    public Ratio of(Target target, Measure measure, MonthRange months) {
        int end = end(months);
        if (!measure.isSum()) {
            return target.milestones().stream()
                    .filter(milestone -> end(milestone) >= end)
                    .findFirst()
                    .map(milestone -> Ratio.of(milestone.value()))
                    .orElseGet(() -> Ratio.of(target.value()));
        }
        Ratio before = due(target, end - months.length());
        Ratio by = due(target, end);
        boolean isCounted = measure.unit() == Unit.COUNT
                && Ratio.of(target.value()).denominator().equals(BigInteger.ONE);
        int decimals = isCounted ? 0 : CENTS;
        return isCounted || measure.unit() == Unit.MONEY
                ? rounded(by, decimals).minus(rounded(before, decimals))
                : by.minus(before);
    }

    /**
     * Returns whether a target says something of the end of a month by itself: the floor of a sum does of every month,
     * all else where it has a milestone.
     */
    public static boolean isDueIn(Target target, YearMonth month) {
        return isDueIn(target, Measures.find(target.measure()).orElse(null), month);
    }

    /** @param measure null where it is one of the plan's own that no file has */
    static boolean isDueIn(Target target, @Nullable Measure measure, YearMonth month) {
        boolean isFloorOfSum = target.direction() == Target.Direction.AT_LEAST && measure != null && measure.isSum();
        return isFloorOfSum || target.hasMilestone(month.getMonthValue());
    }

    private int end(Milestone milestone) {
        return year.place(milestone.month()) + 1;
    }

    /**
     * Says how what is due of a sum by the end of some months came about: what the last milestone before wants, and of
     * what is missing to the next one, or to the year, a part.
     *
     * @param from what the last milestone wants; 0 where there is none
     * @param to what the next milestone wants, or the year
     * @param part the part of the way from one to the other
     */
    public record Way(Ratio from, Ratio to, Ratio part) {

        Ratio due() {
            return from.plus(to.minus(from).times(part));
        }
    }

    /**
     * Finds the way to what is due of a sum by the end of a month.
     *
     * @param month a month of the year
     */
    public Way way(Target target, YearMonth month) {
        return way(target, year.place(month.getMonthValue()) + 1);
    }

    private Ratio due(Target target, int months) {
        return way(target, months).due();
    }

    private Way way(Target target, int months) {
        int lower = 0;
        Ratio from = Ratio.ZERO;
        int upper = MonthRange.MONTHS_OF_A_YEAR;
        Ratio to = Ratio.of(target.value());
        for (Milestone milestone : target.milestones()) {
            if (end(milestone) <= months) {
                lower = end(milestone);
                from = Ratio.of(milestone.value());
            } else {
                upper = end(milestone);
                to = Ratio.of(milestone.value());
                break;
            }
        }
        if (lower >= upper) {
            return new Way(from, from, Ratio.ZERO);
        }
        Ratio between = until(upper).minus(until(lower));
        Ratio part = between.equals(Ratio.ZERO)
                ? Ratio.of(months - lower, upper - lower)
                : until(months).minus(until(lower)).dividedBy(between);
        return new Way(from, to, part);
    }

    private static Ratio rounded(Ratio value, int decimals) {
        return Ratio.of(value.toDecimal(decimals, RoundingMode.HALF_UP));
    }
}
