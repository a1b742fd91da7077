package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import java.util.ArrayList;
import java.util.List;

/** Takes the money of channels that have months of their own out of what is spread by share. */
public final class ChannelMonths {

    private ChannelMonths() {}

    /**
     * Lists the regular items, and such channels as further ones: 40,000 for April to June are 13,333.34, 13,333.33 and
     * 13,333.33. What regular items and activities of the channel cost is part of its budget: with a show of 10,000 in
     * the channel 30,000 are left for its months.
     *
     * @param regular the regular items
     */
    public static List<RegularItem> with(List<RegularItem> regular, Plan plan) {
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
                items.addAll(months);
            }
        }
        return items;
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
