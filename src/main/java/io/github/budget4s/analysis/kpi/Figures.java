package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.money.Ratio;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds one sum for each quantity that some file has; what no file has is absent, which is not 0. */
public final class Figures {

    private final long[] sums;
    private final Set<Quantity> stated;

    private Figures(long[] sums, Set<Quantity> stated) {
        this.sums = sums;
        this.stated = stated;
    }

    /** Takes sums; amounts in cents. */
    public static Figures of(Map<Quantity, Long> sums) {
        EnumSet<Quantity> stated = EnumSet.noneOf(Quantity.class);
        stated.addAll(sums.keySet());
        long[] all = new long[Quantity.COUNT];
        sums.forEach((quantity, sum) -> all[quantity.position()] = sum);
        return new Figures(all, Collections.unmodifiableSet(stated));
    }

    /** Adds what other files have to what these have. */
    public Figures with(Figures other) {
        EnumSet<Quantity> both = EnumSet.noneOf(Quantity.class);
        both.addAll(stated);
        both.addAll(other.stated);
        long[] all = new long[Quantity.COUNT];
        for (Quantity quantity : both) {
            all[quantity.position()] = Math.addExact(sum(quantity), other.sum(quantity));
        }
        return new Figures(all, Collections.unmodifiableSet(both));
    }

    /** Returns whether some file has this. */
    public boolean states(Quantity quantity) {
        return stated.contains(quantity);
    }

    /** Lists what the files have. */
    public Set<Quantity> stated() {
        return stated;
    }

    /** Returns a sum, an amount in cents. */
    public long sum(Quantity quantity) {
        return sums[quantity.position()];
    }

    /** Returns a sum, amounts in yuan; null when no file has it. */
    public @Nullable Ratio value(Quantity quantity) {
        return states(quantity) ? Ratio.of(sum(quantity), quantity.isMoney() ? 100 : 1) : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures that && Arrays.equals(sums, that.sums) && stated.equals(that.stated);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }

    @Override
    public String toString() {
        return stated + Arrays.toString(sums);
    }

    /** Adds lines up; one object a key, so that a line makes no new one. */
    public static final class Sum {

        private final long[] sums = new long[Quantity.COUNT];
        private long spendLines;

        /**
         * Adds to a quantity.
         *
         * @throws ArithmeticException when the sum cannot be counted any more
         */
        public void add(Quantity quantity, long amount) {
            sums[quantity.position()] = Math.addExact(sums[quantity.position()], amount);
        }

        void addSpendLines(long lines) {
            spendLines += lines;
        }

        long spendLines() {
            return spendLines;
        }

        /** Returns the sums of what some file has. */
        public Figures figures(Set<Quantity> stated) {
            EnumSet<Quantity> copy = EnumSet.noneOf(Quantity.class);
            copy.addAll(stated);
            return new Figures(sums.clone(), Collections.unmodifiableSet(copy));
        }
    }
}
