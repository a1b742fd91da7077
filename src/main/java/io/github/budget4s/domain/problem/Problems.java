package io.github.budget4s.domain.problem;

import io.github.budget4s.domain.message.Message;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one file: keeps the first, counts them all. */
public final class Problems {

    /** How many problems of a file are told one by one. */
    public static final int LISTED = 20;

    private final List<Problem> listed = new ArrayList<>();
    private long count;

    /** Adds a problem. */
    public void add(Location location, Message message) {
        count++;
        if (listed.size() < LISTED) {
            listed.add(new Problem(location, message));
        }
    }

    /** States the problems found so far in the order of lines and columns. */
    public ProblemList toList() {
        return new ProblemList(ProblemList.inOrder(listed), count);
    }

    /** Counts all the problems. */
    public long count() {
        return count;
    }

    /** Tells whether there is no problem. */
    public boolean isEmpty() {
        return count == 0;
    }
}
