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

    public void add(Location location, Message message) {
        count++;
        if (listed.size() < LISTED) {
            listed.add(new Problem(location, message));
        }
    }

    /**
     * Adds the problems of a later part of the same file.
     *
     * @param lines how many lines stand before that part, from whose beginning its own are counted
     */
    public void addLater(Problems later, long lines) {
        for (Problem problem : later.listed) {
            Location location = problem.location();
            if (listed.size() < LISTED && location != null) {
                listed.add(new Problem(
                        new Location(location.file(), location.line() + lines, location.column()), problem.message()));
            }
        }
        count += later.count;
    }

    /** Returns the problems found so far in the order of lines and columns. */
    public ProblemList toList() {
        return new ProblemList(ProblemList.inOrder(listed), count);
    }

    public long count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }
}
