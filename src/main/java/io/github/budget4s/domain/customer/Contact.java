package io.github.budget4s.domain.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds that somebody spoke to a customer, or was to.
 *
 * @param keys by what the customer is known
 * @param due by when it was to be done; where only the day of the contact is known, that
 * @param doneOn the day on which it was done; null where it was not
 * @param by who did it; empty where nobody is named
 * @param kind what for: a reason of the call list, an activity, or the dealer's own word; may be empty
 * @param outcome what came of it
 * @param nextDate when the customer is to be contacted again; null where nothing is agreed
 * @param store the store; empty where none is named
 */
public record Contact(
        CustomerKeys keys,
        LocalDate due,
        @Nullable LocalDate doneOn,
        String by,
        String kind,
        Outcome outcome,
        @Nullable LocalDate nextDate,
        String store) {

    /**
     * Says what came of a contact.
     *
     * @param result the result
     * @param isComplaint whether the customer complained
     */
    public record Outcome(ContactResult result, boolean isComplaint) {}

    /** Returns whether the customer was spoken to by the end of a day. */
    public boolean isDoneBy(LocalDate day) {
        return doneOn != null && !doneOn.isAfter(day) && outcome.result().isReached();
    }
}
