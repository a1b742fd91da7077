package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.money.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a plan says of an activity for those who read it.
 *
 * @param owner who answers for it; null when nobody is named
 * @param purpose what it is for; null when the plan does not say
 * @param theme what it is about; null when the plan does not say
 * @param items what its budget is for, in the order of the plan: the budget in sum; empty when not told apart
 */
public record ActivityDetails(
        @Nullable String owner,
        @Nullable String purpose,
        @Nullable String theme,
        Map<String, Money> items) {

    /** Nothing is said. */
    public static final ActivityDetails NONE = new ActivityDetails(null, null, null, Map.of());

    public ActivityDetails {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }
}
