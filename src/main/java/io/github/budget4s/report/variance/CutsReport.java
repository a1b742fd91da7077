package io.github.budget4s.report.variance;

import io.github.budget4s.analysis.variance.Cut;
import io.github.budget4s.analysis.variance.Cut.JudgedBy;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.List;
import java.util.Locale;

/** Shows what each channel should give: {@code channel,judged_by,cost,spent,forecast,cut,left_after}. */
public final class CutsReport {

    private static final List<Column> COLUMNS = List.of(
            new Column("channel", Column.Kind.TEXT),
            new Column("judged_by", Column.Kind.TEXT),
            new Column("cost", Column.Kind.MONEY),
            new Column("spent", Column.Kind.MONEY),
            new Column("forecast", Column.Kind.MONEY),
            new Column("cut", Column.Kind.MONEY),
            new Column("left_after", Column.Kind.MONEY));

    private CutsReport() {}

    /** Shows the cuts of a check. */
    public static Report of(VarianceCheck check, List<InputSummary> inputs, List<Note> notes) {
        List<Cut> cuts = check.cuts().cuts();
        List<List<Cell>> rows = cuts.stream().map(CutsReport::cells).toList();
        List<Cell> totals = List.of(
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.ABSENT,
                sum(cuts.stream().map(Cut::spent).toList()),
                sum(cuts.stream().map(Cut::forecast).toList()),
                sum(cuts.stream().map(Cut::amount).toList()),
                sum(cuts.stream().map(Cut::left).toList()));
        return new Report(
                "variance",
                Message.of("variance.title-cuts", check.request().month()),
                inputs,
                new Table(COLUMNS, rows, totals, null),
                notes);
    }

    private static List<Cell> cells(Cut cut) {
        Money cost = cut.roundedCost();
        return List.of(
                Cell.of(cut.channel()),
                Cell.coded(code(cut.judgedBy()), words(cut.judgedBy())),
                cost == null ? Cell.ABSENT : Cell.of(cost),
                Cell.of(cut.spent()),
                Cell.of(cut.forecast()),
                Cell.of(cut.amount()),
                Cell.of(cut.left()));
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

    private static Cell sum(List<Money> amounts) {
        return Cell.of(amounts.stream().reduce(Money.ZERO, Money::plus));
    }
}
