package io.github.budget4s.cli.report;

import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.cli.ClaimsCommand;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.VarianceCommand;
import io.github.budget4s.cli.allocate.AllocateCommand;
import io.github.budget4s.cli.allocate.SpreadYear;
import io.github.budget4s.cli.forecast.ForecastCommand;
import io.github.budget4s.cli.kpi.KpiCommand;
import io.github.budget4s.cli.plan.PlanCheckCommand;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.workbook.Workbook;
import io.github.budget4s.report.workbook.YearGrid;
import io.github.budget4s.report.workbook.YearWorkbook;
import io.github.budget4s.report.workbook.YearWorkbook.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a workbook, each by its command; one that cannot be made says why, and the others stand. */
final class WorkbookParts {

    /** By which budgets are rounded, the usual one first. */
    private static final List<String> UNITS = List.of("0.01", "100", "1000", "1");

    private final PartSource source;
    private final YearWorkbook workbook;

    private WorkbookParts(PartSource source) {
        this.source = source;
        this.workbook = new YearWorkbook(source.run().project().tolerances(), source::nameInProject);
    }

    /**
     * Makes a workbook.
     *
     * @param allocating options of {@code allocate}
     */
    static Workbook workbook(PartSource source, List<String> allocating) {
        WorkbookParts parts = new WorkbookParts(source);
        VarianceCheck check = parts.addVariance();
        parts.addAllocation(check == null ? allocating : parts.roundedAs(check, allocating));
        parts.add(Part.KPI, new KpiCommand());
        parts.add(Part.TARGETS, new KpiCommand(), "--targets");
        parts.add(Part.FORECAST, new ForecastCommand(), "sales");
        parts.add(Part.CLAIMS, new ClaimsCommand());
        parts.add(Part.PLAN_CHECK, new PlanCheckCommand());
        return parts.workbook.workbook(source.run().project().store().name());
    }

    private void add(Part part, Command command, String... arguments) {
        try {
            workbook.report(part, source.report(command, arguments));
        } catch (RefusedException e) {
            workbook.missing(part, source.inProject(e.problems()));
        }
    }

    private void addAllocation(List<String> allocating) {
        try {
            SpreadYear year = spread(allocating);
            workbook.allocation(year.months());
            said(year.inputs());
        } catch (RefusedException e) {
            workbook.missing(Part.ALLOCATION, source.inProject(e.problems()));
            return;
        }
        // A group's stores with their channels, else the channels, else the stores.
        for (String by : List.of("store,channel", "channel", "store")) {
            try {
                SpreadYear year = spread(with(allocating, "--by=" + by));
                said(year.inputs());
                if (year.stores() != null) {
                    workbook.channels(YearGrid.of(year.stores()));
                } else if (year.channels() != null) {
                    workbook.channels(YearGrid.of(year.channels()));
                }
                return;
            } catch (RefusedException e) {
                workbook.missing(Part.CHANNELS, source.inProject(e.problems()));
            }
        }
    }

    private SpreadYear spread(List<String> arguments) {
        AllocateCommand command = new AllocateCommand();
        return command.spread(source.prepared(command, arguments));
    }

    private static List<String> with(List<String> arguments, String more) {
        List<String> all = new ArrayList<>(arguments);
        all.add(more);
        return all;
    }

    private @Nullable VarianceCheck addVariance() {
        try {
            VarianceCommand command = new VarianceCommand();
            VarianceCommand.Checked checked = command.check(source.prepared(command, List.of("--by=channel")));
            workbook.variance(checked.check());
            said(checked.inputs());
            return checked.check();
        } catch (RefusedException e) {
            workbook.missing(Part.VARIANCE, source.inProject(e.problems()));
            return null;
        }
    }

    /** Finds the unit by which the budget was rounded that spend is held against, where nobody names one. */
    private List<String> roundedAs(VarianceCheck check, List<String> allocating) {
        if (allocating.stream().anyMatch(option -> option.startsWith("--round"))) {
            return allocating;
        }
        for (String unit : UNITS) {
            List<String> rounded = with(allocating, "--round=" + unit);
            try {
                if (YearWorkbook.isBudget(check, spread(rounded).months())) {
                    return rounded;
                }
            } catch (RefusedException e) {
                // What is wrong is said where the budget is shown.
                return allocating;
            }
        }
        return allocating;
    }

    private void said(Inputs inputs) {
        workbook.said(inputs.summaries(), inputs.notes());
    }
}
