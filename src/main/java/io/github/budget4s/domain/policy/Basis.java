package io.github.budget4s.domain.policy;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import org.jspecify.annotations.Nullable;

/** Says how an OEM's support is computed. */
public sealed interface Basis {

    /**
     * Refunds part of what the dealer spends.
     *
     * @param rate the part
     */
    record ShareOfSpend(Ratio rate) implements Basis {}

    /**
     * Pays an amount for each vehicle.
     *
     * @param amount the amount
     */
    record PerVehicle(Money amount) implements Basis {}

    /**
     * Pays an amount for the year.
     *
     * @param amount the amount
     */
    record Fixed(Money amount) implements Basis {}

    /**
     * Pays an amount for each event.
     *
     * @param amount the amount
     * @param maximumEvents how many events are paid for; null when there is no limit
     */
    record PerEvent(Money amount, @Nullable Integer maximumEvents) implements Basis {}

    /**
     * Pays part of the revenue.
     *
     * @param rate the part
     */
    record ShareOfRevenue(Ratio rate) implements Basis {}
}
