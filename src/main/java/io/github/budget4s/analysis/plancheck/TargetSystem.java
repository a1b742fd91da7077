package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Difference;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quotient;
import io.github.budget4s.domain.money.Ratio;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Derives from the figures of a plan all that follows from them, each with the figures that it follows from: leads
 * 12,000 and a visit rate of 42 % are 5,040 visits, with a closing rate of 18 % 907 orders, and so on, through every
 * measure that is a quotient or a difference of others.
 *
 * <p>What follows from fewer figures makes what follows from those and more superfluous, so that of each way of
 * deriving a measure only the least set of figures is kept. The method is that of an assumption-based truth maintenance
 * system (J. de Kleer, "An assumption-based TMS", Artificial Intelligence 28, 1986).
 */
final class TargetSystem {

    /** A set of figures is kept as bits of one number; no plan has so many of one thing. */
    private static final int MOST_STATEMENTS = 60;

    /** More figures than these in one chain say nothing to anybody. */
    private static final int LONGEST_CHAIN = 8;

    /**
     * What follows from figures.
     *
     * @param support the figures, a bit for each by its number
     */
    record Derived(Range range, long support) {}

    /** Product = first x second, where second may be a constant that rests on no figure. */
    private record Product(Measure product, Measure first, Measure second, Range factor) {}

    private record Sum(Measure sum, Measure first, Measure second) {}

    private final List<Statement> statements;
    private final Map<Measure, List<Derived>> derived = new HashMap<>();
    private final List<Product> products = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Map<Measure, Range> constants = new HashMap<>();
    private final Deque<Measure> changed = new ArrayDeque<>();

    /**
     * Derives what follows.
     *
     * @param own measures of the plan's own besides those that the program knows
     */
    TargetSystem(List<Statement> statements, List<? extends Measure> own) {
        this.statements = List.copyOf(statements.subList(0, Math.min(statements.size(), MOST_STATEMENTS)));
        Measures.ALL.forEach(this::relate);
        own.forEach(this::relate);
    }

    /** Takes something for another thing's share where the plan does not say it: deliveries for orders. */
    TargetSystem assume(Measure rate, Range value) {
        constants.put(rate, value);
        return this;
    }

    TargetSystem solve() {
        constants.forEach((measure, range) -> add(measure, new Derived(range, 0)));
        for (int i = 0; i < statements.size(); i++) {
            add(statements.get(i).measure(), new Derived(statements.get(i).range(), 1L << i));
        }
        while (!changed.isEmpty()) {
            Measure measure = changed.remove();
            products.forEach(each -> derive(each, measure));
            sums.forEach(each -> derive(each, measure));
        }
        return this;
    }

    List<Statement> statements() {
        return statements;
    }

    /** Lists the figures of a set. */
    List<Statement> members(long set) {
        List<Statement> members = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            if ((set >> i & 1) == 1) {
                members.add(statements.get(i));
            }
        }
        return members;
    }

    /** Lists what a measure is by the figures of the plan, one for each least set of them. */
    List<Derived> of(Measure measure) {
        return derived.getOrDefault(measure, List.of());
    }

    private void relate(Measure measure) {
        if (measure instanceof Quotient quotient) {
            Range factor = Range.exactly(Ratio.of(1, quotient.factor()));
            products.add(new Product(quotient.numerator(), quotient, quotient.denominator(), factor));
            if (quotient.numerator() instanceof Difference difference) {
                relate(difference);
            }
        } else if (measure instanceof Difference difference) {
            sums.add(new Sum(difference.minuend(), difference, difference.subtrahend()));
        }
    }

    private void derive(Product each, Measure measure) {
        if (measure.equals(each.first) || measure.equals(each.second)) {
            combine(each.first, each.second, each.product, (first, second) -> first.times(second)
                    .times(each.factor));
        }
        if (measure.equals(each.product) || measure.equals(each.second)) {
            combine(each.product, each.second, each.first, (product, second) -> product.dividedBy(second)
                    .dividedBy(each.factor));
        }
        if (measure.equals(each.product) || measure.equals(each.first)) {
            combine(each.product, each.first, each.second, (product, first) -> product.dividedBy(first)
                    .dividedBy(each.factor));
        }
    }

    private void derive(Sum each, Measure measure) {
        if (measure.equals(each.first) || measure.equals(each.second)) {
            combine(each.first, each.second, each.sum, Range::plus);
        }
        if (measure.equals(each.sum) || measure.equals(each.second)) {
            combine(each.sum, each.second, each.first, Range::minus);
        }
        if (measure.equals(each.sum) || measure.equals(each.first)) {
            combine(each.sum, each.first, each.second, Range::minus);
        }
    }

    private interface Combination {
        Range of(Range one, Range other);
    }

    private void combine(Measure one, Measure other, Measure result, Combination combination) {
        for (Derived left : List.copyOf(of(one))) {
            for (Derived right : List.copyOf(of(other))) {
                long support = left.support | right.support;
                if (Long.bitCount(support) <= LONGEST_CHAIN && !isKnown(result, support)) {
                    Range range = combination.of(left.range, right.range);
                    if (range.isPositive()) {
                        add(result, new Derived(range, support));
                    }
                }
            }
        }
    }

    /** What rests on as few figures, or fewer of the same, is known already. */
    private boolean isKnown(Measure measure, long support) {
        for (Derived known : of(measure)) {
            if ((known.support & support) == known.support) {
                return true;
            }
        }
        return false;
    }

    private void add(Measure measure, Derived added) {
        if (!added.range.isPositive() || isKnown(measure, added.support)) {
            return;
        }
        List<Derived> all = derived.computeIfAbsent(measure, each -> new ArrayList<>());
        all.removeIf(known -> (known.support & added.support) == added.support);
        all.add(added);
        changed.add(measure);
    }
}
