package io.github.budget4s.analysis.plancalendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.festival.PublicHolidays;
import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.analysis.kpi.Reached;
import io.github.budget4s.analysis.kpi.TargetResult;
import io.github.budget4s.analysis.kpi.TargetTable;
import io.github.budget4s.domain.actual.Actuals;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.domain.plan.Target.Milestone;
import io.github.budget4s.domain.project.Thresholds;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanCalendarTest {

    private static final List<Ratio> EVEN = Collections.nCopies(12, Ratio.of(1, 12));
    private static final MonthRange YEAR = MonthRange.ofYear(2026);

    /** 8,500 in eleven months are 772.73 a month; what an activity is to bring itself stands beside it. */
    @Test
    void monthsHaveTheirPartOfTheYearUpToItsMilestones() {
        Target leads = new Target("leads", Direction.AT_LEAST, new BigDecimal(12_000), false)
                .with(List.of(new Milestone(1, new BigDecimal(3_500))));
        List<CalendarMonth> months = calendar(List.of(leads), List.of(activity(1, leads("3500"))), EVEN);
        assertThat(months.get(0).targets()).extracting(MonthTarget::isOfYear).containsExactly(false, true);
        assertThat(months.stream()
                        .map(month -> month.targets().get(month.targets().size() - 1)))
                .extracting(each -> each.target().value().intValueExact())
                .containsExactly(3500, 773, 772, 773, 773, 773, 772, 773, 773, 773, 772, 773);
    }

    @Test
    void ratesAndMeasuresOfThePlansOwnAreNotDividedAndAmountsAre() {
        Target rate = new Target("visit_rate", Direction.AT_LEAST, new BigDecimal("0.42"), true)
                .with(List.of(new Milestone(3, new BigDecimal("0.38"))));
        Target own = new Target("达人数", Direction.AT_LEAST, new BigDecimal("100"), false);
        Target output = new Target("after_sales_output", Direction.AT_LEAST, new BigDecimal("1000"), false);
        List<CalendarMonth> months = calendar(List.of(rate, own, output), List.of(), EVEN);
        assertThat(months.get(0).targets())
                .extracting(each -> each.target().value())
                .containsExactly(new BigDecimal("83.33"));
        assertThat(months.get(2).targets())
                .extracting(each -> each.target().value())
                .containsExactly(new BigDecimal("0.38"), new BigDecimal("83.33"));
    }

    /** Whatever the year begins with and however its targets lie in it, both commands say the same of each month. */
    @Test
    void monthsAddUpToTheYearAndAreThoseOfKpi() {
        Random random = new Random(19);
        for (int i = 0; i < 200; i++) {
            MonthRange year = MonthRange.ofYear(2026, 1 + random.nextInt(12));
            List<Target> targets =
                    List.of(randomTarget("leads", 0, year, random), randomTarget("output", 2, year, random));
            List<Units> sales = random.nextBoolean()
                    ? List.of()
                    : Stream.generate(() -> Units.of(random.nextInt(50)))
                            .limit(11)
                            .collect(Collectors.collectingAndThen(Collectors.toList(), list -> {
                                list.add(Units.of(1));
                                return list;
                            }));
            Plan plan = new Plan(
                    2026,
                    null,
                    Money.ZERO,
                    List.of(),
                    List.of(),
                    List.of(),
                    new Goals(targets, sales, List.of(), null));

            List<CalendarMonth> months =
                    PlanCalendar.of(plan, year, null, null, holidays(year)).months();

            TargetTable table = TargetTable.of(
                    plan,
                    new Reached(null, null, null, Actuals.NONE, false),
                    year,
                    year,
                    Thresholds.DEFAULT,
                    new TargetTable.Wanted(List.of(KpiKey.MONTH), false));
            for (Target target : targets) {
                Ratio sofar = Ratio.ZERO;
                for (CalendarMonth month : months) {
                    sofar = month.targets().stream()
                            .filter(each -> each.target().measure().equals(target.measure()))
                            .map(each -> Ratio.of(each.target().value()))
                            .reduce(sofar, Ratio::plus);
                    assertThat(table.results())
                            .filteredOn(each -> each.scope() == TargetResult.Scope.UP_TO_MONTH
                                    && each.key().equals(month.month().toString())
                                    && each.target().equals(target))
                            .extracting(TargetResult::value)
                            .containsExactly(sofar);
                }
                assertThat(sofar).isEqualTo(Ratio.of(target.value()));
            }
        }
    }

    private static Target randomTarget(String measure, int decimals, MonthRange year, Random random) {
        List<Milestone> milestones = new ArrayList<>();
        long value = 0;
        for (YearMonth month : year.months()) {
            value += random.nextInt(5_000);
            if (!month.equals(year.last()) && random.nextInt(4) == 0) {
                milestones.add(new Milestone(month.getMonthValue(), BigDecimal.valueOf(value, decimals)));
            }
        }
        value += 1 + random.nextInt(5_000);
        return new Target(measure, Direction.AT_LEAST, BigDecimal.valueOf(value, decimals), false).with(milestones);
    }

    @Test
    void withoutSharesThereIsNoMoneyAndAllElseStands() {
        List<CalendarMonth> months = calendar(List.of(leads("12000")), List.of(), null);
        assertThat(months.get(1).lunarNewYear()).isEqualTo(LocalDate.of(2026, 2, 17));
        assertThat(months.get(1).targets()).hasSize(1);
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
