package io.github.budget4s.analysis.claims;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;

/**
 * Holds what may be claimed of a part of an item that has a deadline of its own.
 *
 * @param activity the activity; empty where the part is that of months
 * @param months the months that it is of
 * @param spent what was paid for it
 * @param claimed what was claimed of it
 * @param due what may still be claimed, and by when
 */
public record PartClaims(String activity, MonthRange months, Money spent, Money claimed, DueMoney due) {

    /** Returns what the policy refunds of it. */
    public Money earned() {
        return claimed.plus(due.claimable()).plus(due.lapsed());
    }
}
