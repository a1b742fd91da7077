package io.github.budget4s.analysis.customers;

import io.github.budget4s.domain.customer.Customer;
import io.github.budget4s.domain.customer.FollowupReason;
import java.time.LocalDate;

/**
 * Says that a customer is to be contacted.
 *
 * @param owner the customer
 * @param vehicle the line of the vehicle that it is about
 * @param reason why
 * @param days the days after the visit or the delivery, or the years of the vehicle; 0 where the reason has none
 * @param due by when
 */
public record Followup(Owner owner, Customer vehicle, FollowupReason reason, int days, LocalDate due) {

    /** Returns who is to do it: who looks after the customer, else who received him last. */
    public String person() {
        return owner.person(vehicle);
    }

    /** Returns for how many days it is late; 0 where it is not. */
    public long daysLate(LocalDate asOf) {
        return Math.max(0, asOf.toEpochDay() - due.toEpochDay());
    }
}
