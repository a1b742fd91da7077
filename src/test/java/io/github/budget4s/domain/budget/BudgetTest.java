package io.github.budget4s.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private static BudgetEntry entry(YearMonth month, String channel, String activity, String store) {
        return new BudgetEntry(month, channel, activity, store, new Money(1));
    }

    @Test
    void entriesAreInOrderOfMonthChannelActivityAndStore() {
        List<BudgetEntry> inOrder = List.of(
                entry(MAY.minusMonths(1), "z", "z", "z"),
                entry(MAY, "a", "z", "z"),
                entry(MAY, "b", "a", "z"),
                entry(MAY, "b", "b", "a"),
                entry(MAY, "b", "b", "b"));
        List<BudgetEntry> turned = new ArrayList<>(inOrder);
        Collections.reverse(turned);
        Budget budget = new Budget(turned, "budget.csv");

        assertThat(budget.entries()).isEqualTo(inOrder);
        assertThat(budget.months()).containsExactly(MAY.minusMonths(1), MAY);
        assertThat(inOrder.get(0).months()).isEqualTo(1);
    }

    @Test
    void aProblemOfAllNamesTheFiles() {
        assertThat(new Budget(List.of(), "budget.csv").problem("x", 1).location())
                .isEqualTo(Location.of("budget.csv"));
        assertThat(new Budget(List.of(), "").problem("x", 1).location()).isNull();
        assertThat(new Budget(List.of(), "").problem("x", 1).message().arguments())
                .containsExactly(1);
    }
}
