package io.github.budget4s.report.customers;

import io.github.budget4s.analysis.customers.ReturnChances;
import io.github.budget4s.analysis.customers.ReturnChances.Chance;
import io.github.budget4s.analysis.customers.Rhythm;
import io.github.budget4s.analysis.customers.Segment;
import io.github.budget4s.analysis.customers.Segmentation;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.project.SegmentRules;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.Steps;
import io.github.budget4s.report.table.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Shows step by step how the classes of one customer came about. */
public final class SegmentExplanation {

    private SegmentExplanation() {}

    /** Explains one customer. */
    public static Report of(
            Segment segment, Segmentation all, SegmentRules rules, List<InputSummary> inputs, List<Note> notes) {
        Rhythm rhythm = segment.rhythm();
        Steps steps = new Steps();
        steps.addInputs(inputs);
        steps.add("customers.step-visits", Message.of("customers.step-visits-of"), Cell.of(rhythm.visits()));
        steps.add(
                "customers.step-gap",
                Message.of("customers.step-gap-of", (long) rules.weight(), all.gap(), (long) rhythm.span(), (long)
                        rhythm.gaps()),
                decimal(segment.ownGap()));
        Ratio late = segment.lateness();
        if (late != null) {
            steps.add(
                    "customers.step-since",
                    Message.of(rhythm.visits() == 0 ? "customers.step-since-delivery" : "customers.step-since-visit"),
                    Cell.of(rhythm.since()));
            steps.add(
                    "customers.step-late",
                    Message.of("customers.step-late-of", (long) rhythm.since(), text(segment.ownGap())),
                    decimal(late));
        }
        steps.add(
                "customers.step-class",
                Message.of("customers.step-class-of", text(rules.lost()), text(rules.atRisk()), (long)
                        rules.loyalVisits()),
                Cell.named(segment.customerClass().code()));
        steps.add(
                "customers.step-value",
                Message.of("customers.step-value-of", (long) rules.months(), all.asOf()),
                Cell.of(segment.value()));
        Money high = all.highFrom();
        steps.add(
                "customers.step-value-class",
                high == null
                        ? Message.of("customers.no-value")
                        : Message.of("customers.step-value-class-of", high, rules.highShare(), text(rules.atRisk())),
                SegmentReport.valueClass(segment.valueClass().code()));
        Chance chance = segment.chance();
        if (chance != null) {
            steps.add(
                    "customers.step-alive",
                    Message.of("customers.step-alive-of", chance.came(), chance.like(), (long) ReturnChances.HORIZON),
                    Cell.of(chance.ratio()));
            steps.add(
                    "customers.step-expected",
                    Message.of("customers.step-expected-of", segment.value(), (long) rules.months(), chance.ratio()),
                    Cell.of(expected(segment, rules, chance)));
        }
        return new Report("customers segment", Message.of("customers.title"), inputs, steps.table(), notes);
    }

    /** Returns what is to be expected of a customer in a year: what he brought a year, as likely as he comes. */
    private static Money expected(Segment segment, SegmentRules rules, Chance chance) {
        return Money.ofYuan(Ratio.of(segment.value().toYuan())
                .times(Ratio.of(12, rules.months()))
                .times(chance.ratio())
                .toDecimal(2, RoundingMode.HALF_UP));
    }

    private static String text(Ratio ratio) {
        return number(ratio).toPlainString();
    }

    private static BigDecimal number(Ratio ratio) {
        BigDecimal number = ratio.toDecimal(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static Cell decimal(Ratio ratio) {
        return Cell.of(number(ratio));
    }
}
