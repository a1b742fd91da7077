package io.github.budget4s.report.bonus;

import io.github.budget4s.analysis.bonus.BonusCalculation;
import io.github.budget4s.analysis.bonus.BonusPart;
import io.github.budget4s.analysis.kpi.TargetResult;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quotient;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Bonus;
import io.github.budget4s.domain.plan.BonusMeasure;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.Steps;
import io.github.budget4s.report.kpi.KpiExplanation;
import io.github.budget4s.report.kpi.TargetReport;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import io.github.budget4s.report.table.TableColumn;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows what the year's result pays: a row a measure, or every step. */
public final class BonusReport {

    private final Steps steps = new Steps();

    private BonusReport() {}

    /** Shows a row for each measure, and the bonus in the total row. */
    public static Report of(BonusCalculation calculation, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<BonusPart> t = new TableBuilder<>();
        Sums<BonusPart> sums = addParts(t, part -> part);
        sums.weight().summed();
        sums.weighted().total(calculation.weighted());
        t.money("amount", BonusPart::amount).total(calculation.amount());
        return new Report("bonus", title(calculation), inputs, t.table(calculation.parts()), notes);
    }

    /** The columns of weights, which one sheet adds up. */
    record Sums<R>(TableColumn<R, Ratio> weight, TableColumn<R, Ratio> weighted) {}

    /** Adds what a part is made of, from the measure to what counts of it. */
    static <R> Sums<R> addParts(TableBuilder<R> t, Function<R, BonusPart> part) {
        t.cell("measure", Column.Kind.TEXT, row -> measure(part.apply(row)));
        t.cell("basis", Column.Kind.TEXT, row -> basis(part.apply(row)));
        t.cell(
                "target",
                Column.Kind.COUNT,
                row -> value(part.apply(row), part.apply(row).result().value()));
        t.cell(
                "actual",
                Column.Kind.COUNT,
                row -> value(part.apply(row), part.apply(row).result().actual()));
        t.ratio("attainment", row -> part.apply(row).attainment());
        t.ratio("paid_attainment", row -> part.apply(row).paid());
        return new Sums<>(t.ratio("weight", row -> part.apply(row).weight()), t.ratio("weighted", row -> part.apply(row)
                .weighted()));
    }

    private static Message title(BonusCalculation calculation) {
        return Message.of("bonus.title", calculation.amount());
    }

    private static @Nullable Cell value(BonusPart part, @Nullable Ratio value) {
        return value == null ? null : TargetReport.value(part.result(), value);
    }

    /** A measure of the formula's own is shown as the plan has it. */
    private static Cell measure(BonusPart part) {
        return isTheProgramsWord(part.measure()) ? Cell.named(part.measure()) : TargetReport.own(part.measure());
    }

    /** Returns what the table calls a measure, for a message. */
    public static Object name(String measure) {
        if (Measures.OFTEN_PLANNED.contains(measure)) {
            return Message.of("name." + measure);
        }
        if (!isTheProgramsWord(measure)) {
            return measure;
        }
        return Message.of((BonusMeasure.find(measure).isPresent() ? "name." : "column.") + measure);
    }

    private static boolean isTheProgramsWord(String name) {
        return BonusMeasure.find(name)
                        .filter(measure -> measure.englishName().equals(name))
                        .isPresent()
                || Measures.find(name)
                        .filter(measure -> measure.name().equals(name))
                        .isPresent();
    }

    private static Cell basis(BonusPart part) {
        return part.basis() == BonusPart.Basis.TARGET
                ? TargetReport.measure(part.result().target())
                : Cell.named(part.basis().name().toLowerCase(Locale.ROOT));
    }

    /**
     * Shows every step to the bonus.
     *
     * @param bonus the formula
     * @param only the one measure that is wanted; null for all
     */
    public static Report steps(
            BonusCalculation calculation,
            Bonus bonus,
            @Nullable String only,
            List<InputSummary> inputs,
            List<Note> notes) {
        BonusReport report = new BonusReport();
        report.steps.addInputs(inputs);
        for (BonusPart part : calculation.parts()) {
            if (only == null || only.equals(part.measure())) {
                report.addPart(part, bonus.cap());
            }
        }
        List<Message> terms = calculation.parts().stream()
                .map(part -> Message.of("format.times", part.paid(), part.weight()))
                .toList();
        report.steps.add(Message.of("bonus.step-weighted"), Steps.joined(terms), Cell.of(calculation.weighted()));
        report.steps.add(
                Message.of("bonus.step-amount"),
                Message.of("bonus.step-amount-of", calculation.weighted(), calculation.base()),
                Cell.of(calculation.amount()));
        return new Report("bonus", title(calculation), inputs, report.steps.table(), notes);
    }

    private static Message calculation(Measure measure, BonusPart part) {
        return measure instanceof Quotient quotient
                ? KpiExplanation.calculation(quotient, part.figures())
                : Message.of(
                        "bonus.step-counted", TargetReport.name(part.result().target()));
    }

    private void addPart(BonusPart part, @Nullable Ratio cap) {
        TargetResult result = part.result();
        Measure measure = result.measure();
        Object name = name(part.measure());
        if (measure == null || result.actual() == null) {
            throw new IllegalStateException("no attainment of " + part.measure());
        }
        Object target = TargetReport.name(result.target());
        Target.Direction direction = result.target().direction();
        steps.add(
                Message.of("bonus.step-target", name),
                Message.of("bonus.step-target-" + part.basis().name().toLowerCase(Locale.ROOT), target),
                TargetReport.value(result, result.value()));
        steps.add(
                Message.of("bonus.step-actual", name),
                calculation(measure, part),
                TargetReport.value(result, result.actual()));
        steps.add(
                Message.of("bonus.step-attainment", name),
                Message.of(direction == Target.Direction.AT_LEAST ? "bonus.step-floor" : "bonus.step-ceiling", target),
                Cell.of(part.attainment()));
        if (!part.paid().equals(part.attainment())) {
            steps.add(
                    Message.of("bonus.step-paid", name),
                    cap != null && part.paid().equals(cap)
                            ? Message.of("bonus.step-cap", cap)
                            : Message.of("bonus.step-zero"),
                    Cell.of(part.paid()));
        }
    }
}
