package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedHistoryTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private static SpendEntry spent(String channel, String store, long cents) {
        return new SpendEntry(
                SpendKey.of(MAY, 3, channel, "", store, SpendCategory.REGULAR, false), new Money(cents), 1);
    }

    private static final Spend SPEND = new Spend(
            List.of(spent("Douyin", "East", 10_050), spent("Douyin", "West", 20_000), spent("", "East", 100)),
            "spend.csv");

    @Test
    void spendIsAddedUpAsAWholeAndByChannel() {
        KeyedHistory history = KeyedHistory.ofSpend(SPEND, false);
        assertThat(history.whole().units(MAY)).isEqualTo(Units.of(new Money(30_150).toYuan()));
        assertThat(history.parts()).containsOnlyKeys("", "Douyin");
        assertThat(history.parts().get("Douyin").units(MAY)).isEqualTo(Units.of(new Money(30_050).toYuan()));
    }

    @Test
    void spendIsAddedUpByStoreWhereThatIsAskedFor() {
        assertThat(KeyedHistory.ofSpend(SPEND, true).parts()).containsOnlyKeys("East", "West");
    }

    @Test
    void partsWithoutAnyNameAreRefused() {
        KeyedHistory nameless = KeyedHistory.ofSpend(new Spend(List.of(spent("", "", 100)), "spend.csv"), true);
        assertThatThrownBy(() -> nameless.refuseNameless("forecast.no-stores"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("forecast.no-stores");
        KeyedHistory.ofSpend(SPEND, false).refuseNameless("forecast.no-channels");
    }

    @Test
    void filesThatSayNothingOfLeadsAreRefused() {
        assertThatThrownBy(() -> KeyedHistory.ofLeads(Funnel.NONE, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("forecast.no-leads");
    }
}
