package io.github.budget4s.domain.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Holds a plan with the places of what it says, for whoever checks it.
 *
 * @param file what messages call the file
 * @param plan what it means
 * @param outline where it stands
 * @param off the rules that it is not checked by, each with the reason that the plan gives
 */
public record PlanDocument(String file, Plan plan, PlanOutline outline, Map<PlanRule, String> off) {

    public PlanDocument {
        Map<PlanRule, String> copy = new EnumMap<>(PlanRule.class);
        copy.putAll(off);
        off = Collections.unmodifiableMap(copy);
    }
}
