package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import java.util.List;

/** Says why bounds cannot all hold, and by how much. Parts are named by their place in the list, from 0. */
public sealed interface BoundsConflict {

    /**
     * One part is to have more than it may.
     *
     * @param part which
     * @param minimum its least
     * @param maximum its most
     */
    record MinimumOverMaximum(int part, Money minimum, Money maximum) implements BoundsConflict {}

    /**
     * The minimums ask for more than there is.
     *
     * @param parts those that have a minimum
     * @param sum what the minimums come to
     * @param total what there is
     */
    record MinimumsOverTotal(List<Integer> parts, Money sum, Money total) implements BoundsConflict {

        public MinimumsOverTotal {
            parts = List.copyOf(parts);
        }

        /** Returns by how much the minimums ask for more. */
        public Money by() {
            return sum.minus(total);
        }
    }

    /**
     * The maximums leave no place for all that there is.
     *
     * @param parts those that have a maximum, which is all
     * @param sum what the maximums come to
     * @param total what there is
     */
    record MaximumsUnderTotal(List<Integer> parts, Money sum, Money total) implements BoundsConflict {

        public MaximumsUnderTotal {
            parts = List.copyOf(parts);
        }

        /** Returns how much has no place. */
        public Money by() {
            return total.minus(sum);
        }
    }
}
