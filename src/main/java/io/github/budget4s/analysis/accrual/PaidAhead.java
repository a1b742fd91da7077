package io.github.budget4s.analysis.accrual;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.NameForm;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendLine;
import io.github.budget4s.domain.spend.SpendStage;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the payments of regular items that the plan says are paid ahead, by the year or the quarter, and brings them to
 * all months of the item that they pay for: 120,000 in January for an item of 120,000 that is paid yearly are 10,000 a
 * month.
 *
 * <p>A payment is the item's when its activity or channel has the item's name, or when it is regular and of the item's
 * channel, where no other item of that channel is paid ahead. Of other payments of the channel that name no activity
 * the first of a year or quarter count as the item's, up to what it costs in that time. What says itself for which days
 * it is, is left alone.
 */
final class PaidAhead {

    private static final int MONTHS_OF_A_QUARTER = 3;

    private final Plan plan;
    private final int yearStarts;
    /** By the lines themselves, of which two may be equal. */
    private final IdentityHashMap<SpendLine, SortedMap<YearMonth, Money>> months = new IdentityHashMap<>();

    private final Map<String, Money> byItem = new LinkedHashMap<>();

    /**
     * Looks through lines.
     *
     * @param yearStarts the month with which the plan's year begins, 1 to 12
     */
    PaidAhead(Plan plan, int yearStarts, List<SpendLine> lines) {
        this.plan = plan;
        this.yearStarts = yearStarts;
        List<RegularItem> items =
                plan.regular().stream().filter(RegularItem::isPaidAhead).toList();
        if (items.isEmpty()) {
            return;
        }
        List<SpendLine> inTime = lines.stream()
                .filter(line -> line.period() == null && line.stage() != SpendStage.CLOSING)
                .sorted(Comparator.comparing(line -> line.key().month()))
                .toList();
        for (RegularItem item : items) {
            boolean isOnly = items.stream()
                            .filter(each -> each.channel() != null && isSame(each.channel(), item.channel()))
                            .count()
                    == 1;
            Map<MonthRange, List<SpendLine>> byTime = new TreeMap<>(Comparator.comparing(MonthRange::first));
            for (SpendLine line : inTime) {
                MonthRange time = time(item, line.key().month());
                if (!months.containsKey(line)
                        && time != null
                        && (isNamed(item, line, isOnly) || isOfChannel(item, line))) {
                    byTime.computeIfAbsent(time, each -> new ArrayList<>()).add(line);
                }
            }
            byTime.forEach((time, own) -> spread(item, time, own, isOnly));
        }
    }

    /** Returns the year or quarter that is paid for in a month; null for a month of another year than the plan's. */
    private @Nullable MonthRange time(RegularItem item, YearMonth month) {
        MonthRange year = MonthRange.yearAround(month, yearStarts);
        Integer planned = plan.year();
        if (planned != null && year.first().getYear() != planned) {
            return null;
        }
        if (item.paid() == RegularItem.Payment.YEARLY) {
            return year;
        }
        int number = year.months().indexOf(month) / MONTHS_OF_A_QUARTER;
        YearMonth first = year.first().plusMonths((long) number * MONTHS_OF_A_QUARTER);
        return new MonthRange(first, first.plusMonths(MONTHS_OF_A_QUARTER - 1));
    }

    private static boolean isNamed(RegularItem item, SpendLine line, boolean isOnly) {
        SpendCategory category = line.key().category();
        if (category == SpendCategory.ACTIVITY || category == SpendCategory.RESERVE) {
            return false;
        }
        boolean isRegular = category == SpendCategory.REGULAR
                && line.key().activity().isEmpty()
                && isOnly
                && isSame(item.channel(), line.key().channel());
        return isRegular
                || isSame(item.name(), line.key().activity())
                || isSame(item.name(), line.key().channel());
    }

    private static boolean isOfChannel(RegularItem item, SpendLine line) {
        return line.key().category() == SpendCategory.NONE
                && line.key().activity().isEmpty()
                && isSame(item.channel(), line.key().channel());
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !other.isEmpty() && NameForm.isSame(one, other);
    }

    private void spread(RegularItem item, MonthRange time, List<SpendLine> own, boolean isOnly) {
        MonthRange year = MonthRange.yearAround(time.first(), yearStarts);
        SortedMap<YearMonth, Money> costs = PeriodSpread.evenly(item.yearly(), running(item, year));
        List<YearMonth> paidFor = running(item, time);
        if (paidFor.isEmpty()) {
            return;
        }
        Money open = Money.ZERO;
        for (YearMonth month : paidFor) {
            open = open.plus(costs.getOrDefault(month, Money.ZERO));
        }
        for (SpendLine line : own) {
            if (isNamed(item, line, isOnly)) {
                put(item, line, line.amount(), paidFor);
                open = open.minus(line.amount());
            }
        }
        for (SpendLine line : own) {
            Money part = open.compareTo(line.amount()) < 0 ? open : line.amount();
            if (!isNamed(item, line, isOnly) && part.compareTo(Money.ZERO) > 0) {
                put(item, line, part, paidFor);
                open = open.minus(part);
            }
        }
    }

    private static List<YearMonth> running(RegularItem item, MonthRange time) {
        return time.months().stream()
                .filter(month -> item.months().contains(month.getMonthValue()))
                .toList();
    }

    private void put(RegularItem item, SpendLine line, Money amount, List<YearMonth> paidFor) {
        SortedMap<YearMonth, Money> spread = PeriodSpread.evenly(amount, paidFor);
        Money rest = line.amount().minus(amount);
        if (!rest.isZero()) {
            spread.merge(line.key().month(), rest, Money::plus);
        }
        months.put(line, spread);
        byItem.merge(item.name(), amount, Money::plus);
    }

    /** Returns what a line is by month; null when no item that is paid ahead has it. */
    @Nullable
    SortedMap<YearMonth, Money> months(SpendLine line) {
        return months.get(line);
    }

    /** Returns what was paid of each item. */
    Map<String, Money> byItem() {
        return byItem;
    }
}
