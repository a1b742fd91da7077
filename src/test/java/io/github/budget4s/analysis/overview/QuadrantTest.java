package io.github.budget4s.analysis.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.analysis.kpi.Reached;
import io.github.budget4s.analysis.kpi.TargetTable;
import io.github.budget4s.domain.actual.Actuals;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.domain.project.Thresholds;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuadrantTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    private static FunnelEntry month(YearMonth month, long leads, long visits, long orders) {
        Map<Quantity, Long> sums = Map.of(Measures.LEADS, leads, Measures.VISITS, visits, Measures.ORDERS, orders);
        return new FunnelEntry(month, 0, "抖音", "", "", new Figures(sums));
    }

    private static SpendEntry spend(YearMonth month, long yuan) {
        SpendKey key = SpendKey.of(month, 0, "抖音", "", "", SpendCategory.NONE, false);
        return new SpendEntry(key, new Money(yuan * 100), 1);
    }

    private static Target target(String measure, Direction direction, String value) {
        return new Target(measure, direction, new BigDecimal(value), false);
    }

    private static List<Quadrant> quadrants(Set<Quantity> recorded, Target... targets) {
        Funnel funnel =
                new Funnel(List.of(month(JANUARY, 100, 40, 10), month(FEBRUARY, 60, 30, 0)), recorded, "funnel.csv");
        Spend spend = new Spend(List.of(spend(JANUARY, 5_000), spend(FEBRUARY, 3_000)), "spend.csv");
        Goals goals = new Goals(List.of(targets), List.of(), List.of(), null);
        Plan plan = new Plan(2026, null, Money.ZERO, List.of(), List.of(), List.of(), goals);
        Reached reached = new Reached(spend, funnel, null, Actuals.NONE, false);
        TargetTable table = TargetTable.of(
                plan,
                reached,
                new MonthRange(JANUARY, FEBRUARY),
                MonthRange.ofYear(2026),
                Thresholds.DEFAULT,
                new TargetTable.Wanted(List.of(KpiKey.MONTH), false));
        return Quadrant.of(reached, table);
    }

    @Test
    void eachHasItsMonthsAndTheTargetsThatAreAboutIt() {
        List<Quadrant> quadrants = quadrants(
                Set.of(Measures.LEADS, Measures.VISITS, Measures.ORDERS),
                target("leads", Direction.AT_LEAST, "1000"),
                target("visit_rate", Direction.AT_LEAST, "0.45"),
                target("cost_per_order", Direction.AT_MOST, "700"),
                target("return_on_spend", Direction.AT_LEAST, "4.5"));

        assertThat(quadrants)
                .extracting(Quadrant::measure)
                .containsExactly(Measures.LEADS, Measures.VISITS, Measures.ORDERS, Measures.COST_PER_ORDER);
        Quadrant leads = quadrants.get(0);
        assertThat(leads.months())
                .containsExactly(
                        new Quadrant.Month(JANUARY, Ratio.of(100, 1)), new Quadrant.Month(FEBRUARY, Ratio.of(60, 1)));
        assertThat(leads.whole()).isEqualTo(Ratio.of(160, 1));
        // Two of twelve months are due: 167.
        assertThat(leads.targets().get(0).value()).isEqualTo(Ratio.of(167, 1));
        assertThat(leads.flag()).isEqualTo(Flag.OK);
        // 70 of 160 is 43.75 %, by 2.8 % less than 45 %.
        assertThat(quadrants.get(1).flag()).isEqualTo(Flag.OK);
        assertThat(quadrants.get(2).targets()).isEmpty();
        assertThat(quadrants.get(2).flag()).isNull();
        // 8,000 for ten orders, against 700; of what came back no file says anything.
        assertThat(quadrants.get(3).whole()).isEqualTo(Ratio.of(800, 1));
        assertThat(quadrants.get(3).last()).isNull();
        assertThat(quadrants.get(3).targets()).hasSize(2);
        assertThat(quadrants.get(3).flag()).isEqualTo(Flag.RED);
    }

    @Test
    void whereThereAreNoOrdersALeadIsWhatIsPaidFor() {
        assertThat(quadrants(Set.of(Measures.LEADS)).get(3).measure()).isEqualTo(Measures.COST_PER_LEAD);
    }
}
