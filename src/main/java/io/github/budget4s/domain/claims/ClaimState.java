package io.github.budget4s.domain.claims;

/** What became of a claim. */
public enum ClaimState {
    /** The OEM has it. */
    SUBMITTED,
    /** The OEM grants it. */
    APPROVED,
    /** The money came. */
    RECEIVED,
    /** The OEM refuses it: it counts nothing, and its money may be claimed again. */
    REFUSED,
    /** It is withdrawn or void, or is not sent yet: it counts nothing. */
    WITHDRAWN;

    /** Returns whether a claim in this state takes up money of its item. */
    boolean counts() {
        return this != REFUSED && this != WITHDRAWN;
    }
}
