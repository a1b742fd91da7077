package io.github.budget4s.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.RegularItem.Payment;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    private static final List<Units> MONTHS = List.of(Units.of(3), Units.of(4));

    private static Target target(String measure) {
        return new Target(measure, Target.Direction.AT_LEAST, BigDecimal.TEN, false);
    }

    private static StorePlan store(String name, @Nullable Money total) {
        return new StorePlan(name, List.of(), null, total, List.of());
    }

    private static Plan plan(List<RegularItem> regular, List<Channel> channels, List<Activity> activities) {
        return new Plan(2026, new Money(900), new Money(90), regular, channels, activities, Goals.NONE);
    }

    @Test
    void knowsTheChannelsOfBudgetsItemsAndActivitiesEachOnce() {
        Plan plan = plan(
                List.of(
                        new RegularItem("radio", new Money(5), true, RegularItem.ALL_MONTHS, "radio"),
                        RegularItem.unnamed(new Money(1))),
                List.of(new Channel("online", null, false, List.of()), new Channel("fairs", null, false, List.of())),
                List.of(
                        new Activity(5, "May fair", "fairs", null, List.of()),
                        new Activity(6, "tour", "owners", null, List.of()),
                        new Activity(7, "night", null, null, List.of())));

        assertThat(plan.channelNames()).containsExactly("fairs", "online", "owners", "radio");
    }

    @Test
    void aChannelInNoGroupStandsForItself() {
        Plan plan = new Plan(
                2026,
                null,
                Money.ZERO,
                List.of(),
                List.of(),
                List.of(),
                Goals.NONE,
                List.of(
                        new ChannelGroup("digital", List.of("online", "video"), null, List.of()),
                        new ChannelGroup("outside", List.of("fairs"), null, List.of())));

        ChannelGroups groups = plan.channelGroups();

        assertThat(groups.names()).containsExactly("digital", "outside");
        assertThat(groups.of("video")).isEqualTo("digital");
        assertThat(groups.of("fairs")).isEqualTo("outside");
        assertThat(groups.of("radio")).isEqualTo("radio");
        assertThat(groups.isEmpty()).isFalse();
        assertThat(ChannelGroups.NONE.isEmpty()).isTrue();
        assertThat(ChannelGroups.NONE.of("video")).isEqualTo("video");
    }

    @Test
    void otherSalesOrStoresLeaveAllElseAsItIs() {
        Goals goals = new Goals(
                List.of(target("leads")),
                List.of(),
                List.of(store("east", new Money(7))),
                null,
                List.of(),
                "sales.csv");
        Plan plan = new Plan(
                2026,
                new Money(900),
                new Money(90),
                List.of(),
                List.of(),
                List.of(),
                goals,
                List.of(new ChannelGroup("g", List.of("online"), null, List.of())));

        assertThat(plan.withSalesPlan(MONTHS))
                .isEqualTo(new Plan(
                        2026,
                        new Money(900),
                        new Money(90),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Goals(goals.targets(), MONTHS, goals.stores(), null),
                        plan.groups()));
        assertThat(plan.withStores(List.of(store("west", null))).goals())
                .isEqualTo(new Goals(
                        goals.targets(), List.of(), List.of(store("west", null)), null, List.of(), "sales.csv"));
    }

    @Test
    void findsATargetUnderAnyNameOfItsMeasure() {
        Goals goals =
                new Goals(List.of(target("own"), target("cpl"), target("cost_per_lead")), List.of(), List.of(), null);

        assertThat(goals.target(Measures.COST_PER_LEAD))
                .as("the first of several")
                .contains(target("cpl"));
        assertThat(goals.target(Measures.LEADS)).isEmpty();
    }

    @Test
    void addsUpTheTotalsThatStoresHaveOfTheirOwn() {
        List<StorePlan> stores =
                List.of(store("east", new Money(7)), store("north", null), store("west", new Money(5)));

        assertThat(new Goals(List.of(), List.of(), stores, null).storeTotals()).isEqualTo(new Money(12));
        assertThat(new Goals(List.of(), List.of(), stores.subList(1, 2), null).storeTotals())
                .as("none is not nothing")
                .isNull();
    }

    @Test
    void addsUpTheUnitsOfTheYear() {
        assertThat(Goals.NONE.with(MONTHS).plannedUnits()).isEqualTo(Units.of(7));
        assertThat(Goals.NONE.plannedUnits()).isEqualTo(Units.ZERO);
        assertThat(store("east", null).withSalesPlan(MONTHS).plannedUnits()).isEqualTo(Units.of(7));
        assertThat(store("east", null).plannedUnits()).isEqualTo(Units.ZERO);
    }

    @Test
    void knowsWhetherFilesHaveSalesThatArePlanned() {
        StorePlan ofFile = new StorePlan("east", List.of(), null, null, List.of(), "policy.yaml", null, "east.csv");
        Goals goals = new Goals(List.of(), List.of(), List.of(ofFile), null);

        assertThat(goals.namesFiles()).isTrue();
        assertThat(goals.withStores(List.of(ofFile.withSalesPlan(MONTHS))).namesFiles())
                .as("what was read is named no more")
                .isFalse();
        assertThat(new Goals(List.of(), List.of(), List.of(), null, List.of(), "sales.csv").namesFiles())
                .isTrue();
        assertThat(ofFile.withSalesPlan(MONTHS).policy()).isEqualTo("policy.yaml");
    }

    @Test
    void aStoreIsOfSalesWhenUnitsArePlannedOrAnotherStoreIsFollowed() {
        assertThat(store("east", new Money(1)).isOfSales()).isFalse();
        assertThat(store("east", null).withSalesPlan(MONTHS).isOfSales()).isTrue();
        assertThat(new StorePlan("east", List.of(), "west", null, List.of()).isOfSales())
                .isTrue();
    }

    @Test
    void aMonthlyAmountCountsOnceForEachOfItsMonths() {
        Set<Integer> quarter = Set.of(1, 2, 3);

        assertThat(new RegularItem("radio", new Money(101), true, new TreeSet<>(quarter), null).yearly())
                .isEqualTo(new Money(303));
        assertThat(new RegularItem("radio", new Money(101), false, new TreeSet<>(quarter), null).yearly())
                .isEqualTo(new Money(101));
        assertThat(new Channel("online", new Money(101), true, List.of()).yearly())
                .isEqualTo(new Money(1_212));
        assertThat(new Channel("online", new Money(101), false, List.of()).yearly())
                .isEqualTo(new Money(101));
        assertThat(new Channel("online", null, true, List.of()).yearly()).isEqualTo(Money.ZERO);
    }

    @Test
    void anItemThatIsNotPaidMonthByMonthIsPaidAhead() {
        RegularItem monthly = RegularItem.unnamed(new Money(1));

        assertThat(monthly.isPaidAhead()).isFalse();
        for (Payment ahead : List.of(Payment.QUARTERLY, Payment.YEARLY)) {
            assertThat(new RegularItem("r", new Money(1), false, RegularItem.ALL_MONTHS, null, ahead, null)
                            .isPaidAhead())
                    .isTrue();
        }
        assertThat(monthly.of("east").store()).isEqualTo("east");
        assertThat(monthly.of("east").of(null)).isEqualTo(monthly);
    }

    @Test
    void anActivityWithoutABudgetHasNoMoneyOfItsOwn() {
        Activity fair = new Activity(5, "fair", "online", new Money(70), List.of());

        assertThat(fair.ownMoney()).isEqualTo(new Money(70));
        assertThat(new Activity(5, "fair", null, null, List.of()).ownMoney()).isEqualTo(Money.ZERO);
        assertThat(fair.isOnAny(List.of("radio", "online"))).isTrue();
        assertThat(fair.isOnAny(List.of("radio"))).isFalse();
        assertThat(new Activity(5, "fair", null, null, List.of()).channels()).isEqualTo(Map.of());
    }

    @Test
    void anActivityEndsInTheLastOfItsMonths() {
        ActivityTime time = ActivityTime.ofMonths(List.of(11, 12, 1));

        assertThat(time.months()).as("in the order of the planning year").containsExactly(11, 12, 1);
        assertThat(time.lastMonth()).isEqualTo(1);
        assertThat(time.portions()).extracting(ActivityTime.Portion::weight).containsOnly(1L);
        assertThatThrownBy(() -> ActivityTime.ofMonths(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMilestoneIsOfItsMonthAlone() {
        Target target = target("leads").with(List.of(new Target.Milestone(3, BigDecimal.ONE)));

        assertThat(target.hasMilestone(3)).isTrue();
        assertThat(target.hasMilestone(2)).isFalse();
        assertThat(target.with(OverMonths.LAST).milestones()).hasSize(1);
        assertThat(target.with(OverMonths.LAST).overMonths()).isEqualTo(OverMonths.LAST);
        assertThat(target("leads").hasMilestone(3)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平均单价",
                "月均到店",
                "每车成本",
                "单车产值",
                "好评率",
                "销售占比",
                "满意度",
                "均价",
                "posts_per_day",
                "average_age",
                "avg_price",
                "repeat_rate",
                "market_share",
                "NPS",
                "dealer_nps"
            })
    void ratesAndAveragesAreNotAddedUpOverMonths(String measure) {
        assertThat(target(measure).overMonths()).isEqualTo(OverMonths.MEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"转介绍", "发帖", "posts", "rate_cards", "shares", "单子"})
    void numbersOfSomethingAreAddedUpOverMonths(String measure) {
        assertThat(target(measure).overMonths()).isEqualTo(OverMonths.SUM);
        assertThat(new Target(measure, Target.Direction.AT_LEAST, BigDecimal.ONE, true).overMonths())
                .as("a percentage is not")
                .isEqualTo(OverMonths.MEAN);
    }

    @Test
    void aMeasureOfABonusIsFoundByEitherLanguagesName() {
        assertThat(BonusMeasure.find("cost_effectiveness")).contains(BonusMeasure.COST_EFFECTIVENESS);
        assertThat(BonusMeasure.find("费效达成率")).contains(BonusMeasure.COST_EFFECTIVENESS);
        assertThat(BonusMeasure.find("sales")).contains(BonusMeasure.SALES);
        assertThat(BonusMeasure.find("销量")).contains(BonusMeasure.SALES);
        assertThat(BonusMeasure.find("leads")).isEmpty();
    }

    /** A plan that switches a rule off by its name switches off that one. */
    @ParameterizedTest
    @EnumSource(PlanRule.class)
    void aRuleIsFoundByItsName(PlanRule rule) {
        assertThat(PlanRule.find(rule.code())).contains(rule);
        assertThat(PlanRule.codes()).contains(rule.code());
        assertThat(PlanRule.find(rule.name())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SUM_TOTAL, sum-total", "RATE_RANGE, rate-range", "RESERVE, reserve"})
    void namesOfRulesAreWrittenSmallWithHyphens(PlanRule rule, String code) {
        assertThat(rule.code()).isEqualTo(code);
    }

    @Test
    void aBonusForSalesLooksForDeliveriesFirst() {
        assertThat(BonusMeasure.SALES.measures()).containsExactly(Measures.DELIVERIES, Measures.ORDERS);
        assertThat(BonusMeasure.COST_EFFECTIVENESS.measures())
                .startsWith(Measures.COST_PER_VEHICLE)
                .endsWith(Measures.COST_PER_LEAD)
                .hasSize(4);
    }

    @Test
    void aPlanThatAFileCompletesKeepsItsPlaces() {
        PlanOutline outline = new PlanOutline("", Location.of("plan.yaml"), null, List.of());
        Problem problem = new Problem(null, Message.of("x"));
        PlanDocument document =
                new PlanDocument("plan.yaml", Plan.EMPTY, outline, Map.of(PlanRule.RESERVE, "later"), List.of());
        Plan other = plan(List.of(), List.of(), List.of());

        assertThat(document.with(other))
                .isEqualTo(new PlanDocument("plan.yaml", other, outline, Map.of(PlanRule.RESERVE, "later"), List.of()));
        assertThat(document.with(List.of(problem)))
                .isEqualTo(new PlanDocument(
                        "plan.yaml", Plan.EMPTY, outline, Map.of(PlanRule.RESERVE, "later"), List.of(problem)));
    }

    @Test
    void anAssumptionIsShownAsAUserWritesIt() {
        assertThat(new PlanChange("targets.visit_rate", "38%")).hasToString("targets.visit_rate=38%");
        assertThat(OverMonths.LAST.key()).isEqualTo("last");
    }
}
