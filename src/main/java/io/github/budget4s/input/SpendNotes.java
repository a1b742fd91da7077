package io.github.budget4s.input;

import io.github.budget4s.analysis.accrual.AccruedSpend;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.spend.SpendRules;
import io.github.budget4s.domain.spend.SpreadRule;
import java.util.ArrayList;
import java.util.List;

/** Says which lines of spend count in other months than that of their booking, and what became of orders. */
final class SpendNotes {

    private SpendNotes() {}

    static List<Note> of(AccruedSpend accrued, SpendRules rules) {
        List<Note> notes = new ArrayList<>();
        if (accrued.movedLines() > 0) {
            notes.add(Note.information(
                    rules.spread() == SpreadRule.DAYS ? "spend.note.spread-by-days" : "spend.note.spread",
                    accrued.movedLines(),
                    accrued.moved()));
        }
        accrued.paidAhead().forEach((item, paid) -> notes.add(Note.information("spend.note.paid-ahead", item, paid)));
        AccruedSpend.Orders orders = accrued.orders();
        if (orders.netted() > 0) {
            notes.add(Note.information("spend.note.orders", orders.netted(), orders.invoiced(), orders.left()));
        }
        if (!orders.closed().isZero()) {
            notes.add(Note.information("spend.note.orders-closed", orders.closed()));
        }
        return notes;
    }
}
