package io.github.budget4s.report.allocation;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;

/** Draws a year's budget: of each month what is regular, for activities and flexible, and its share of the sales. */
final class AllocationChart {

    private AllocationChart() {}

    static Chart of(Allocation allocation) {
        TableBuilder<MonthlyBudget> t = new TableBuilder<>();
        t.month("month", MonthlyBudget::month);
        t.money("regular", MonthlyBudget::regular);
        t.money("activities", MonthlyBudget::activities);
        t.money("flexible", MonthlyBudget::flexible);
        t.ratio("share", MonthlyBudget::share);
        return new Chart(
                Message.of(
                        "allocation.title", String.valueOf(allocation.request().year())),
                Chart.Direction.UPRIGHT,
                t.table(allocation.months()),
                List.of(
                        Series.stack("regular"),
                        Series.stack("activities"),
                        Series.stack("flexible"),
                        Series.line("share")));
    }
}
