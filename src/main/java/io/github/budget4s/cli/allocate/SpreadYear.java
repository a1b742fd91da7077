package io.github.budget4s.cli.allocate;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.ChannelAllocation;
import io.github.budget4s.analysis.allocation.StoreAllocation;
import io.github.budget4s.input.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Holds a year's budget as it was spread.
 *
 * @param months the budget by month
 * @param channels the budget by month and channel; null where that was not asked for
 * @param stores the budgets of a group's stores; null where these were not asked for
 * @param inputs what was read, and the notes on it
 */
public record SpreadYear(
        Allocation months,
        @Nullable ChannelAllocation channels,
        @Nullable StoreAllocation stores,
        Inputs inputs) {}
