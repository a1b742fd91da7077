package io.github.budget4s.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static SupportItem item(String brand, String name, String... stores) {
        return new SupportItem(
                brand,
                name,
                new Basis.Fixed(new Money(100)),
                new Money(900),
                null,
                new SupportItem.Coverage(List.of(name), List.of(stores)),
                null,
                null);
    }

    private static Policy policy(@Nullable String brand, @Nullable Integer year, SupportItem... items) {
        return new Policy(brand, year, List.of(items));
    }

    private static List<String> labels(Policy policy) {
        return policy.items().stream().map(SupportItem::label).toList();
    }

    @Test
    void oneBrandAloneIsAsItIs() {
        Policy policy = policy("Alpha", 2026, item("", "ads"));

        assertThat(Policy.of(List.of(policy))).isSameAs(policy);
        assertThat(policy.tellsBrandsApart()).isFalse();
        assertThat(policy.tellsStoresApart()).isFalse();
    }

    @Test
    void ofSeveralBrandsEachItemKnowsItsOwn() {
        Policy both = Policy.of(List.of(
                policy("Alpha", null, item("", "ads")),
                policy(null, 2026, item("", "ads")),
                policy("Beta", 2027, item("", "radio"))));

        assertThat(labels(both)).containsExactly("Alpha/ads", "ads", "Beta/radio");
        assertThat(both.year()).as("the first that is given").isEqualTo(2026);
        assertThat(both.brand()).isNull();
        assertThat(both.tellsBrandsApart()).isTrue();
    }

    @Test
    void withoutPoliciesOfStoresItIsTheSame() {
        Policy policy = policy("Alpha", 2026, item("", "ads"));

        assertThat(policy.with(new TreeMap<>())).isSameAs(policy);
    }

    @Test
    void aStoresOwnPolicyIsItsAloneAndTheGeneralOneIsOfTheOthers() {
        Policy general = policy("Alpha", null, item("", "ads"));
        Policy own = policy("Beta", 2026, item("", "radio"), item("", "fair", "west"));

        Policy all = general.with(new TreeMap<>(Map.of("east", own)));

        assertThat(labels(all))
                .as("an item of another store only is none of this one")
                .containsExactly("Alpha/ads", "Beta/radio");
        SupportItem ads = all.items().get(0);
        assertThat(ads.isOfStore("east")).isFalse();
        assertThat(ads.isOfStore("west")).isTrue();
        assertThat(ads.covers("ads", "west")).isTrue();
        assertThat(ads.covers("radio", "west")).isFalse();
        SupportItem radio = all.items().get(1);
        assertThat(radio.isOfStore("east")).isTrue();
        assertThat(radio.isOfStore("west")).isFalse();
        assertThat(all.year()).isEqualTo(2026);
        assertThat(all.tellsStoresApart()).isTrue();
    }

    @Test
    void policiesThatTheBrandDoesNotTellApartAreToldByTheStore() {
        Policy general = policy("Alpha", 2026, item("", "ads"));

        assertThat(labels(general.with(new TreeMap<>(Map.of("east", policy("Alpha", 2026, item("", "ads")))))))
                .containsExactly("Alpha/ads", "east/ads");
        assertThat(labels(general.with(new TreeMap<>(Map.of("east", policy(null, 2026, item("", "ads")))))))
                .containsExactly("Alpha/ads", "east/ads");
        assertThat(labels(general.with(new TreeMap<>(Map.of(
                        "east",
                        policy("Beta", 2026, item("", "ads")),
                        "west",
                        policy("Beta", 2026, item("", "ads")))))))
                .containsExactly("Alpha/ads", "east/ads", "west/ads");
        assertThat(labels(policy(null, 2026, item("Alpha", "ads"))
                        .with(new TreeMap<>(Map.of("east", policy("Alpha", 2026, item("", "ads")))))))
                .containsExactly("Alpha/ads", "east/ads");
    }
}
