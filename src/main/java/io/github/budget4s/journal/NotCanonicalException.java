package io.github.budget4s.journal;

import io.github.budget4s.domain.message.Message;
import java.io.Serial;

/** Says where a text leaves the canonical form, and what was expected there. */
public final class NotCanonicalException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    NotCanonicalException(Message reason) {
        super(reason.key(), null, false, false);
        this.reason = reason;
    }

    /** Returns the reason with the place, counted in characters from 1. */
    public Message reason() {
        return reason;
    }
}
