package io.github.budget4s.domain.policy;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.Units;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds one item that the OEM supports.
 *
 * @param brand the brand of its policy, where there are those of several; empty otherwise
 * @param name the item: {@code online_ads}, {@code offline_events}, {@code outdoor}, {@code roadshow},
 *     {@code brand_support}, {@code group_buying}, or any other
 * @param basis how the support is computed
 * @param cap the most it comes to in the year; null when there is no cap
 * @param quarterlyCap the most it comes to in a calendar quarter; null when there is no cap
 * @param coverage the spend that it covers
 * @param minimumUnits how many units the year must bring for the item to be paid at all; null when there is no such
 *     condition
 * @param deadline until when it may be claimed; null when not given
 */
public record SupportItem(
        String brand,
        String name,
        Basis basis,
        @Nullable Money cap,
        @Nullable Money quarterlyCap,
        Coverage coverage,
        @Nullable Units minimumUnits,
        @Nullable Deadline deadline) {

    /**
     * Says which spend an item covers.
     *
     * @param channels the channels, by default the one of the item's own name
     * @param stores the stores; none where it covers all
     * @param others the stores that it does not cover, for they have policies of their own
     */
    public record Coverage(List<String> channels, List<String> stores, List<String> others) {

        public Coverage {
            channels = List.copyOf(channels);
            stores = List.copyOf(stores);
            others = List.copyOf(others);
        }

        /** Covers all stores, or those that are named. */
        public Coverage(List<String> channels, List<String> stores) {
            this(channels, stores, List.of());
        }

        /** Returns whether it covers some stores only. */
        public boolean tellsStoresApart() {
            return !stores.isEmpty() || !others.isEmpty();
        }
    }

    /** Returns the same of a brand. */
    SupportItem ofBrand(String other) {
        return new SupportItem(other, name, basis, cap, quarterlyCap, coverage, minimumUnits, deadline);
    }

    /** Returns the same for one store. */
    SupportItem ofStore(String store) {
        return with(new Coverage(coverage.channels(), List.of(store)));
    }

    /** Returns the same without some stores. */
    SupportItem without(List<String> others) {
        return with(new Coverage(coverage.channels(), coverage.stores(), others));
    }

    private SupportItem with(Coverage other) {
        return new SupportItem(brand, name, basis, cap, quarterlyCap, other, minimumUnits, deadline);
    }

    /** Returns what it is called beside items of other brands. */
    public String label() {
        return brand.isEmpty() ? name : brand + "/" + name;
    }

    /** Returns the channels whose spend it covers. */
    public List<String> channels() {
        return coverage.channels();
    }

    /** Returns whether it covers what a store spends, or sells. */
    public boolean isOfStore(String store) {
        return (coverage.stores().isEmpty() || coverage.stores().contains(store))
                && !coverage.others().contains(store);
    }

    /** Returns whether it covers what a store spends on a channel. */
    public boolean covers(String channel, String store) {
        return channels().contains(channel) && isOfStore(store);
    }
}
