package io.github.budget4s.analysis.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.kpi.Results;
import io.github.budget4s.analysis.reserve.ReachedReturns.Reached;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.domain.reserve.ReserveEvent.Approved;
import io.github.budget4s.domain.reserve.ReserveEvent.Header;
import io.github.budget4s.domain.reserve.ReserveEvent.Released;
import io.github.budget4s.domain.reserve.ReserveEvent.Requested;
import io.github.budget4s.domain.reserve.Role;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReachedReturnsTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final ReserveLedger ledger = new ReserveLedger();
    private final List<SpendEntry> spend = new ArrayList<>();
    private final List<FunnelEntry> funnel = new ArrayList<>();

    private static Header header(Role role, String day) {
        return new Header(1, "hash", OffsetDateTime.parse(day + "T08:00:00+08:00"), role.id(), role, role.id(), true);
    }

    private void add(ReserveEvent event) {
        assertThat(ledger.add(event)).isEmpty();
    }

    private void release(@Nullable String channel, long yuan, String day) {
        String name = ledger.nextName();
        Money amount = new Money(yuan * 100);
        add(new Requested(
                header(Role.STAFF, day),
                name,
                amount,
                "x",
                BigDecimal.TEN,
                null,
                LocalDate.parse("2027-12-31"),
                new ReserveEvent.BudgetLine(channel, null, null)));
        for (Role role : Role.SIGNING) {
            add(new Approved(header(role, day), name, "hash"));
        }
        add(new Released(header(Role.GM, day), name, "hash", amount, new Money(100_000_000_00L)));
    }

    private void spent(YearMonth month, String channel, String activity, SpendCategory category, long yuan) {
        spend.add(new SpendEntry(
                SpendKey.of(month, 6, channel, activity, "", category, false), new Money(yuan * 100), 1));
    }

    private void brought(YearMonth month, String channel, String activity, long yuan) {
        funnel.add(new FunnelEntry(month, 0, channel, activity, "", new Figures(Map.of(Measures.REVENUE, yuan * 100))));
    }

    private Map<String, Reached> reached() {
        return ReachedReturns.of(
                        ledger,
                        new Names(Aliases.NONE),
                        new Results(new Spend(spend, ""), new Funnel(funnel, Set.of(Measures.REVENUE), "")))
                .requests();
    }

    /** The show brought 300,000 for 60,000, the channel 400,000 for the 100,000 of its month. */
    @Test
    void aLineIsWorthWhatItsActivityBroughtOrItsChannelInTheMonth() {
        release("A", 50_000, "2026-04-22");
        spent(MAY, "A", "show", SpendCategory.RESERVE, 20_000);
        spent(MAY, "A", "", SpendCategory.RESERVE, 10_000);
        spent(MAY, "A", "show", SpendCategory.NONE, 40_000);
        spent(MAY, "A", "", SpendCategory.NONE, 30_000);
        brought(MAY, "A", "", 100_000);
        brought(MAY, "A", "show", 300_000);

        assertThat(reached()).containsExactly(Map.entry("R1", new Reached(new Money(30_000_00), Ratio.of(14, 3))));
    }

    @Test
    void theOldestReleaseOfTheChannelComesFirstAndOneOfNoChannelLast() {
        release(null, 1_000, "2026-03-02");
        release("A", 2_000, "2026-03-02");
        release("A", 4_000, "2026-04-02");
        release("A", 8_000, "2026-06-02");
        spent(MAY, "A", "", SpendCategory.RESERVE, 6_500);

        assertThat(reached()).containsOnlyKeys("R1", "R2", "R3");
        assertThat(reached().get("R1")).isEqualTo(new Reached(new Money(500_00), Ratio.ZERO));
        assertThat(reached().get("R3"))
                .extracting(each -> each == null ? null : each.spent())
                .isEqualTo(new Money(4_000_00));
    }

    @Test
    void withoutRevenueNothingIsSaidOfTheReturn() {
        release("A", 2_000, "2026-03-02");
        spent(MAY, "A", "", SpendCategory.RESERVE, 500);

        Results noRevenue = new Results(new Spend(spend, ""), null);
        assertThat(ReachedReturns.of(ledger, new Names(Aliases.NONE), noRevenue).requests())
                .containsExactly(Map.entry("R1", new Reached(new Money(500_00), null)));
    }
}
