package io.github.budget4s.analysis.plancalendar;

import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Target;
import org.jspecify.annotations.Nullable;

/**
 * Holds a target of a month.
 *
 * @param target the target; of one of the year its part that falls to the month
 * @param activity the activity whose target it is; null for a part of the year's
 */
public record MonthTarget(Target target, @Nullable Activity activity) {

    /** Returns whether it is the month's part of the year's target. */
    public boolean isOfYear() {
        return activity == null;
    }
}
