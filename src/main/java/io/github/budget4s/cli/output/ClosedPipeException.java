package io.github.budget4s.cli.output;

import java.io.Serial;

/** Ends the program silently: whoever read its output has stopped reading. */
public final class ClosedPipeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Says nothing. */
    public ClosedPipeException() {
        super(null, null, false, false);
    }
}
