package io.github.budget4s.report.kpi;

import io.github.budget4s.analysis.kpi.FunnelStage;
import io.github.budget4s.analysis.kpi.KpiRow;
import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.chart.Chart.Direction;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;

/** Draws what the rows of key figures cost, and how many stay from stage to stage of the funnel. */
final class KpiChart {

    private KpiChart() {}

    /** Draws the cost of an order of each row; where there are no orders, that of a lead. */
    static Chart costs(KpiTable table) {
        boolean hasOrders = table.rows().stream().anyMatch(row -> Measures.COST_PER_ORDER.value(row.figures()) != null);
        Measure cost = hasOrders ? Measures.COST_PER_ORDER : Measures.COST_PER_LEAD;
        TableBuilder<KpiRow> t = new TableBuilder<>();
        t.cell(
                "key",
                Column.Kind.TEXT,
                row -> row.key().stream().allMatch(String::isEmpty)
                        ? Cell.key("")
                        : Cell.of(Message.of("chart.names", row.key())));
        KpiCells.addMeasure(t, cost, List.of());
        return new Chart(
                Message.of("kpi.chart-costs", Message.of("column." + cost.name())),
                Direction.SIDEWAYS,
                t.table(table.rows()),
                List.of(Series.bar(cost.name())));
    }

    /** Draws the stages from the lead on: what leads to leads is counted in other sizes. */
    static Chart stages(KpiTable table) {
        List<FunnelStage> stages = FunnelStage.of(table.total().figures()).stream()
                .filter(stage -> stage.stage().equals(Measures.LEADS) || stage.before() != null)
                .toList();
        TableBuilder<FunnelStage> t = new TableBuilder<>();
        t.cell("stage", Column.Kind.TEXT, KpiChart::stage);
        t.count("count", FunnelStage::count);
        return new Chart(
                Message.of("kpi.chart-stages"), Direction.SIDEWAYS, t.table(stages), List.of(Series.bar("count")));
    }

    /** Names a stage and how much of the one before came so far. */
    private static Cell stage(FunnelStage stage) {
        Message name = Message.of("name." + stage.stage().name());
        return stage.rate() == null ? Cell.of(name) : Cell.of(Message.of("kpi.chart-stage", name, stage.rate()));
    }
}
