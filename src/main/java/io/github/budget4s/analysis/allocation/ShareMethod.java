package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.Collections;
import java.util.List;

/** How a month's share is found from several years. */
public sealed interface ShareMethod {

    /** The month's units of all years over the units of all months: a year that sold more weighs more. */
    ShareMethod POOLED = new Pooled();

    /** The mean of the month's shares of each year: each year weighs the same. */
    ShareMethod MEAN_OF_YEARS = new WeightedYears(List.of());

    /** All years in one pot. */
    record Pooled() implements ShareMethod {
        // A record's own is bootstrapped by invokedynamic at its first use, and picocli asks each option's value for
        // it.
        @Override
        public String toString() {
            return "pooled";
        }
    }

    /**
     * The weighted mean of the month's shares of each year. With weights of 2, 3 and 5 a month of 6 %, 8 % and 10 % has
     * a share of 8.6 %.
     *
     * @param weights the weight of each year, the oldest first; empty where all years weigh the same
     */
    record WeightedYears(List<Integer> weights) implements ShareMethod {

        /** Refuses negative weights, and weights that are all nothing. */
        public WeightedYears {
            weights = List.copyOf(weights);
            if (!weights.isEmpty() && (Collections.min(weights) < 0 || Collections.max(weights) == 0)) {
                throw new RefusedException(Reason.USAGE, "allocation.year-weights-wrong", asText(weights));
            }
        }

        /** Returns whether each year weighs the same. */
        public boolean isEven() {
            return weights.isEmpty();
        }

        /**
         * Returns the weights of the years of a window, the oldest first; a window of fewer years than there are
         * weights takes the last ones.
         *
         * @throws RefusedException when there are fewer weights than years, or the last ones are all nothing
         */
        public List<Integer> of(HistoryWindow window) {
            if (!fits(window)) {
                throw new RefusedException(
                        Reason.USAGE,
                        "allocation.year-weights",
                        asText(weights),
                        (long) window.years(),
                        window.months());
            }
            return isEven() ? Collections.nCopies(window.years(), 1) : last(window.years());
        }

        /** Returns whether there is a weight for each year of a window, and not all of them are nothing. */
        public boolean fits(HistoryWindow window) {
            return isEven()
                    || (weights.size() >= window.years()
                            && last(window.years()).stream().anyMatch(weight -> weight > 0));
        }

        private List<Integer> last(int years) {
            return weights.subList(weights.size() - years, weights.size());
        }

        /** Writes weights as the command line has them: {@code 2:3:5}. */
        public static String asText(List<Integer> weights) {
            return String.join(":", weights.stream().map(String::valueOf).toList());
        }
    }
}
