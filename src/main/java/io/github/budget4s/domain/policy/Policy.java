package io.github.budget4s.domain.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds an OEM's commercial policy of a year, as {@code policy.yaml} has it; or those of several brands together.
 *
 * @param brand the brand; null when not given, and of several
 * @param year the year it holds for; null when not given
 * @param items what is supported, in the order of the file
 */
public record Policy(@Nullable String brand, @Nullable Integer year, List<SupportItem> items) {

    /** A policy that supports nothing. */
    public static final Policy EMPTY = new Policy(null, null, List.of());

    public Policy {
        items = List.copyOf(items);
    }

    /** Puts the policies of several brands together; each item knows then whose it is. */
    public static Policy of(List<Policy> policies) {
        if (policies.size() == 1) {
            return policies.get(0);
        }
        List<SupportItem> items = new ArrayList<>();
        Integer year = null;
        for (Policy each : policies) {
            String brand = each.brand == null ? "" : each.brand;
            each.items.forEach(item -> items.add(item.ofBrand(brand)));
            year = year == null ? each.year : year;
        }
        return new Policy(null, year, items);
    }

    /** Returns whether it is of several brands. */
    public boolean tellsBrandsApart() {
        return items.stream().anyMatch(item -> !item.brand().isEmpty());
    }

    /** Returns whether some item covers some stores only. */
    public boolean tellsStoresApart() {
        return items.stream().anyMatch(item -> !item.coverage().stores().isEmpty());
    }
}
