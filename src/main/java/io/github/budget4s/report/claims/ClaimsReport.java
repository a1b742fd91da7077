package io.github.budget4s.report.claims;

import io.github.budget4s.analysis.claims.ClaimsCheck;
import io.github.budget4s.analysis.claims.ClaimsRequest;
import io.github.budget4s.analysis.claims.ItemClaims;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;

/** Shows what may be claimed: {@code item,spent,claimable,claimed,cap_left,claim_by,days_left,flag}. */
public final class ClaimsReport {

    private ClaimsReport() {}

    public static Report of(ClaimsCheck check, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<ItemClaims> t = new TableBuilder<>();
        t.text("item", ItemClaims::name);
        // An item may cover channels that another covers too: what was spent is not to be added up.
        t.money("spent", ItemClaims::spent);
        t.money("claimable", item -> item.support().isKnown() ? item.claimable() : null)
                .summed();
        t.money("claimed", ItemClaims::claimed).summed();
        t.money("cap_left", item -> item.support().isKnown() ? item.capLeft() : null);
        t.day("claim_by", ItemClaims::claimBy);
        t.count("days_left", ItemClaims::daysLeft);
        t.flag("flag", ItemClaims::flag);
        return new Report("claims", title(check.request()), inputs, t.table(check.items()), notes);
    }

    private static Message title(ClaimsRequest request) {
        String day = request.asOf().toString();
        String brand = request.policy().brand();
        return brand == null ? Message.of("claims.title", day) : Message.of("claims.title-of-brand", day, brand);
    }
}
