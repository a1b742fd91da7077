package io.github.budget4s.analysis.forecast;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Holds a figure for each month of a run, without gaps. */
public final class MonthlySeries {

    private final YearMonth first;
    private final double[] values;

    private MonthlySeries(YearMonth first, double[] values) {
        this.first = first;
        this.values = values;
    }

    /**
     * Takes the figures of the months from {@code first} on.
     *
     * @throws IllegalArgumentException when there is none, or one is not finite
     */
    public static MonthlySeries of(YearMonth first, List<Double> values) {
        double[] copy = values.stream().mapToDouble(Double::doubleValue).toArray();
        if (copy.length == 0 || !Arrays.stream(copy).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a series of " + values);
        }
        return new MonthlySeries(first, copy);
    }

    public YearMonth first() {
        return first;
    }

    public YearMonth last() {
        return first.plusMonths(values.length - 1L);
    }

    public int length() {
        return values.length;
    }

    /** Returns the figure of the month that is {@code index} months after the first. */
    public double value(int index) {
        return values[index];
    }

    /** Returns the mean of its figures. */
    double mean() {
        return Arrays.stream(values).average().orElse(0);
    }

    /** Counts its months up to one. */
    int monthsUpTo(YearMonth month) {
        long count = ChronoUnit.MONTHS.between(first, month) + 1;
        return (int) StrictMath.max(0, StrictMath.min(values.length, count));
    }

    /** Puts other figures in the place of its own. */
    MonthlySeries with(double[] others) {
        return new MonthlySeries(first, others.clone());
    }

    /** Leaves out the months after the first {@code length}. */
    MonthlySeries head(int length) {
        return new MonthlySeries(first, Arrays.copyOf(values, length));
    }

    /** Takes off a part that ends with it. */
    MonthlySeries minus(MonthlySeries part) {
        double[] rest = values.clone();
        for (int i = 0; i < part.values.length; i++) {
            rest[rest.length - part.values.length + i] -= part.values[i];
        }
        return new MonthlySeries(first, rest);
    }

    /** Finds out whether it is paid in the same months each year. */
    Optional<PaymentMonths> payments() {
        TreeMap<YearMonth, Double> months = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            months.put(first.plusMonths(i), values[i]);
        }
        return PaymentMonths.of(months, last());
    }

    double[] toArray() {
        return values.clone();
    }
}
