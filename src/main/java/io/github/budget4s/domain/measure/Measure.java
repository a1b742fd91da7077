package io.github.budget4s.domain.measure;

import io.github.budget4s.domain.money.Ratio;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is measured. {@link Measures} has those that the program knows; a plan or a file may have its own. */
public sealed interface Measure permits Quantity, Difference, Quotient {

    /** Returns the name that columns and targets have: {@code cost_per_lead}. */
    String name();

    /** Returns other names under which plans have it. */
    List<String> otherNames();

    Unit unit();

    Better better();

    /** Returns whether it can be computed of these quantities. */
    boolean isIn(Set<Quantity> quantities);

    /**
     * Computes the measure exactly.
     *
     * @return amounts in yuan; null when a quantity is in no file, or there is nothing to divide by
     */
    @Nullable
    Ratio value(Figures figures);

    /** Returns whether the values of months add up to that of the year, which those of a quotient do not. */
    default boolean isSum() {
        return !(this instanceof Quotient);
    }
}
