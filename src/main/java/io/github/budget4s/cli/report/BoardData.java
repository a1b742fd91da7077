package io.github.budget4s.cli.report;

import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.analysis.kpi.Reached;
import io.github.budget4s.analysis.kpi.Results;
import io.github.budget4s.analysis.kpi.TargetMonths;
import io.github.budget4s.analysis.kpi.TargetTable;
import io.github.budget4s.analysis.overview.DrillDown;
import io.github.budget4s.analysis.overview.Quadrant;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.VarianceTask;
import io.github.budget4s.domain.actual.Actuals;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.board.DrillRow;
import io.github.budget4s.report.board.QuadrantCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and computes what a board shows besides the results of other commands. */
final class BoardData {

    /** Of a longer ledger the lines are not read once more: they would fill the memory, and nobody would find one. */
    private static final long MOST_LINES = 100_000;

    private final PartSource source;
    private final Run run;
    private final BoardFiles files;
    private final BoardTime time;

    /**
     * Holds what stands at the top of a board and at its end.
     *
     * @param quadrants none where no file has any of them
     * @param years the last one first
     */
    record Overview(List<QuadrantCard> quadrants, List<DrillRow> years) {

        static final Overview NOTHING = new Overview(List.of(), List.of());
    }

    BoardData(PartSource source, BoardFiles files, BoardTime time) {
        this.source = source;
        this.run = source.run();
        this.files = files;
        this.time = time;
    }

    /** Holds spend against the budget, by channel. */
    VarianceCheck variance(Inputs inputs) {
        VarianceTask task = new VarianceTask(
                files.forVariance(), time.month(), time.asOf(), List.of(Dimension.CHANNEL), false, false, false, false);
        return task.check(run, inputs, PartSource.DETAIL);
    }

    /**
     * Takes the results together and apart.
     *
     * @param check spend against the budget; null where there is none
     */
    Overview overview(@Nullable VarianceCheck check) {
        Inputs inputs = source.inputs();
        Plan plan = inputs.plan(files.plan());
        Results read = inputs.results(files.of("--spend"), files.of("--funnel"), PartSource.DETAIL);
        Today today = check != null ? check.request().today() : read.today(time.asOf());
        Results results = today == null ? read : read.until(today);
        Reached reached = new Reached(results.spend(), results.funnel(), null, Actuals.NONE, false);
        int starts = run.project().budgetYear().starts();
        MonthRange months = check != null
                ? new MonthRange(check.request().year().first(), check.request().month())
                : TargetMonths.of(plan, reached, null, starts, today);
        TargetTable targets = TargetTable.of(
                plan,
                reached,
                months,
                MonthRange.yearAround(months.first(), starts),
                run.project().tolerances().overall(),
                new TargetTable.Wanted(List.of(KpiKey.MONTH), false));
        List<QuadrantCard> quadrants = results.funnel() == null
                ? List.of()
                : Quadrant.of(reached, targets).stream().map(QuadrantCard::of).toList();
        return new Overview(quadrants, years(inputs, check, read, today, starts));
    }

    private List<DrillRow> years(
            Inputs inputs, @Nullable VarianceCheck check, Results read, @Nullable Today today, int starts) {
        DrillDown drill = new DrillDown(run.project().tolerances(), today, starts);
        Spend spend = read.spend();
        Funnel funnel = read.funnel();
        if (check != null) {
            drill.withBudget(check.request().budget().entries());
        }
        if (spend != null) {
            drill.withSpend(check != null ? check.request().spend().entries() : spend.entries());
            if (spend.entries().stream().mapToLong(SpendEntry::lines).sum() <= MOST_LINES) {
                drill.withLines(inputs.linesOfSpend(files.of("--spend")));
            }
        }
        if (funnel != null) {
            drill.withResults(funnel.entries());
        }
        return drill.years().stream().map(DrillRow::of).toList();
    }
}
