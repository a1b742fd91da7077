package io.github.budget4s.report.workbook;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.analysis.variance.VarianceRow;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.project.Tolerances;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.plancheck.PlanCheckReport;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.variance.FlagFormula;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts the results of a year into one workbook: what can be a formula is one, from the parameters on its first sheet
 * on. A part that could not be made has a sheet that says which file would fill it.
 */
public final class YearWorkbook {

    /** The parts, in the order of their sheets. */
    public enum Part {
        ALLOCATION("workbook.allocation"),
        CHANNELS("workbook.channels"),
        VARIANCE("workbook.variance"),
        KPI("workbook.kpi"),
        TARGETS("workbook.targets"),
        FORECAST("workbook.forecast"),
        CLAIMS("workbook.claims"),
        PLAN_CHECK("workbook.plan-check");

        private final String sheet;

        Part(String sheet) {
            this.sheet = sheet;
        }
    }

    private final Tolerances tolerances;
    private final UnaryOperator<String> fileNames;
    private final Map<Part, Report> reports = new EnumMap<>(Part.class);
    private final Map<Part, List<Problem>> missing = new EnumMap<>(Part.class);
    private final Set<InputSummary> inputs = new LinkedHashSet<>();
    private final Set<Note> notes = new LinkedHashSet<>();
    private @Nullable Allocation allocation;
    private @Nullable YearGrid grid;
    private @Nullable VarianceCheck variance;

    /**
     * Prepares a workbook.
     *
     * @param tolerances the thresholds, of which those that rows are flagged by can be set in it
     * @param fileNames says how a file is called in it: it goes to people who do not know where the project is
     */
    public YearWorkbook(Tolerances tolerances, UnaryOperator<String> fileNames) {
        this.tolerances = tolerances;
        this.fileNames = fileNames;
    }

    public void allocation(Allocation made) {
        allocation = made;
    }

    public void channels(YearGrid made) {
        grid = made;
    }

    public void variance(VarianceCheck made) {
        variance = made;
    }

    /** Returns whether the budget that spend is held against is an allocation as it is. */
    public static boolean isBudget(VarianceCheck check, Allocation allocation) {
        return VarianceSheets.isBudget(check, allocation);
    }

    /** Adds a part that is shown as its command shows it. */
    public void report(Part part, Report made) {
        reports.put(part, part == Part.PLAN_CHECK ? PlanCheckReport.renamed(made, fileNames) : made);
        said(made.inputs(), made.notes());
    }

    /** Adds what was read, and what is to be known of it, each once. */
    public void said(List<InputSummary> read, List<Note> about) {
        for (InputSummary file : read) {
            inputs.add(
                    new InputSummary(fileNames.apply(file.file()), file.sha256(), file.rowsUsed(), file.rowsSkipped()));
        }
        notes.addAll(about);
    }

    /** Says why a part could not be made. */
    public void missing(Part part, List<Problem> problems) {
        missing.put(part, problems);
    }

    /**
     * Makes the workbook.
     *
     * @param store the store; null when it has no name
     */
    public Workbook workbook(@Nullable String store) {
        YearParameters parameters =
                new YearParameters(allocation, FlagFormula.parameters(tolerances, flaggedChannels()));
        StepsSheet steps = new StepsSheet(parameters);
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(new Sheet(
                Sheet.Head.inYuan(Message.of("workbook.parameters"), Message.of("workbook.parameters-title")),
                parameters.blocks(),
                parameters.checks(),
                null,
                List.of(),
                List.of(Message.of("workbook.parameters-remark")),
                missing.getOrDefault(Part.ALLOCATION, List.of())));
        for (Part part : Part.values()) {
            addPart(part, parameters, steps, sheets);
        }
        sheets.add(steps.sheet());
        return new Workbook(
                store == null ? Message.of("workbook.title") : Message.of("workbook.title-of", store),
                store,
                sheets,
                parameters.names(),
                List.copyOf(inputs),
                List.copyOf(notes));
    }

    private List<String> flaggedChannels() {
        if (variance == null) {
            return List.of();
        }
        return variance.rows().stream()
                .map(VarianceRow::values)
                .map(values -> values.get(Dimension.CHANNEL))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private void addPart(Part part, YearParameters parameters, StepsSheet steps, List<Sheet> sheets) {
        Report report = reports.get(part);
        if (part == Part.ALLOCATION && allocation != null) {
            sheets.add(new AllocationSheet(allocation, parameters.weights() != null).sheet(steps.changedFigures()));
        } else if (part == Part.CHANNELS && grid != null) {
            sheets.add(new ChannelSheet(grid).sheet(steps.changedFigures()));
        } else if (part == Part.VARIANCE && variance != null) {
            VarianceSheets made = new VarianceSheets(variance, allocation, steps.changedAnything());
            sheets.add(made.whole());
            Sheet channels = made.channels();
            if (channels != null) {
                sheets.add(channels);
            }
        } else if (report != null) {
            sheets.add(sheet(part, report, steps));
        } else if (missing.containsKey(part)) {
            Message title = Message.of("workbook.missing", Message.of(part.sheet));
            sheets.add(Sheet.missing(
                    Sheet.Head.inYuan(Message.of(part.sheet), title), missing.getOrDefault(part, List.of())));
        }
    }

    private static Sheet sheet(Part part, Report report, StepsSheet steps) {
        ReportSheet sheet = new ReportSheet(part.name(), Message.of(part.sheet), report)
                .madeFrom(part == Part.PLAN_CHECK ? steps.changedFigures() : steps.changedAnything());
        return switch (part) {
            case KPI -> {
                sheet.checked("spend").checked("orders");
                yield (hasLeads(report) ? sheet.with(costOfLeads(part)) : sheet).sheet();
            }
            case FORECAST ->
                sheet.asChart().in("workbook.unit-vehicles").checked("forecast").sheet();
            case CLAIMS -> sheet.checked("claimable").checked("claimed").sheet();
            default -> sheet.counted().sheet();
        };
    }

    /** Without a funnel there is spend alone, and a sheet leaves out columns in which nothing stands. */
    private static boolean hasLeads(Report report) {
        List<Column> columns = report.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            if (columns.get(i).name().equals("cost_per_lead")) {
                return report.table().rows().stream().anyMatch(row -> !Cell.ABSENT.equals(row.get(index)));
            }
        }
        return false;
    }

    private static Picture costOfLeads(Part part) {
        return new Picture(
                Message.of("workbook.chart-cost"),
                Chart.Direction.UPRIGHT,
                part.name(),
                List.of(Series.bar("leads"), Series.line("cost_per_lead")));
    }
}
