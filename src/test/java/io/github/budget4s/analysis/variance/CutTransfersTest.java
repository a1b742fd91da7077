package io.github.budget4s.analysis.variance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CutTransfersTest {

    private static final MonthRange YEAR = MonthRange.ofYear(2026);

    private static Plan plan(RegularItem... items) {
        return new Plan(2026, null, Money.ZERO, List.of(items), List.of(), List.of(), Goals.NONE);
    }

    @Test
    void sparesRegularItemsOfTheirChannelOrName() {
        Spared spared = Spared.of(
                plan(
                        new RegularItem("poster", new Money(120_01), false, RegularItem.ALL_MONTHS, "outdoor"),
                        new RegularItem("radio", new Money(5_00), true, new TreeSet<>(List.of(3, 4)), null),
                        new RegularItem("showroom", new Money(70_00), false, RegularItem.ALL_MONTHS, null)),
                new ReleasedMoney(
                        new TreeMap<>(Map.of(YearMonth.of(2026, 3), new TreeMap<>(Map.of("radio", new Money(1_00)))))),
                YEAR,
                Set.of("outdoor", "radio"));
        assertThat(spared.channels()).containsOnlyKeys("outdoor", "radio");
        assertThat(spared.of("outdoor", YearMonth.of(2026, 1))).isEqualTo(new Money(10_01));
        assertThat(spared.of("outdoor", YearMonth.of(2026, 2))).isEqualTo(new Money(10_00));
        assertThat(spared.of("radio", YearMonth.of(2026, 3))).isEqualTo(new Money(6_00));
        assertThat(spared.of("radio", YearMonth.of(2026, 5))).isEqualTo(Money.ZERO);
        // What is ordered already is not kept twice.
        assertThat(spared.beyond(
                        "radio",
                        List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 4)),
                        new TreeMap<>(Map.of(YearMonth.of(2026, 3), new Money(9_00)))))
                .isEqualTo(new Money(5_00));
    }

    @Test
    void aContractIsNotCut() {
        List<BudgetEntry> budget = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            budget.add(Checks.budget(month, "a", 100));
            budget.add(Checks.budget(month, "outdoor", 100));
        }
        List<SpendEntry> spend = List.of(Checks.paid(1, "a", 150), Checks.paid(1, "outdoor", 100));
        VarianceCheck check = Checks.check(1, budget, spend);
        assertThat(check.cuts().cuts()).extracting(Cut::channel).contains("a");
        Spared spared = new Spared(Map.of("a", new TreeMap<>(Map.of(YearMonth.of(2026, 2), new Money(10_000)))));
        VarianceCheck without = VarianceCheck.of(check.request(), spared);
        assertThat(without.cuts().cuts()).extracting(Cut::channel).containsExactly("outdoor");
        assertThat(without.cuts().spared()).containsOnlyKeys("a");
    }

    @Test
    void movesWhatIsLeftToWhatWasOverspentAndNoMore() {
        Random random = new Random(20260131);
        int moved = 0;
        for (int round = 0; round < 200; round++) {
            List<BudgetEntry> budget = new ArrayList<>();
            List<SpendEntry> spend = new ArrayList<>();
            int checked = 1 + random.nextInt(11);
            Map<String, TreeMap<YearMonth, Money>> bound = new HashMap<>();
            for (String channel : List.of("a", "b", "c")) {
                for (int month = 1; month <= 12; month++) {
                    budget.add(Checks.budget(month, channel, random.nextInt(1_000)));
                    if (month <= checked) {
                        spend.add(Checks.paid(month, channel, random.nextInt(1_400)));
                    } else if (random.nextInt(4) == 0) {
                        spend.add(Checks.committed(month, channel, random.nextInt(900)));
                    }
                    if (random.nextInt(3) == 0) {
                        bound.computeIfAbsent(channel, first -> new TreeMap<>())
                                .put(YearMonth.of(2026, month), new Money(random.nextInt(600)));
                    }
                }
            }
            Spared spared = new Spared(Map.copyOf(bound));
            VarianceCheck check =
                    VarianceCheck.of(Checks.check(checked, budget, spend).request(), spared);
            List<CutTransfers.Move> moves = CutTransfers.of(check, spared);
            moved += moves.size();
            assertThat(moves).allMatch(move -> move.amount().compareTo(Money.ZERO) > 0);
            assertThat(sum(moves)).isLessThanOrEqualTo(check.cuts().cut());
            for (String channel : List.of("a", "b", "c")) {
                for (YearMonth month : YEAR.months()) {
                    Money has = amount(budget, channel, month);
                    Money used = spend.stream()
                            .filter(each -> each.channel().equals(channel)
                                    && each.month().equals(month))
                            .map(SpendEntry::amount)
                            .reduce(Money.ZERO, Money::plus);
                    Money out = sum(moves.stream()
                            .filter(move -> move.channel().equals(channel)
                                    && move.from().equals(month))
                            .toList());
                    Money in = sum(moves.stream()
                            .filter(move -> move.toChannel().equals(channel)
                                    && move.toMonth().equals(month))
                            .toList());
                    if (!out.isZero()) {
                        assertThat(month.getMonthValue()).isGreaterThan(checked);
                        assertThat(has.minus(out)).isGreaterThanOrEqualTo(used);
                        assertThat(has.minus(out)).isGreaterThanOrEqualTo(spared.of(channel, month));
                    }
                    if (!in.isZero()) {
                        assertThat(month.getMonthValue()).isLessThanOrEqualTo(checked);
                        assertThat(has.plus(in)).isLessThanOrEqualTo(used);
                    }
                }
            }
        }
        assertThat(moved).isGreaterThan(300);
    }

    private static Money amount(List<BudgetEntry> budget, String channel, YearMonth month) {
        return budget.stream()
                .filter(each -> each.channel().equals(channel) && each.month().equals(month))
                .map(BudgetEntry::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money sum(List<CutTransfers.Move> moves) {
        return moves.stream().map(CutTransfers.Move::amount).reduce(Money.ZERO, Money::plus);
    }
}
