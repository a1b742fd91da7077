package io.github.budget4s.report.kpi;

import io.github.budget4s.analysis.kpi.FunnelStage;
import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.analysis.kpi.KpiRow;
import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.analysis.statistics.Interval;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.measure.Quotient;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Shows spend and what it brought, by key. */
public final class KpiReport {

    /** The columns that every table has, whatever the files have. */
    private static final List<Measure> ALWAYS = List.of(
            Measures.SPEND,
            Measures.LEADS,
            Measures.VISITS,
            Measures.TEST_DRIVES,
            Measures.ORDERS,
            Measures.DELIVERIES,
            Measures.REVENUE,
            Measures.GROSS_PROFIT,
            Measures.COST_PER_LEAD,
            Measures.COST_PER_VISIT,
            Measures.COST_PER_ORDER,
            Measures.VISIT_RATE,
            Measures.CLOSE_RATE,
            Measures.RETURN_ON_SPEND,
            Measures.ROI);

    /** The columns that follow where the files have what they are named after. */
    private static final List<Quotient> MORE = List.of(
            Measures.COST_PER_MILLE,
            Measures.COST_PER_VISITOR,
            Measures.COST_PER_CONTACT,
            Measures.TEST_DRIVE_RATE,
            Measures.DELIVERY_RATE,
            Measures.COST_PER_VEHICLE);

    /** The counts and rates that chance moves, and that an interval is given for. */
    private static final List<Quantity> UNSURE_COUNTS = List.of(Measures.LEADS, Measures.ORDERS);

    private static final List<Quotient> UNSURE_COSTS = List.of(Measures.COST_PER_LEAD, Measures.COST_PER_ORDER);
    private static final List<Quotient> UNSURE_RATES = List.of(Measures.VISIT_RATE, Measures.CLOSE_RATE);

    private KpiReport() {}

    /** Lists the measures of a table of files that have these quantities. */
    public static List<Measure> measures(Set<Quantity> quantities) {
        List<Measure> measures = new ArrayList<>(ALWAYS);
        for (Quotient more : MORE) {
            if (quantities.contains(more.unit() == Unit.MONEY ? more.denominator() : more.counted())) {
                measures.add(more);
            }
        }
        return measures;
    }

    /**
     * Shows a table: a row a key, a column a measure.
     *
     * @param measures the columns
     * @param intervals whether columns with the 95 % intervals of counts, costs and rates follow
     */
    public static Report of(
            KpiTable table, List<Measure> measures, boolean intervals, List<InputSummary> inputs, List<Note> notes) {
        List<Column> columns = new ArrayList<>(KpiCells.columns(table.keys()));
        measures.forEach(measure -> columns.add(KpiCells.column(measure)));
        if (intervals) {
            columns.addAll(intervalColumns());
        }
        List<List<Cell>> rows = table.rows().stream()
                .map(row -> cells(KpiCells.key(table.keys(), row.key()), row.figures(), measures, intervals))
                .toList();
        List<Cell> totals = cells(KpiCells.noKey(table.keys()), table.total().figures(), measures, intervals);
        // One row of the whole is its own total.
        return report(new Table(columns, rows, table.keys().isEmpty() ? null : totals, null), inputs, notes);
    }

    private static List<Cell> cells(List<Cell> key, Figures figures, List<Measure> measures, boolean intervals) {
        List<Cell> cells = new ArrayList<>(key);
        measures.forEach(measure -> cells.add(KpiCells.value(measure, figures)));
        if (intervals) {
            cells.addAll(intervals(figures));
        }
        return cells;
    }

    private static List<Column> intervalColumns() {
        List<Column> columns = new ArrayList<>();
        UNSURE_COUNTS.forEach(count -> addEnds(columns, count, Column.Kind.COUNT));
        UNSURE_COSTS.forEach(cost -> addEnds(columns, cost, Column.Kind.MONEY));
        UNSURE_RATES.forEach(rate -> addEnds(columns, rate, Column.Kind.RATIO));
        return columns;
    }

    private static void addEnds(List<Column> columns, Measure measure, Column.Kind kind) {
        columns.add(new Column(measure.name() + "_lo95", kind));
        columns.add(new Column(measure.name() + "_hi95", kind));
    }

    private static List<Cell> intervals(Figures figures) {
        List<Cell> cells = new ArrayList<>();
        for (Quantity count : UNSURE_COUNTS) {
            Interval interval = ofCount(figures, count);
            cells.add(interval == null ? Cell.ABSENT : Cell.of(interval.low()));
            cells.add(interval == null ? Cell.ABSENT : Cell.of(interval.high()));
        }
        for (Quotient cost : UNSURE_COSTS) {
            // The spend is known; what it costs is unsure because the count is, the other way round.
            Interval interval = ofCount(figures, cost.denominator());
            Ratio spend = Measures.SPEND.value(figures);
            cells.add(interval == null || spend == null ? Cell.ABSENT : each(spend, interval.high()));
            cells.add(interval == null || spend == null ? Cell.ABSENT : each(spend, interval.low()));
        }
        for (Quotient rate : UNSURE_RATES) {
            Interval interval = rate.value(figures) == null
                    ? null
                    : Interval.ofRate(figures.sum(rate.counted()), figures.sum(rate.denominator()))
                            .orElse(null);
            cells.add(interval == null ? Cell.ABSENT : Cell.of(Ratio.of(interval.low())));
            cells.add(interval == null ? Cell.ABSENT : Cell.of(Ratio.of(interval.high())));
        }
        return cells;
    }

    private static @Nullable Interval ofCount(Figures figures, Quantity count) {
        return figures.has(count)
                ? Interval.ofCount(BigDecimal.valueOf(figures.sum(count))).orElse(null)
                : null;
    }

    private static Cell each(Ratio spend, BigDecimal count) {
        return count.signum() == 0
                ? Cell.ABSENT
                : Cell.of(Money.ofYuan(spend.dividedBy(Ratio.of(count)).toDecimal(2, RoundingMode.HALF_UP)));
    }

    /**
     * Shows one measure with one of the keys across: {@code channel,2026-01,2026-02,total}.
     *
     * @param table by the keys down and the key across, in this order
     * @param down by the keys down alone
     * @param across by the key across alone
     */
    public static Report pivot(
            KpiTable table,
            KpiTable down,
            KpiTable across,
            Measure measure,
            List<InputSummary> inputs,
            List<Note> notes) {
        Column.Kind kind = KpiCells.column(measure).kind();
        KpiKey pivoted = across.keys().get(0);
        List<Column> columns = new ArrayList<>(KpiCells.columns(down.keys()));
        for (KpiRow each : across.rows()) {
            String name = each.key().get(0);
            columns.add(name.isEmpty() ? new Column(Channel.UNATTRIBUTED, kind) : new Column(name, kind, true));
        }
        columns.add(new Column("total", kind));
        Map<List<String>, Figures> cells = new HashMap<>();
        table.rows().forEach(row -> cells.put(row.key(), row.figures()));
        List<List<Cell>> rows = new ArrayList<>();
        for (KpiRow row : down.rows()) {
            List<Cell> shown = new ArrayList<>(KpiCells.key(down.keys(), row.key()));
            for (KpiRow each : across.rows()) {
                List<String> key = new ArrayList<>(row.key());
                key.add(each.key().get(0));
                Figures figures = cells.get(key);
                shown.add(figures == null ? Cell.ABSENT : KpiCells.value(measure, figures));
            }
            shown.add(KpiCells.value(measure, row.figures()));
            rows.add(shown);
        }
        List<Cell> totals = new ArrayList<>(KpiCells.noKey(down.keys()));
        across.rows().forEach(each -> totals.add(KpiCells.value(measure, each.figures())));
        totals.add(KpiCells.value(measure, across.total().figures()));
        return new Report(
                "kpi",
                Message.of(
                        "kpi.title-pivot",
                        Message.of("column." + measure.name()),
                        Message.of("column." + pivoted.columnName())),
                inputs,
                new Table(columns, rows, down.keys().isEmpty() ? null : totals, null),
                notes);
    }

    /**
     * Shows each measure of each key beside what it was before: {@code measure,value,before,change,change_ratio}.
     *
     * @param before the same keys of the days before
     * @param matching the key that a row has in {@code before}
     */
    public static Report comparison(
            KpiTable table,
            KpiTable before,
            UnaryOperator<List<String>> matching,
            List<Measure> measures,
            List<InputSummary> inputs,
            List<Note> notes) {
        List<Column> columns = new ArrayList<>(KpiCells.columns(table.keys()));
        columns.add(new Column("measure", Column.Kind.TEXT));
        columns.add(new Column("value", Column.Kind.COUNT));
        columns.add(new Column("before", Column.Kind.COUNT));
        columns.add(new Column("change", Column.Kind.COUNT));
        columns.add(new Column("change_ratio", Column.Kind.RATIO));
        List<List<Cell>> rows = new ArrayList<>();
        for (KpiRow row : table.rows()) {
            Figures earlier = before.find(matching.apply(row.key()))
                    .map(KpiRow::figures)
                    .orElse(new Figures.Sum().figures(before.total().figures().quantities()));
            for (Measure measure : measures) {
                List<Cell> cells = new ArrayList<>(KpiCells.key(table.keys(), row.key()));
                cells.addAll(compared(measure, row.figures(), earlier));
                rows.add(cells);
            }
        }
        return report(Table.of(columns, rows), inputs, notes);
    }

    private static List<Cell> compared(Measure measure, Figures now, Figures earlier) {
        Ratio value = measure.value(now);
        Ratio before = measure.value(earlier);
        Ratio change = value == null || before == null ? null : value.minus(before);
        Ratio ratio =
                change == null || before == null || before.compareTo(Ratio.ZERO) <= 0 ? null : change.dividedBy(before);
        return List.of(
                Cell.named(measure.name()),
                KpiCells.value(measure, value),
                KpiCells.value(measure, before),
                measure.unit() == Unit.RETURN && change != null
                        ? KpiCells.number(change)
                        : KpiCells.value(measure, change),
                ratio == null ? Cell.ABSENT : Cell.of(ratio));
    }

    /** Shows each stage of the funnel and the loss at it: {@code stage,count,rate,lost,lost_rate,cost}. */
    public static Report stages(KpiTable table, List<InputSummary> inputs, List<Note> notes) {
        List<Column> columns = new ArrayList<>(KpiCells.columns(table.keys()));
        columns.add(new Column("stage", Column.Kind.TEXT));
        columns.add(new Column("count", Column.Kind.COUNT));
        columns.add(new Column("rate", Column.Kind.RATIO));
        columns.add(new Column("lost", Column.Kind.COUNT));
        columns.add(new Column("lost_rate", Column.Kind.RATIO));
        columns.add(new Column("cost", Column.Kind.MONEY));
        List<List<Cell>> rows = new ArrayList<>();
        for (KpiRow row : table.rows()) {
            for (FunnelStage stage : FunnelStage.of(row.figures())) {
                List<Cell> cells = new ArrayList<>(KpiCells.key(table.keys(), row.key()));
                Ratio rate = stage.rate();
                Long lost = stage.lost();
                Ratio lostRate = stage.lostRate();
                cells.add(Cell.named(stage.stage().name()));
                cells.add(Cell.of(stage.count()));
                cells.add(rate == null ? Cell.ABSENT : Cell.of(rate));
                cells.add(lost == null ? Cell.ABSENT : Cell.of((long) lost));
                cells.add(lostRate == null ? Cell.ABSENT : Cell.of(lostRate));
                cells.add(KpiCells.money(stage.cost()));
                rows.add(cells);
            }
        }
        return report(new Table(columns, rows, null, table.keys().isEmpty() ? "rate" : null), inputs, notes);
    }

    private static Report report(Table table, List<InputSummary> inputs, List<Note> notes) {
        return new Report("kpi", Message.of("kpi.title"), inputs, table, notes);
    }
}
