package io.github.budget4s.analysis.plancalendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.festival.PublicHolidays;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanCalendarTest {

    private static final List<Ratio> EVEN = Collections.nCopies(12, Ratio.of(1, 12));
    private static final MonthRange YEAR = MonthRange.ofYear(2026);

    /** 12,000 less 3,500 over eleven months is 772 and 8 over, which go to the earlier months. */
    @Test
    void monthsWithoutATargetOfTheirOwnShareTheRestOfTheYears() {
        List<CalendarMonth> months = calendar(List.of(leads("12000")), List.of(activity(1, leads("3500"))), EVEN);
        assertThat(months.get(0).targets()).extracting(MonthTarget::isByShare).containsExactly(false);
        assertThat(months.stream().skip(1).flatMap(month -> month.targets().stream()))
                .extracting(each -> each.target().value().intValueExact())
                .containsExactly(773, 773, 773, 773, 773, 773, 773, 773, 772, 772, 772);
    }

    @Test
    void ratesAndCostsAreNotDivided() {
        Target rate = new Target("visit_rate", Direction.AT_LEAST, new BigDecimal("0.42"), true);
        Target output = new Target("after_sales_output", Direction.AT_LEAST, new BigDecimal("18000000"), false);
        Target own = new Target("达人数", Direction.AT_LEAST, new BigDecimal("100"), false);
        assertThat(calendar(List.of(rate, output, own), List.of(), EVEN))
                .allSatisfy(month -> assertThat(month.targets()).isEmpty());
    }

    /** Months that want more than the year leave nothing to divide: that they do is the plan check's matter. */
    @Test
    void nothingIsLeftWhereMonthsExceedTheYear() {
        assertThat(calendar(List.of(leads("3000")), List.of(activity(1, leads("3500"))), EVEN)
                        .get(1)
                        .targets())
                .isEmpty();
    }

    @Test
    void withoutSharesNothingIsDividedAndHolidaysStand() {
        List<CalendarMonth> months = calendar(List.of(leads("12000")), List.of(), null);
        assertThat(months.get(1).lunarNewYear()).isEqualTo(LocalDate.of(2026, 2, 17));
        assertThat(months.get(1).targets()).isEmpty();
        assertThat(months.get(1).share()).isNull();
        assertThat(months.get(1).budget()).isNull();
        assertThat(months.get(9).holidays()).hasSize(1);
    }

    /** A year that begins in April has January to March of the next. */
    @Test
    void aFinancialYearHasItsMonthsInOrder() {
        Plan plan = plan(List.of(), List.of(activity(2)));
        PlanCalendar calendar =
                PlanCalendar.of(plan, MonthRange.ofYear(2026, 4), null, null, holidays(MonthRange.ofYear(2026, 4)));
        CalendarMonth february = calendar.months().get(10);
        assertThat(february.month()).isEqualTo(YearMonth.of(2027, 2));
        assertThat(february.events().get(0).days().first()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(february.lunarNewYear()).isEqualTo(LocalDate.of(2027, 2, 6));
    }

    private static List<CalendarMonth> calendar(
            List<Target> targets, List<Activity> activities, @Nullable List<Ratio> shares) {
        return PlanCalendar.of(plan(targets, activities), YEAR, null, shares, holidays(YEAR))
                .months();
    }

    private static Plan plan(List<Target> targets, List<Activity> activities) {
        return new Plan(
                2026,
                null,
                Money.ZERO,
                List.of(),
                List.of(),
                activities,
                new Goals(targets, List.of(), List.of(), null));
    }

    private static PublicHolidays holidays(MonthRange year) {
        return PublicHolidays.of(new Holidays(Map.of()), year);
    }

    private static Target leads(String value) {
        return new Target("leads", Direction.AT_LEAST, new BigDecimal(value), false);
    }

    private static Activity activity(int month, Target... targets) {
        return new Activity(month, "新年", null, null, List.of(targets));
    }
}
