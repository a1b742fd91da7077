package io.github.budget4s.report.bonus;

import io.github.budget4s.analysis.bonus.BonusCalculation;
import io.github.budget4s.analysis.bonus.BonusPart;
import io.github.budget4s.analysis.kpi.Figures;
import io.github.budget4s.analysis.kpi.KpiMeasure;
import io.github.budget4s.analysis.kpi.TargetResult;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Bonus;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.kpi.KpiExplanation;
import io.github.budget4s.report.kpi.TargetReport;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows what the year's result pays: a row a measure, or every step. */
public final class BonusReport {

    private static final List<Column> COLUMNS = List.of(
            new Column("measure", Column.Kind.TEXT),
            new Column("basis", Column.Kind.TEXT),
            new Column("target", Column.Kind.COUNT),
            new Column("actual", Column.Kind.COUNT),
            new Column("attainment", Column.Kind.RATIO),
            new Column("paid_attainment", Column.Kind.RATIO),
            new Column("weight", Column.Kind.RATIO),
            new Column("weighted", Column.Kind.RATIO),
            new Column("amount", Column.Kind.MONEY));

    private static final List<Column> STEPS = List.of(
            new Column("step", Column.Kind.COUNT),
            new Column("item", Column.Kind.TEXT),
            new Column("calculation", Column.Kind.TEXT),
            new Column("result", Column.Kind.TEXT));

    private final List<List<Cell>> steps = new ArrayList<>();

    private BonusReport() {}

    /** Shows a row for each measure, and the bonus in the total row. */
    public static Report of(BonusCalculation calculation, List<InputSummary> inputs, List<Note> notes) {
        List<List<Cell>> rows =
                calculation.parts().stream().map(BonusReport::row).toList();
        List<Cell> totals = List.of(
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.of(calculation.parts().stream().map(BonusPart::weight).reduce(Ratio.ZERO, Ratio::plus)),
                Cell.of(calculation.weighted()),
                Cell.of(calculation.amount()));
        return new Report("bonus", title(calculation), inputs, new Table(COLUMNS, rows, totals, null), notes);
    }

    private static Message title(BonusCalculation calculation) {
        return Message.of("bonus.title", calculation.amount());
    }

    private static List<Cell> row(BonusPart part) {
        TargetResult result = part.result();
        return List.of(
                measure(part),
                Cell.named(basis(part)),
                TargetReport.value(result, result.value()),
                result.actual() == null ? Cell.ABSENT : TargetReport.value(result, result.actual()),
                Cell.of(part.attainment()),
                Cell.of(part.paid()),
                Cell.of(part.weight()),
                Cell.of(part.weighted()),
                Cell.of(part.amount()));
    }

    /** A measure of the formula's own is shown as the plan has it. */
    private static Cell measure(BonusPart part) {
        return switch (part.measure()) {
            case "cost_effectiveness", "sales" -> Cell.named(part.measure());
            default -> Cell.of(part.measure());
        };
    }

    private static String basis(BonusPart part) {
        KpiMeasure measure = part.result().measure();
        return part.basis() == BonusPart.Basis.TARGET && measure != null
                ? measure.columnName()
                : part.basis().name().toLowerCase(Locale.ROOT);
    }

    /**
     * Shows every step to the bonus.
     *
     * @param bonus the formula
     * @param only the one measure that is wanted; null for all
     * @param figures what the year brought
     */
    public static Report steps(
            BonusCalculation calculation,
            Bonus bonus,
            @Nullable String only,
            Figures figures,
            List<InputSummary> inputs,
            List<Note> notes) {
        BonusReport report = new BonusReport();
        for (InputSummary input : inputs) {
            report.add(
                    Message.of("kpi.step-file"),
                    Message.of("kpi.step-file-of", input.file(), input.rowsSkipped()),
                    Cell.of(input.rowsUsed()));
        }
        for (BonusPart part : calculation.parts()) {
            if (only == null || only.equals(part.measure())) {
                report.addPart(part, bonus.cap(), figures);
            }
        }
        List<Message> terms = calculation.parts().stream()
                .map(part -> Message.of("format.times", part.paid(), part.weight()))
                .toList();
        report.add(Message.of("bonus.step-weighted"), sum(terms), Cell.of(calculation.weighted()));
        report.add(
                Message.of("bonus.step-amount"),
                Message.of("bonus.step-amount-of", calculation.weighted(), calculation.base()),
                Cell.of(calculation.amount()));
        return new Report("bonus", title(calculation), inputs, Table.of(STEPS, report.steps), notes);
    }

    private static Message sum(List<Message> terms) {
        Message sum = terms.get(0);
        for (Message term : terms.subList(1, terms.size())) {
            sum = Message.of("format.plus", sum, term);
        }
        return sum;
    }

    private void addPart(BonusPart part, @Nullable Ratio cap, Figures figures) {
        TargetResult result = part.result();
        KpiMeasure measure = result.measure();
        Object name =
                switch (part.measure()) {
                    case "cost_effectiveness", "sales" -> Message.of("name." + part.measure());
                    default -> part.measure();
                };
        if (measure == null || result.actual() == null) {
            throw new IllegalStateException("no attainment of " + part.measure());
        }
        Message target = Message.of("column." + measure.columnName());
        Target.Direction direction = result.target().direction();
        add(
                Message.of("bonus.step-target", name),
                Message.of("bonus.step-target-" + part.basis().name().toLowerCase(Locale.ROOT), target),
                TargetReport.value(result, result.value()));
        add(
                Message.of("bonus.step-actual", name),
                measure.divisor() == null ? target : KpiExplanation.calculation(measure, figures),
                TargetReport.value(result, result.actual()));
        add(
                Message.of("bonus.step-attainment", name),
                Message.of(direction == Target.Direction.AT_LEAST ? "bonus.step-floor" : "bonus.step-ceiling", target),
                Cell.of(part.attainment()));
        if (!part.paid().equals(part.attainment())) {
            add(
                    Message.of("bonus.step-paid", name),
                    cap != null && part.paid().equals(cap)
                            ? Message.of("bonus.step-cap", cap)
                            : Message.of("bonus.step-zero"),
                    Cell.of(part.paid()));
        }
    }

    private void add(Message item, Message calculation, Cell result) {
        steps.add(List.of(Cell.of(steps.size() + 1L), Cell.of(item), Cell.of(calculation), result));
    }
}
