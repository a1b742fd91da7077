package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quotient;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.money.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is a least set of figures that cannot all hold, or are hardly meant together: take any one away, and the others can.
 *
 * @param target the figure that is held against what follows from the others
 * @param implied what follows from the others
 * @param set all of them, a bit for each by its number
 * @param isShort whether the others miss the target, rather than pass it by far
 */
record Contradiction(Statement target, Range implied, long set, boolean isShort) {

    /** What follows may pass a target by so much: who plans with care leaves something to spare. */
    private static final Ratio SPARE = Ratio.of(9, 10);

    /** Those whose quotients are costs and returns say more of a contradiction than any other figure. */
    private static final List<Measure> FIRST = List.of(
            Measures.COST_PER_VEHICLE,
            Measures.COST_PER_ORDER,
            Measures.RETURN_ON_SPEND,
            Measures.ROI,
            Measures.COST_PER_LEAD);

    /** Finds the contradictions of a system, the least sets first, one for each target. */
    static List<Contradiction> of(TargetSystem system) {
        List<Contradiction> all = new ArrayList<>();
        List<Statement> statements = system.statements();
        for (int i = 0; i < statements.size(); i++) {
            for (TargetSystem.Derived implied : system.of(statements.get(i).measure())) {
                Contradiction found = (implied.support() >> i & 1) == 1 ? null : compare(system, i, implied);
                if (found != null) {
                    all.add(found);
                }
            }
        }
        all.removeIf(
                each -> all.stream().anyMatch(other -> other.set != each.set && (other.set & each.set) == other.set));
        all.sort(Comparator.comparing((Contradiction each) -> !each.isShort).thenComparing(each -> each.lines(system)));
        List<Contradiction> first = new ArrayList<>();
        for (Contradiction each : all) {
            if (first.stream().noneMatch(other -> other.target.equals(each.target))) {
                first.add(each);
            }
        }
        return first;
    }

    private static @Nullable Contradiction compare(TargetSystem system, int number, TargetSystem.Derived implied) {
        long set = implied.support() | 1L << number;
        Statement target = system.statements().get(number);
        if (!target.equals(leading(system, set))) {
            return null;
        }
        if (system.members(implied.support()).stream().anyMatch(each -> each.kind() == Statement.Kind.PARTS)) {
            // The whole may bring more than those parts.
            return null;
        }
        Range own = target.range();
        Range other = implied.range();
        boolean ceiling = target.kind() == Statement.Kind.CEILING || isQuotientOfFloors(target, system.members(set));
        boolean misses =
                ceiling ? other.low().compareTo(own.high()) > 0 : other.high().compareTo(own.low()) < 0;
        boolean passes = ceiling
                ? other.high().compareTo(own.low().times(SPARE)) < 0
                : own.high().compareTo(other.low().times(SPARE)) < 0;
        boolean counts = misses || (passes && target.kind() != Statement.Kind.PARTS);
        return counts ? new Contradiction(target, other, set, misses) : null;
    }

    /** Finds the figure of a set that is best held against the others: a cost or a return, else what comes last. */
    private static Statement leading(TargetSystem system, long set) {
        List<Statement> members = system.members(set);
        return members.stream()
                .min(Comparator.comparing((Statement each) -> !isCost(each.measure()))
                        .thenComparing(each -> rank(each.measure()))
                        .thenComparing(each -> each.kind() == Statement.Kind.EXACT)
                        .thenComparing(each -> each.unit() == Unit.RATIO)
                        .thenComparing(each -> !isProduct(each.measure(), members))
                        .thenComparing(each -> -Measures.ALL.indexOf(each.measure())))
                .orElseThrow();
    }

    /** Floors of two figures are a floor of their product, and say nothing of what one is by the two others. */
    private static boolean isProduct(Measure measure, List<Statement> members) {
        return members.stream()
                .anyMatch(each -> each.measure() instanceof Quotient quotient
                        && quotient.counted().equals(measure));
    }

    /** Less output a vehicle than its floor is no miss where output and vehicles are floors too: output may be more. */
    private static boolean isQuotientOfFloors(Statement target, List<Statement> members) {
        return target.measure() instanceof Quotient quotient
                && !isCost(quotient)
                && members.stream().allMatch(each -> each.kind() == Statement.Kind.FLOOR);
    }

    private static int rank(Measure measure) {
        int rank = FIRST.indexOf(measure);
        return rank < 0 ? FIRST.size() : rank;
    }

    /** Returns whether a measure says what something costs, or what spend brings. */
    static boolean isCost(Measure measure) {
        return measure instanceof Quotient quotient
                && (quotient.counted().equals(Measures.SPEND)
                        || quotient.denominator().equals(Measures.SPEND));
    }

    /** Lists the figures, in the order of the plan's lines. */
    List<Statement> members(TargetSystem system) {
        List<Statement> members = new ArrayList<>(system.members(set));
        members.sort(Comparator.comparing(each -> each.place().location().line()));
        return members;
    }

    private int lines(TargetSystem system) {
        return system.members(set).stream().mapToInt(Statement::lines).sum();
    }

    /** Returns what a figure of the set would have to be for the others to hold; null where no such figure is known. */
    @Nullable
    Range repaired(TargetSystem system, Statement statement) {
        long others = set & ~(1L << system.statements().indexOf(statement));
        return system.of(statement.measure()).stream()
                .filter(each -> each.support() == others)
                .map(TargetSystem.Derived::range)
                .findFirst()
                .orElse(null);
    }
}
