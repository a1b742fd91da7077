package io.github.budget4s.report;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import io.github.budget4s.report.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;

/** Gathers the steps of an explanation: {@code step,item,calculation,result}. */
public final class Steps {

    private final List<Step> steps = new ArrayList<>();

    private record Step(int number, Message item, Message calculation, Cell result) {}

    /**
     * Adds a step.
     *
     * @param item what is found
     * @param calculation how
     * @param result what it is
     */
    public void add(Message item, Message calculation, Cell result) {
        steps.add(new Step(steps.size() + 1, item, calculation, result));
    }

    /** Adds a step whose item needs no arguments. */
    public void add(String item, Message calculation, Cell result) {
        add(Message.of(item), calculation, result);
    }

    /** Adds a step for each file that went into the result, with the rows that were used. */
    public void addInputs(List<InputSummary> inputs) {
        inputs.forEach(input -> add(
                "kpi.step-file",
                Message.of("kpi.step-file-of", input.file(), input.rowsSkipped()),
                Cell.of(input.rowsUsed())));
    }

    /** Joins terms to {@code a + b + c}. */
    public static Message joined(List<Message> terms) {
        return terms.stream()
                .reduce((left, right) -> Message.of("format.plus", left, right))
                .orElseThrow();
    }

    public Table table() {
        TableBuilder<Step> t = new TableBuilder<>();
        t.count("step", Step::number);
        t.message("item", Step::item);
        t.message("calculation", Step::calculation);
        t.cell("result", Column.Kind.TEXT, Step::result);
        return t.table(steps);
    }
}
