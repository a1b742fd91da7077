package io.github.budget4s.analysis.allocation;

import org.jspecify.annotations.Nullable;

/**
 * Holds the budget of one store.
 *
 * @param store the store, as the files name it; empty where they name none
 * @param weight how much it counts for
 * @param total what it has in the year, and why
 * @param allocation its budget by month
 * @param borrowed why its months have other shares than those of its own sales; null when they have these
 * @param channels its budget by month and channel; null when that was not asked for
 */
public record StoreBudget(
        String store,
        StoreWeight weight,
        StoreTotal total,
        Allocation allocation,
        @Nullable Borrowed borrowed,
        @Nullable ChannelAllocation channels) {

    /**
     * Why a store takes other shares than those of its own sales; those of the whole group where nothing else is said.
     */
    public enum Borrowed {
        /** It has fewer than twelve months up to the end of the group's window, or none in the years that weigh. */
        TOO_FEW_MONTHS,
        /** Cancellations outweigh sales in a month of its window. */
        NEGATIVE_MONTH,
        /** It sold nothing in its window, or in a year of it that counts by itself. */
        NOTHING_SOLD,
        /** The shares are of the sales plan, which is the whole group's. */
        BY_PLAN,
        /** The shares are of the store's own sales plan. */
        OWN_PLAN,
        /** The shares are those of the store that the plan says it is like. */
        LIKE
    }
}
