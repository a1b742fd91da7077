package io.github.budget4s.domain.spend;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Holds what lines of a ledger of spend say, before it is brought to the months that it belongs to: the sum of those
 * that have all else in common.
 *
 * @param key its month and day are those of the booking
 * @param period the days that the amount is for; null where the lines do not say
 * @param order by what the order and its invoices are known; empty where no order is
 * @param stage what it means for the order
 * @param amount the sum
 * @param lines how many lines of the files say so
 */
public record SpendLine(
        SpendKey key, @Nullable DayRange period, String order, SpendStage stage, Money amount, long lines) {}
