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
import java.util.Set;
import java.util.stream.Stream;

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

    /** A set of figures is kept as bits of one number; hardly any plan has so many that hang together. */
    private static final int MOST_STATEMENTS = 60;

    /** A plan that has everything once makes a thousand; one that has it under several names could go on for hours. */
    private static final int MOST_DERIVED = 4_000;

    /** More figures than these in one chain say nothing to anybody. */
    private static final int LONGEST_CHAIN = 8;

    /**
     * What follows from figures.
     *
     * @param support the figures, a bit for each by its number
     */
    record Derived(Range range, long support) {}

    /** Product = first x second x factor, of measures by their names. */
    private record Product(String product, String first, String second, Range factor) {

        static Product of(Quotient quotient) {
            return new Product(
                    quotient.numerator().name(),
                    quotient.name(),
                    quotient.denominator().name(),
                    Range.exactly(Ratio.of(1, quotient.factor())));
        }

        boolean has(String measure) {
            return measure.equals(product) || measure.equals(first) || measure.equals(second);
        }
    }

    /** Sum = first + second. */
    private record Sum(String sum, String first, String second) {

        static Sum of(Difference difference) {
            return new Sum(
                    difference.minuend().name(),
                    difference.name(),
                    difference.subtrahend().name());
        }

        boolean has(String measure) {
            return measure.equals(sum) || measure.equals(first) || measure.equals(second);
        }
    }

    private static final List<Product> PRODUCTS = products(Measures.ALL);

    /** The products by each measure in them: a plan has few of all that there are. */
    private static final Map<String, List<Product>> PRODUCTS_OF = byMeasure(PRODUCTS);

    private static final List<Sum> SUMS = Stream.concat(
                    Measures.ALL.stream(),
                    Measures.ALL.stream().filter(Quotient.class::isInstance).map(each -> ((Quotient) each).numerator()))
            .filter(Difference.class::isInstance)
            .map(each -> Sum.of((Difference) each))
            .distinct()
            .toList();

    private final List<Statement> statements;
    private final List<Statement> leftOut;
    private final Map<String, List<Derived>> derived = new HashMap<>();
    private final List<Product> own;
    private final Map<String, Range> constants = new HashMap<>();
    private final Deque<String> changed = new ArrayDeque<>();
    private int derivations;

    /**
     * Derives what follows.
     *
     * @param own measures of the plan's own besides those that the program knows
     */
    TargetSystem(List<Statement> statements, List<? extends Measure> own) {
        this.own = products(own);
        List<Statement> connected = statements.stream()
                .filter(each -> isConnected(each, statements))
                .toList();
        int most = Math.min(connected.size(), MOST_STATEMENTS);
        this.statements = List.copyOf(connected.subList(0, most));
        this.leftOut = List.copyOf(connected.subList(most, connected.size()));
    }

    /** From a figure that is in no product and no sum, and stands once, nothing follows. */
    private boolean isConnected(Statement statement, List<Statement> all) {
        String measure = statement.measure().name();
        return PRODUCTS_OF.containsKey(measure)
                || own.stream().anyMatch(each -> each.has(measure))
                || SUMS.stream().anyMatch(each -> each.has(measure))
                || all.stream()
                                .filter(other -> other.measure().name().equals(measure))
                                .count()
                        > 1;
    }

    private static List<Product> products(List<? extends Measure> measures) {
        return measures.stream()
                .filter(Quotient.class::isInstance)
                .map(each -> Product.of((Quotient) each))
                .toList();
    }

    private static Map<String, List<Product>> byMeasure(List<Product> products) {
        Map<String, List<Product>> byMeasure = new HashMap<>();
        for (Product each : products) {
            for (String measure : Set.of(each.product, each.first, each.second)) {
                byMeasure.computeIfAbsent(measure, name -> new ArrayList<>()).add(each);
            }
        }
        return byMeasure;
    }

    /** Takes something for another thing's share where the plan does not say it: deliveries for orders. */
    TargetSystem assume(Measure rate, Range value) {
        constants.put(rate.name(), value);
        return this;
    }

    TargetSystem solve() {
        constants.forEach((measure, range) -> add(measure, new Derived(range, 0)));
        for (int i = 0; i < statements.size(); i++) {
            add(
                    statements.get(i).measure().name(),
                    new Derived(statements.get(i).range(), 1L << i));
        }
        while (!changed.isEmpty() && !isCutShort()) {
            String measure = changed.remove();
            for (Product each : PRODUCTS_OF.getOrDefault(measure, List.of())) {
                derive(each, measure);
            }
            for (Product each : own) {
                derive(each, measure);
            }
            for (Sum each : SUMS) {
                derive(each, measure);
            }
        }
        return this;
    }

    List<Statement> statements() {
        return statements;
    }

    /** Returns whether more follows from the figures than can be looked at. */
    boolean isCutShort() {
        return derivations >= MOST_DERIVED;
    }

    /** Lists the figures that are too many to be looked at. */
    List<Statement> leftOut() {
        return leftOut;
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
        return of(measure.name());
    }

    private List<Derived> of(String measure) {
        return derived.getOrDefault(measure, List.of());
    }

    private void derive(Product each, String measure) {
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

    private void derive(Sum each, String measure) {
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

    private void combine(String one, String other, String result, Combination combination) {
        for (Derived left : List.copyOf(of(one))) {
            for (Derived right : List.copyOf(of(other))) {
                long support = left.support | right.support;
                if (isCutShort()) {
                    return;
                }
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
    private boolean isKnown(String measure, long support) {
        for (Derived known : of(measure)) {
            if ((known.support & support) == known.support) {
                return true;
            }
        }
        return false;
    }

    private void add(String measure, Derived added) {
        if (!added.range.isPositive() || isKnown(measure, added.support)) {
            return;
        }
        List<Derived> all = derived.computeIfAbsent(measure, each -> new ArrayList<>());
        all.removeIf(known -> (known.support & added.support) == added.support);
        all.add(added);
        derivations++;
        changed.add(measure);
    }
}
