package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.project.Project;

/**
 * Holds what a plan is read by, besides its own words.
 *
 * @param yearStarts the month with which the planning year begins, 1 to 12
 * @param names the names that came before
 * @param currency the one that amounts are in
 */
public record PlanTerms(int yearStarts, Names names, String currency) {

    /** Takes the terms of a project. */
    public static PlanTerms of(Project project, Names names) {
        return new PlanTerms(
                project.budgetYear().starts(),
                names,
                project.sources().bookings().currency());
    }
}
