package io.github.budget4s.analysis.overview;

import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.analysis.kpi.Reached;
import io.github.budget4s.analysis.kpi.TargetResult;
import io.github.budget4s.analysis.kpi.TargetTable;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Ratio;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds one of the four things that are looked at first (leads, visits, orders, what an order costs), with the targets
 * of the plan's year that are about it.
 *
 * @param measure what it is
 * @param months what each month brought, from the year's first to the last that is looked at
 * @param whole what those months brought; null when that cannot be computed
 * @param targets the targets that are about it, of those months
 */
public record Quadrant(
        Measure measure, List<Month> months, @Nullable Ratio whole, List<TargetResult> targets) {

    private static final List<Measure> OF_LEADS = List.of(Measures.LEADS);
    private static final List<Measure> OF_VISITS = List.of(Measures.VISITS, Measures.VISIT_RATE);
    private static final List<Measure> OF_ORDERS = List.of(Measures.ORDERS, Measures.DELIVERIES, Measures.CLOSE_RATE);
    private static final List<Measure> OF_COST = List.of(
            Measures.COST_PER_VEHICLE,
            Measures.COST_PER_ORDER,
            Measures.COST_PER_VISIT,
            Measures.COST_PER_LEAD,
            Measures.RETURN_ON_SPEND);

    /**
     * Holds what a month brought.
     *
     * @param value amounts in yuan; null when it cannot be computed
     */
    public record Month(YearMonth month, @Nullable Ratio value) {}

    public Quadrant {
        months = List.copyOf(months);
        targets = List.copyOf(targets);
    }

    /**
     * Makes the four of them.
     *
     * @param reached what was reached
     * @param table the targets of the plan's year in the months that are looked at
     */
    public static List<Quadrant> of(Reached reached, TargetTable table) {
        MonthRange months = table.months();
        KpiTable byMonth = KpiTable.of(
                reached.spend(),
                reached.funnel(),
                new KpiTable.Request(List.of(KpiKey.MONTH), DayRange.of(months), reached.withCommitted(), List.of()));
        boolean hasOrders = Measures.COST_PER_ORDER.value(byMonth.total().figures()) != null;
        Measure cost = hasOrders ? Measures.COST_PER_ORDER : Measures.COST_PER_LEAD;
        return List.of(
                of(Measures.LEADS, byMonth, table, OF_LEADS),
                of(Measures.VISITS, byMonth, table, OF_VISITS),
                of(Measures.ORDERS, byMonth, table, OF_ORDERS),
                of(cost, byMonth, table, OF_COST));
    }

    private static Quadrant of(Measure measure, KpiTable byMonth, TargetTable table, List<Measure> about) {
        List<Month> months = new ArrayList<>();
        for (YearMonth month : table.months().months()) {
            Figures figures = byMonth.find(List.of(month.toString()))
                    .map(row -> row.figures())
                    .orElse(Figures.NONE);
            months.add(new Month(month, measure.value(figures)));
        }
        List<TargetResult> targets = table.results().stream()
                .filter(result -> result.scope() == TargetResult.Scope.YEAR
                        && result.measure() != null
                        && about.contains(result.measure()))
                .toList();
        return new Quadrant(measure, months, measure.value(byMonth.total().figures()), targets);
    }

    /** Returns what the last month brought; null when that cannot be computed. */
    public @Nullable Ratio last() {
        return months.get(months.size() - 1).value();
    }

    /** Finds how bad the worst of its targets is; null where none can be judged. */
    public @Nullable Flag flag() {
        List<Flag> flags = targets.stream()
                .map(TargetResult::flag)
                .filter(Objects::nonNull)
                .toList();
        return flags.isEmpty() ? null : Flag.worst(flags);
    }
}
