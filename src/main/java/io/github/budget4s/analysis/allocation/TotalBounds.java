package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Turns bounds of whole amounts into bounds of what is spread on top of what the parts already hold. */
final class TotalBounds {

    private TotalBounds() {}

    /**
     * Returns the bounds of the flexible money: a month of at least 100,000 that holds 30,000 takes at least 70,000.
     *
     * @param names what the parts are called, months or channels
     * @param bounds the bounds of each part's whole amount
     * @param fixed what each part holds already
     * @param pool what is spread over all of them
     * @throws RefusedException when the bounds cannot hold, naming all of those in conflict and by how much
     */
    static List<Bounds> flexible(List<?> names, List<Bounds> bounds, List<Money> fixed, Money pool) {
        List<Problem> problems = new ArrayList<>();
        List<Bounds> flexible = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Money minimum = bounds.get(i).least();
            Money maximum = bounds.get(i).maximum();
            Money held = fixed.get(i);
            if (maximum != null && minimum.compareTo(maximum) > 0) {
                problems.add(problem(
                        "allocation.bounds.minimum-over-maximum",
                        names.get(i),
                        minimum,
                        maximum,
                        minimum.minus(maximum)));
            } else if (maximum != null && held.compareTo(maximum) > 0) {
                problems.add(problem(
                        "allocation.bounds.fixed-over-maximum", names.get(i), held, maximum, held.minus(maximum)));
            } else {
                flexible.add(new Bounds(
                        minimum.compareTo(held) > 0 ? minimum.minus(held) : null,
                        maximum == null ? null : maximum.minus(held)));
            }
        }
        if (problems.isEmpty()) {
            Money all = Money.ZERO;
            for (Money each : fixed) {
                all = all.plus(each);
            }
            for (BoundsConflict conflict : BoundedSpread.conflicts(pool, flexible)) {
                problems.add(problem(conflict, names, bounds, all));
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(Reason.DATA, problems, problems.size());
        }
        return flexible;
    }

    private static Problem problem(BoundsConflict conflict, List<?> names, List<Bounds> bounds, Money fixed) {
        if (conflict instanceof BoundsConflict.MinimumsOverTotal over) {
            List<Message> minimums = over.parts().stream()
                    .map(i -> Message.of(
                            "allocation.bounds.at-least",
                            names.get(i),
                            bounds.get(i).least()))
                    .toList();
            return problem(
                    "allocation.bounds.minimums-over-total",
                    minimums,
                    over.sum().plus(fixed),
                    over.total().plus(fixed),
                    over.by());
        }
        if (conflict instanceof BoundsConflict.MaximumsUnderTotal under) {
            List<Message> maximums = under.parts().stream()
                    .map(i -> Message.of(
                            "allocation.bounds.at-most",
                            names.get(i),
                            Objects.requireNonNull(bounds.get(i).maximum())))
                    .toList();
            return problem(
                    "allocation.bounds.maximums-under-total",
                    maximums,
                    under.sum().plus(fixed),
                    under.total().plus(fixed),
                    under.by());
        }
        throw new IllegalStateException("bounds of one part that were held against each other before: " + conflict);
    }

    private static Problem problem(String key, Object... arguments) {
        return new Problem(null, Message.of(key, arguments));
    }
}
