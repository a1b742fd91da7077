package io.github.budget4s.analysis.variance;

import static io.github.budget4s.analysis.variance.Checks.brought;
import static io.github.budget4s.analysis.variance.Checks.budget;
import static io.github.budget4s.analysis.variance.Checks.check;
import static io.github.budget4s.analysis.variance.Checks.committed;
import static io.github.budget4s.analysis.variance.Checks.funnel;
import static io.github.budget4s.analysis.variance.Checks.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.variance.Cut.JudgedBy;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.project.Tolerances;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CutsTest {

    private static List<BudgetEntry> halves(String... channels) {
        List<BudgetEntry> budget = new ArrayList<>();
        for (String channel : channels) {
            budget.add(budget(1, channel, 100_00));
            budget.add(budget(2, channel, 100_00));
        }
        return budget;
    }

    private static Cuts cuts(List<BudgetEntry> budget, List<SpendEntry> spend, Funnel funnel) {
        return check(1, budget, spend, funnel, Tolerances.DEFAULT, false).cuts();
    }

    @Test
    void beginsWithTheLeastEfficient() {
        List<SpendEntry> spend = List.of(
                paid(1, "cheap orders", 120_00),
                paid(1, "dear orders", 120_00),
                paid(1, "leads", 120_00),
                paid(1, "dear leads", 120_00),
                paid(1, "nothing", 120_00));

        Cuts cuts = cuts(
                halves("cheap orders", "dear orders", "leads", "dear leads", "nothing"),
                spend,
                funnel(
                        brought(1, "cheap orders", 0, 12),
                        brought(1, "dear orders", 100, 3),
                        brought(1, "leads", 12, 0),
                        brought(1, "dear leads", 1, 0)));

        // 600 spent, 5 times 104 to come, for a month of 20 % over has a weight of a fifth, 1,000 granted: 120 are
        // over.
        assertThat(cuts.needed()).isEqualTo(new Money(120_00));
        assertThat(cuts.cuts()).extracting(Cut::channel).containsExactly("nothing", "dear leads");
        assertThat(cuts.cuts()).extracting(Cut::amount).containsExactly(new Money(104_00), new Money(16_00));
        assertThat(cuts.cuts()).extracting(Cut::judgedBy).containsExactly(JudgedBy.NO_RESULT, JudgedBy.COST_PER_LEAD);
        assertThat(cuts.cuts()).extracting(Cut::roundedCost).containsExactly(null, new Money(120_00));
        assertThat(cuts.remaining()).isEqualTo(Money.ZERO);
    }

    @Test
    void looksAtWhatCameInUpToTheMonthThatIsChecked() {
        Cuts cuts = cuts(
                halves("a", "b"),
                List.of(paid(1, "a", 120_00), paid(1, "b", 120_00)),
                funnel(brought(1, "a", 0, 1), brought(1, "b", 0, 2), brought(2, "a", 0, 100)));

        assertThat(cuts.cuts()).extracting(Cut::channel).containsExactly("a");
    }

    @Test
    void addsUpWhatCameInThisYearAndNothingOfOthers() {
        FunnelEntry lastYear = new FunnelEntry(
                YearMonth.of(2025, 12), 0, "a", "", "", brought(1, "a", 0, 100).figures());
        Cuts cuts = check(
                        2,
                        List.of(
                                budget(1, "a", 100_00),
                                budget(2, "a", 100_00),
                                budget(3, "a", 100_00),
                                budget(1, "b", 100_00),
                                budget(2, "b", 100_00),
                                budget(3, "b", 100_00)),
                        List.of(paid(1, "a", 120_00), paid(2, "a", 120_00), paid(1, "b", 120_00), paid(2, "b", 120_00)),
                        funnel(
                                brought(1, "a", 3, 1),
                                brought(2, "a", 4, 2),
                                lastYear,
                                brought(1, "b", 5, 2),
                                brought(2, "b", 5, 2)),
                        Tolerances.DEFAULT,
                        false)
                .cuts();

        // An order of a cost 240 / 3, one of b 240 / 4.
        assertThat(cuts.cuts().get(0).channel()).isEqualTo("a");
        assertThat(cuts.cuts().get(0).roundedCost()).isEqualTo(new Money(80_00));
    }

    @Test
    void leavesWhatIsSpentOrOrdered() {
        Cuts cuts = cuts(
                halves("a", "b"),
                List.of(
                        paid(1, "a", 150_00),
                        paid(1, "b", 150_00),
                        committed(2, "a", 150_00),
                        committed(2, "b", 100_00)),
                funnel(brought(1, "a", 1, 0), brought(1, "b", 1, 1)));

        // a has ordered all it would spend; b still 10 of 110.
        assertThat(cuts.needed()).isEqualTo(new Money(160_00));
        assertThat(cuts.cuts()).extracting(Cut::channel).containsExactly("b");
        assertThat(cuts.cut()).isEqualTo(new Money(10_00));
        assertThat(cuts.remaining()).isEqualTo(new Money(150_00));
    }

    @Test
    void withoutAFunnelTheFurthestOverGivesFirst() {
        Cuts cuts = cuts(halves("a", "b"), List.of(paid(1, "a", 110_00), paid(1, "b", 130_00)), Funnel.NONE);

        assertThat(cuts.cuts()).extracting(Cut::channel).containsExactly("b");
        assertThat(cuts.cuts()).extracting(Cut::judgedBy).containsExactly(JudgedBy.UNKNOWN);
    }

    @Test
    void cutsNothingUnlessRedAndOver() {
        assertThat(cuts(halves("a"), List.of(paid(1, "a", 105_00)), Funnel.NONE))
                .isEqualTo(Cuts.NONE);
        VarianceCheck monthOnly = check(
                2,
                List.of(budget(1, "a", 100_00), budget(2, "a", 100_00), budget(3, "a", 100_00)),
                List.of(paid(2, "a", 120_00)));
        assertThat(monthOnly.worst()).isEqualTo(Flag.RED);
        assertThat(monthOnly.cuts()).isEqualTo(Cuts.NONE);
    }

    /** The year is back inside its budget, or nothing is left to cut, and no channel gives what it does not have. */
    @Test
    void cutsAreEnoughAndNeverTooMuch() {
        Random random = new Random(11);
        int red = 0;
        for (int i = 0; i < 5_000; i++) {
            List<BudgetEntry> budget = new ArrayList<>();
            List<SpendEntry> spend = new ArrayList<>();
            List<FunnelEntry> brought = new ArrayList<>();
            int checked = 1 + random.nextInt(12);
            for (String channel : List.of("a", "b", "c", "d")) {
                for (int month = 1; month <= 12; month++) {
                    budget.add(budget(month, channel, 1 + random.nextInt(100_000)));
                    if (random.nextInt(5) > 0) {
                        spend.add(Checks.spend(
                                month, channel, "", "", random.nextInt(6) == 0, random.nextInt(130_000) - 5_000));
                    }
                }
                brought.add(brought(1 + random.nextInt(12), channel, random.nextInt(30), random.nextInt(4)));
            }
            VarianceCheck check = check(
                    checked,
                    budget,
                    spend,
                    funnel(brought.toArray(FunnelEntry[]::new)),
                    Tolerances.DEFAULT,
                    false,
                    Dimension.CHANNEL);
            VarianceRow whole = check.whole(Scope.FULL_YEAR);
            var forecasts = check.rows().stream()
                    .filter(row -> row.scope() == Scope.FULL_YEAR && !row.isWhole())
                    .collect(Collectors.toMap(row -> row.values().get(Dimension.CHANNEL), VarianceRow::forecast));

            if (check.worst() != Flag.RED || whole.variance().compareTo(Money.ZERO) <= 0) {
                assertThat(check.cuts()).isEqualTo(Cuts.NONE);
                continue;
            }
            red++;
            Cuts cuts = check.cuts();
            cuts.cuts().forEach(cut -> assertThat(cut.amount())
                    .isGreaterThan(Money.ZERO)
                    .isLessThanOrEqualTo(forecasts.get(cut.channel())));
            Money all = forecasts.values().stream().reduce(Money.ZERO, Money::plus);
            for (Money spared : cuts.spared().values()) {
                all = all.minus(spared);
            }
            assertThat(cuts.cut()).isEqualTo(all.compareTo(whole.variance()) < 0 ? all : whole.variance());
            assertThat(cuts.needed()).isEqualTo(whole.variance());
        }
        assertThat(red).isGreaterThan(1_000);
    }
}
