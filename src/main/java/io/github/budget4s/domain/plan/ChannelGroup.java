package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a group of channels (线上, 线下, 自有) that results are added up by.
 *
 * @param name what it is called
 * @param channels the channels in it, in the order of the plan
 * @param budget what they have together; null when the plan does not say it
 * @param targets what they are to bring together
 */
public record ChannelGroup(
        String name, List<String> channels, @Nullable Money budget, List<Target> targets) {

    public ChannelGroup {
        channels = List.copyOf(channels);
        targets = List.copyOf(targets);
    }
}
