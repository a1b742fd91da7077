package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.analysis.allocation.ActivityPart;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;

/**
 * Adds up the money of a plan, each yuan once: a channel's budget holds the regular items and the activities that name
 * it.
 *
 * @param regular all regular items
 * @param activities the money of their own of all activities
 * @param channels what the channels have besides regular items and activities that name them
 */
record PlanMoney(Money regular, Money activities, Money channels) {

    static PlanMoney of(Plan plan) {
        Money regular = plan.regular().stream().map(RegularItem::yearly).reduce(Money.ZERO, Money::plus);
        Money activities = plan.activities().stream().map(Activity::ownMoney).reduce(Money.ZERO, Money::plus);
        Money channels = Money.ZERO;
        for (Channel channel : plan.channels()) {
            Money own = channel.yearly().minus(inside(plan, channel));
            channels = channels.plus(own.isNegative() ? Money.ZERO : own);
        }
        return new PlanMoney(regular, activities, channels);
    }

    /** Adds up the regular items and activities that name a channel. */
    static Money inside(Plan plan, Channel channel) {
        Money sum = Money.ZERO;
        for (RegularItem item : plan.regular()) {
            if (channel.name().equals(item.channel())) {
                sum = sum.plus(item.yearly());
            }
        }
        for (ActivityPart part : ActivityPart.of(plan.activities())) {
            if (channel.name().equals(part.channel())) {
                sum = sum.plus(part.amount());
            }
        }
        return sum;
    }

    /** Adds up all but the reserve. */
    Money spent() {
        return regular.plus(activities).plus(channels);
    }
}
