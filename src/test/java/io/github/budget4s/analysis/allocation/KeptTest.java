package io.github.budget4s.analysis.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final MonthRange YEAR = MonthRange.ofYear(2026, 1);
    private static final List<String> CHANNELS = List.of("a", "b", "c");

    private final Random random = new Random(20260701);

    private AllocationRequest request(long total) {
        TreeSet<Integer> months = new TreeSet<>();
        for (int i = 0; i < 5; i++) {
            months.add(1 + random.nextInt(12));
        }
        return new AllocationRequest(
                YEAR,
                new Money(total),
                new Money(random.nextInt(1_000)),
                List.of(
                        new RegularItem("r", new Money(random.nextInt(9_000)), false, months, "a"),
                        new RegularItem("s", new Money(random.nextInt(700)), true, RegularItem.ALL_MONTHS, null)),
                ActivityPart.of(List.of(
                        new Activity(1 + random.nextInt(12), "x", "b", new Money(random.nextInt(5_000)), List.of()))),
                new Money(random.nextBoolean() ? 1 : 100),
                new AllocationRequest.HistoryUse(ShareMethod.POOLED, null, false, new TreeSet<>()),
                AllocationRequest.NO_BOUNDS);
    }

    private MonthShares.OfPlan shares() {
        List<Units> plan = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            plan.add(Units.of(1 + random.nextInt(90)));
        }
        return MonthShares.ofPlan(plan);
    }

    private Budget budget() {
        List<BudgetEntry> entries = new ArrayList<>();
        for (YearMonth month : YEAR.months()) {
            for (String channel : CHANNELS) {
                entries.add(new BudgetEntry(month, channel, "", "", new Money(random.nextInt(4_000))));
            }
        }
        return new Budget(entries, "budget.csv");
    }

    @Test
    void monthsBeforeStayAndTheYearAddsUp() {
        for (int round = 0; round < 300; round++) {
            AllocationRequest request = request(250_000 + random.nextInt(100_000));
            Kept kept = Kept.of(budget(), YEAR, YearMonth.of(2026, 2 + random.nextInt(11)), false);
            Allocation allocation = Allocator.allocate(shares(), kept.in(request, false));
            for (MonthlyBudget month : allocation.months()) {
                if (month.month().isBefore(kept.from())) {
                    assertThat(month.total()).isEqualTo(kept.of(month.month()));
                }
            }
            assertThat(allocation.spread()).isEqualTo(request.total().minus(request.reserve()));
        }
    }

    @Test
    void cellsBeforeStayAndBothMarginsAddUp() {
        for (int round = 0; round < 300; round++) {
            AllocationRequest request = request(300_000 + random.nextInt(100_000));
            Kept kept = Kept.of(budget(), YEAR, YearMonth.of(2026, 2 + random.nextInt(11)), false);
            Allocation allocation = Allocator.allocate(shares(), kept.in(request, true));
            List<Channel> channels = CHANNELS.stream()
                    .map(name -> new Channel(name, new Money(150_000 + random.nextInt(50_000)), false, List.of()))
                    .toList();
            ChannelAllocation table = ChannelAllocation.of(allocation, new ChannelRequest(channels, true, Map.of()));
            Money whole = Money.ZERO;
            for (int channel = 0; channel < table.channels().size(); channel++) {
                ChannelBudget own = table.channels().get(channel);
                Money sum = Money.ZERO;
                for (YearMonth month : YEAR.months()) {
                    Money amount = table.amount(month.getMonthValue(), channel);
                    sum = sum.plus(amount);
                    if (month.isBefore(kept.from())) {
                        assertThat(amount).isEqualTo(kept.cells().get(month).getOrDefault(own.name(), Money.ZERO));
                    }
                }
                assertThat(sum).isEqualTo(own.budget());
                whole = whole.plus(sum);
            }
            assertThat(whole).isEqualTo(request.total().minus(request.reserve()));
        }
    }

    @Test
    void refusesTooLittleAndMonthsThatAreNotThere() {
        AllocationRequest request = request(400_000);
        Kept kept = Kept.of(budget(), YEAR, YearMonth.of(2026, 7), false);
        AllocationRequest small = new AllocationRequest(
                YEAR,
                kept.total(),
                Money.ZERO,
                List.of(RegularItem.unnamed(new Money(1200))),
                List.of(),
                request.unit(),
                request.history(),
                AllocationRequest.NO_BOUNDS);
        assertThatThrownBy(() -> kept.in(small, false)).hasMessageContaining("allocation.keep.too-little");
        Budget halfYear = new Budget(
                budget().entries().stream()
                        .filter(entry -> entry.month().getMonthValue() != 3)
                        .toList(),
                "budget.csv");
        assertThatThrownBy(() -> Kept.of(halfYear, YEAR, YearMonth.of(2026, 4), false))
                .isInstanceOf(RefusedException.class);
        assertThat(Kept.of(halfYear, YEAR, YearMonth.of(2026, 4), true).of(YearMonth.of(2026, 3)))
                .isEqualTo(Money.ZERO);
        assertThat(Kept.of(halfYear, YEAR, YearMonth.of(2026, 3), false).cells())
                .hasSize(2);
        assertThatThrownBy(() -> Kept.of(budget(), YEAR, YearMonth.of(2026, 1), false))
                .hasMessageContaining("allocation.keep.from");
        assertThatThrownBy(() -> Kept.of(budget(), YEAR, YearMonth.of(2027, 1), false))
                .hasMessageContaining("allocation.keep.from");
    }
}
