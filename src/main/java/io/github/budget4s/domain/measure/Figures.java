package io.github.budget4s.domain.measure;

import io.github.budget4s.domain.money.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Holds a figure for each quantity that some file has; what no file has is absent, which is not 0.
 *
 * @param sums whole numbers: counts, and amounts in cents
 */
public record Figures(Map<Quantity, Long> sums) {

    /** No file has anything. */
    public static final Figures NONE = new Figures(Map.of());

    public Figures {
        sums = Map.copyOf(sums);
    }

    /** Returns what some file has. */
    public Set<Quantity> quantities() {
        return sums.keySet();
    }

    public boolean has(Quantity quantity) {
        return sums.containsKey(quantity);
    }

    /** Returns a count, or an amount in cents; 0 where no file has it. */
    public long sum(Quantity quantity) {
        return sums.getOrDefault(quantity, 0L);
    }

    /** Returns an amount; nothing where no file has it. */
    public Money money(Quantity quantity) {
        if (!quantity.isMoney()) {
            throw new IllegalArgumentException(quantity.name() + " is no amount");
        }
        return new Money(sum(quantity));
    }

    /**
     * Adds figure by figure.
     *
     * @throws ArithmeticException when a sum is more than can be counted
     */
    public Figures plus(Figures other) {
        Sum sum = new Sum();
        sum.add(this);
        sum.add(other);
        return new Figures(sum.sums);
    }

    /** Adds up many figures. */
    public static final class Sum {

        private final Map<Quantity, Long> sums = new HashMap<>();

        /**
         * Adds to a quantity.
         *
         * @throws ArithmeticException when the sum is more than can be counted
         */
        public void add(Quantity quantity, long amount) {
            sums.put(quantity, Math.addExact(sums.getOrDefault(quantity, 0L), amount));
        }

        /** Adds figure by figure. */
        public void add(Figures figures) {
            for (Map.Entry<Quantity, Long> each : figures.sums.entrySet()) {
                add(each.getKey(), each.getValue());
            }
        }

        /** Returns the sums of what some file has, 0 where nothing was added to it. */
        public Figures figures(Set<Quantity> quantities) {
            Map<Quantity, Long> wanted = new HashMap<>();
            for (Quantity quantity : quantities) {
                wanted.put(quantity, sums.getOrDefault(quantity, 0L));
            }
            return new Figures(wanted);
        }
    }
}
