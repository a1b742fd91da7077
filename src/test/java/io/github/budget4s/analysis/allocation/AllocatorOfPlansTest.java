package io.github.budget4s.analysis.allocation;

import static io.github.budget4s.analysis.allocation.Yuan.activity;
import static io.github.budget4s.analysis.allocation.Yuan.atLeast;
import static io.github.budget4s.analysis.allocation.Yuan.atMost;
import static io.github.budget4s.analysis.allocation.Yuan.evenSales;
import static io.github.budget4s.analysis.allocation.Yuan.only;
import static io.github.budget4s.analysis.allocation.Yuan.regular;
import static io.github.budget4s.analysis.allocation.Yuan.request;
import static io.github.budget4s.analysis.allocation.Yuan.sales;
import static io.github.budget4s.analysis.allocation.Yuan.withMethod;
import static io.github.budget4s.analysis.allocation.Yuan.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AllocatorOfPlansTest {

    private static final RegularItem RADIO = regular("radio", "120000", false, "radio", 1, 4, 7);
    private static final RegularItem SITE = regular("site", "5000.50", true, null, 2, 3);

    @Test
    void regularItemsAndActivitiesStandInTheirMonths() {
        Allocation allocation = Requests.allocate(
                evenSales(10),
                request(
                        "1000000",
                        "100000",
                        List.of(RADIO, SITE, regular("odd", "100", false, null, 11, 12)),
                        List.of(activity(5, "show", "events", "30000"), activity(5, "talk", null, null)),
                        "1"));
        assertThat(allocation.pool()).isEqualTo(yuan("639899").plus(yuan("100000")));
        assertThat(allocation.month(4).regular()).isEqualTo(yuan("40000"));
        assertThat(allocation.month(2).regular()).isEqualTo(yuan("5000.50"));
        assertThat(allocation.month(12).regular()).isEqualTo(yuan("50"));
        assertThat(allocation.month(5).activities()).isEqualTo(yuan("30000"));
        assertThat(allocation.month(6).regular()).isEqualTo(Money.ZERO);
        assertThat(allocation.spread()).isEqualTo(yuan("900000"));
    }

    @Test
    void aYearlyItemIsSpreadByLargestRemainderInUnits() {
        Allocation allocation = Requests.allocate(
                evenSales(1),
                request("100000", "0", List.of(regular("x", "100000", false, null, 1, 4, 7)), List.of(), "1"));
        assertThat(allocation.fixed().regular().get(0).months().subList(0, 7))
                .isEqualTo(Yuan.yuans("33334", "0", "0", "33333", "0", "0", "33333"));
    }

    @Test
    void boundsAreOnTheWholeMonth() {
        AllocationRequest request = Requests.withMonthBounds(
                request("1200000", "0", List.of(RADIO), List.of(), "0.01"), only(4, atMost("90000")));
        Allocation allocation = Requests.allocate(evenSales(10), request);
        assertThat(allocation.month(4).total()).isEqualTo(yuan("90000"));
        assertThat(allocation.month(4).flexible()).isEqualTo(yuan("50000"));
        assertThat(allocation.month(4).held()).isEqualTo(BoundedSpread.Held.AT_MAXIMUM);
        assertThat(allocation.heldAt(BoundedSpread.Held.AT_MAXIMUM))
                .extracting(MonthlyBudget::month)
                .containsExactly(YearMonth.of(2026, 4));
        assertThat(allocation.spread()).isEqualTo(yuan("1200000"));
    }

    @Test
    void aMonthWhoseFixedMoneyMeetsTheMinimumTakesItsProportion() {
        AllocationRequest request = Requests.withMonthBounds(
                request("1200000", "0", List.of(RADIO), List.of(), "0.01"), only(4, atLeast("30000")));
        assertThat(Requests.allocate(evenSales(10), request).month(4).held()).isEqualTo(BoundedSpread.Held.FREE);
    }

    @Test
    void boundsThatCannotHoldAreNamed() {
        AllocationRequest request = request("1200000", "0", List.of(RADIO), List.of(), "0.01");
        assertRefused(
                () -> Requests.allocate(evenSales(1), Requests.withMonthBounds(request, only(4, atMost("39999")))),
                Message.of(
                        "allocation.bounds.fixed-over-maximum",
                        YearMonth.of(2026, 4),
                        yuan("40000"),
                        yuan("39999"),
                        yuan("1")));
        assertRefused(
                () -> Requests.allocate(
                        evenSales(1), Requests.withMonthBounds(request, only(4, atLeast("1120000.01")))),
                Message.of(
                        "allocation.bounds.minimums-over-total",
                        List.of(Message.of("allocation.bounds.at-least", YearMonth.of(2026, 4), yuan("1120000.01"))),
                        yuan("1200000.01"),
                        yuan("1200000"),
                        yuan("0.01")));
        assertThatThrownBy(() -> Requests.allocate(
                        evenSales(1), Requests.withMonthBounds(request, Collections.nCopies(12, atMost("90000")))))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused -> assertThat(
                                refused.problems().get(0).message().arguments().subList(1, 4))
                        .isEqualTo(List.of(yuan("1080000"), yuan("1200000"), yuan("120000"))));
        assertRefused(
                () -> Requests.allocate(
                        evenSales(1), Requests.withMonthBounds(request, only(3, new Bounds(yuan("2"), yuan("1"))))),
                Message.of(
                        "allocation.bounds.minimum-over-maximum",
                        YearMonth.of(2026, 3),
                        yuan("2"),
                        yuan("1"),
                        yuan("1")));
    }

    @Test
    void aPoolBelowNothingIsRefusedByHowMuch() {
        assertRefused(
                () -> Requests.allocate(evenSales(1), request("100000", "0", List.of(RADIO), List.of(), "1")),
                Message.of("allocation.pool-negative", yuan("100000"), yuan("0"), yuan("120000"), yuan("20000")));
        assertRefused(
                () -> Requests.allocate(
                        evenSales(1),
                        request("120000", "0", List.of(RADIO), List.of(activity(1, "show", null, "7")), "1")),
                Message.of(
                        "allocation.pool-negative-activities",
                        yuan("120000"),
                        yuan("0"),
                        yuan("120000"),
                        yuan("7"),
                        yuan("7")));
        assertRefused(
                () -> Requests.allocate(
                        evenSales(1), request("9", "0", List.of(), List.of(activity(1, "show", null, "-7")), "1")),
                Message.of("allocation.negative-amount", "show", yuan("-7")));
    }

    @Test
    void aPlanOfSalesGivesTheSharesWithoutAWindow() {
        List<Units> plan = IntStream.rangeClosed(1, 12).mapToObj(Units::of).toList();
        Allocation allocation = Allocator.allocate(MonthShares.ofPlan(plan), request("78000"));
        assertThat(allocation.shares()).isInstanceOf(MonthShares.OfPlan.class);
        assertThat(allocation.month(3).share()).isEqualTo(Ratio.of(3, 78));
        assertThat(allocation.month(12).flexible()).isEqualTo(yuan("12000"));
        assertThatThrownBy(() -> MonthShares.ofPlan(List.of())).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> MonthShares.ofPlan(Collections.nCopies(12, Units.ZERO)))
                .isInstanceOf(RefusedException.class);
        List<Units> negative = new ArrayList<>(plan);
        negative.set(0, Units.of(-1));
        assertThatThrownBy(() -> MonthShares.ofPlan(negative)).isInstanceOf(RefusedException.class);
    }

    @Test
    void yearsWeighAsTheyAreTold() {
        // January is 1 of 12, 2 of 13 and 3 of 14 in the three years.
        int[] units = IntStream.generate(() -> 1).limit(36).toArray();
        units[12] = 2;
        units[24] = 3;
        SalesHistory history = sales("2023-01", units);
        Ratio first = Ratio.of(1, 12);
        Ratio second = Ratio.of(2, 13);
        Ratio third = Ratio.of(3, 14);
        assertThat(january(history, new ShareMethod.WeightedYears(List.of(2, 3, 5))))
                .isEqualTo(first.times(Ratio.of(2, 10))
                        .plus(second.times(Ratio.of(3, 10)))
                        .plus(third.times(Ratio.of(5, 10))));
        assertThat(january(history, new ShareMethod.WeightedYears(List.of(0, 0, 7))))
                .isEqualTo(third);
        assertThat(january(history, new ShareMethod.WeightedYears(List.of(4, 4, 4))))
                .isEqualTo(january(history, ShareMethod.MEAN_OF_YEARS))
                .isEqualTo(first.plus(second).plus(third).times(Ratio.of(1, 3)));
        assertThat(january(history, ShareMethod.POOLED)).isEqualTo(Ratio.of(6, 39));
        assertThat(january(
                        sales(
                                "2024-01",
                                IntStream.range(12, 36).map(i -> units[i]).toArray()),
                        new ShareMethod.WeightedYears(List.of(9, 1, 1))))
                .isEqualTo(second.plus(third).times(Ratio.of(1, 2)));
    }

    @Test
    void weightsThatDoNotFitTheWindowAreRefused() {
        assertThatThrownBy(() -> january(evenSales(1), new ShareMethod.WeightedYears(List.of(3, 5))))
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::reason)
                .isEqualTo(Reason.USAGE);
        assertThatThrownBy(() -> new ShareMethod.WeightedYears(List.of(0, 0))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new ShareMethod.WeightedYears(List.of(2, -1))).isInstanceOf(RefusedException.class);
    }

    @Test
    void everyCentOfAnyPlanIsPlaced() {
        Random random = new Random(12);
        for (int i = 0; i < 1_000; i++) {
            List<RegularItem> items = List.of(
                    regular("a", String.valueOf(random.nextInt(50_000)), false, null, 1 + random.nextInt(6), 7, 9),
                    regular("b", String.valueOf(random.nextInt(2_000)), true, "b", 2, 3 + random.nextInt(9)));
            AllocationRequest request = Requests.withMonthBounds(
                    request(
                            "300000",
                            String.valueOf(random.nextInt(1_000)),
                            items,
                            List.of(activity(1 + random.nextInt(12), "x", "b", random.nextInt(90_000) + ".07")),
                            List.of("0.01", "1", "1000").get(i % 3)),
                    only(1 + random.nextInt(12), atLeast(String.valueOf(random.nextInt(50_000)))));
            Allocation allocation = Requests.allocate(Yuan.randomSales(random, 60), request);
            assertThat(allocation.spread().plus(request.reserve())).isEqualTo(request.total());
            for (int month = 1; month <= 12; month++) {
                assertThat(request.monthBounds()
                                .get(month - 1)
                                .allow(allocation.month(month).total()))
                        .isTrue();
            }
        }
    }

    private static Ratio january(SalesHistory history, ShareMethod method) {
        return MonthShares.ofHistory(history, withMethod(request("1"), method))
                .shares()
                .get(0);
    }

    private static void assertRefused(ThrowingCallable call, Message message) {
        assertThatThrownBy(call).asInstanceOf(type(RefusedException.class)).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.DATA);
            assertThat(refused.problems())
                    .extracting(problem -> problem.message())
                    .containsExactly(message);
        });
    }
}
