package io.github.budget4s.domain.policy;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.Units;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds one item that the OEM supports.
 *
 * @param name the item: {@code online_ads}, {@code offline_events}, {@code outdoor}, {@code roadshow},
 *     {@code brand_support}, {@code group_buying}, or any other
 * @param basis how the support is computed
 * @param cap the most it comes to in the year; null when there is no cap
 * @param quarterlyCap the most it comes to in a calendar quarter; null when there is no cap
 * @param channels the channels whose spend it covers, by default the one of its own name
 * @param minimumUnits how many units the year must bring for the item to be paid at all; null when there is no such
 *     condition
 * @param deadline until when it may be claimed; null when not given
 */
public record SupportItem(
        String name,
        Basis basis,
        @Nullable Money cap,
        @Nullable Money quarterlyCap,
        List<String> channels,
        @Nullable Units minimumUnits,
        @Nullable Deadline deadline) {

    public SupportItem {
        channels = List.copyOf(channels);
    }
}
