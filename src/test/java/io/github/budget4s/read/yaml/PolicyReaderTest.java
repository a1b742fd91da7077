package io.github.budget4s.read.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.Deadline;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {

    @TempDir
    private Path folder = Path.of("");

    private static Money yuan(long yuan) {
        return Money.ofYuan(BigDecimal.valueOf(yuan));
    }

    @Test
    void everyBasisIsRead() {
        Policy policy = YamlText.policy(folder, """
                brand: Example
                year: 2026
                items:
                  online_ads:     {basis: share_of_spend, rate: 50%, cap: 40万}
                  offline_events: {basis: per_vehicle, amount: 120, cap: 150000, conditions: {min_units: 1200}}
                  outdoor:        {basis: fixed, amount: 80000, claim_by: 2026-12-15}
                  roadshow:       {basis: per_event, amount: 8000, max_events: 12}
                  brand_support:  {basis: share_of_revenue, rate: 0.1%}
                  group_buying:   {basis: share_of_spend, rate: 30%, quarterly_cap: 30000, channels: [汽车之家, 易车]}
                """);

        assertThat(policy.brand()).isEqualTo("Example");
        assertThat(policy.year()).isEqualTo(2026);
        assertThat(policy.items())
                .containsExactly(
                        new SupportItem(
                                "",
                                "online_ads",
                                new Basis.ShareOfSpend(Ratio.of(1, 2)),
                                yuan(400_000),
                                null,
                                new SupportItem.Coverage(List.of("online_ads"), List.of()),
                                null,
                                null),
                        new SupportItem(
                                "",
                                "offline_events",
                                new Basis.PerVehicle(yuan(120)),
                                yuan(150_000),
                                null,
                                new SupportItem.Coverage(List.of("offline_events"), List.of()),
                                Units.of(1200),
                                null),
                        new SupportItem(
                                "",
                                "outdoor",
                                new Basis.Fixed(yuan(80_000)),
                                null,
                                null,
                                new SupportItem.Coverage(List.of("outdoor"), List.of()),
                                null,
                                new Deadline.On(LocalDate.of(2026, 12, 15))),
                        new SupportItem(
                                "",
                                "roadshow",
                                new Basis.PerEvent(yuan(8_000), 12),
                                null,
                                null,
                                new SupportItem.Coverage(List.of("roadshow"), List.of()),
                                null,
                                null),
                        new SupportItem(
                                "",
                                "brand_support",
                                new Basis.ShareOfRevenue(Ratio.of(1, 1000)),
                                null,
                                null,
                                new SupportItem.Coverage(List.of("brand_support"), List.of()),
                                null,
                                null),
                        new SupportItem(
                                "",
                                "group_buying",
                                new Basis.ShareOfSpend(Ratio.of(3, 10)),
                                null,
                                yuan(30_000),
                                new SupportItem.Coverage(List.of("汽车之家", "易车"), List.of()),
                                null,
                                null));
    }

    @Test
    void eventsWithoutALimitAndOneChannelAreRead() {
        assertThat(YamlText.policy(folder, "items: {x1: {basis: per_event, amount: 5, channels: 户外}}\n")
                        .items())
                .containsExactly(new SupportItem(
                        "",
                        "x1",
                        new Basis.PerEvent(yuan(5), null),
                        null,
                        null,
                        new SupportItem.Coverage(List.of("户外"), List.of()),
                        null,
                        null));
    }

    @Test
    void whatStatesNothingIsAnEmptyPolicy() {
        assertThat(YamlText.policy(folder, "# nothing yet\n")).isEqualTo(Policy.EMPTY);
    }

    /** Each line is a file and all that is wrong with it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            brnad: x | 1:1 unknown key “brnad”; did you mean “brand”?
            year: next | 1:7 found “next”, expected a year such as 2026
            brand: [x] | 1:8 expected a text or a number, not a list or further keys
            items: [x] | 1:9 expected keys and values below this key
            items: {a: 5} | 1:12 expected keys and values below this key
            items: {a: } | 1:11 expected keys and values below this key
            items: {a: {rate: 5%}} | 1:9 “a” has no basis; expected one of share_of_spend, per_vehicle, fixed, per_event, share_of_revenue
            items: {a: {basis: share_of_spends, rate: 5%}} | 1:20 unknown basis “share_of_spends”; did you mean “share_of_spend”?
            items: {a: {basis: gift}} | 1:20 unknown basis “gift”; expected one of share_of_spend, per_vehicle, fixed, per_event, share_of_revenue
            items: {a: {basis: [fixed]}} | 1:20 expected a text or a number, not a list or further keys
            items: {a: {basis: fixed, amuont: 5, amount: 5}} | 1:27 unknown key “amuont”; did you mean “amount”?
            items: {a: {basis: share_of_spend}} | 1:9 the basis share_of_spend needs “rate”
            items: {a: {basis: share_of_revenue}} | 1:9 the basis share_of_revenue needs “rate”
            items: {a: {basis: per_vehicle}} | 1:9 the basis per_vehicle needs “amount”
            items: {a: {basis: fixed}} | 1:9 the basis fixed needs “amount”
            items: {a: {basis: per_event, max_events: 5}} | 1:9 the basis per_event needs “amount”
            items: {a: {basis: share_of_spend, rate: 5%, amount: 5}} | 1:46 “amount” does not go with the basis share_of_spend, which takes rate
            items: {a: {basis: fixed, amount: 5, rate: 5%}} | 1:38 “rate” does not go with the basis fixed, which takes amount
            items: {a: {basis: per_vehicle, amount: 5, max_events: 5}} | 1:44 “max_events” does not go with the basis per_vehicle, which takes amount
            items: {a: {basis: per_event, amount: 5, rate: 5%}} | 1:42 “rate” does not go with the basis per_event, which takes amount, max_events
            items: {a: {basis: share_of_spend, rate: 50}} | 1:42 found “50”, expected a rate such as 5% or 0.05
            items: {a: {basis: share_of_spend, rate: 150%}} | 1:42 found “150%”, expected a rate from 0 to 100 %
            items: {a: {basis: share_of_spend, rate: -5%}} | 1:42 found “-5%”, expected a rate from 0 to 100 %
            items: {a: {basis: fixed, amount: -5}} | 1:35 found “-5”, expected 0 or more
            items: {a: {basis: fixed, amount: 5, cap: -5}} | 1:43 found “-5”, expected 0 or more
            items: {a: {basis: fixed, amount: 5, quarterly_cap: x}} | 1:53 found “x”, expected a plain number such as 12345.60, 12,345.60 or 1.2万 (no 1e5, NaN or Infinity)
            items: {a: {basis: per_event, amount: 5, max_events: 1.5}} | 1:54 found “1.5”, expected a whole number of events, at most 10,000
            items: {a: {basis: per_event, amount: 5, max_events: -1}} | 1:54 found “-1”, expected a whole number of events, at most 10,000
            items: {a: {basis: per_event, amount: 5, max_events: 99999999999}} | 1:54 found “99999999999”, expected a whole number of events, at most 10,000
            items: {a: {basis: fixed, amount: 5, channels: []}} | 1:48 found no channel, expected one at least, or no “channels” for the channel of the item's own name
            items: {a: {basis: fixed, amount: 5, channels: [{}]}} | 1:49 expected a text or a number, not a list or further keys
            items: {a: {basis: fixed, amount: 5, conditions: 5}} | 1:50 expected keys and values below this key
            items: {a: {basis: fixed, amount: 5, conditions: {min_unit: 5}}} | 1:51 unknown key “min_unit”; did you mean “min_units”?
            items: {a: {basis: fixed, amount: 5, conditions: {min_units: -5}}} | 1:62 found “-5”, expected 0 or more
            items: {a: {basis: fixed, amount: 5, claim_by: 2026-12}} | 1:48 found “2026-12”, expected a day such as 2026-12-15
            items: {a: {basis: fixed, amount: 5, claim_by: 2026-02-30}} | 1:48 found “2026-02-30”, which is not in the calendar
            items: {a: {basis: fixed, amount: 5}, a: {basis: fixed, amount: 5}} | 1:39 “a” stands twice, first in line 1; expected once
            """)
    void everyFaultIsToldAtItsPlace(String text, String expected) {
        assertThat(YamlText.problems(() -> YamlText.policy(folder, text + "\n")))
                .containsExactly(expected);
    }
}
