package io.github.budget4s.domain.customer;

/** What came of a contact. */
public enum ContactResult {
    /** Nothing is filled in. */
    NONE,
    REACHED,
    BOOKED,
    CAME,
    /** The customer wants nothing, and may be asked about something else. */
    REFUSED,
    NO_ANSWER,
    /** The customer wants no more contacts. */
    WITHDRAWN;

    /** Returns whether somebody spoke to the customer. */
    public boolean isReached() {
        return this != NONE && this != NO_ANSWER;
    }
}
