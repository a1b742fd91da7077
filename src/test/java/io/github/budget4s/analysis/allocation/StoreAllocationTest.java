package io.github.budget4s.analysis.allocation;

import static io.github.budget4s.analysis.allocation.Yuan.activity;
import static io.github.budget4s.analysis.allocation.Yuan.atLeast;
import static io.github.budget4s.analysis.allocation.Yuan.channel;
import static io.github.budget4s.analysis.allocation.Yuan.evenSales;
import static io.github.budget4s.analysis.allocation.Yuan.only;
import static io.github.budget4s.analysis.allocation.Yuan.regular;
import static io.github.budget4s.analysis.allocation.Yuan.request;
import static io.github.budget4s.analysis.allocation.Yuan.sales;
import static io.github.budget4s.analysis.allocation.Yuan.sum;
import static io.github.budget4s.analysis.allocation.Yuan.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.budget4s.analysis.allocation.StoreBudget.Borrowed;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.ActivityDetails;
import io.github.budget4s.domain.plan.ActivityTime;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoreAllocationTest {

    private static StoreAllocator.Group stores(SalesHistory... histories) {
        return stores(List.of(), histories);
    }

    private static StoreAllocator.Group stores(List<StorePlan> plans, SalesHistory... histories) {
        SortedMap<String, SalesHistory> stores = new TreeMap<>();
        for (SalesHistory history : histories) {
            stores.put("store " + (char) ('A' + stores.size()), history);
        }
        return new StoreAllocator.Group(stores, plans);
    }

    private static StoreAllocation allocate(
            StoreAllocator.Group stores, AllocationRequest request, @Nullable ChannelRequest channels) {
        MonthShares shares = MonthShares.ofHistory(StoreAllocator.sum(stores.histories()), request);
        return StoreAllocator.allocate(stores, shares, request, channels);
    }

    /** Sells one in every month but a hundred in each January. */
    private static SalesHistory januaries() {
        return sales(
                "2023-01",
                IntStream.range(0, 36).map(i -> i % 12 == 0 ? 100 : 1).toArray());
    }

    @Test
    void everyPartOfTheTotalGoesToTheStoresByTheirUnits() {
        StoreAllocation group = allocate(
                stores(evenSales(30), evenSales(10)),
                request(
                        "1000000",
                        "100000",
                        List.of(regular("site", "40000", false, null, 1, 2)),
                        List.of(activity(5, "show", "events", "20000"), activity(6, "talk", null, null)),
                        "0.01"),
                null);
        Allocation first = group.stores().get(0).allocation();
        assertThat(group.stores())
                .extracting(store -> store.total().share())
                .containsExactly(Ratio.of(3, 4), Ratio.of(1, 4));
        assertThat(first.request().total()).isEqualTo(yuan("750000"));
        assertThat(first.request().reserve()).isEqualTo(yuan("75000"));
        assertThat(first.month(2).regular()).isEqualTo(yuan("15000"));
        assertThat(first.month(5).activities()).isEqualTo(yuan("15000"));
        assertThat(first.request().activities()).hasSize(1);
        assertThat(spread(group)).isEqualTo(yuan("900000"));
        assertThat(group.channels()).isEmpty();
    }

    @Test
    void aStoreHasItsOwnSharesWhenItHasTwelveMonthsAndTheGroupsOtherwise() {
        int[] young = IntStream.range(0, 14).map(i -> i == 2 ? 0 : 5).toArray();
        StoreAllocation group = allocate(
                stores(
                        januaries(),
                        evenSales(10),
                        sales("2024-11", young),
                        sales("2025-02", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)),
                request("1000000"),
                null);
        assertThat(group.stores().get(0).allocation().month(1).share()).isEqualTo(Ratio.of(100, 111));
        assertThat(group.stores().get(1).allocation().month(1).share()).isEqualTo(Ratio.of(1, 12));
        Allocation third = group.stores().get(2).allocation();
        assertThat(third.month(1).share()).isEqualTo(Ratio.ZERO);
        assertThat(third.month(12).share()).isEqualTo(Ratio.of(5, 55));
        assertThat(((MonthShares.OfHistory) third.shares()).window().years()).isEqualTo(1);
        assertThat(group.stores().get(3).allocation().shares())
                .isSameAs(group.group().shares());
        assertThat(group.withoutOwnShares(Borrowed.TOO_FEW_MONTHS)).containsExactly("store D");
        assertThat(group.stores().get(2).borrowed()).isNull();
    }

    @Test
    void aStoreWhoseOwnSharesCannotBeTakenHasTheGroups() {
        int[] cancelled = IntStream.range(0, 36).map(i -> i == 20 ? -1 : 2).toArray();
        int[] gone = IntStream.range(0, 36).map(i -> i < 5 ? 3 : 0).toArray();
        AllocationRequest request = request("1000000");
        StoreAllocation group = allocate(
                stores(evenSales(10), sales("2023-01", cancelled), sales("2023-01", gone)),
                Yuan.withMethod(request, ShareMethod.MEAN_OF_YEARS),
                null);
        assertThat(group.withoutOwnShares(Borrowed.NEGATIVE_MONTH)).containsExactly("store B");
        assertThat(group.withoutOwnShares(Borrowed.NOTHING_SOLD)).containsExactly("store C");
        assertThat(allocate(stores(evenSales(10), sales("2023-01", gone)), request, null)
                        .withoutOwnShares(Borrowed.NOTHING_SOLD))
                .isEmpty();
    }

    @Test
    void aStoreThatLacksMonthsIsRefusedUnlessTheyCountAsNothingOrItsLinesAreDays() {
        SalesHistory gap = without(evenSales(4), 0);
        assertThatThrownBy(() -> allocate(stores(evenSales(10), gap, gap), request("1000000"), null))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.message().key())
                        .containsExactly("allocation.store-months-missing", "allocation.store-months-missing"));
        AllocationRequest zero = Requests.ofYear(
                2026, yuan("1000000"), Money.ZERO, Money.ZERO, Yuan.CENT, ShareMethod.POOLED, null, true);
        assertThat(spread(allocate(stores(evenSales(10), gap), zero, null))).isEqualTo(yuan("1000000"));
        StoreAllocation days = allocate(stores(evenSales(10), without(evenSales(4), 28)), request("1000000"), null);
        assertThat(days.stores().get(1).allocation().month(5).share()).isEqualTo(Ratio.of(8, 140));
    }

    private static SalesHistory without(SalesHistory history, int lastDay) {
        TreeMap<YearMonth, MonthlySales> months = new TreeMap<>();
        history.months().forEach((month, sales) -> months.put(month, new MonthlySales(sales.units(), 1, lastDay)));
        months.remove(YearMonth.of(2024, 5));
        return new SalesHistory(months, "sales.csv");
    }

    @Test
    void aStoreWhoseCancellationsOutweighItsSalesIsRefused() {
        int[] returns = new int[36];
        returns[3] = -2;
        assertThatThrownBy(() -> allocate(stores(evenSales(10), sales("2023-01", returns)), request("1000000"), null))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused ->
                        assertThat(refused.problems().get(0).message().key()).isEqualTo("allocation.store-negative"));
    }

    @Test
    void aSalesPlanIsTheWholeGroups() {
        List<Units> plan = IntStream.rangeClosed(1, 12).mapToObj(Units::of).toList();
        StoreAllocation group = StoreAllocator.allocate(
                stores(januaries(), evenSales(10)), MonthShares.ofPlan(plan), request("1000000"), null);
        assertThat(group.withoutOwnShares(Borrowed.BY_PLAN)).containsExactly("store A", "store B");
        assertThat(group.stores().get(0).allocation().month(1).share()).isEqualTo(Ratio.of(1, 78));
    }

    @Test
    void boundsOfMonthsHoldForTheStoresTogether() {
        AllocationRequest request = Requests.withMonthBounds(request("1200000"), only(1, atLeast("400000")));
        StoreAllocation group = allocate(stores(evenSales(20), evenSales(10)), request, null);
        assertThat(group.stores().get(0).allocation().month(1).total()).isEqualTo(yuan("266666.67"));
        assertThat(group.stores().get(1).allocation().month(1).total()).isEqualTo(yuan("133333.33"));
        assertThatThrownBy(() -> allocate(
                        stores(evenSales(20), evenSales(10)),
                        Requests.withMonthBounds(request("1200000"), only(1, atLeast("1200000.01"))),
                        null))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused -> assertThat(
                                refused.problems().get(0).message().arguments())
                        .contains(List.of(
                                Message.of("allocation.bounds.at-least", YearMonth.of(2026, 1), yuan("1200000.01")))));
    }

    @Test
    void aStoreThatOpenedInTheCourseOfTheWindowIsWeighedByItsPace() {
        StoreAllocation group =
                allocate(stores(evenSales(80), sales("2025-08", 20, 20, 20, 20, 20)), request("1000000"), null);
        assertThat(group.stores().get(1).total().share()).isEqualTo(Ratio.of(1, 5));
        assertThat(group.stores().get(1).weight().weight()).isEqualTo(Units.of(720));
        assertThat(group.stores().get(1).allocation().spread()).isEqualTo(yuan("200000"));
    }

    private static List<Units> evenPlan(int units) {
        return Collections.nCopies(12, Units.of(units));
    }

    @Test
    void aNewStoreIsWeighedAndSpreadByItsOwnSalesPlan() {
        List<Units> opensInJuly = new ArrayList<>(Collections.nCopies(6, Units.ZERO));
        opensInJuly.addAll(Collections.nCopies(6, Units.of(20)));
        StoreAllocation group = allocate(
                stores(
                        List.of(new StorePlan("store X", opensInJuly, null, null, List.of())),
                        evenSales(30),
                        evenSales(10)),
                request("1200000"),
                null);
        StoreBudget opened = group.stores().get(2);
        assertThat(opened.store()).isEqualTo("store X");
        assertThat(opened.total().share()).isEqualTo(Ratio.of(120, 600));
        assertThat(opened.weight().basis()).isEqualTo(StoreWeight.Basis.SALES_PLAN);
        assertThat(opened.borrowed()).isEqualTo(Borrowed.OWN_PLAN);
        assertThat(opened.allocation().month(6).total()).isEqualTo(Money.ZERO);
        assertThat(opened.allocation().month(7).total()).isEqualTo(yuan("40000"));
        assertMonthsAreThoseOfTheGroup(
                group,
                Allocator.allocate(
                        MonthShares.ofHistory(
                                StoreAllocator.sum(
                                        stores(evenSales(30), evenSales(10)).histories()),
                                request("1200000")),
                        request("1200000")));
    }

    @Test
    void aStoreWithAYearOfItsOwnIsWeighedByItsPlanOnlyWhereMonthsShareByPlan() {
        StoreAllocator.Group stores = stores(
                List.of(new StorePlan("store B", evenPlan(60), null, null, List.of())), evenSales(30), evenSales(10));
        assertThat(allocate(stores, request("1000000"), null)
                        .stores()
                        .get(1)
                        .total()
                        .share())
                .isEqualTo(Ratio.of(1, 4));
        assertThat(StoreAllocator.allocate(stores, MonthShares.ofPlan(evenPlan(1)), request("1000000"), null)
                        .stores()
                        .get(1)
                        .total()
                        .share())
                .isEqualTo(Ratio.of(2, 3));
    }

    @Test
    void aStoreThatIsLikeAnotherHasItsMonthsAndItsWeightUntilItSells() {
        StoreAllocator.Group stores = stores(
                List.of(
                        new StorePlan("store C", List.of(), "store A", null, List.of()),
                        new StorePlan("store X", List.of(), "store A", null, List.of())),
                januaries(),
                evenSales(10),
                sales("2025-08", 10, 10, 10, 10, 10));
        StoreAllocation group = allocate(stores, request("1000000"), null);
        assertThat(group.withoutOwnShares(Borrowed.LIKE)).containsExactly("store C", "store X");
        assertThat(group.stores().get(2).allocation().month(1).share()).isEqualTo(Ratio.of(100, 111));
        assertThat(group.stores().get(2).weight().basis()).isEqualTo(StoreWeight.Basis.PACE);
        assertThat(group.stores().get(3).weight().basis()).isEqualTo(StoreWeight.Basis.LIKE);
        assertThat(group.stores().get(3).total().share())
                .isEqualTo(group.stores().get(0).total().share());
    }

    private static StorePlan opened(String store, String month, List<Units> salesPlan) {
        return new StorePlan(store, salesPlan, null, null, List.of(), null, YearMonth.parse(month));
    }

    @Test
    void thePaceOfAStoreCountsFromTheMonthInWhichItOpened() {
        SalesHistory young = sales("2025-08", 10, 10, 10, 10, 10);
        StoreWeight since = allocate(stores(evenSales(30), young), request("1000000"), null)
                .stores()
                .get(1)
                .weight();
        assertThat(since.months()).isEqualTo(5);
        StoreWeight earlier = allocate(
                        stores(List.of(opened("store B", "2025-03", List.of())), evenSales(30), young),
                        request("1000000"),
                        null)
                .stores()
                .get(1)
                .weight();
        assertThat(earlier.basis()).isEqualTo(StoreWeight.Basis.PACE);
        assertThat(earlier.sold()).isEqualTo(Units.of(50));
        assertThat(earlier.months()).isEqualTo(10);
        // 50 in 10 of 36 months are 180 by its own months, and 180 beside 300 of 1,080.
        assertThat(earlier.weight()).isEqualTo(Units.of(180));
    }

    @Test
    void aStoreThatOpensInTheYearHasASalesPlanWithNothingBefore() {
        List<Units> fromApril = new ArrayList<>(Collections.nCopies(3, Units.ZERO));
        fromApril.addAll(Collections.nCopies(9, Units.of(20)));
        StoreBudget opening = allocate(
                        stores(List.of(opened("store X", "2026-04", fromApril)), evenSales(30)),
                        request("1200000"),
                        null)
                .stores()
                .get(1);
        assertThat(opening.allocation().month(3).total()).isEqualTo(Money.ZERO);
        assertThat(opening.allocation().month(4).total()).isGreaterThan(Money.ZERO);
        for (StorePlan plan : List.of(
                opened("store X", "2026-05", fromApril),
                opened("store X", "2026-04", evenPlan(20)),
                opened("store X", "2026-04", List.of()))) {
            assertOpeningIsRefused("allocation.opens-in-year", plan);
        }
    }

    /** What all stores share is the open ones' alone before another one opens, and each margin still holds. */
    @Test
    void aStoreHasNothingOfRegularItemsAndActivitiesBeforeItOpens() {
        Random random = new Random(707);
        for (int i = 0; i < 60; i++) {
            int first = 2 + random.nextInt(9);
            List<Units> planned = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                planned.add(Units.of(month < first ? 0 : 1 + random.nextInt(10)));
            }
            AllocationRequest request = request(
                    String.valueOf(1_000_000 + random.nextInt(1_000_000)),
                    "50000",
                    List.of(
                            regular("radio", "120000.07", false, null, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
                            regular("site", "40000.10", false, null, 1, 2, 3),
                            regular("stand", "900", true, null, 5, 6, 11)),
                    List.of(activity(1, "show", "1", "20000.05"), activity(12, "end", "2", "7000")),
                    List.of("0.01", "1").get(i % 2));
            StoreAllocation group = allocate(
                    stores(
                            List.of(opened("store X", "2026-%02d".formatted(first), planned)),
                            evenSales(20 + random.nextInt(50)),
                            evenSales(20 + random.nextInt(50))),
                    request,
                    null);
            StoreBudget opening = group.stores().get(2);
            for (int month = 1; month < first; month++) {
                assertThat(opening.allocation().month(month).total()).isEqualTo(Money.ZERO);
            }
            assertThat(opening.allocation().month(12).total()).isGreaterThan(Money.ZERO);
            assertMonthsAreThoseOfTheGroup(
                    group,
                    Allocator.allocate(
                            MonthShares.ofHistory(
                                    StoreAllocator.sum(
                                            stores(evenSales(1), evenSales(1)).histories()),
                                    request),
                            request));
        }
    }

    @Test
    void aStoreSoldNothingBeforeItOpened() {
        assertOpeningIsRefused("allocation.sold-before-opening", opened("store A", "2025-03", List.of()));
    }

    private static void assertOpeningIsRefused(String key, StorePlan plan) {
        assertThatThrownBy(() -> allocate(stores(List.of(plan), evenSales(30)), request("1200000"), null))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused ->
                        assertThat(refused.problems().get(0).message().key()).isEqualTo(key));
    }

    @Test
    void aStoreIsLikeOneThatIsThereAndHasAYear() {
        assertThatThrownBy(() -> allocate(
                        stores(List.of(new StorePlan("store X", List.of(), "stoer A", null, List.of())), evenSales(10)),
                        request("1000000"),
                        null))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused -> assertThat(
                                refused.problems().get(0).message().key())
                        .isEqualTo("allocation.like-unknown-nearest"));
        assertThatThrownBy(() -> allocate(
                        stores(
                                List.of(new StorePlan("store X", List.of(), "store B", null, List.of())),
                                evenSales(10),
                                sales("2025-08", 1, 1, 1, 1, 1)),
                        request("1000000"),
                        null))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused ->
                        assertThat(refused.problems().get(0).message().key()).isEqualTo("allocation.like-young"));
    }

    @Test
    void whatBelongsToAStoreStaysThereAndTheRestGoesByShare() {
        RegularItem site = new RegularItem(
                "site", yuan("120000"), false, RegularItem.ALL_MONTHS, null, RegularItem.Payment.MONTHLY, "store B");
        Activity opening = new Activity(
                "opening",
                ActivityTime.ofMonths(List.of(5)),
                Map.of(),
                yuan("80000"),
                List.of(),
                "store B",
                ActivityDetails.NONE);
        AllocationRequest request = request("1000000", "0", List.of(site), List.of(opening), "0.01");
        StoreAllocation group = allocate(stores(evenSales(30), evenSales(10)), request, null);
        Allocation first = group.stores().get(0).allocation();
        Allocation second = group.stores().get(1).allocation();
        assertThat(first.spread()).isEqualTo(yuan("600000"));
        assertThat(first.month(5).activities()).isEqualTo(Money.ZERO);
        assertThat(second.spread()).isEqualTo(yuan("400000"));
        assertThat(second.month(5).regular()).isEqualTo(yuan("10000"));
        assertThat(second.month(5).activities()).isEqualTo(yuan("80000"));
        assertMonthsAreThoseOfTheGroup(
                group,
                Allocator.allocate(
                        MonthShares.ofHistory(
                                StoreAllocator.sum(
                                        stores(evenSales(30), evenSales(10)).histories()),
                                request),
                        request));
    }

    @Test
    void aStoreHasTheTotalThatThePlanGivesItAndTheOthersShareTheRest() {
        Activity opening = new Activity(
                "opening",
                ActivityTime.ofMonths(List.of(5)),
                Map.of(),
                yuan("80000"),
                List.of(),
                "store B",
                ActivityDetails.NONE);
        AllocationRequest request = request("1000000", "100000", List.of(), List.of(opening), "0.01");
        StoreAllocation group = allocate(
                stores(List.of(total("store A", "700000")), evenSales(10), evenSales(30), evenSales(10)),
                request,
                null);
        assertThat(totals(group)).containsExactly(yuan("700000"), yuan("245000"), yuan("55000"));
        assertThat(group.stores().get(1).total().spread()).isEqualTo(yuan("220000"));
        assertMonthsAreThoseOfTheGroup(
                group,
                Allocator.allocate(
                        MonthShares.ofHistory(
                                StoreAllocator.sum(stores(evenSales(10), evenSales(30), evenSales(10))
                                        .histories()),
                                request),
                        request));
    }

    @Test
    void totalsOfStoresThatDoNotFitAreAnErrorThatSaysByHowMuch() {
        assertThat(refused("1000000", total("store A", "600000"), total("store B", "500000")))
                .isEqualTo("allocation.store-totals-over");
        assertThat(refused("1000000", total("store A", "600000"), total("store B", "300000")))
                .isEqualTo("allocation.store-totals-under");
        assertThat(refused("1000000", total("store A", "1000000.01"))).isEqualTo("allocation.store-totals-over");
    }

    private static StorePlan total(String store, String total) {
        return new StorePlan(store, List.of(), null, yuan(total), List.of());
    }

    private static List<Money> totals(StoreAllocation group) {
        return group.stores().stream()
                .map(store -> store.allocation().request().total())
                .toList();
    }

    private static String refused(String total, StorePlan... plans) {
        StoreAllocator.Group stores = stores(List.of(plans), evenSales(10), evenSales(30));
        try {
            allocate(stores, request(total), null);
        } catch (RefusedException e) {
            return e.problems().get(0).message().key();
        }
        return "";
    }

    @Test
    void allMarginsHoldInAnyGroup() {
        Random random = new Random(1000);
        for (int i = 0; i < 60; i++) {
            SalesHistory[] histories = new SalesHistory[1 + random.nextInt(25)];
            for (int store = 0; store < histories.length; store++) {
                histories[store] = store > 0 && random.nextInt(4) == 0
                        ? sales("2025-06", 1, 2, 3, 4, 5, 6, 7)
                        : Yuan.randomSales(random, 40);
            }
            AllocationRequest request = request(
                    "3000000",
                    "100000.33",
                    List.of(
                            regular("site", "40000.10", false, null, 1, 2, 3),
                            regular("radio", "777.77", true, "0", 4, 5, 6, 7)),
                    List.of(activity(5, "show", "1", "20000.05"), activity(6, "talk", null, null)),
                    List.of("0.01", "1", "100").get(i % 3));
            ChannelRequest channels = new ChannelRequest(
                    IntStream.range(0, 6)
                            .mapToObj(name ->
                                    channel(String.valueOf(name), String.valueOf(200_000 + random.nextInt(400_000))))
                            .toList(),
                    true,
                    Map.of());
            StoreAllocation group = allocate(stores(histories), request, channels);
            check(group, request);
            Allocation months = Allocator.allocate(
                    MonthShares.ofHistory(StoreAllocator.sum(stores(histories).histories()), request), request);
            assertMonthsAreThoseOfTheGroup(group, months);
            assertCellsAreThoseOfTheGroup(group, ChannelAllocation.of(months, channels));
        }
    }

    @Test
    void monthsAddUpToThoseOfTheGroupWhateverTheStoresShares() {
        Random random = new Random(2000);
        for (int i = 0; i < 100; i++) {
            SalesHistory[] histories = new SalesHistory[1 + random.nextInt(12)];
            for (int store = 0; store < histories.length; store++) {
                int months = store == 0 ? 36 : 1 + random.nextInt(36);
                boolean halfYear = random.nextBoolean();
                // Stores that sell in some months of the year only leave cells that must stay without money.
                histories[store] = sales(
                        YearMonth.of(2026, 1).minusMonths(months).toString(),
                        IntStream.range(0, months)
                                .map(month -> halfYear && (month / 6) % 2 == 0 ? 0 : random.nextInt(50))
                                .toArray());
            }
            histories[0] = evenSales(1 + random.nextInt(50));
            AllocationRequest request = Requests.withMonthBounds(
                    request(
                            String.valueOf(1_000_000 + random.nextInt(1_000_000)),
                            "50000",
                            List.of(regular("site", "40000.10", false, null, 1, 2, 3)),
                            List.of(activity(5, "show", "1", "20000.05")),
                            List.of("0.01", "1", "1000").get(i % 3)),
                    only(1 + random.nextInt(12), atLeast(String.valueOf(50_000 + random.nextInt(300_000)))));
            ShareMethod method = i % 2 == 0 ? ShareMethod.POOLED : ShareMethod.MEAN_OF_YEARS;
            AllocationRequest asked = Yuan.withMethod(request, method);
            StoreAllocation group = allocate(stores(histories), asked, null);
            assertMonthsAreThoseOfTheGroup(
                    group,
                    Allocator.allocate(
                            MonthShares.ofHistory(
                                    StoreAllocator.sum(stores(histories).histories()), asked),
                            asked));
        }
    }

    private static void assertMonthsAreThoseOfTheGroup(StoreAllocation group, Allocation months) {
        for (int month = 1; month <= 12; month++) {
            int place = month;
            List<MonthlyBudget> ofStores = group.stores().stream()
                    .map(store -> store.allocation().month(place))
                    .toList();
            MonthlyBudget whole = months.month(month);
            assertThat(sum(ofStores.stream().map(MonthlyBudget::regular).toList()))
                    .isEqualTo(whole.regular());
            assertThat(sum(ofStores.stream().map(MonthlyBudget::activities).toList()))
                    .isEqualTo(whole.activities());
            assertThat(sum(ofStores.stream().map(MonthlyBudget::flexible).toList()))
                    .isEqualTo(whole.flexible());
            assertThat(ofStores).noneMatch(budget -> budget.flexible().isNegative());
        }
        for (StoreBudget store : group.stores()) {
            assertThat(store.allocation()
                            .spread()
                            .plus(store.allocation().request().reserve()))
                    .isEqualTo(store.allocation().request().total());
        }
    }

    /** Stores by channel and month are, all stores together, months by channel; each near its part of them. */
    private static void assertCellsAreThoseOfTheGroup(StoreAllocation group, ChannelAllocation whole) {
        for (int month = 1; month <= 12; month++) {
            for (int channel = 0; channel < whole.channels().size(); channel++) {
                Money sum = Money.ZERO;
                for (StoreBudget store : group.stores()) {
                    ChannelAllocation table = Objects.requireNonNull(store.channels());
                    sum = sum.plus(table.amount(month, channel));
                    ChannelAllocation.Cell cell = table.cell(month, channel);
                    Ratio part = new Ratio(
                            store.allocation()
                                    .month(month)
                                    .flexible()
                                    .toBigCents()
                                    .multiply(whole.cell(month, channel)
                                            .flexible()
                                            .toBigCents()),
                            whole.allocation().month(month).flexible().toBigCents());
                    Ratio off = part.minus(Ratio.of(cell.flexible().cents(), 1));
                    Ratio unit = Ratio.of(table.flexible().unit().cents(), 1);
                    assertThat(off).isLessThan(unit).isGreaterThan(Ratio.ZERO.minus(unit));
                }
                assertThat(sum).isEqualTo(whole.amount(month, channel));
            }
        }
    }

    private static void check(StoreAllocation group, AllocationRequest request) {
        List<Money> totals = new ArrayList<>();
        List<Money> reserves = new ArrayList<>();
        for (StoreBudget store : group.stores()) {
            AllocationRequest part = store.allocation().request();
            assertThat(store.allocation().pool().isNegative()).isFalse();
            assertThat(store.allocation().spread().plus(part.reserve())).isEqualTo(part.total());
            Ratio off = Ratio.of(part.total().cents(), 1)
                    .minus(store.total().share().times(Ratio.of(request.total().cents(), 1)));
            assertThat(off)
                    .isLessThan(Ratio.of(request.unit().cents(), 1))
                    .isGreaterThan(Ratio.of(-request.unit().cents(), 1));
            totals.add(part.total());
            reserves.add(part.reserve());
        }
        assertThat(sum(totals)).isEqualTo(request.total());
        assertThat(sum(reserves)).isEqualTo(request.reserve());
        for (int item = 0; item < request.regular().size(); item++) {
            int place = item;
            assertThat(sum(group.stores().stream()
                            .map(store -> store.allocation()
                                    .request()
                                    .regular()
                                    .get(place)
                                    .yearly())
                            .toList()))
                    .isEqualTo(request.regular().get(item).yearly());
        }
        List<Money> channelSums =
                new ArrayList<>(Collections.nCopies(group.channels().size(), Money.ZERO));
        for (StoreBudget store : group.stores()) {
            ChannelAllocation table = store.channels();
            assertThat(table).isNotNull();
            if (table != null) {
                assertThat(table.channels())
                        .extracting(ChannelBudget::name)
                        .isEqualTo(group.channels().stream()
                                .map(ChannelBudget::name)
                                .toList());
                for (int channel = 0; channel < channelSums.size(); channel++) {
                    for (int month = 1; month <= 12; month++) {
                        channelSums.set(
                                channel,
                                channelSums
                                        .get(channel)
                                        .plus(table.cell(month, channel).amount()));
                    }
                }
                for (int month = 1; month <= 12; month++) {
                    int row = month;
                    assertThat(sum(IntStream.range(0, group.channels().size())
                                    .mapToObj(
                                            channel -> table.cell(row, channel).amount())
                                    .toList()))
                            .isEqualTo(store.allocation().month(month).total());
                }
            }
        }
        assertThat(channelSums)
                .isEqualTo(group.channels().stream().map(ChannelBudget::budget).toList());
    }

    private static Money spread(StoreAllocation group) {
        return group.stores().stream().map(store -> store.allocation().spread()).reduce(Money.ZERO, Money::plus);
    }
}
