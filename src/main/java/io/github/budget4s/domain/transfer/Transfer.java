package io.github.budget4s.domain.transfer;

import io.github.budget4s.domain.money.Money;
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
 */
public record Transfer(@Nullable LocalDate date, Place from, Place to, Money amount, String reason, String by) {

    /** A month of a channel; an empty name for money of no channel. */
    public record Place(YearMonth month, String channel) {}

    /** Returns whether the money stays where it is. */
    public boolean isWithinOne() {
        return from.equals(to);
    }
}
