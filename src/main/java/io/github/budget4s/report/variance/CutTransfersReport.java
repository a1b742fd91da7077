package io.github.budget4s.report.variance;

import io.github.budget4s.analysis.variance.Cut;
import io.github.budget4s.analysis.variance.CutTransfers.Move;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;

/** Shows cuts as transfers: {@code date,month,channel,to_month,to_channel,amount,reason,by}, nobody having signed. */
public final class CutTransfersReport {

    private CutTransfersReport() {}

    public static Report of(VarianceCheck check, List<Move> moves, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<Move> t = new TableBuilder<>();
        t.cell("date", Column.Kind.TEXT, move -> Cell.of(check.request().today().day()));
        t.month("month", Move::from);
        t.text("channel", Move::channel);
        t.month("to_month", Move::toMonth);
        t.text("to_channel", Move::toChannel);
        t.money("amount", Move::amount);
        t.message("reason", move -> reason(move.cut()));
        t.text("by", move -> "");
        return new Report(
                "variance", Message.of("variance.title-cuts", check.request().month()), inputs, t.table(moves), notes);
    }

    /** Says what a transfer is for, and that it is still to be signed. */
    public static Note note(List<Move> moves) {
        Money amount = moves.stream().map(Move::amount).reduce(Money.ZERO, Money::plus);
        return Note.information("variance.note.cuts-as-transfers", (long) moves.size(), amount);
    }

    private static Message reason(Cut cut) {
        Money cost = cut.roundedCost() == null ? Money.ZERO : cut.roundedCost();
        return switch (cut.judgedBy()) {
            case NO_RESULT -> Message.of("variance.cut-reason.no-result", cut.channel());
            case COST_PER_LEAD -> Message.of("variance.cut-reason.lead", cut.channel(), cost);
            case COST_PER_ORDER -> Message.of("variance.cut-reason.order", cut.channel(), cost);
            case NOTHING_SPENT, UNKNOWN -> Message.of("variance.cut-reason.other", cut.channel());
        };
    }
}
