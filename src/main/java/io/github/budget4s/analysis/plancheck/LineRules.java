package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanRule;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes over what the reading of a plan found to contradict itself in one line. */
final class LineRules {

    private static final Map<String, PlanRule> RULES = Map.of(
            "plan.channel-sum-under", PlanRule.SUM_LINE,
            "plan.channel-sum-over", PlanRule.SUM_LINE,
            "plan.activity-sum-under", PlanRule.SUM_ACTIVITY,
            "plan.activity-sum-over", PlanRule.SUM_ACTIVITY,
            "plan.milestone-falls", PlanRule.SUM_TARGETS,
            "plan.milestone-over", PlanRule.SUM_TARGETS,
            "plan.milestone-end", PlanRule.SUM_TARGETS,
            "plan.weights", PlanRule.RATE_RANGE);

    private LineRules() {}

    static List<Finding> of(PlanDocument document) {
        List<Finding> findings = new ArrayList<>();
        for (Problem problem : document.problems()) {
            PlanRule rule = RULES.get(problem.message().key());
            Location location = problem.location();
            if (rule != null && location != null) {
                List<CheckedValue> amounts = amounts(problem.message());
                findings.add(new Finding(
                        rule,
                        Severity.ERROR,
                        document.outline().placeOf(location),
                        get(amounts, 1),
                        get(amounts, 0),
                        problem.message()));
            }
        }
        return findings;
    }

    /** The amount that is there comes first, then what it should be. */
    private static List<CheckedValue> amounts(Message message) {
        List<CheckedValue> amounts = new ArrayList<>();
        for (Object argument : message.arguments()) {
            if (argument instanceof Money money) {
                amounts.add(CheckedValue.of(money));
            } else if (argument instanceof Ratio sum) {
                // Of shares the sum is told, and all of them are one.
                amounts.add(new CheckedValue.Figure(sum, Unit.RATIO));
                amounts.add(new CheckedValue.Figure(Ratio.ONE, Unit.RATIO));
            }
        }
        return amounts;
    }

    private static @Nullable CheckedValue get(List<CheckedValue> amounts, int index) {
        return index < amounts.size() ? amounts.get(index) : null;
    }
}
