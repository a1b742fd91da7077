package io.github.budget4s.read.ledger.total;

import io.github.budget4s.read.ledger.row.RowFindings;
import io.github.budget4s.read.ledger.total.RowSums.Sums;
import io.github.budget4s.read.value.DateOrMonth;
import java.util.ArrayList;
import java.util.List;

/** Looks at the first and the last line of a file, and of each run of lines of a month: there totals stand. */
final class LineBlocks {

    private final int width;
    private final Run file;
    private Run run;
    private int month = DateOrMonth.NONE;
    private int runs;
    /** Of what number all figures of each column are multiples, each of the sizes that come. */
    private final long[] steps;

    private final List<Run> shortRuns = new ArrayList<>();

    /** A run of lines: their sum, and the first and the last of them. */
    static final class Run {
        final Sums sum;
        final Sums first;
        final Sums last;
        long firstNumber;
        long lastNumber;
        long firstLine;
        long lastLine;

        private Run(int width) {
            sum = new Sums(width);
            first = new Sums(width);
            last = new Sums(width);
        }

        private void add(long[] figures, long number, long line) {
            if (sum.lines == 0) {
                first.set(figures);
                firstNumber = number;
                firstLine = line;
            }
            last.set(figures);
            lastNumber = number;
            lastLine = line;
            sum.add(figures, 1);
        }
    }

    LineBlocks(int width) {
        this.width = width;
        this.file = new Run(width);
        this.run = new Run(width);
        this.steps = new long[width];
    }

    void add(long[] figures, int time, long number, long line) {
        int its = DateOrMonth.month(time);
        if (its != month) {
            endRun();
            month = its;
            run = new Run(width);
        }
        run.add(figures, number, line);
        file.add(figures, number, line);
        for (int i = 0; i < width; i++) {
            long figure = Math.abs(figures[i]);
            if (steps[i] == 0 || figure % steps[i] != 0) {
                steps[i] = greatestDivisor(steps[i], figure);
            }
        }
    }

    private static long greatestDivisor(long one, long other) {
        long a = one;
        long b = other;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    private void endRun() {
        if (run.sum.lines > 0) {
            runs++;
            if (shortRuns.size() < RowFindings.MOST) {
                shortRuns.add(run);
            }
        }
    }

    Run file() {
        return file;
    }

    /** Lists the runs of lines of one month; none where there are too many of them. */
    List<Run> runs() {
        endRun();
        run = new Run(width);
        return runs > shortRuns.size() ? List.of() : shortRuns;
    }

    /** Returns of what number all figures of each column are multiples. */
    long[] steps() {
        return steps;
    }
}
