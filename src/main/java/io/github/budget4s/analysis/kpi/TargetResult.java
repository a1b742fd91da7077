package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.measure.Better;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.measure.Quotient;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.domain.project.Thresholds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Holds a target against what was reached.
 *
 * <p>Attainment is {@code actual / target} for a floor and {@code target / actual} for a ceiling: a cost of 60 against
 * at most 55 attains 91.67 %. The flag is of the deviation to the wrong side, {@code (target - actual) / target} or
 * {@code (actual - target) / target}, against the thresholds of the project, compared exactly.
 *
 * @param scope what the target is of
 * @param key the channel, the activity, the quarter; empty for the year
 * @param target the target as the plan has it
 * @param value what is to be reached in the days that are looked at, an amount in yuan
 * @param measure what is measured; null when it is a measure of the plan's own
 * @param actual what was reached; null when it cannot be computed
 * @param missing what is missing in absolute terms; null when nothing is, or it cannot be computed
 * @param flag how bad it is; null when nothing was measured
 */
public record TargetResult(
        Scope scope,
        String key,
        Target target,
        Ratio value,
        @Nullable Measure measure,
        @Nullable Ratio actual,
        @Nullable Missing missing,
        @Nullable Flag flag) {

    /** What a target is of. */
    public enum Scope {
        /** The year, or the part of it that is looked at. */
        YEAR,
        /** The year up to the end of a quarter. */
        QUARTER,
        /** The year up to the end of a month. */
        UP_TO_MONTH,
        /** A store. */
        STORE,
        /** A channel. */
        CHANNEL,
        /** A group of channels. */
        GROUP,
        /** An activity, by the lines that name it. */
        ACTIVITY,
        /** The month of an activity that no line names. */
        MONTH
    }

    /**
     * Says what is missing: 37 orders.
     *
     * @param amount how much, counts rounded up to whole ones and amounts to cents
     * @param of of what
     */
    public record Missing(Ratio amount, Measure of) {}

    private static final int CENT_DECIMALS = 2;

    /** Returns how much of the target was reached, exactly; null when that cannot be computed. */
    public @Nullable Ratio attainment() {
        if (actual == null) {
            return null;
        }
        boolean floor = target.direction() == Direction.AT_LEAST;
        Ratio part = floor ? actual : value;
        Ratio whole = floor ? value : actual;
        return whole.compareTo(Ratio.ZERO) > 0 ? part.dividedBy(whole) : null;
    }

    /** Holds a target whose measure no file has. */
    static TargetResult unmeasured(Scope scope, String key, Target target, Ratio value) {
        return new TargetResult(scope, key, target, value, null, null, null, null);
    }

    /** Holds a target of the whole year against what the year brought. */
    public static TargetResult ofYear(Target target, Measure measure, Figures figures, Thresholds thresholds) {
        return of(Scope.YEAR, "", target, Ratio.of(target.value()), measure, figures, thresholds);
    }

    /** Holds a target against figures. */
    static TargetResult of(
            Scope scope,
            String key,
            Target target,
            Ratio value,
            Measure measure,
            Figures figures,
            Thresholds thresholds) {
        Ratio actual = measure.value(figures);
        if (actual == null) {
            return new TargetResult(scope, key, target, value, measure, null, null, null);
        }
        boolean floor = target.direction() == Direction.AT_LEAST;
        Ratio shortfall = floor ? value.minus(actual) : actual.minus(value);
        boolean missed = shortfall.compareTo(Ratio.ZERO) > 0;
        return new TargetResult(
                scope,
                key,
                target,
                value,
                measure,
                actual,
                missed ? missing(floor, value, shortfall, measure, figures) : null,
                flag(missed, value, shortfall, thresholds));
    }

    /** A target of nothing is missed by any deviation whole. */
    private static Flag flag(boolean missed, Ratio value, Ratio shortfall, Thresholds thresholds) {
        if (!missed) {
            return Flag.OK;
        }
        return value.compareTo(Ratio.ZERO) > 0 ? thresholds.flag(shortfall.dividedBy(value)) : Flag.RED;
    }

    /**
     * Returns what is missing of a sum as it is; of a rate, what is missing above the line (visits of the leads that
     * there are); of a cost, the results that the same spend should have brought.
     */
    private static @Nullable Missing missing(
            boolean floor, Ratio value, Ratio shortfall, Measure measure, Figures figures) {
        if (!(measure instanceof Quotient quotient)) {
            return missing(shortfall, measure);
        }
        Ratio dividend = quotient.dividend(figures);
        Ratio divisor = quotient.denominator().value(figures);
        if (dividend == null || divisor == null) {
            return null;
        }
        Measure above = known(quotient.counted());
        Measure below = known(quotient.denominator());
        if (quotient.unit() == Unit.MONEY && quotient.better() == Better.DOWN && !floor) {
            return below == null || value.compareTo(Ratio.ZERO) <= 0
                    ? null
                    : missing(dividend.dividedBy(value).minus(divisor), below);
        }
        // An average has nothing above its line that could be counted.
        return above == null ? null : missing(shortfall.times(divisor), above);
    }

    private static @Nullable Measure known(Quantity quantity) {
        return Measures.ALL.contains(quantity) ? quantity : null;
    }

    private static Missing missing(Ratio amount, Measure of) {
        int scale = of.unit() == Unit.COUNT ? 0 : CENT_DECIMALS;
        BigDecimal up = amount.toDecimal(scale, RoundingMode.CEILING);
        return new Missing(new Ratio(up.unscaledValue(), BigInteger.TEN.pow(scale)), of);
    }
}
