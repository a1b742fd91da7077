package io.github.budget4s.domain.claims;

import io.github.budget4s.domain.problem.Location;
import java.util.List;

/**
 * Holds what one line of a list of claims says.
 *
 * @param claim which claim it is of
 * @param steps what became of that: one, or several where the line has what was claimed, granted and received
 * @param location where it stands
 */
public record ClaimLine(ClaimKey claim, List<ClaimStep> steps, Location location) {

    public ClaimLine {
        steps = List.copyOf(steps);
    }

    /** Returns the same line of another claim. */
    public ClaimLine of(ClaimKey other) {
        return new ClaimLine(other, steps, location);
    }

    /** Returns whether it says how much is claimed. */
    public boolean hasAmount() {
        return steps.stream().anyMatch(step -> step.amount() != null);
    }
}
