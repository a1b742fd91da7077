package io.github.budget4s.write;

import java.io.IOException;
import java.io.Serial;

/** Ends the program silently: whoever read its output has stopped reading. */
public final class ClosedPipeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Says nothing. */
    public ClosedPipeException() {
        super(null, null, false, false);
    }

    /** Returns whether a failure to write means that the other end of a pipe is closed. */
    public static boolean isToldBy(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("Broken pipe") || message.contains("pipe is being");
    }
}
