package io.github.budget4s.domain.problem;

import io.github.budget4s.domain.message.Message;
import java.io.Serial;
import java.util.List;

/** Ends a command that cannot give a right answer, with everything that the user must know to mend it. */
public final class RefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Twenty of each of ten files: more nobody reads, and a pattern may match thousands of files. */
    private static final int MOST_LISTED = 200;

    /** What kind of thing went wrong; each has its own exit code. */
    public enum Reason {
        /** The command line is not one that the program knows. */
        USAGE,
        /** An input, or several together, cannot be right. */
        DATA,
        /** An input is not there or cannot be read. */
        INPUT_MISSING,
        /** The output cannot be created. */
        OUTPUT,
        /** A device failed while it was read or written. */
        INPUT_OUTPUT
    }

    private final Reason reason;
    private final transient List<Problem> problems;
    private final long count;

    /**
     * Refuses for several problems.
     *
     * @param problems the first of them
     * @param count how many there are in all
     */
    public RefusedException(Reason reason, List<Problem> problems, long count) {
        super(problems.isEmpty() ? reason.name() : problems.get(0).message().key());
        this.reason = reason;
        this.problems = List.copyOf(problems.subList(0, Math.min(problems.size(), MOST_LISTED)));
        this.count = count;
    }

    public RefusedException(Reason reason, Problem problem) {
        this(reason, List.of(problem), 1);
    }

    /** Refuses for a problem that stands in no file. */
    public RefusedException(Reason reason, String key, Object... arguments) {
        this(reason, new Problem(null, Message.of(key, arguments)));
    }

    /** Says what kind of thing went wrong. */
    public Reason reason() {
        return reason;
    }

    /** Lists the problems, or the first of very many. */
    public List<Problem> problems() {
        return problems;
    }

    /** Counts all the problems, also those that are not listed. */
    public long count() {
        return count;
    }
}
