package io.github.budget4s.read.source;

import java.io.Serial;

/**
 * Ends the reading of a file in parts. What was read counts for nothing, and a {@link RowFile} reads the file from its
 * beginning and says what is wrong with it, if anything is.
 */
public final class FallbackException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Gives up, for a reason that only a debugger shows. */
    public FallbackException(String reason) {
        super(reason, null, false, false);
    }
}
