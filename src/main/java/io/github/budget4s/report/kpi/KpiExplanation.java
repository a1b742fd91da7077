package io.github.budget4s.report.kpi;

import io.github.budget4s.analysis.kpi.KpiRow;
import io.github.budget4s.analysis.kpi.KpiTable;
import io.github.budget4s.domain.measure.Difference;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.measure.Quotient;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

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
            List<Measure> measures,
            List<InputSummary> inputs,
            List<Note> notes) {
        KpiExplanation explanation = new KpiExplanation(command);
        for (InputSummary input : inputs) {
            explanation.add(
                    Message.of("kpi.step-file"),
                    Message.of("kpi.step-file-of", input.file(), input.rowsSkipped()),
                    Cell.of(input.rowsUsed()));
        }
        for (Measure measure : measures) {
            if (measure.isIn(row.figures().quantities())) {
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

    private void add(KpiRow row, Measure measure) {
        Message item = Message.of("column." + measure.name());
        Cell result = KpiCells.value(measure, row.figures());
        if (measure instanceof Quotient quotient) {
            Message calculation = calculation(quotient, row.figures());
            add(item, result.equals(Cell.ABSENT) ? Message.of("kpi.step-nothing", calculation) : calculation, result);
        } else if (measure instanceof Difference difference) {
            add(
                    item,
                    Message.of(
                            "format.minus",
                            shown(row.figures(), difference.minuend()),
                            shown(row.figures(), difference.subtrahend())),
                    result);
        } else {
            boolean isSpend = measure.equals(Measures.SPEND);
            add(item, isSpend ? Message.of("kpi.step-spend", row.spendLines()) : Message.of(sumOf(measure)), result);
        }
    }

    private boolean isService() {
        return command.equals("service");
    }

    private String sumOf(Measure measure) {
        if (!isService()) {
            return "kpi.step-sum";
        }
        return measure.equals(Measures.OUTPUT) ? "service.step-output" : "service.step-sum";
    }

    /** Says how a quotient is computed of some figures. */
    public static Message calculation(Quotient measure, Figures figures) {
        Object above = shown(figures, measure.counted());
        Object below = shown(figures, measure.denominator());
        if (measure.equals(Measures.SATISFACTION)) {
            // Its sum is of no unit that means something to people.
            return Message.of("service.step-satisfaction", below);
        }
        String key = measure.equals(Measures.ROI)
                ? "kpi.step-roi"
                : measure.equals(Measures.COST_PER_MILLE) ? "kpi.step-mille" : "kpi.step-divided";
        return Message.of(key, above, below);
    }

    private static Object shown(Figures figures, Quantity quantity) {
        if (Measures.isOwn(quantity) && quantity.fraction() != 1) {
            Ratio value = Ratio.of(figures.sum(quantity), quantity.fraction());
            return value.toDecimal(KpiCells.DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        }
        return quantity.isMoney() ? figures.money(quantity) : (Object) figures.sum(quantity);
    }

    private void add(Message item, Message calculation, Cell result) {
        steps.add(List.of(Cell.of(steps.size() + 1L), Cell.of(item), Cell.of(calculation), result));
    }
}
