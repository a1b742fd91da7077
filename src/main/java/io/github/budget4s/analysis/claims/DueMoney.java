package io.github.budget4s.analysis.claims;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what may still be claimed, by when, and what may be no more.
 *
 * @param claimable what may be claimed
 * @param lapsed what was to be claimed and was not
 * @param claimBy the next day by which something must be claimed; where nothing may be any more the last one that went
 *     by; null when there is none
 * @param lapsedOn the last day on which what has lapsed could be claimed; null when nothing has
 * @param daysLeft how many days are left to that day, less than 0 when it is over; null when there is no such day
 * @param isSoon whether that day is near and something is to be claimed by it
 * @param flag yellow when something lapses soon, red when something has lapsed
 */
public record DueMoney(
        Money claimable,
        Money lapsed,
        @Nullable LocalDate claimBy,
        @Nullable LocalDate lapsedOn,
        @Nullable Long daysLeft,
        boolean isSoon,
        Flag flag) {

    /**
     * Adds up what is due.
     *
     * @param fixed the day that holds for all, shown even where nothing is due; null when there is none
     */
    static DueMoney of(List<SettledSlice> slices, ClaimsRequest request, @Nullable LocalDate fixed) {
        LocalDate asOf = request.asOf();
        Money claimable = Money.ZERO;
        Money lapsed = Money.ZERO;
        LocalDate next = null;
        LocalDate over = null;
        for (SettledSlice each : slices) {
            LocalDate due = each.slice().due();
            if (each.open().isZero()) {
                continue;
            }
            if (due == null || !due.isBefore(asOf)) {
                claimable = claimable.plus(each.open());
                next = next == null ? due : next;
            } else {
                lapsed = lapsed.plus(each.open());
                over = due;
            }
        }
        LocalDate claimBy = next != null ? next : over != null && claimable.isZero() ? over : fixed;
        Long daysLeft = claimBy == null ? null : ChronoUnit.DAYS.between(asOf, claimBy);
        boolean isSoon = next != null && ChronoUnit.DAYS.between(asOf, next) <= request.warnDays();
        return new DueMoney(
                claimable,
                lapsed,
                claimBy,
                over,
                daysLeft,
                isSoon,
                !lapsed.isZero() ? Flag.RED : isSoon ? Flag.YELLOW : Flag.OK);
    }
}
