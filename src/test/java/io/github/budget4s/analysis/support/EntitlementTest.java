package io.github.budget4s.analysis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.Deadline;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntitlementTest {

    private static final Deadline QUARTERS = new Deadline.EachYear(
            List.of(MonthDay.of(1, 15), MonthDay.of(4, 15), MonthDay.of(7, 15), MonthDay.of(10, 15)));

    private static SpendEntry spend(int month, int day, String activity, long cents) {
        return new SpendEntry(
                SpendKey.of(YearMonth.of(2026, month), day, "a", activity, "", SpendCategory.NONE, false),
                new Money(cents),
                1);
    }

    private static SupportItem item(Basis basis, @Nullable Long cap, @Nullable Long quarterlyCap, Deadline deadline) {
        return new SupportItem(
                "",
                "ads",
                basis,
                cap == null ? null : new Money(cap),
                quarterlyCap == null ? null : new Money(quarterlyCap),
                new SupportItem.Coverage(List.of("a"), List.of()),
                null,
                deadline);
    }

    private static Entitlement of(SupportItem item, LocalDate day, SpendEntry... entries) {
        TreeMap<YearMonth, MonthlySales> sold = new TreeMap<>();
        for (int month = 1; month <= 12; month++) {
            sold.put(YearMonth.of(2026, month), new MonthlySales(Units.of(3), 1, 0));
        }
        return Entitlement.of(
                item,
                new ActualFacts(
                        2026,
                        Plan.EMPTY,
                        new Spend(List.of(entries), ""),
                        new SalesHistory(sold),
                        new TreeMap<>(),
                        Funnel.NONE),
                day);
    }

    @Test
    void theCapIsUsedUpByWhatIsDueFirst() {
        Entitlement entitlement = of(
                item(new Basis.ShareOfSpend(Ratio.of(1, 2)), 1_000L, null, QUARTERS),
                LocalDate.of(2026, 8, 31),
                spend(2, 3, "", 1_400),
                spend(5, 3, "", 900),
                spend(8, 3, "", 200));

        assertThat(entitlement.slices())
                .extracting(Slice::due, slice -> slice.earned().cents())
                .containsExactly(
                        tuple(LocalDate.of(2026, 4, 15), 700L),
                        tuple(LocalDate.of(2026, 7, 15), 300L),
                        tuple(LocalDate.of(2026, 10, 15), 0L));
    }

    @Test
    void aLineThatKnowsItsMonthOnlyIsOfTheLastDayOfThat() {
        Entitlement entitlement = of(
                item(new Basis.ShareOfSpend(Ratio.of(1, 2)), null, null, new Deadline.Within(30)),
                LocalDate.of(2026, 4, 10),
                spend(2, 0, "", 100),
                spend(4, 0, "", 100));

        assertThat(entitlement.slices()).extracting(Slice::due).containsExactly(LocalDate.of(2026, 3, 30));
    }

    @Test
    void aFixedAmountIsDueAQuarterAtATime() {
        Entitlement entitlement =
                of(item(new Basis.Fixed(new Money(1_000)), 600L, null, QUARTERS), LocalDate.of(2026, 5, 1));

        assertThat(entitlement.slices())
                .extracting(slice -> slice.earned().cents())
                .containsExactly(250L, 250L, 100L, 0L);
    }

    /** However an item is computed and due, its parts add up to what it pays, to the cent. */
    @Test
    void thePartsAddUpToTheWhole() {
        Random random = new Random(5);
        List<Deadline> deadlines = List.of(
                QUARTERS,
                new Deadline.Within(20),
                new Deadline.On(LocalDate.of(2026, 9, 20)),
                new Deadline.Dates(List.of(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 11, 20))));
        List<Basis> bases = List.of(
                new Basis.ShareOfSpend(Ratio.of(37, 100)),
                new Basis.PerVehicle(new Money(333)),
                new Basis.Fixed(new Money(98_765)),
                new Basis.PerEvent(new Money(8_888), 4));
        for (int i = 0; i < 2_000; i++) {
            List<SpendEntry> entries = new ArrayList<>();
            for (int j = random.nextInt(25); j > 0; j--) {
                entries.add(spend(
                        1 + random.nextInt(12),
                        random.nextInt(29),
                        random.nextBoolean() ? "" : "x" + random.nextInt(6),
                        random.nextInt(60_000) - 10_000));
            }
            SupportItem item = item(
                    bases.get(random.nextInt(bases.size())),
                    random.nextBoolean() ? (long) random.nextInt(90_000) : null,
                    random.nextBoolean() ? (long) random.nextInt(30_000) : null,
                    deadlines.get(random.nextInt(deadlines.size())));

            Entitlement entitlement =
                    of(item, LocalDate.of(2026, 1 + random.nextInt(12), 28), entries.toArray(new SpendEntry[0]));

            assertThat(entitlement.slices().stream().map(Slice::earned).reduce(Money.ZERO, Money::plus))
                    .as(item + " " + entries)
                    .isEqualTo(entitlement.support().amount());
        }
    }
}
