package io.github.budget4s.read.ledger.total;

import io.github.budget4s.read.ledger.total.RowSums.Sums;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects how often some rows are the sum of others, and how far that is from chance.
 *
 * <p>That one figure is by chance the sum of some others is the less likely the more figures it could be instead: as
 * many as its quotient by the largest number of which all figures of the column are multiples. Sums of many lines are
 * larger than any line by itself. The same figures once more say nothing new: the budgets of twelve months are often
 * alike.
 */
final class SumAgreement {

    /** What the size of a block adds at most: amounts of money may differ widely. */
    private static final double MOST_FOR_SIZE = 6;

    private final Set<List<Long>> different = new HashSet<>();
    private int hits;
    private int misses;
    private double bits;

    /**
     * Compares one row, or several of a name, with the other lines.
     *
     * @param own what it says
     * @param whole the sum of it and the others
     * @param steps of what number all figures of each column are multiples
     */
    void compare(Sums own, Sums whole, long[] steps) {
        long others = whole.lines - own.lines;
        boolean isSum = others > 0 && AdditiveFigures.sayAnything(own.figures);
        for (int i = 0; i < own.figures.length; i++) {
            isSum &= own.figures[i] == whole.figures[i] - own.figures[i];
        }
        if (!isSum) {
            misses++;
            return;
        }
        hits++;
        if (others > 1 && different.add(Arrays.stream(own.figures).boxed().toList())) {
            for (int i = 0; i < steps.length; i++) {
                bits += log2(Math.abs(own.figures[i]) / Math.max(1, steps[i]));
            }
            bits += Math.min(MOST_FOR_SIZE, log2OfFactorial(others));
        }
    }

    private static double log2(long number) {
        return number <= 1 ? 0 : Math.log((double) number) / Math.log(2);
    }

    private static double log2OfFactorial(long number) {
        double sum = 0;
        for (long i = 2; i <= number && sum < MOST_FOR_SIZE; i++) {
            sum += log2(i);
        }
        return sum;
    }

    /** Returns whether all rows are sums of others. */
    boolean isPlain() {
        return hits > 0 && misses == 0;
    }

    /** Returns whether nearly all rows are, and of more than one line. */
    boolean isNearlyPlain() {
        return !different.isEmpty() && misses * 5 <= hits;
    }

    /** Returns to how many coins that all fall alike the chance compares that it is one. */
    double bits() {
        return bits;
    }
}
