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
import io.github.budget4s.report.table.TableBuilder;
import io.github.budget4s.report.table.TableColumn;
import java.math.BigDecimal;
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
        TableBuilder<KpiRow> t = new TableBuilder<>();
        KpiCells.addKeys(t, table.keys(), KpiRow::key);
        for (Measure measure : measures) {
            KpiCells.addMeasure(t, measure, measures);
        }
        if (intervals) {
            addIntervals(t);
        }
        // One row of the whole is its own total.
        if (!table.keys().isEmpty()) {
            t.totals(table.total());
        }
        return report(t.table(table.rows()), inputs, notes).with(KpiChart.costs(table));
    }

    private static void addIntervals(TableBuilder<KpiRow> t) {
        for (Quantity count : UNSURE_COUNTS) {
            t.decimal(low(count), row -> low(ofCount(row.figures(), count)));
            t.decimal(high(count), row -> high(ofCount(row.figures(), count)));
        }
        for (Quotient cost : UNSURE_COSTS) {
            // The spend is known; what it costs is unsure because the count is, the other way round.
            t.money(low(cost), row -> each(row.figures(), high(ofCount(row.figures(), cost.denominator()))));
            t.money(high(cost), row -> each(row.figures(), low(ofCount(row.figures(), cost.denominator()))));
        }
        for (Quotient rate : UNSURE_RATES) {
            t.ratio(low(rate), row -> ratio(low(ofRate(row.figures(), rate))));
            t.ratio(high(rate), row -> ratio(high(ofRate(row.figures(), rate))));
        }
    }

    private static String low(Measure measure) {
        return measure.name() + "_lo" + Interval.LEVEL;
    }

    private static String high(Measure measure) {
        return measure.name() + "_hi" + Interval.LEVEL;
    }

    private static @Nullable BigDecimal low(@Nullable Interval interval) {
        return interval == null ? null : interval.low();
    }

    private static @Nullable BigDecimal high(@Nullable Interval interval) {
        return interval == null ? null : interval.high();
    }

    private static @Nullable Ratio ratio(@Nullable BigDecimal decimal) {
        return decimal == null ? null : Ratio.of(decimal);
    }

    private static @Nullable Interval ofRate(Figures figures, Quotient rate) {
        return rate.value(figures) == null
                ? null
                : Interval.ofRate(figures.sum(rate.counted()), figures.sum(rate.denominator()))
                        .orElse(null);
    }

    private static @Nullable Interval ofCount(Figures figures, Quantity count) {
        return figures.has(count)
                ? Interval.ofCount(BigDecimal.valueOf(figures.sum(count))).orElse(null)
                : null;
    }

    private static @Nullable Money each(Figures figures, @Nullable BigDecimal count) {
        Ratio spend = Measures.SPEND.value(figures);
        return spend == null || count == null || count.signum() == 0
                ? null
                : KpiCells.toCents(spend.dividedBy(Ratio.of(count)));
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
        KpiKey pivoted = across.keys().get(0);
        Map<List<String>, Figures> cells = new HashMap<>();
        table.rows().forEach(row -> cells.put(row.key(), row.figures()));
        TableBuilder<KpiRow> t = new TableBuilder<>();
        KpiCells.addKeys(t, down.keys(), KpiRow::key);
        Column.Kind kind = KpiCells.kind(measure);
        for (KpiRow each : across.rows()) {
            String name = each.key().get(0);
            Column column = name.isEmpty() ? new Column(Channel.UNATTRIBUTED, kind) : new Column(name, kind, true);
            TableColumn<KpiRow, Cell> added = t.cell(column, row -> crossing(row, name, cells, measure));
            if (!down.keys().isEmpty()) {
                added.total(KpiCells.value(measure, each.figures()));
            }
        }
        TableColumn<KpiRow, Cell> total = t.cell("total", kind, row -> KpiCells.value(measure, row.figures()));
        if (!down.keys().isEmpty()) {
            total.total(KpiCells.value(measure, across.total().figures()));
        }
        return new Report(
                "kpi",
                Message.of(
                        "kpi.title-pivot",
                        Message.of("column." + measure.name()),
                        Message.of("column." + pivoted.columnName())),
                inputs,
                t.table(down.rows()),
                notes);
    }

    private static @Nullable Cell crossing(
            KpiRow down, String across, Map<List<String>, Figures> cells, Measure measure) {
        List<String> key = new ArrayList<>(down.key());
        key.add(across);
        Figures figures = cells.get(key);
        return figures == null ? null : KpiCells.value(measure, figures);
    }

    /** One measure of a row, and what it was before. */
    private record Compared(
            KpiRow row,
            Measure measure,
            @Nullable Ratio value,
            @Nullable Ratio before) {

        @Nullable
        Ratio change() {
            return value == null || before == null ? null : value.minus(before);
        }

        @Nullable
        Ratio changeRatio() {
            Ratio change = change();
            return change == null || before == null || before.compareTo(Ratio.ZERO) <= 0
                    ? null
                    : change.dividedBy(before);
        }

        /** A return is one to something, its change is not. */
        Cell changeCell() {
            Ratio change = change();
            return measure.unit() == Unit.RETURN && change != null
                    ? KpiCells.number(change)
                    : KpiCells.value(measure, change);
        }
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
        List<Compared> rows = new ArrayList<>();
        for (KpiRow row : table.rows()) {
            Figures earlier = before.find(matching.apply(row.key()))
                    .map(KpiRow::figures)
                    .orElse(new Figures.Sum().figures(before.total().figures().quantities()));
            for (Measure measure : measures) {
                rows.add(new Compared(row, measure, measure.value(row.figures()), measure.value(earlier)));
            }
        }
        TableBuilder<Compared> t = new TableBuilder<>();
        KpiCells.addKeys(t, table.keys(), compared -> compared.row().key());
        t.named("measure", compared -> compared.measure().name());
        t.cell(
                new Column("value", Column.Kind.COUNT).headed("column.this_period"),
                compared -> KpiCells.value(compared.measure(), compared.value()));
        t.cell("before", Column.Kind.COUNT, compared -> KpiCells.value(compared.measure(), compared.before()));
        t.cell("change", Column.Kind.COUNT, Compared::changeCell);
        t.ratio("change_ratio", Compared::changeRatio);
        return report(t.table(rows), inputs, notes);
    }

    /** One stage of a row. */
    private record StageOf(KpiRow row, FunnelStage stage) {}

    /** Shows each stage of the funnel and the loss at it: {@code stage,count,rate,lost,lost_rate,cost}. */
    public static Report stages(KpiTable table, List<InputSummary> inputs, List<Note> notes) {
        List<StageOf> rows = new ArrayList<>();
        for (KpiRow row : table.rows()) {
            FunnelStage.of(row.figures()).forEach(stage -> rows.add(new StageOf(row, stage)));
        }
        TableBuilder<StageOf> t = new TableBuilder<>();
        KpiCells.addKeys(t, table.keys(), each -> each.row().key());
        t.named("stage", each -> each.stage().stage().name());
        t.count("count", each -> each.stage().count());
        TableColumn<StageOf, Ratio> rate = t.ratio("rate", each -> each.stage().rate());
        t.count("lost", each -> each.stage().lost());
        t.ratio("lost_rate", each -> each.stage().lostRate());
        t.money("cost", each -> KpiCells.toCents(each.stage().cost()));
        if (table.keys().isEmpty()) {
            rate.bar();
        }
        return report(t.table(rows), inputs, notes).with(KpiChart.stages(table));
    }

    private static Report report(Table table, List<InputSummary> inputs, List<Note> notes) {
        return new Report("kpi", Message.of("kpi.title"), inputs, table, notes);
    }
}
