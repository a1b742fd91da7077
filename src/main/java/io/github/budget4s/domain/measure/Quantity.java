package io.github.budget4s.domain.measure;

import io.github.budget4s.domain.money.Ratio;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What files have figures of and what is added up before anything is divided: spend, leads, vehicles in the workshop.
 *
 * @param fraction what a whole number in {@link Figures} is a fraction of: 100 for cents, 1 for a count
 * @param headings what its column is called in files besides its name, the most telling first; not every heading is a
 *     name in plans, as 营业额 is revenue to a funnel and output to a workshop
 */
public record Quantity(
        String name, Unit unit, Better better, long fraction, List<String> otherNames, List<String> headings)
        implements Measure {

    private static final long CENTS = 100;

    public Quantity {
        otherNames = List.copyOf(otherNames);
        headings = List.copyOf(headings);
    }

    /** Returns an amount, which figures have in cents. */
    public static Quantity money(String name, Better better, String... otherNames) {
        return new Quantity(name, Unit.MONEY, better, CENTS, List.of(otherNames), List.of());
    }

    /** Returns a whole number of something. */
    public static Quantity count(String name, Better better, String... otherNames) {
        return new Quantity(name, Unit.COUNT, better, 1, List.of(otherNames), List.of());
    }

    /** Gives it headings, as normal forms of column names, with blanks between them. */
    Quantity headed(String normalForms) {
        return new Quantity(name, unit, better, fraction, otherNames, List.of(normalForms.split(" ")));
    }

    public boolean isMoney() {
        return unit == Unit.MONEY;
    }

    @Override
    public boolean isIn(Set<Quantity> quantities) {
        return quantities.contains(this);
    }

    @Override
    public @Nullable Ratio value(Figures figures) {
        return figures.has(this) ? Ratio.of(figures.sum(this), fraction) : null;
    }

    /** By the name alone: figures are looked up by it. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
