package io.github.budget4s.analysis.claims;

import io.github.budget4s.analysis.support.Slice;
import io.github.budget4s.domain.money.Money;
import java.time.LocalDate;

/**
 * Holds a part of what an item pays, and what was claimed of it.
 *
 * @param slice the part
 * @param claimed what was claimed of it
 * @param open what was not; never less than nothing
 */
public record SettledSlice(Slice slice, Money claimed, Money open) {

    /** Returns whether something of it could be claimed until before a day, and was not. */
    boolean isLapsed(LocalDate day) {
        LocalDate due = slice.due();
        return due != null && due.isBefore(day) && !open.isZero();
    }
}
