package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Bonus;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the size of a bonus. */
final class BonusRules {

    /** No one's bonus is a quarter of what the store spends on marketing. */
    private static final int PART = 4;

    private BonusRules() {}

    static List<Finding> of(PlanDocument document) {
        Bonus bonus = document.plan().goals().bonus();
        Money total = document.plan().total();
        if (bonus == null) {
            return List.of();
        }
        Money base = bonus.base();
        if (base.isZero()) {
            return List.of(finding(document, base, null, Message.of("plancheck.unit.no-bonus", base)));
        }
        Money most = total == null ? base : new Money(total.cents() / PART);
        return total == null || base.compareTo(most) <= 0
                ? List.of()
                : List.of(finding(document, base, most, Message.of("plancheck.unit.bonus", base, total, most)));
    }

    private static Finding finding(PlanDocument document, Money base, @Nullable Money most, Message message) {
        return new Finding(
                PlanRule.UNIT,
                Severity.WARNING,
                document.outline().at("bonus", "base"),
                most == null ? null : CheckedValue.of(most),
                CheckedValue.of(base),
                message);
    }
}
