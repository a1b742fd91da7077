package io.github.budget4s.domain.plan;

/**
 * Says what is to stand in a plan in place of what does: an assumption of a scenario.
 *
 * @param key the keys down to the value, with dots between them: {@code targets.visit_rate}
 * @param value what is to stand there, as a plan would have it
 */
public record PlanChange(String key, String value) {

    /** Returns it as a user writes it: {@code targets.visit_rate=38%}. */
    @Override
    public String toString() {
        return key + "=" + value;
    }
}
