package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.problem.Problem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Holds a plan with the places of what it says, for whoever checks it.
 *
 * @param file what messages call the file
 * @param plan what it means
 * @param outline where it stands
 * @param off the rules that it is not checked by, each with the reason that the plan gives
 * @param problems what a single line contradicts in itself, for which it would not be read otherwise
 */
public record PlanDocument(
        String file, Plan plan, PlanOutline outline, Map<PlanRule, String> off, List<Problem> problems) {

    public PlanDocument {
        Map<PlanRule, String> copy = new EnumMap<>(PlanRule.class);
        copy.putAll(off);
        off = Collections.unmodifiableMap(copy);
        problems = List.copyOf(problems);
    }

    /** Holds the same places of a plan that a file completes. */
    public PlanDocument with(Plan completed) {
        return new PlanDocument(file, completed, outline, off, problems);
    }

    /** Adds what single lines contradict. */
    public PlanDocument with(List<Problem> found) {
        return new PlanDocument(file, plan, outline, off, found);
    }
}
