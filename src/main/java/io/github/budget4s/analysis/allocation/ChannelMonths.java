package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Takes the money of channels that have months of their own out of what is spread by share. */
public final class ChannelMonths {

    private ChannelMonths() {}

    /**
     * Lists the regular items, and such channels as further ones: 40,000 for April to June are 13,333.34, 13,333.33 and
     * 13,333.33. What regular items and activities of the channel cost is part of its budget: with a show of 10,000 in
     * the channel 30,000 are left for its months, and of 10,000 in each month 8,000 where an item takes 2,000 of it.
     *
     * @param regular the regular items
     * @param year the planning year
     * @param unit the unit to which yearly amounts of items are spread
     */
    public static List<RegularItem> with(List<RegularItem> regular, Plan plan, MonthRange year, Money unit) {
        List<RegularItem> items = new ArrayList<>(regular);
        List<ActivityPart> activities = ActivityPart.of(plan.activities());
        for (Channel channel : plan.channels()) {
            List<RegularItem> months = channel.months();
            if (months.size() == 1 && !months.get(0).monthly()) {
                RegularItem item = months.get(0);
                Money left = item.amount().minus(ofOthers(channel.name(), regular, activities));
                // Others that cost more than the channel has are told of where channels are divided.
                items.add(new RegularItem(
                        item.name(), left.isNegative() ? Money.ZERO : left, false, item.months(), item.channel()));
            } else {
                Money[] others = monthsOfOthers(channel.name(), regular, activities, year, unit);
                months.forEach(item -> addLeft(item, others, items));
            }
        }
        return items;
    }

    /** Others that cost more in a month than the channel has there leave nothing of it. */
    private static void addLeft(RegularItem item, Money[] others, List<RegularItem> items) {
        if (item.months().stream().allMatch(month -> others[month - 1].isZero())) {
            items.add(item);
            return;
        }
        for (int month : item.months()) {
            Money left = item.amount().minus(others[month - 1]);
            items.add(new RegularItem(
                    item.name(),
                    left.isNegative() ? Money.ZERO : left,
                    true,
                    new TreeSet<>(List.of(month)),
                    item.channel()));
        }
    }

    private static Money[] monthsOfOthers(
            String channel, List<RegularItem> regular, List<ActivityPart> activities, MonthRange year, Money unit) {
        Money[] sums = new Money[MonthRange.MONTHS_OF_A_YEAR];
        Arrays.fill(sums, Money.ZERO);
        for (RegularItem item : regular) {
            if (channel.equals(item.channel())) {
                List<Money> months = FixedMoney.months(item, year, unit);
                Arrays.setAll(sums, month -> sums[month].plus(months.get(month)));
            }
        }
        for (ActivityPart activity : activities) {
            if (channel.equals(activity.channel())) {
                sums[activity.month() - 1] = sums[activity.month() - 1].plus(activity.amount());
            }
        }
        return sums;
    }

    private static Money ofOthers(String channel, List<RegularItem> regular, List<ActivityPart> activities) {
        Money sum = Money.ZERO;
        for (RegularItem item : regular) {
            sum = channel.equals(item.channel()) ? sum.plus(item.yearly()) : sum;
        }
        for (ActivityPart activity : activities) {
            sum = channel.equals(activity.channel()) ? sum.plus(activity.amount()) : sum;
        }
        return sum;
    }
}
