package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.plan.PlanPlace;
import io.github.budget4s.domain.plan.PlanRule;
import org.jspecify.annotations.Nullable;

/**
 * Says of one place of a plan what does not add up there, and what would make it right.
 *
 * @param rule by which it was found
 * @param severity how bad it is
 * @param where the line and the key
 * @param expected what would be right there; null where nothing was compared
 * @param found what is there; null where nothing was compared
 * @param message what is wrong, and what would make it right, in figures
 */
public record Finding(
        PlanRule rule,
        Severity severity,
        PlanPlace where,
        @Nullable CheckedValue expected,
        @Nullable CheckedValue found,
        Message message) {

    /** Says what could not be checked, or is good to know. */
    static Finding info(PlanRule rule, PlanPlace where, Message message) {
        return new Finding(rule, Severity.INFO, where, null, null, message);
    }
}
