package io.github.budget4s.analysis.plancalendar;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.plan.Activity;

/**
 * Holds an activity with its days.
 *
 * @param activity the activity
 * @param days its first to its last day; whole months where the plan names no days
 */
public record PlannedEvent(Activity activity, DayRange days) {}
