package io.github.budget4s.analysis.variance;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.ChannelGroups;
import io.github.budget4s.domain.project.Tolerances;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes small budgets, spend and funnels of 2026; amounts are in cents. */
final class Checks {

    /** A channel in no group stands for itself. */
    private static final ChannelGroups GROUPS = new ChannelGroups(List.of("both"), Map.of("a", "both", "b", "both"));

    private Checks() {}

    static BudgetEntry budget(int month, String channel, long cents) {
        return new BudgetEntry(YearMonth.of(2026, month), channel, "", "", new Money(cents));
    }

    static SpendEntry paid(int month, String channel, long cents) {
        return spend(month, channel, "", "", false, cents);
    }

    static SpendEntry committed(int month, String channel, long cents) {
        return spend(month, channel, "", "", true, cents);
    }

    static SpendEntry spend(int month, String channel, String activity, String store, boolean committed, long cents) {
        return new SpendEntry(
                SpendKey.of(YearMonth.of(2026, month), 0, channel, activity, store, SpendCategory.NONE, committed),
                new Money(cents),
                1);
    }

    static FunnelEntry brought(int month, String channel, long leads, long orders) {
        return new FunnelEntry(
                YearMonth.of(2026, month),
                0,
                channel,
                "",
                "",
                new Figures(Map.of(Measures.LEADS, leads, Measures.ORDERS, orders)));
    }

    static Funnel funnel(FunnelEntry... entries) {
        return new Funnel(List.of(entries), Set.of(Measures.LEADS, Measures.ORDERS), "funnel.csv");
    }

    /** Checks a month of 2026 with the usual thresholds. */
    static VarianceCheck check(int month, List<BudgetEntry> budget, List<SpendEntry> spend, Dimension... by) {
        return check(month, budget, spend, Funnel.NONE, Tolerances.DEFAULT, false, by);
    }

    static VarianceCheck check(
            int month,
            List<BudgetEntry> budget,
            List<SpendEntry> spend,
            Funnel funnel,
            Tolerances tolerances,
            boolean bothWays,
            Dimension... by) {
        return VarianceCheck.of(
                new VarianceRequest(
                        new Budget(budget, "budget.csv"),
                        new Spend(spend, "spend.csv"),
                        funnel,
                        new CheckedMonth(
                                YearMonth.of(2026, month),
                                MonthRange.ofYear(2026),
                                Today.named(YearMonth.of(2026, month).atEndOfMonth())),
                        new RowKeys(List.of(by), GROUPS),
                        bothWays,
                        tolerances,
                        new Ahead(List.of(), List.of(), new Holidays(Map.of()), null)),
                Spared.NONE);
    }

    /** Checks a month as it stands on a day, knowing what else is to come. */
    static VarianceCheck check(
            int month, LocalDate day, List<BudgetEntry> budget, List<SpendEntry> spend, Ahead ahead, Dimension... by) {
        return VarianceCheck.of(
                new VarianceRequest(
                        new Budget(budget, "budget.csv"),
                        new Spend(spend, "spend.csv"),
                        Funnel.NONE,
                        new CheckedMonth(YearMonth.of(2026, month), MonthRange.ofYear(2026), Today.named(day)),
                        new RowKeys(List.of(by), GROUPS),
                        false,
                        Tolerances.DEFAULT,
                        ahead),
                Spared.NONE);
    }

    /** The same amount in some months, both included. */
    static List<BudgetEntry> months(int first, int last, String channel, long cents) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(month -> budget(month, channel, cents))
                .toList();
    }

    /** The same payment in some months, both included. */
    static List<SpendEntry> payments(int first, int last, String channel, long cents) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(month -> paid(month, channel, cents))
                .toList();
    }

    /** Puts lists together. */
    @SafeVarargs
    static <T> List<T> all(List<? extends T>... lists) {
        List<T> all = new ArrayList<>();
        for (List<? extends T> each : lists) {
            all.addAll(each);
        }
        return all;
    }

    /** Finds the full year of the row of a name. */
    static VarianceRow year(VarianceCheck check, Dimension dimension, String name) {
        return check.rows().stream()
                .filter(row -> row.scope() == Scope.FULL_YEAR && row.values().equals(Map.of(dimension, name)))
                .findFirst()
                .orElseThrow();
    }
}
