package io.github.budget4s.domain.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
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

    /**
     * Adds the policies that single stores have of their own. Their items are of those stores alone, with caps of their
     * own, and those of the general policy are of all others. They are told apart by the brand where that is one
     * policy's alone, else by the store.
     *
     * @param ofStores by store
     */
    public Policy with(SortedMap<String, Policy> ofStores) {
        if (ofStores.isEmpty()) {
            return this;
        }
        List<SupportItem> all = new ArrayList<>();
        items.forEach(item -> {
            SupportItem ofRest = item.without(List.copyOf(ofStores.keySet()));
            all.add(item.brand().isEmpty() && brand != null ? ofRest.ofBrand(brand) : ofRest);
        });
        Set<String> taken = new HashSet<>();
        all.forEach(item -> taken.add(item.brand()));
        Integer first = year;
        for (Map.Entry<String, Policy> each : ofStores.entrySet()) {
            String own = each.getValue().brand;
            long same = ofStores.values().stream()
                    .filter(other -> Objects.equals(other.brand, own))
                    .count();
            String label = own == null || same > 1 || taken.contains(own) ? each.getKey() : own;
            each.getValue().items.stream()
                    .filter(item -> item.isOfStore(each.getKey()))
                    .forEach(item -> all.add(item.ofStore(each.getKey()).ofBrand(label)));
            first = first == null ? each.getValue().year : first;
        }
        return new Policy(null, first, all);
    }

    /** Returns whether it is of several brands. */
    public boolean tellsBrandsApart() {
        return items.stream().anyMatch(item -> !item.brand().isEmpty());
    }

    /** Returns whether some item covers some stores only. */
    public boolean tellsStoresApart() {
        return items.stream().anyMatch(item -> item.coverage().tellsStoresApart());
    }
}
