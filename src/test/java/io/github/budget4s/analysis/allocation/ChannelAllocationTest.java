package io.github.budget4s.analysis.allocation;

import static io.github.budget4s.analysis.allocation.Yuan.activity;
import static io.github.budget4s.analysis.allocation.Yuan.atLeast;
import static io.github.budget4s.analysis.allocation.Yuan.atMost;
import static io.github.budget4s.analysis.allocation.Yuan.channel;
import static io.github.budget4s.analysis.allocation.Yuan.evenSales;
import static io.github.budget4s.analysis.allocation.Yuan.regular;
import static io.github.budget4s.analysis.allocation.Yuan.request;
import static io.github.budget4s.analysis.allocation.Yuan.sum;
import static io.github.budget4s.analysis.allocation.Yuan.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.problem.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChannelAllocationTest {

    /** A pool of 1,000,000 − 100,000 − 24,000 − 36,000 = 840,000; of the fixed money 24,000 names no channel. */
    private static Allocation allocation() {
        return Requests.allocate(
                evenSales(10),
                request(
                        "1000000",
                        "100000",
                        List.of(regular("site", "24000", false, null, 1, 2)),
                        List.of(activity(5, "show", "events", "36000")),
                        "0.01"));
    }

    private static ChannelRequest planned(boolean scale, Map<String, Bounds> bounds, Channel... channels) {
        return new ChannelRequest(List.of(channels), scale, bounds);
    }

    @Test
    void fixedMoneyStaysInItsCellAndTheRestHasBothMargins() {
        ChannelAllocation table = ChannelAllocation.of(
                allocation(), planned(false, Map.of(), channel("ads", "600000"), channel("events", "276000")));
        assertThat(table.channels())
                .extracting(ChannelBudget::name)
                .containsExactly("ads", "events", Channel.UNATTRIBUTED);
        ChannelAllocation.Cell show = table.cell(5, 1);
        assertThat(show.activities()).isEqualTo(yuan("36000"));
        assertThat(show.flexible()).isEqualTo(yuan("20000"));
        assertThat(show.amount()).isEqualTo(yuan("56000"));
        assertThat(table.cell(1, 2).amount()).isEqualTo(yuan("12000"));
        assertThat(table.cell(3, 2).amount()).isEqualTo(Money.ZERO);
        checkMargins(table);
    }

    @Test
    void aChannelWithoutBudgetHasWhatNamesIt() {
        ChannelAllocation table =
                ChannelAllocation.of(allocation(), planned(false, Map.of(), channel("ads", "840000")));
        assertThat(table.channels().get(1).name()).isEqualTo("events");
        assertThat(table.channels().get(1).planned()).isNull();
        assertThat(table.cell(5, 1).amount()).isEqualTo(yuan("36000"));
        checkMargins(table);
    }

    @Test
    void budgetsThatDoNotSumToWhatIsToBeSpreadAreRefusedByHowMuch() {
        assertRefused(
                () -> ChannelAllocation.of(
                        allocation(),
                        planned(false, Map.of(), channel("ads", "600000.01"), channel("events", "276000"))),
                Message.of("allocation.channels-over", yuan("876000.01"), yuan("876000"), yuan("0.01")));
        assertRefused(
                () -> ChannelAllocation.of(
                        allocation(), planned(false, Map.of(), channel("ads", "500000"), channel("events", "276000"))),
                Message.of("allocation.channels-under", yuan("776000"), yuan("876000"), yuan("100000")));
    }

    @Test
    void aChannelThatHoldsMoreThanItsBudgetIsRefusedByHowMuch() {
        for (boolean scale : new boolean[] {false, true}) {
            assertRefused(
                    () -> ChannelAllocation.of(
                            allocation(),
                            planned(scale, Map.of(), channel("ads", "600000"), channel("events", "35999"))),
                    Message.of("allocation.channel-fixed-over", "events", yuan("36000"), yuan("35999"), yuan("1")));
        }
    }

    @Test
    void scalingScalesWhatTheFixedMoneyLeaves() {
        ChannelAllocation table = ChannelAllocation.of(
                allocation(), planned(true, Map.of(), channel("ads", "300000"), channel("events", "136000")));
        assertThat(table.channels().get(0).budget()).isEqualTo(yuan("630000"));
        assertThat(table.channels().get(1).budget()).isEqualTo(yuan("246000"));
        assertThat(table.channels().get(1).planned()).isEqualTo(yuan("136000"));
        assertThat(table.channels().get(2).budget()).isEqualTo(yuan("24000"));
        checkMargins(table);
    }

    @Test
    void boundsHoldTheYearOfAChannelThatIsScaled() {
        ChannelAllocation table = ChannelAllocation.of(
                allocation(),
                planned(
                        true,
                        Map.of("events", atMost("136000")),
                        channel("ads", "300000"),
                        channel("events", "136000"),
                        channel("print", "1")));
        assertThat(table.channels().get(1).budget()).isEqualTo(yuan("136000"));
        checkMargins(table);
    }

    @Test
    void boundsOfChannelsThatCannotHoldAreNamed() {
        assertRefused(
                () -> ChannelAllocation.of(
                        allocation(),
                        planned(
                                true,
                                Map.of("events", atLeast("876000.01")),
                                channel("ads", "300000"),
                                channel("events", "136000"))),
                Message.of(
                        "allocation.bounds.minimums-over-total",
                        List.of(Message.of("allocation.bounds.at-least", "events", yuan("876000.01"))),
                        yuan("876000.01"),
                        yuan("876000"),
                        yuan("0.01")));
        assertRefused(
                () -> ChannelAllocation.of(
                        allocation(),
                        planned(
                                false,
                                Map.of("events", atMost("1")),
                                channel("ads", "600000"),
                                channel("events", "276000"))),
                Message.of("allocation.channel-over-maximum", "events", yuan("276000"), yuan("1")));
        assertRefused(
                () -> ChannelAllocation.of(
                        allocation(), planned(true, Map.of("evnts", atMost("1")), channel("events", "276000"))),
                Message.of("allocation.bounds.unknown-channel", "evnts", List.of("events", Channel.UNATTRIBUTED)));
    }

    @Test
    void aChannelNamedTwiceIsRefused() {
        assertRefused(
                () -> ChannelAllocation.of(
                        allocation(), planned(true, Map.of(), channel("ads", "3"), channel("ads", "3"))),
                Message.of("allocation.channel-twice", "ads"));
    }

    @Test
    void theAnnualPlanOfAStoreHasBothMargins() {
        // 7,600,000 with channels that sum to it, and a reserve of 380,000 that they leave no room for.
        List<Channel> channels = new ArrayList<>();
        for (String budget :
                List.of("2400000", "300000", "1200000", "200000", "1600000", "600000", "500000", "800000")) {
            channels.add(channel("channel " + channels.size(), budget));
        }
        Allocation plan = Requests.allocate(
                Yuan.randomSales(new Random(760), 200), request("7600000", "380000", List.of(), List.of(), "1"));
        assertRefused(
                () -> ChannelAllocation.of(plan, new ChannelRequest(channels, false, Map.of())),
                Message.of("allocation.channels-over", yuan("7600000"), yuan("7220000"), yuan("380000")));
        ChannelAllocation table = ChannelAllocation.of(plan, new ChannelRequest(channels, true, Map.of()));
        assertThat(table.channels().get(0).budget()).isEqualTo(yuan("2280000"));
        assertThat(table.flexible().isRoundedToCent()).isFalse();
        checkMargins(table);
    }

    @Test
    void bothMarginsHoldInAnyPlan() {
        Random random = new Random(45);
        for (int i = 0; i < 500; i++) {
            String unit = List.of("0.01", "1", "100").get(i % 3);
            Allocation allocation = Requests.allocate(
                    Yuan.randomSales(random, 30),
                    request(
                            "500000",
                            String.valueOf(random.nextInt(5_000)),
                            List.of(
                                    regular("r", String.valueOf(random.nextInt(50_000)), false, "0", 1, 5),
                                    regular("s", random.nextInt(500) + ".01", true, null, 1, 5)),
                            List.of(activity(1 + random.nextInt(12), "a", "1", "500.50")),
                            unit));
            List<Channel> channels = IntStream.range(0, 2 + random.nextInt(9))
                    .mapToObj(name -> channel(String.valueOf(name), String.valueOf(60_000 + random.nextInt(90_000))))
                    .toList();
            checkMargins(ChannelAllocation.of(allocation, new ChannelRequest(channels, true, Map.of())));
        }
    }

    private static void checkMargins(ChannelAllocation table) {
        List<ChannelBudget> channels = table.channels();
        for (int month = 1; month <= 12; month++) {
            int row = month;
            assertThat(sum(IntStream.range(0, channels.size())
                            .mapToObj(channel -> table.cell(row, channel).amount())
                            .toList()))
                    .isEqualTo(table.allocation().month(month).total());
        }
        for (int channel = 0; channel < channels.size(); channel++) {
            int column = channel;
            assertThat(sum(IntStream.rangeClosed(1, 12)
                            .mapToObj(month -> table.cell(month, column).amount())
                            .toList()))
                    .isEqualTo(channels.get(channel).budget());
        }
        Ratio unit = Ratio.of(table.flexible().unit().cents(), 1);
        for (int month = 1; month <= 12; month++) {
            for (int channel = 0; channel < channels.size(); channel++) {
                ChannelAllocation.Cell cell = table.cell(month, channel);
                Ratio off = Ratio.of(cell.flexible().cents(), 1).minus(cell.exactCents());
                assertThat(off).isLessThan(unit).isGreaterThan(Ratio.ZERO.minus(unit));
                assertThat(cell.flexible().isNegative()).isFalse();
                assertThat(table.amount(month, channel)).isEqualTo(cell.amount());
            }
        }
    }

    private static void assertRefused(ThrowingCallable call, Message message) {
        assertThatThrownBy(call).asInstanceOf(type(RefusedException.class)).satisfies(refused -> assertThat(
                        refused.problems())
                .extracting(problem -> problem.message())
                .containsExactly(message));
    }
}
