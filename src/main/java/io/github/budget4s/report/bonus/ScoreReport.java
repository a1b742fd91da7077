package io.github.budget4s.report.bonus;

import io.github.budget4s.analysis.bonus.BonusPart;
import io.github.budget4s.analysis.bonus.ScoreSheet;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;

/** Shows score sheets: a row for each measure of each of them. */
public final class ScoreReport {

    /** @param isLast whether it ends its sheet, so that the sheet's sums stand beside it */
    private record Row(ScoreSheet sheet, BonusPart part, boolean isLast) {}

    private ScoreReport() {}

    /** Shows the sheets one below the other; the sums of each stand in its last row. */
    public static Report of(List<ScoreSheet> sheets, boolean ofPeople, List<InputSummary> inputs, List<Note> notes) {
        List<Row> rows = new ArrayList<>();
        for (ScoreSheet sheet : sheets) {
            List<BonusPart> parts = sheet.pay().parts();
            for (int i = 0; i < parts.size(); i++) {
                rows.add(new Row(sheet, parts.get(i), i == parts.size() - 1));
            }
        }
        Money paid = sheets.stream().map(sheet -> sheet.pay().amount()).reduce(Money.ZERO, Money::plus);
        TableBuilder<Row> t = new TableBuilder<>();
        t.text("role", row -> row.sheet().role());
        if (ofPeople) {
            t.text(
                    "person",
                    row -> row.sheet().person().isEmpty() ? null : row.sheet().person());
        }
        BonusReport.addParts(t, Row::part);
        t.money("amount", row -> row.part().amount()).total(paid);
        t.money("base", row -> row.isLast() ? row.sheet().pay().base() : null);
        t.ratio("score", row -> row.isLast() ? row.sheet().pay().weighted() : null);
        t.money("pay", row -> row.isLast() ? row.sheet().pay().amount() : null).total(paid);
        return new Report("bonus", Message.of("bonus.title-sheets", paid), inputs, t.table(rows), notes);
    }
}
