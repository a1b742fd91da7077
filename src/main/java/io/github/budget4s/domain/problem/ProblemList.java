package io.github.budget4s.domain.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists problems, or the first of very many.
 *
 * @param listed the ones that are told one by one
 * @param count how many there are in all
 */
public record ProblemList(List<Problem> listed, long count) {

    public ProblemList {
        listed = List.copyOf(listed);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Adds the problems of the same file, in the order of its lines, and lists no more than one file may. */
    public ProblemList plus(ProblemList other) {
        List<Problem> both = new ArrayList<>(listed);
        both.addAll(other.listed);
        List<Problem> first = inOrder(both);
        return new ProblemList(first.subList(0, Math.min(first.size(), Problems.LISTED)), count + other.count);
    }

    /** Puts problems of one file in the order of lines and columns, however they were found. */
    static List<Problem> inOrder(List<Problem> problems) {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(ProblemList::compare);
        return sorted;
    }

    private static int compare(Problem one, Problem other) {
        int byLine = Long.compare(line(one), line(other));
        return byLine != 0 ? byLine : Integer.compare(column(one), column(other));
    }

    private static long line(Problem problem) {
        Location location = problem.location();
        return location == null ? 0 : location.line();
    }

    private static int column(Problem problem) {
        Location location = problem.location();
        return location == null ? 0 : location.column();
    }
}
