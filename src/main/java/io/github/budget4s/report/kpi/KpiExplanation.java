package io.github.budget4s.report.kpi;

import io.github.budget4s.analysis.kpi.Figures;
import io.github.budget4s.analysis.kpi.KpiMeasure;
import io.github.budget4s.analysis.kpi.KpiRow;
import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.analysis.kpi.Quantity;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Shows step by step how the figures of one row came about, down to the files and their lines. */
public final class KpiExplanation {

    private static final List<Column> COLUMNS = List.of(
            new Column("step", Column.Kind.COUNT),
            new Column("item", Column.Kind.TEXT),
            new Column("calculation", Column.Kind.TEXT),
            new Column("result", Column.Kind.TEXT));

    private final List<List<Cell>> steps = new ArrayList<>();

    private final String command;

    private KpiExplanation(String command) {
        this.command = command;
    }

    /**
     * Explains a row.
     *
     * @param command the command that asks
     * @param row a row of the table, or its total
     * @param measures the measures that are shown
     */
    public static Report of(
            String command,
            KpiTable table,
            KpiRow row,
            List<KpiMeasure> measures,
            List<InputSummary> inputs,
            List<Note> notes) {
        KpiExplanation explanation = new KpiExplanation(command);
        for (InputSummary input : inputs) {
            explanation.add(
                    Message.of("kpi.step-file"),
                    Message.of("kpi.step-file-of", input.file(), input.rowsSkipped()),
                    Cell.of(input.rowsUsed()));
        }
        for (KpiMeasure measure : measures) {
            if (measure.isStated(row.figures().stated())) {
                explanation.add(row, measure);
            }
        }
        Object title = row.equals(table.total())
                ? Message.of("table.total")
                : row.key().stream().map(KpiExplanation::word).toList();
        return new Report(
                command,
                Message.of(explanation.isService() ? "service.title-row" : "kpi.title-row", title),
                inputs,
                Table.of(COLUMNS, explanation.steps),
                notes);
    }

    /** Puts a part of a key into words as the table has it. */
    private static Object word(String key) {
        return key.isEmpty() ? Message.of("name.unattributed") : key;
    }

    private void add(KpiRow row, KpiMeasure measure) {
        Message item = Message.of("column." + measure.columnName());
        Cell result = KpiCells.value(measure, row.figures());
        Quantity taken = measure.subtracted();
        if (measure.divisor() == null && taken != null) {
            add(
                    item,
                    Message.of("format.minus", shown(row.figures(), measure.counted()), shown(row.figures(), taken)),
                    result);
            return;
        }
        if (measure.divisor() == null) {
            add(
                    item,
                    measure == KpiMeasure.SPEND
                            ? Message.of("kpi.step-spend", row.spendLines())
                            : Message.of(sumOf(measure)),
                    result);
            return;
        }
        Message calculation = calculation(measure, row.figures());
        add(item, result.equals(Cell.ABSENT) ? Message.of("kpi.step-nothing", calculation) : calculation, result);
    }

    private boolean isService() {
        return command.equals("service");
    }

    private String sumOf(KpiMeasure measure) {
        if (!isService()) {
            return "kpi.step-sum";
        }
        return measure == KpiMeasure.OUTPUT ? "service.step-output" : "service.step-sum";
    }

    /** Says how a ratio is computed of some figures. */
    public static Message calculation(KpiMeasure measure, Figures figures) {
        Object above = shown(figures, measure.counted());
        Object below = shown(figures, Objects.requireNonNull(measure.divisor()));
        return switch (measure) {
            case ROI -> Message.of("kpi.step-roi", above, below);
            // Its sum is of no unit that means something to people.
            case SATISFACTION -> Message.of("service.step-satisfaction", below);
            case COST_PER_MILLE -> Message.of("kpi.step-mille", above, below);
            default -> Message.of("kpi.step-divided", above, below);
        };
    }

    private static Object shown(Figures figures, Quantity quantity) {
        return quantity.isMoney() ? new Money(figures.sum(quantity)) : (Object) figures.sum(quantity);
    }

    private void add(Message item, Message calculation, Cell result) {
        steps.add(List.of(Cell.of(steps.size() + 1L), Cell.of(item), Cell.of(calculation), result));
    }
}
