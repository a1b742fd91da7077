package io.github.budget4s.analysis.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.domain.plan.Target.Milestone;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DuePartTest {

    private static final MonthRange YEAR = MonthRange.ofYear(2026);
    private static final DuePart EVEN = new DuePart(List.of(), YEAR);
    private static final Measure LEADS = Measures.find("leads").orElseThrow();
    private static final Target TARGET =
            target(12_000, new Milestone(1, new BigDecimal(3_500)), new Milestone(3, new BigDecimal(4_200)));

    private static Target target(int value, Milestone... milestones) {
        return new Target("leads", Direction.AT_LEAST, new BigDecimal(value), false).with(List.of(milestones));
    }

    private static MonthRange months(int first, int last) {
        return new MonthRange(YearMonth.of(2026, first), YearMonth.of(2026, last));
    }

    @Test
    void milestonesCountFromTheBeginningOfTheYear() {
        assertThat(EVEN.of(TARGET, LEADS, months(1, 1))).isEqualTo(Ratio.of(3_500, 1));
        assertThat(EVEN.of(TARGET, LEADS, months(1, 3))).isEqualTo(Ratio.of(4_200, 1));
        assertThat(EVEN.of(TARGET, LEADS, months(1, 12))).isEqualTo(Ratio.of(12_000, 1));
    }

    @Test
    void betweenMilestonesMonthsHaveTheirPartOfTheDifference() {
        assertThat(EVEN.of(TARGET, LEADS, months(1, 2))).isEqualTo(Ratio.of(3_850, 1));
        assertThat(EVEN.of(TARGET, LEADS, months(2, 3))).isEqualTo(Ratio.of(700, 1));
        // 7,800 in nine months are 866.67 a month.
        assertThat(EVEN.of(TARGET, LEADS, months(4, 4))).isEqualTo(Ratio.of(867, 1));
    }

    @Test
    void betweenMilestonesTheSalesPlanSaysHowMuch() {
        List<Units> sales = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Units.of(month == 2 ? 30 : 10))
                .toList();
        assertThat(new DuePart(sales, YEAR).of(TARGET, LEADS, months(1, 2))).isEqualTo(Ratio.of(4_025, 1));
    }

    @Test
    void monthsAddUpToTheYear() {
        Ratio sum = Ratio.ZERO;
        for (int month = 1; month <= 12; month++) {
            sum = sum.plus(EVEN.of(TARGET, LEADS, months(month, month)));
        }
        assertThat(sum).isEqualTo(Ratio.of(12_000, 1));
    }

    @Test
    void aRateIsThatOfTheNextMilestone() {
        Target rate = new Target("visit_rate", Direction.AT_LEAST, new BigDecimal("0.42"), true)
                .with(List.of(new Milestone(3, new BigDecimal("0.38"))));
        Measure visits = Measures.find("visit_rate").orElseThrow();
        assertThat(EVEN.of(rate, visits, months(1, 2))).isEqualTo(Ratio.of(new BigDecimal("0.38")));
        assertThat(EVEN.of(rate, visits, months(1, 4))).isEqualTo(Ratio.of(new BigDecimal("0.42")));
    }

    @Test
    void aMilestoneAtTheEndOfTheYearIsTheYears() {
        Target target = target(100, new Milestone(12, new BigDecimal(100)));
        assertThat(EVEN.of(target, LEADS, months(1, 12))).isEqualTo(Ratio.of(100, 1));
    }
}
