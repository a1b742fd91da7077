package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.RegularItem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the money of a year that has its month before anything is spread by share.
 *
 * @param regular the regular items by month
 * @param activities the money that activities have of their own, by month and channel
 */
public record FixedMoney(List<RegularMonths> regular, List<ActivityPart> activities) {

    public FixedMoney {
        regular = List.copyOf(regular);
        activities = List.copyOf(activities);
    }

    /**
     * Holds a regular item by month.
     *
     * @param item the item
     * @param months what it costs in January to December
     */
    public record RegularMonths(RegularItem item, List<Money> months) {

        public RegularMonths {
            months = List.copyOf(months);
        }
    }

    /**
     * Finds the months of regular items and activities. A yearly amount is spread evenly over the item's months by
     * largest remainder in the unit: 100,000 over January, April and July in units of 1 is 33,334, 33,333, 33,333. A
     * monthly amount stands in each of them as it is.
     */
    static FixedMoney of(AllocationRequest request) {
        List<RegularMonths> regular = new ArrayList<>();
        for (RegularItem item : request.regular()) {
            regular.add(new RegularMonths(item, months(item, request.months(), request.unit())));
        }
        return new FixedMoney(regular, request.activities());
    }

    /** Finds what an item costs in January to December. */
    static List<Money> months(RegularItem item, MonthRange year, Money unit) {
        List<Integer> running = new ArrayList<>();
        for (YearMonth month : year.months()) {
            if (item.months().contains(month.getMonthValue())) {
                running.add(month.getMonthValue());
            }
        }
        List<Money> parts = item.monthly()
                ? Collections.nCopies(running.size(), item.amount())
                : LargestRemainder.spreadEvenly(item.amount(), running.size(), unit);
        Money[] months = new Money[MonthRange.MONTHS_OF_A_YEAR];
        Arrays.fill(months, Money.ZERO);
        for (int i = 0; i < running.size(); i++) {
            months[running.get(i) - 1] = parts.get(i);
        }
        return List.of(months);
    }

    /** Names the channel that money is of. */
    static String channelOf(@Nullable String channel) {
        return channel == null ? Channel.UNATTRIBUTED : channel;
    }

    /** Adds up the regular money of a month, 1 to 12. */
    public Money regular(int monthOfYear) {
        return regularOf(monthOfYear, null);
    }

    /** Adds up the regular money of a month, 1 to 12, that is a channel's. */
    public Money regular(int monthOfYear, String channel) {
        return regularOf(monthOfYear, channel);
    }

    /** Adds up the money of the activities of a month, 1 to 12. */
    public Money activities(int monthOfYear) {
        return activitiesOf(monthOfYear, null);
    }

    /** Adds up the money of the activities of a month, 1 to 12, that are a channel's. */
    public Money activities(int monthOfYear, String channel) {
        return activitiesOf(monthOfYear, channel);
    }

    /** Adds up regular money of a channel; of all when it is null. */
    private Money regularOf(int monthOfYear, @Nullable String channel) {
        Money sum = Money.ZERO;
        for (RegularMonths each : regular) {
            if (channel == null || channel.equals(channelOf(each.item().channel()))) {
                sum = sum.plus(each.months().get(monthOfYear - 1));
            }
        }
        return sum;
    }

    /** Adds up the activities of a channel; of all when it is null. */
    private Money activitiesOf(int monthOfYear, @Nullable String channel) {
        Money sum = Money.ZERO;
        for (ActivityPart each : activities) {
            if (each.month() == monthOfYear && (channel == null || channel.equals(channelOf(each.channel())))) {
                sum = sum.plus(each.amount());
            }
        }
        return sum;
    }

    /** Adds up all the money of a month, 1 to 12. */
    public Money month(int monthOfYear) {
        return regular(monthOfYear).plus(activities(monthOfYear));
    }

    /** Adds up the year's money of a channel. */
    public Money channel(String channel) {
        Money sum = Money.ZERO;
        for (RegularMonths each : regular) {
            if (channelOf(each.item().channel()).equals(channel)) {
                sum = sum.plus(each.item().yearly());
            }
        }
        for (ActivityPart each : activities) {
            if (channelOf(each.channel()).equals(channel)) {
                sum = sum.plus(each.amount());
            }
        }
        return sum;
    }

    /** Names the channels that have such money, in the order of the items and activities, the unattributed one last. */
    public Set<String> channels() {
        List<@Nullable String> named = new ArrayList<>();
        for (RegularMonths each : regular) {
            if (!each.item().amount().isZero()) {
                named.add(each.item().channel());
            }
        }
        for (ActivityPart each : activities) {
            named.add(each.channel());
        }
        Set<String> channels = new LinkedHashSet<>();
        boolean unattributed = false;
        for (String channel : named) {
            if (channel == null || channel.equals(Channel.UNATTRIBUTED)) {
                unattributed = true;
            } else {
                channels.add(channel);
            }
        }
        if (unattributed) {
            channels.add(Channel.UNATTRIBUTED);
        }
        return channels;
    }
}
