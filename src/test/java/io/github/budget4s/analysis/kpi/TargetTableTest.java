package io.github.budget4s.analysis.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.budget4s.domain.actual.Actuals;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.domain.project.Thresholds;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTableTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private static Target target(String measure, Direction direction, String value) {
        return new Target(measure, direction, new BigDecimal(value), false);
    }

    private static Figures figures(long spend, long leads, long visits, long orders) {
        return new Figures(
                Map.of(Measures.SPEND, spend, Measures.LEADS, leads, Measures.VISITS, visits, Measures.ORDERS, orders));
    }

    private static TargetResult result(String measure, Direction direction, String value, Figures figures) {
        Measure known = Measures.find(measure).orElseThrow();
        return TargetResult.ofYear(target(measure, direction, value), known, figures, Thresholds.DEFAULT);
    }

    /** At 5 % exactly yellow, at 10 % exactly red, a hair below not. */
    @ParameterizedTest
    @CsvSource({
        "100000, 95001, OK",
        "100000, 95000, YELLOW",
        "100000, 90001, YELLOW",
        "100000, 90000, RED",
        "100000, 100000, OK",
        "100000, 120000, OK"
    })
    void flagsAFloorByItsDeviation(String target, long leads, Flag flag) {
        assertThat(result("leads", Direction.AT_LEAST, target, figures(0, leads, 0, 0))
                        .flag())
                .isEqualTo(flag);
    }

    @ParameterizedTest
    @CsvSource({"10500, YELLOW", "10499, OK", "11000, RED", "10999, YELLOW", "9000, OK"})
    void flagsACeilingByItsDeviation(long spendCents, Flag flag) {
        assertThat(result("cost_per_lead", Direction.AT_MOST, "100", figures(spendCents, 1, 0, 0))
                        .flag())
                .isEqualTo(flag);
    }

    @Test
    void attainsAFloorByThePartReachedAndACeilingTheOtherWayRound() {
        assertThat(result("leads", Direction.AT_LEAST, "400", figures(0, 300, 0, 0))
                        .attainment())
                .isEqualTo(Ratio.of(3, 4));
        assertThat(result("cost_per_lead", Direction.AT_MOST, "55", figures(60_00, 1, 0, 0))
                        .attainment())
                .isEqualTo(Ratio.of(55, 60));
    }

    @Test
    void saysWhatIsMissingInAbsoluteTerms() {
        // 18 % of 1,000 visits are 180 orders, and 143 came.
        assertThat(result("close_rate", Direction.AT_LEAST, "0.18", figures(0, 0, 1000, 143))
                        .missing())
                .isEqualTo(new TargetResult.Missing(Ratio.of(37, 1), Measures.ORDERS));
        // 600 yuan at 55 a lead should have brought 10.9 leads: 11, and 10 came.
        assertThat(result("cost_per_lead", Direction.AT_MOST, "55", figures(600_00, 10, 0, 0))
                        .missing())
                .isEqualTo(new TargetResult.Missing(Ratio.of(1, 1), Measures.LEADS));
        assertThat(result("leads", Direction.AT_LEAST, "3", figures(0, 3, 0, 0)).missing())
                .isNull();
    }

    @Test
    void nothingToDivideByIsNoResult() {
        TargetResult result = result("close_rate", Direction.AT_LEAST, "0.18", figures(0, 0, 0, 0));

        assertThat(result.actual()).isNull();
        assertThat(result.flag()).isNull();
    }

    @Test
    void sumsOfSomeMonthsAreThePartThatThoseHave() {
        Plan even = plan(List.of());
        Plan planned = plan(IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Units.of(BigDecimal.valueOf(month == 1 ? 9 : 1)))
                .toList());
        MonthRange first = new MonthRange(JANUARY, JANUARY);

        assertThat(new DuePart(even.goals().salesPlan(), MonthRange.ofYear(2026)).of(first))
                .isEqualTo(Ratio.of(1, 12));
        assertThat(new DuePart(planned.goals().salesPlan(), MonthRange.ofYear(2026)).of(first))
                .isEqualTo(Ratio.of(9, 20));
        assertThat(new DuePart(planned.goals().salesPlan(), MonthRange.ofYear(2026)).of(MonthRange.ofYear(2026)))
                .isEqualTo(Ratio.ONE);
    }

    @Test
    void holdsYearQuartersChannelsAndActivitiesAgainstTheirLines() {
        Funnel funnel = new Funnel(
                List.of(
                        came(JANUARY, "a", "sale", 10),
                        came(JANUARY, "b", "", 20),
                        came(JANUARY.plusMonths(3), "a", "", 30)),
                Set.of(Measures.LEADS),
                "");
        TargetTable table = TargetTable.of(
                plan(List.of()),
                new Reached(null, funnel, null, Actuals.NONE, false),
                new MonthRange(JANUARY, JANUARY.plusMonths(3)),
                MonthRange.ofYear(2026),
                Thresholds.DEFAULT,
                new TargetTable.Wanted(List.of(), false));

        assertThat(table.results())
                .extracting(TargetResult::scope, TargetResult::key, TargetResult::value, TargetResult::actual)
                .containsExactly(
                        tuple(TargetResult.Scope.YEAR, "", Ratio.of(40, 1), Ratio.of(60, 1)),
                        tuple(TargetResult.Scope.QUARTER, "2026-Q1", Ratio.of(30, 1), Ratio.of(30, 1)),
                        tuple(TargetResult.Scope.CHANNEL, "a", Ratio.of(4, 1), Ratio.of(40, 1)),
                        tuple(TargetResult.Scope.ACTIVITY, "sale", Ratio.of(8, 1), Ratio.of(10, 1)),
                        tuple(TargetResult.Scope.MONTH, "2026-01 show", Ratio.of(8, 1), Ratio.of(30, 1)));
        assertThat(table.worst()).isEqualTo(Flag.OK);
    }

    /** A plan from February on, held against its first quarter and January, its last month. */
    @Test
    void takesAYearThatBeginsLater() {
        YearMonth february = JANUARY.plusMonths(1);
        Funnel funnel = new Funnel(
                List.of(came(february, "a", "", 10), came(JANUARY.plusMonths(12), "a", "sale", 20)),
                Set.of(Measures.LEADS),
                "");
        TargetTable table = TargetTable.of(
                plan(List.of()),
                new Reached(null, funnel, null, Actuals.NONE, false),
                MonthRange.ofYear(2026, 2),
                MonthRange.ofYear(2026, 2),
                Thresholds.DEFAULT,
                new TargetTable.Wanted(List.of(), false));

        assertThat(table.part()).isEqualTo(Ratio.ONE);
        assertThat(table.results())
                .extracting(TargetResult::scope, TargetResult::key, TargetResult::actual)
                .contains(
                        tuple(TargetResult.Scope.QUARTER, "2026-02/2026-04", Ratio.of(10, 1)),
                        tuple(TargetResult.Scope.ACTIVITY, "sale", Ratio.of(20, 1)),
                        tuple(TargetResult.Scope.MONTH, "2027-01 show", Ratio.of(20, 1)));
        MonthRange first = new MonthRange(february, february);
        Plan planned = plan(IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Units.of(BigDecimal.valueOf(month == 2 ? 9 : 1)))
                .toList());
        assertThat(new DuePart(planned.goals().salesPlan(), MonthRange.ofYear(2026, 2)).of(first))
                .isEqualTo(Ratio.of(9, 20));
        MonthRange last = new MonthRange(JANUARY.plusMonths(12), JANUARY.plusMonths(12));
        assertThat(new DuePart(planned.goals().salesPlan(), MonthRange.ofYear(2026, 2)).of(last))
                .isEqualTo(Ratio.of(1, 20));
    }

    private static FunnelEntry came(YearMonth month, String channel, String activity, long leads) {
        return new FunnelEntry(month, 0, channel, activity, "", new Figures(Map.of(Measures.LEADS, leads)));
    }

    /** 77 are 6.4 a month; months have 6 or 7 of them, which add up to 77 whatever the sales plan. */
    @Test
    void targetsOfWhatIsCountedAreWholeAndAddUp() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            List<Units> planned = random.ints(12, 1, 40).mapToObj(Units::of).toList();
            Target yearly = target("leads", Direction.AT_LEAST, String.valueOf(random.nextInt(1, 2000)));
            Plan plan = new Plan(
                    2026,
                    null,
                    Money.ZERO,
                    List.of(),
                    List.of(),
                    List.of(),
                    new Goals(List.of(yearly), round % 2 == 0 ? List.of() : planned, List.of(), null));
            Ratio sum = IntStream.range(0, 12)
                    .mapToObj(month -> due(plan, JANUARY.plusMonths(month)))
                    .peek(due -> assertThat(due.denominator()).isEqualTo(BigInteger.ONE))
                    .reduce(Ratio.ZERO, Ratio::plus);

            assertThat(sum).isEqualTo(Ratio.of(yearly.value()));
        }
    }

    private static Ratio due(Plan plan, YearMonth month) {
        return TargetTable.of(
                        plan,
                        new Reached(null, Funnel.NONE, null, Actuals.NONE, false),
                        new MonthRange(month, month),
                        MonthRange.ofYear(2026),
                        Thresholds.DEFAULT,
                        new TargetTable.Wanted(List.of(), false))
                .results()
                .get(0)
                .value();
    }

    private static Plan plan(List<Units> salesPlan) {
        List<Target> eight = List.of(target("leads", Direction.AT_LEAST, "8"));
        return new Plan(
                2026,
                null,
                Money.ZERO,
                List.of(),
                List.of(new Channel("a", null, false, List.of(target("leads", Direction.AT_LEAST, "12")))),
                List.of(
                        new Activity(1, "sale", null, null, eight),
                        new Activity(1, "show", null, null, eight),
                        new Activity(9, "later", null, null, eight)),
                new Goals(List.of(target("leads", Direction.AT_LEAST, "120")), salesPlan, List.of(), null));
    }
}
