package io.github.budget4s.analysis.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.actual.Actuals;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class TargetMonthsTest {

    private static final Reached NOTHING = new Reached(null, null, null, Actuals.NONE, false);

    private static DayRange days(String first, String last) {
        return new DayRange(LocalDate.parse(first), LocalDate.parse(last));
    }

    @Test
    void monthsOfOneYearMayBeAskedFor() {
        assertThat(TargetMonths.of(Plan.EMPTY, NOTHING, days("2026-02-01", "2026-03-31"), 1, null))
                .isEqualTo(new MonthRange(YearMonth.of(2026, 2), YearMonth.of(2026, 3)));
    }

    @Test
    void daysAndTwoYearsAreRefused() {
        for (DayRange range : new DayRange[] {days("2026-02-01", "2026-03-30"), days("2025-12-01", "2026-01-31")}) {
            assertThatThrownBy(() -> TargetMonths.of(Plan.EMPTY, NOTHING, range, 1, null))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("usage.target-months");
        }
    }

    @Test
    void aYearThatBeginsInAprilHoldsTheFollowingJanuary() {
        assertThat(TargetMonths.of(Plan.EMPTY, NOTHING, days("2025-12-01", "2026-01-31"), 4, null)
                        .length())
                .isEqualTo(2);
    }

    @Test
    void nothingIsCoveredWhereNothingIsRead() {
        assertThat(TargetMonths.covered(NOTHING)).isNull();
        assertThatThrownBy(() -> TargetMonths.of(Plan.EMPTY, NOTHING, null, 1, null))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("target.nothing");
    }
}
