package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the formula of the year's bonus: the weighted attainments times the base.
 *
 * @param base what full attainment pays
 * @param weights the weight of each attainment by its measure, 1 in sum, in the order of the plan
 * @param cap the most attainment that is paid for; null when there is no cap
 */
public record Bonus(
        Money base, Map<String, Ratio> weights, @Nullable Ratio cap) {

    public Bonus {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }
}
