package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quotient;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.plan.PlanRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds figures of which more go on than come: 500 orders of 300 visits.
 *
 * @param rate how many go on
 * @param part those who go on
 * @param whole those who come
 */
record MoreThanAll(Quotient rate, TargetSystem.Derived part, TargetSystem.Derived whole) {

    /** Finds for each rate of a system the fewest figures that make it more than 1. */
    static List<MoreThanAll> of(TargetSystem system) {
        List<MoreThanAll> all = new ArrayList<>();
        for (Measure measure : Measures.ALL) {
            // What is ordered in one year may be delivered in the next.
            if (measure instanceof Quotient rate && rate.isConversion() && !rate.equals(Measures.DELIVERY_RATE)) {
                MoreThanAll found = least(system, rate);
                if (found != null) {
                    all.add(found);
                }
            }
        }
        return all;
    }

    private static @Nullable MoreThanAll least(TargetSystem system, Quotient rate) {
        MoreThanAll least = null;
        for (TargetSystem.Derived part : system.of(rate.counted())) {
            for (TargetSystem.Derived whole : system.of(rate.denominator())) {
                MoreThanAll each = new MoreThanAll(rate, part, whole);
                boolean isMore = part.range().low().compareTo(whole.range().high()) > 0;
                if (isMore && each.counts(system) && (least == null || each.figures() < least.figures())) {
                    least = each;
                }
            }
        }
        return least;
    }

    /** Money buys more than it must, and more come than to the activities and by the sales plan. */
    private boolean counts(TargetSystem system) {
        return part.support() != 0
                && whole.support() != 0
                && system.members(set()).stream()
                        .noneMatch(each -> Contradiction.isCost(each.measure())
                                || each.measure().equals(Measures.SPEND)
                                || each.kind() == Statement.Kind.EXACT
                                || each.measure().equals(rate))
                && system.members(whole.support()).stream().noneMatch(each -> each.kind() == Statement.Kind.PARTS);
    }

    private int figures() {
        return Long.bitCount(set());
    }

    /** Returns the figures, a bit for each by its number. */
    long set() {
        return part.support() | whole.support();
    }

    /** People who come without having been a lead are visits too, so that these may be more. */
    Finding finding(TargetSystem system) {
        List<Statement> parts = system.members(part.support());
        CheckedValue.Figure more =
                new CheckedValue.Figure(part.range().value(), rate.counted().unit());
        CheckedValue.Figure most = new CheckedValue.Figure(
                whole.range().value(), rate.denominator().unit());
        return new Finding(
                PlanRule.FUNNEL,
                rate.equals(Measures.VISIT_RATE) ? Severity.WARNING : Severity.ERROR,
                Objects.requireNonNull(parts.get(parts.size() - 1)).place(),
                most,
                more,
                Message.of(
                        "plancheck.funnel.more-than-all",
                        system.members(set()).stream()
                                .map(ContradictionText::shown)
                                .toList(),
                        Message.of("column." + rate.counted().name()),
                        more.needed(),
                        Message.of("column." + rate.denominator().name()),
                        most.argument()));
    }
}
