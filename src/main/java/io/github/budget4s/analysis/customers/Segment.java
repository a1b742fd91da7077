package io.github.budget4s.analysis.customers;

import io.github.budget4s.analysis.customers.ReturnChances.Chance;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says what a customer is on a day.
 *
 * @param owner the customer
 * @param rhythm how he comes
 * @param ownGap the time that is to be expected between two visits, in days
 * @param customerClass loyal, ordinary or lost
 * @param value what was paid or earned in the months that count
 * @param valueClass how much that is, and whether the customer is stable
 * @param chance how likely he comes within a year; null where that is not known
 */
public record Segment(
        Owner owner,
        Rhythm rhythm,
        Ratio ownGap,
        CustomerClass customerClass,
        Money value,
        ValueClass valueClass,
        @Nullable Chance chance) {

    /** Returns the model of the vehicle that was handed over last. */
    public String model() {
        return owner.newest().vehicle().model();
    }

    /** Returns the day on which that was; null where it is not known. */
    public @Nullable LocalDate deliveredOn() {
        return owner.newest().vehicle().deliveredOn();
    }

    /** Returns how many own gaps have passed since the last visit; null where nothing is known. */
    public @Nullable Ratio lateness() {
        return rhythm.since() < 0 ? null : Segmentation.lateness(rhythm, ownGap);
    }
}
