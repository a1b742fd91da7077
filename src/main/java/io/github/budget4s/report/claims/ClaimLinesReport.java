package io.github.budget4s.report.claims;

import io.github.budget4s.analysis.claims.ClaimableLine;
import io.github.budget4s.analysis.claims.ClaimableLines;
import io.github.budget4s.analysis.claims.ClaimsRequest;
import io.github.budget4s.analysis.claims.ItemClaims;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.spend.SpendKey;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import io.github.budget4s.report.table.TableColumn;
import java.util.List;

/**
 * Lists the lines of spend behind a claim:
 * {@code file,line,date,channel,activity,store,reference,amount,claimable,claim_by}.
 */
public final class ClaimLinesReport {

    private ClaimLinesReport() {}

    public static Report of(
            ItemClaims item,
            ClaimsRequest request,
            List<ClaimableLine> lines,
            List<InputSummary> inputs,
            List<Note> notes) {
        TableBuilder<ClaimableLine> t = new TableBuilder<>();
        t.text("file", each -> each.line().location().file());
        t.count("line", each -> each.line().location().line());
        t.cell("date", Column.Kind.MONTH, each -> date(key(each)));
        t.text("channel", each -> key(each).channel());
        t.text("activity", each -> key(each).activity());
        t.text("store", each -> key(each).store());
        t.text("reference", each -> each.line().line().order());
        t.money("amount", each -> each.line().line().amount()).summed();
        TableColumn<ClaimableLine, Money> claimable = t.money("claimable", ClaimableLine::claimable);
        if (ClaimableLines.arePaidFor(item)) {
            claimable.summed();
        }
        t.day("claim_by", ClaimableLine::claimBy);
        return new Report(
                "claims",
                Message.of("claims.title-lines", item.name(), request.asOf().toString()),
                inputs,
                t.table(lines),
                notes);
    }

    private static SpendKey key(ClaimableLine line) {
        return line.line().line().key();
    }

    /** A line that knows its month only has that. */
    private static Cell date(SpendKey key) {
        return key.day() == 0 ? Cell.of(key.month()) : Cell.of(key.month().atDay(key.day()));
    }
}
