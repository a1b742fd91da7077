package io.github.budget4s.analysis.variance;

import io.github.budget4s.domain.plan.ChannelGroups;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
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

    /**
     * Tells rows apart by a plan's groups where these are asked for.
     *
     * @throws RefusedException when the plan has none
     */
    public static RowKeys of(List<Dimension> by, Plan plan) {
        if (by.contains(Dimension.GROUP) && plan.groups().isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-groups");
        }
        return new RowKeys(by, plan.channelGroups());
    }

    RowKeys by(List<Dimension> others) {
        return new RowKeys(others, groups);
    }
}
