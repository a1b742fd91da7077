package io.github.budget4s.cli.options;

import io.github.budget4s.domain.plan.PlanChange;
import java.util.List;

/**
 * What one scenario assumes.
 *
 * @param name what the user calls it; what is assumed where he gave it no name
 * @param changes what stands in the plan in place of what does
 */
public record Assumption(String name, List<PlanChange> changes) {

    public Assumption {
        changes = List.copyOf(changes);
    }
}
