package io.github.budget4s.domain.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds an OEM's commercial policy of a year, as {@code policy.yaml} has it.
 *
 * @param brand the brand; null when not given
 * @param year the year it holds for; null when not given
 * @param items what is supported, in the order of the file
 */
public record Policy(@Nullable String brand, @Nullable Integer year, List<SupportItem> items) {

    /** A policy that supports nothing. */
    public static final Policy EMPTY = new Policy(null, null, List.of());

    public Policy {
        items = List.copyOf(items);
    }

    /** Returns whether some item covers some stores only. */
    public boolean tellsStoresApart() {
        return items.stream().anyMatch(item -> !item.coverage().stores().isEmpty());
    }
}
