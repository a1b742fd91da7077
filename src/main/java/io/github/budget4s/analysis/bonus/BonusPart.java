package io.github.budget4s.analysis.bonus;

import io.github.budget4s.analysis.kpi.TargetResult;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;

/**
 * Holds what one measure of the formula pays.
 *
 * @param measure the measure as the plan's weights name it: {@code sales}
 * @param basis where the target was found
 * @param result the target against what was reached
 * @param figures what the result is computed of
 * @param attainment how much of it was reached
 * @param paid what of that is paid for: not below 0, not above the cap
 * @param weight its weight
 * @param amount its part of the bonus; the parts sum to the bonus to the cent
 */
public record BonusPart(
        String measure,
        Basis basis,
        TargetResult result,
        Figures figures,
        Ratio attainment,
        Ratio paid,
        Ratio weight,
        Money amount) {

    /** Where a target was found. */
    public enum Basis {
        /** Among the year's targets. */
        TARGET,
        /** The sum of the plan's sales plan. */
        SALES_PLAN,
        /** The sum of the targets of the activities for orders and sales. */
        ACTIVITIES
    }

    BonusPart with(Money other) {
        return new BonusPart(measure, basis, result, figures, attainment, paid, weight, other);
    }

    public Ratio weighted() {
        return paid.times(weight);
    }
}
