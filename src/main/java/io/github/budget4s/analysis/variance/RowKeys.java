package io.github.budget4s.analysis.variance;

import io.github.budget4s.domain.plan.ChannelGroups;
import java.util.List;

/**
 * Says what rows are told apart by.
 *
 * @param by in the order of the columns
 * @param groups which channel is in which group
 */
public record RowKeys(List<Dimension> by, ChannelGroups groups) {

    public RowKeys {
        by = List.copyOf(by);
    }

    /** Tells rows apart where no groups of channels are asked for. */
    public static RowKeys of(List<Dimension> by) {
        return new RowKeys(by, ChannelGroups.NONE);
    }

    RowKeys by(List<Dimension> others) {
        return new RowKeys(others, groups);
    }
}
