package io.github.budget4s.domain.budget;

import io.github.budget4s.domain.money.Money;

/**
 * Holds what a proposal of the year's budget has for one item.
 *
 * @param item the item of the policy, the channel that none covers, {@code unattributed} or {@code reserve}
 * @param proposed what is proposed for it, not below zero
 */
public record ProposalRow(String item, Money proposed) {

    /** What a proposal calls the reserve. */
    public static final String RESERVE = "reserve";
}
