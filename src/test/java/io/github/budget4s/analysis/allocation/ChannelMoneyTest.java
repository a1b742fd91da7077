package io.github.budget4s.analysis.allocation;

import static io.github.budget4s.analysis.allocation.Yuan.CENT;
import static io.github.budget4s.analysis.allocation.Yuan.activity;
import static io.github.budget4s.analysis.allocation.Yuan.channel;
import static io.github.budget4s.analysis.allocation.Yuan.evenSales;
import static io.github.budget4s.analysis.allocation.Yuan.regular;
import static io.github.budget4s.analysis.allocation.Yuan.request;
import static io.github.budget4s.analysis.allocation.Yuan.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.ChannelGroup;
import io.github.budget4s.domain.plan.ChannelGroups;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money of channels that does not go by shares: months of their own, what was spent, groups. */
class ChannelMoneyTest {

    private static final MonthRange YEAR = MonthRange.ofYear(2026);

    private static Plan plan(List<Channel> channels, Activity... activities) {
        return new Plan(2026, null, Money.ZERO, List.of(), channels, List.of(activities), Goals.NONE);
    }

    private static Channel withMonths(String name, RegularItem... months) {
        return new Channel(name, null, false, List.of(), List.of(months));
    }

    private static List<RegularItem> items(Plan plan, RegularItem... regular) {
        return ChannelMonths.with(List.of(regular), plan, YEAR, CENT);
    }

    /** 40,000 for April to June, of which a show of the channel takes 10,000 and an item 6,000. */
    @Test
    void whatIsOfAChannelIsPartOfItsYearlyAmount() {
        RegularItem own = regular("ads", "40000", false, "ads", 4, 5, 6);
        RegularItem site = regular("site", "500", true, "ads", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        RegularItem other = regular("radio", "900", false, "radio", 1);
        Plan plan = plan(
                List.of(withMonths("ads", own)),
                activity(5, "show", "ads", "10000"),
                activity(5, "fair", "radio", "700"));

        assertThat(items(plan, site, other))
                .containsExactly(site, other, regular("ads", "24000", false, "ads", 4, 5, 6));
        assertThat(items(plan(List.of(withMonths("ads", regular("ads", "5000", false, "ads", 4)))), site))
                .as("others that cost more leave nothing")
                .containsExactly(site, regular("ads", "0", false, "ads", 4));
    }

    @Test
    void whatIsOfAChannelIsPartOfTheMonthThatItIsIn() {
        RegularItem each = regular("ads", "10000", true, "ads", 4, 5, 6);
        RegularItem site = regular("site", "6000", false, "ads", 4, 5, 7);
        Plan plan = plan(List.of(withMonths("ads", each)), activity(5, "show", "ads", "9000"));

        assertThat(items(plan, site))
                .containsExactly(
                        site,
                        regular("ads", "8000", true, "ads", 4),
                        regular("ads", "0", true, "ads", 5),
                        regular("ads", "10000", true, "ads", 6));
        assertThat(items(plan(List.of(withMonths("ads", each))), regular("site", "6000", false, "radio", 4)))
                .as("that of another channel leaves the item as it is")
                .endsWith(each);
        assertThat(items(plan(List.of(channel("ads", "90"))), site)).containsExactly(site);
    }

    @Test
    void groupsHaveWhatTheirChannelsHaveAndAChannelInNoneStandsForItself() {
        Allocation allocation = Requests.allocate(
                evenSales(10),
                request("840000", "0", List.of(), List.of(activity(5, "show", "events", "36000")), "0.01"));
        ChannelAllocation channels = ChannelAllocation.of(
                allocation,
                new ChannelRequest(
                        List.of(channel("ads", "600000"), channel("radio", "120000"), channel("events", "120000")),
                        false,
                        Map.of()));
        Plan groups = new Plan(
                2026,
                null,
                Money.ZERO,
                List.of(),
                List.of(),
                List.of(),
                Goals.NONE,
                List.of(new ChannelGroup("media", List.of("ads", "radio"), null, List.of())));

        GroupMoney money = GroupMoney.of(channels, groups.channelGroups());

        assertThat(money.names()).startsWith("media").contains("events");
        YearMonth may = YearMonth.of(2026, 5);
        assertThat(money.of("media", may))
                .isEqualTo(channels.amount(5, 0).plus(channels.amount(5, 1)))
                .isGreaterThan(Money.ZERO);
        assertThat(money.of("events", may)).isEqualTo(channels.amount(5, 2)).isGreaterThan(yuan("36000"));
        assertThat(money.of("nobody", may)).isEqualTo(Money.ZERO);
        assertThat(money.of("media", YearMonth.of(2027, 5))).isEqualTo(Money.ZERO);
        assertThat(GroupMoney.of(channels, ChannelGroups.NONE).names()).startsWith("ads");
    }

    private static @Nullable MoneyPerVehicle ofHistory(int unitsAMonth, String total) {
        return MoneyPerVehicle.implausible(Requests.allocate(evenSales(unitsAMonth), request(total)));
    }

    /** A total that lacks its 万 or has one too many: 120 vehicles a year. */
    @ParameterizedTest
    @CsvSource({"1200, true", "1199.39, false", "12000000, true", "12000001.21, false", "600000, true", "0, true"})
    void moneyPerVehicleIsBelievedFromTenToAHundredThousandYuan(String total, boolean believed) {
        assertThat(ofHistory(10, total) == null).isEqualTo(believed);
    }

    @Test
    void whatIsNotBelievedIsSaidPerVehicleOfAUsualYear() {
        assertThat(ofHistory(10, "760")).isEqualTo(new MoneyPerVehicle(yuan("6.33"), 120));
        Allocation planned = Allocator.allocate(
                MonthShares.ofPlan(Collections.nCopies(12, Units.of(new BigDecimal("0.25")))), request("24"));
        assertThat(MoneyPerVehicle.implausible(planned)).isEqualTo(new MoneyPerVehicle(yuan("8.00"), 3));
        Allocation none = Allocator.allocate(
                MonthShares.ofPlan(Collections.nCopies(12, Units.of(new BigDecimal("0.083333")))), request("5"));
        assertThat(MoneyPerVehicle.implausible(none))
                .as("less than a vehicle a year tells nothing")
                .isNull();
    }

    private static SpendEntry spent(int month, String channel, String amount) {
        return new SpendEntry(
                SpendKey.of(YearMonth.of(2026, month), 0, channel, "", "", SpendCategory.NONE, false), yuan(amount), 1);
    }

    private static Kept kept(SpendEntry... spend) {
        return Kept.ofSpend(new Spend(List.of(spend), "spend.csv"), YEAR, YearMonth.of(2026, 4));
    }

    @Test
    void whatMonthsHaveSpentStays() {
        Kept kept = kept(
                spent(1, "ads", "100"),
                spent(1, "ads", "-40"),
                spent(1, "", "7"),
                spent(3, "radio", "5"),
                spent(4, "ads", "900"));

        assertThat(kept.of(YearMonth.of(2026, 1))).isEqualTo(yuan("67"));
        assertThat(kept.of(YearMonth.of(2026, 2))).isEqualTo(Money.ZERO);
        assertThat(kept.total()).as("April is spread anew").isEqualTo(yuan("72"));
        assertThat(kept.left(request("1000", "100", List.of(), List.of(), "0.01")))
                .isEqualTo(yuan("828"));
        assertThat(kept.isByChannel()).isTrue();
        assertThat(kept(spent(1, "", "7")).isByChannel()).isFalse();
    }

    @Test
    void aChannelThatGotMoreBackThanItSpentIsRefused() {
        assertThatThrownBy(() -> kept(spent(1, "ads", "1"), spent(1, "ads", "-1.01")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("allocation.keep.negative");
        assertThat(kept(spent(1, "ads", "1"), spent(1, "ads", "-1")).total()).isEqualTo(Money.ZERO);
    }

    @Test
    void aBoundForAMonthThatStaysIsRefused() {
        List<Bounds> bounds = new ArrayList<>(AllocationRequest.NO_BOUNDS);
        bounds.set(0, Yuan.atLeast("5"));

        assertThatThrownBy(() -> kept().in(Requests.withMonthBounds(request("1000"), bounds), false))
                .isInstanceOf(RefusedException.class)
                .hasMessage("allocation.keep.bound");
    }
}
