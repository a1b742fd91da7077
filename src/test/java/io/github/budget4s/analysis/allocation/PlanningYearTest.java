package io.github.budget4s.analysis.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlanningYearTest {

    private static final SalesHistory NONE = new SalesHistory(new TreeMap<>());

    private static SalesHistory upTo(YearMonth last) {
        TreeMap<YearMonth, MonthlySales> months = new TreeMap<>();
        for (YearMonth month = last.minusMonths(11); !month.isAfter(last); month = month.plusMonths(1)) {
            months.put(month, new MonthlySales(Units.of(10), 1, 0));
        }
        return new SalesHistory(months);
    }

    @Test
    void theFirstOneWhoNamesAYearIsBelieved() {
        assertThat(PlanningYear.of(NONE, 1, null, null, 2027, 2026)).isEqualTo(new PlanningYear(2027, false));
    }

    @Test
    void whereNobodyNamesOneItIsTheYearAfterTheHistory() {
        assertThat(PlanningYear.of(upTo(YearMonth.of(2025, 12)), 1, null, null, null, null))
                .isEqualTo(new PlanningYear(2026, true));
    }

    @Test
    void withoutAHistoryAYearMustBeNamed() {
        assertThatThrownBy(() -> PlanningYear.of(NONE, 1, null, null, null, null))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("usage.no-year");
    }
}
