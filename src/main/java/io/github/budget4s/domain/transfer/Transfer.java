package io.github.budget4s.domain.transfer;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Money of the budget that was moved.
 *
 * @param date when that was decided; null where it is not known
 * @param from where it was taken
 * @param to where it went
 * @param amount how much, above nothing
 * @param reason why; empty where it is not given
 * @param by who decided it; empty where nobody is named
 * @param location where it is written
 */
public record Transfer(
        @Nullable LocalDate date, Place from, Place to, Money amount, String reason, String by, Location location) {

    /** A month of a channel, and of a store; empty names for money of no channel or no store. */
    public record Place(YearMonth month, String channel, String store) {}

    /** Returns whether the money stays where it is. */
    public boolean isWithinOne() {
        return from.equals(to);
    }
}
