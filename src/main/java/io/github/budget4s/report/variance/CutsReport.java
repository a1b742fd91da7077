package io.github.budget4s.report.variance;

import io.github.budget4s.analysis.variance.Cut;
import io.github.budget4s.analysis.variance.Cut.JudgedBy;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;
import java.util.Locale;

/** Shows what each channel should give: {@code channel,judged_by,cost,spent,forecast,cut,left_after}. */
public final class CutsReport {

    private CutsReport() {}

    /** Shows the cuts of a check. */
    public static Report of(VarianceCheck check, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<Cut> t = new TableBuilder<>();
        t.text("channel", Cut::channel);
        t.cell("judged_by", Column.Kind.TEXT, cut -> Cell.coded(code(cut.judgedBy()), words(cut.judgedBy())));
        t.money("cost", Cut::roundedCost);
        t.money("spent", Cut::spent).summed();
        t.money("forecast", Cut::forecast).summed();
        t.money("cut", Cut::amount).summed();
        t.money("left_after", Cut::left).summed();
        return new Report(
                "variance",
                Message.of("variance.title-cuts", check.request().month()),
                inputs,
                t.table(check.cuts().cuts()),
                notes);
    }

    private static String code(JudgedBy judgedBy) {
        return judgedBy.name().toLowerCase(Locale.ROOT);
    }

    private static Message words(JudgedBy judgedBy) {
        return switch (judgedBy) {
            case NO_RESULT -> Message.of("variance.judged.no-result");
            case COST_PER_LEAD -> Message.of("variance.judged.lead");
            case COST_PER_ORDER -> Message.of("variance.judged.order");
            case NOTHING_SPENT -> Message.of("variance.judged.nothing-spent");
            case UNKNOWN -> Message.of("variance.judged.unknown");
        };
    }
}
