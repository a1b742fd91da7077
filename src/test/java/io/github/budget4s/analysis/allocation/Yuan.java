package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the values of tests shortly. */
final class Yuan {

    static final Money CENT = new Money(1);

    private Yuan() {}

    static Money yuan(String amount) {
        return Money.ofYuan(new BigDecimal(amount));
    }

    static List<Money> yuans(String... amounts) {
        return Arrays.stream(amounts).map(Yuan::yuan).toList();
    }

    static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    static RegularItem regular(
            String name, String amount, boolean monthly, @Nullable String channel, Integer... months) {
        return new RegularItem(name, yuan(amount), monthly, new TreeSet<>(List.of(months)), channel);
    }

    static Activity activity(int month, String name, @Nullable String channel, @Nullable String budget) {
        return new Activity(month, name, channel, budget == null ? null : yuan(budget), List.of());
    }

    static Channel channel(String name, String budget) {
        return new Channel(name, yuan(budget), false, List.of());
    }

    /** Sells in each month, from the first on, what is listed. */
    static SalesHistory sales(String first, int... units) {
        TreeMap<YearMonth, MonthlySales> months = new TreeMap<>();
        for (int i = 0; i < units.length; i++) {
            months.put(YearMonth.parse(first).plusMonths(i), new MonthlySales(Units.of(units[i]), 1, 0));
        }
        return new SalesHistory(months, "sales.csv");
    }

    /** Sells the same every month of 2023 to 2025. */
    static SalesHistory evenSales(int units) {
        return sales("2023-01", IntStream.generate(() -> units).limit(36).toArray());
    }

    static SalesHistory randomSales(Random random, int most) {
        return sales(
                "2023-01",
                IntStream.generate(() -> 1 + random.nextInt(most)).limit(36).toArray());
    }

    static AllocationRequest request(String total) {
        return Requests.ofYear(2026, yuan(total), Money.ZERO, Money.ZERO, CENT, ShareMethod.POOLED, null, false);
    }

    static AllocationRequest request(
            String total, String reserve, List<RegularItem> regular, List<Activity> activities, String unit) {
        return new AllocationRequest(
                MonthRange.ofYear(2026),
                yuan(total),
                yuan(reserve),
                regular,
                ActivityPart.of(activities),
                yuan(unit),
                new AllocationRequest.HistoryUse(ShareMethod.POOLED, null, false, new TreeSet<>()),
                AllocationRequest.NO_BOUNDS);
    }

    static AllocationRequest withMethod(AllocationRequest request, ShareMethod method) {
        return new AllocationRequest(
                request.months(),
                request.total(),
                request.reserve(),
                request.regular(),
                request.activities(),
                request.unit(),
                new AllocationRequest.HistoryUse(
                        method,
                        request.history().until(),
                        request.history().missingIsZero(),
                        request.history().excluded()),
                request.monthBounds());
    }

    static Bounds atLeast(String amount) {
        return new Bounds(yuan(amount), null);
    }

    static Bounds atMost(String amount) {
        return new Bounds(null, yuan(amount));
    }

    /** No bounds but for one month. */
    static List<Bounds> only(int monthOfYear, Bounds bounds) {
        return IntStream.rangeClosed(1, MonthRange.MONTHS_OF_A_YEAR)
                .mapToObj(month -> month == monthOfYear ? bounds : Bounds.NONE)
                .toList();
    }
}
