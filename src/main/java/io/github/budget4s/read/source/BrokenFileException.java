package io.github.budget4s.read.source;

import io.github.budget4s.domain.problem.Problem;
import java.io.Serial;

/** Says that a file cannot be read beyond some place. What was read before it may still be reported on. */
public final class BrokenFileException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Breaks off with a problem. */
    public BrokenFileException(Problem problem) {
        super(problem.message().key());
        this.problem = problem;
    }

    /** Says what is wrong, and where. */
    public Problem problem() {
        return problem;
    }
}
