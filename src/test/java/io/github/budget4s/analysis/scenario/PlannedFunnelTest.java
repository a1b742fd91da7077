package io.github.budget4s.analysis.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.scenario.PlannedFunnel.LeadsBy;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannedFunnelTest {

    private static final Target LEADS = target("leads", "12000");
    private static final Target VISIT_RATE = target("visit_rate", "0.42");
    private static final Target CLOSE_RATE = target("close_rate", "0.18");

    /** The reckoning of a published plan: 907.2 orders for 7,600,000 yuan. */
    @Test
    void theYearsLeadsAreForTheYearsTotal() {
        Plan plan = plan(List.of(LEADS, VISIT_RATE, CLOSE_RATE), List.of());
        PlannedFunnel asPlanned = PlannedFunnel.of(plan, plan, yuan(7_600_000), Map.of(), null);
        assertThat(asPlanned.leadsBy()).isEqualTo(LeadsBy.YEAR_LEADS);
        assertThat(asPlanned.value(Measures.ORDERS)).isEqualTo(ratio("907.2"));
        assertThat(asPlanned.value(Measures.COST_PER_VEHICLE))
                .isEqualTo(ratio("7600000").dividedBy(ratio("907.2")));
        assertThat(asPlanned.value(Measures.REVENUE)).isNull();
        assertThat(asPlanned.value(Measures.RETURN_ON_SPEND)).isNull();
        assertThat(PlannedFunnel.of(plan, plan, yuan(3_800_000), Map.of(), null).value(Measures.ORDERS))
                .isEqualTo(ratio("453.6"));
    }

    @Test
    void aCostPerLeadDrivesLeads() {
        Plan plan = plan(List.of(LEADS, target("cost_per_lead", "400")), List.of());
        PlannedFunnel funnel = PlannedFunnel.of(plan, plan, yuan(8_000_000), Map.of(), null);
        assertThat(funnel.leadsBy()).isEqualTo(LeadsBy.YEAR_COST);
        assertThat(funnel.value(Measures.LEADS)).isEqualTo(ratio("20000"));
        assertThat(funnel.value(Measures.VISITS)).as("no visit rate").isNull();
    }

    /** 240,000 at 60 are 4,000; 100,000 for 1,000 leads cost 100 each, so 50,000 bring 500; the third is silent. */
    @Test
    void channelsBringLeadsAtTheirOwnPrice() {
        Plan plan = plan(
                List.of(),
                List.of(
                        channel("a", 240_000, target("cost_per_lead", "60")),
                        channel("b", 100_000, target("leads", "1000")),
                        channel("c", 90_000)));
        PlannedFunnel funnel = PlannedFunnel.of(plan, plan, yuan(400_000), money(240_000, 50_000, 90_000), null);
        assertThat(funnel.value(Measures.LEADS)).isEqualTo(ratio("4500"));
        assertThat(funnel.silent()).containsExactly("c");
    }

    /** The year's 6,000 leave 1,000 for the silent channel's 90,000, of which half brings 500. */
    @Test
    void silentChannelsBringWhatTheYearLeaves() {
        Plan plan = plan(
                List.of(target("leads", "6000")),
                List.of(
                        channel("a", 240_000, target("cost_per_lead", "60")),
                        channel("b", 100_000, target("leads", "1000")),
                        channel("c", 90_000)));
        PlannedFunnel funnel = PlannedFunnel.of(plan, plan, yuan(430_000), money(240_000, 100_000, 45_000), null);
        assertThat(funnel.leadsBy()).isEqualTo(LeadsBy.CHANNELS_AND_YEAR);
        assertThat(funnel.value(Measures.LEADS)).isEqualTo(ratio("5500"));
        assertThat(funnel.silent()).isEmpty();
    }

    @Test
    void aRateThatIsNotPlannedLeavesTheTargetOfTheMeasure() {
        Plan plan =
                plan(List.of(LEADS, VISIT_RATE, target("orders", "1000"), target("delivery_rate", "0.9")), List.of());
        PlannedFunnel funnel = PlannedFunnel.of(plan, plan, yuan(9_000_000), Map.of(), ratio("100000"));
        assertThat(funnel.value(Measures.ORDERS)).isEqualTo(ratio("1000"));
        assertThat(funnel.value(Measures.DELIVERIES)).isEqualTo(ratio("900"));
        assertThat(funnel.value(Measures.RETURN_ON_SPEND)).isEqualTo(ratio("10"));
        assertThat(funnel.value(Measures.COST_PER_VEHICLE)).isEqualTo(ratio("10000"));
    }

    @Test
    void withoutAFunnelTheSalesPlanHasTheVehicles() {
        Plan plan = new Plan(
                2026,
                yuan(1_200_000),
                Money.ZERO,
                List.of(),
                List.of(),
                List.of(),
                new Goals(List.of(), Collections.nCopies(12, Units.of(100)), List.of(), null));
        PlannedFunnel funnel = PlannedFunnel.of(plan, plan, yuan(1_200_000), Map.of(), null);
        assertThat(funnel.leadsBy()).isEqualTo(LeadsBy.NOTHING);
        assertThat(funnel.value(Measures.COST_PER_VEHICLE)).isEqualTo(ratio("1000"));
        assertThat(funnel.value(Measures.COST_PER_LEAD)).isNull();
    }

    /** A target of 0 and a total of 0 make no figure, and no failure. */
    @Test
    void nothingIsDividedByNothing() {
        Plan plan = plan(
                List.of(target("leads", "0"), target("cost_per_lead", "0")),
                List.of(channel("a", 0, target("leads", "10"), target("cost_per_lead", "0"))));
        PlannedFunnel funnel = PlannedFunnel.of(plan, plan, Money.ZERO, money(0), ratio("5"));
        assertThat(funnel.values()).isEmpty();
    }

    private static Plan plan(List<Target> targets, List<Channel> channels) {
        return new Plan(
                2026,
                yuan(7_600_000),
                Money.ZERO,
                List.of(),
                channels,
                List.of(),
                new Goals(targets, List.of(), List.of(), null));
    }

    private static Channel channel(String name, long yuan, Target... targets) {
        return new Channel(name, yuan(yuan), false, List.of(targets));
    }

    private static Map<String, Money> money(long... yuan) {
        Map<String, Money> money = new LinkedHashMap<>();
        for (int i = 0; i < yuan.length; i++) {
            money.put(String.valueOf((char) ('a' + i)), yuan(yuan[i]));
        }
        return money;
    }

    private static Money yuan(long yuan) {
        return new Money(yuan * 100);
    }

    private static Target target(String measure, String value) {
        return new Target(measure, Direction.AT_LEAST, new BigDecimal(value), false);
    }

    private static Ratio ratio(String value) {
        return Ratio.of(new BigDecimal(value));
    }
}
