package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known besides a plan.
 *
 * @param year the planning year, where the plan does not say it; null when the project does not either
 * @param starts the month with which the planning year begins, 1 to 12
 * @param opened the month in which the store opened; null when not known
 * @param hasSigners whether the project names who signs for the reserve
 * @param sales the sales; null where no file is named
 * @param policy the OEM's policy; null where no file is named
 */
public record CheckFacts(
        @Nullable Integer year,
        int starts,
        @Nullable YearMonth opened,
        boolean hasSigners,
        @Nullable SalesHistory sales,
        @Nullable Policy policy) {

    /** Nothing is known. */
    public static final CheckFacts NONE = new CheckFacts(null, 1, null, false, null, null);
}
