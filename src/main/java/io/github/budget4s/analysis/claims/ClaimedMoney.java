package io.github.budget4s.analysis.claims;

import io.github.budget4s.domain.claims.Claim;
import io.github.budget4s.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what was claimed, and what became of it.
 *
 * @param claims each claim once, by its last state
 * @param counted what they take up: what was refused or withdrawn takes up nothing, what was granted in part that part
 * @param outstanding what is claimed, or granted, and did not come yet
 * @param ageDays for how many days the oldest of that has been with the OEM; null when nothing is outstanding
 * @param cut by how much less was granted, or came, than was claimed
 */
public record ClaimedMoney(
        List<Claim> claims,
        Money counted,
        Money outstanding,
        @Nullable Long ageDays,
        Money cut) {

    public ClaimedMoney {
        claims = List.copyOf(claims);
    }

    /** Adds claims up as they stand on a day. */
    static ClaimedMoney of(List<Claim> claims, LocalDate asOf) {
        Money counted = Money.ZERO;
        Money outstanding = Money.ZERO;
        Money cut = Money.ZERO;
        Long age = null;
        for (Claim claim : claims) {
            counted = counted.plus(claim.counted());
            outstanding = outstanding.plus(claim.outstanding());
            cut = cut.plus(claim.cut());
            if (claim.outstanding().compareTo(Money.ZERO) > 0) {
                age = age == null ? claim.age(asOf) : Long.valueOf(Math.max(age, claim.age(asOf)));
            }
        }
        return new ClaimedMoney(
                claims,
                counted,
                outstanding.isNegative() ? Money.ZERO : outstanding,
                outstanding.compareTo(Money.ZERO) > 0 ? age : null,
                cut);
    }

    /** Returns the same with another sum of what they take up. */
    ClaimedMoney counting(Money other) {
        return new ClaimedMoney(claims, other, outstanding, ageDays, cut);
    }
}
