package io.github.budget4s.report.claims;

import io.github.budget4s.analysis.claims.ClaimsCheck;
import io.github.budget4s.analysis.claims.ClaimsRequest;
import io.github.budget4s.analysis.claims.DueMoney;
import io.github.budget4s.analysis.claims.ItemClaims;
import io.github.budget4s.analysis.claims.PartClaims;
import io.github.budget4s.analysis.claims.StoreClaims;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows what may be claimed: {@code item,spent,claimable,claimed,cap_left,claim_by,days_left,flag} and behind these
 * {@code lapsed,outstanding,age_days,short}; with a {@code part} behind the item where parts have deadlines of their
 * own.
 */
public final class ClaimsReport {

    private ClaimsReport() {}

    /** A row: an item, or a part of one that has a deadline of its own; of a store where these are told apart. */
    private record Row(
            String store, ItemClaims item, @Nullable PartClaims part) {

        private DueMoney due() {
            return part == null ? item.due() : part.due();
        }

        /** Returns what is said of an item alone. */
        private <T> @Nullable T ofItem(@Nullable T value) {
            return part == null ? value : null;
        }

        private @Nullable Money ifKnown(Money amount) {
            return item.support().isKnown() ? amount : null;
        }
    }

    /**
     * Shows what may be claimed.
     *
     * @param byStore whether stores are told apart
     */
    public static Report of(ClaimsCheck check, boolean byStore, List<InputSummary> inputs, List<Note> notes) {
        List<Row> rows = new ArrayList<>();
        if (byStore) {
            StoreClaims.of(check).forEach(each -> addRows(each.store(), each.item(), rows));
        } else {
            check.items().forEach(item -> addRows("", item, rows));
        }
        TableBuilder<Row> t = new TableBuilder<>();
        if (byStore) {
            t.cell(
                    "store",
                    Column.Kind.TEXT,
                    row -> row.store().isEmpty()
                            ? Cell.coded(Channel.UNATTRIBUTED, Message.of("variance.no-store"))
                            : Cell.of(row.store()));
        }
        if (check.request().policy().tellsBrandsApart()) {
            t.text("brand", row -> row.item().support().item().brand());
        }
        t.text("item", row -> row.item().support().item().name());
        if (rows.stream().anyMatch(row -> row.part() != null)) {
            t.text("part", row -> row.part() == null ? null : name(row.part()));
        }
        // An item may cover channels that another covers too: what was spent is not to be added up.
        t.money(
                "spent",
                row -> row.part() == null ? row.item().spent() : row.part().spent());
        // A part is in the row of its item already.
        t.money("claimable", row -> row.ifKnown(row.due().claimable()))
                .total(sum(check, item -> item.due().claimable()));
        t.money(
                        "claimed",
                        row -> row.part() == null
                                ? row.item().claimed().counted()
                                : row.part().claimed())
                .total(sum(check, item -> item.claimed().counted()));
        t.money(
                "cap_left",
                row -> row.item().support().isKnown() ? row.ofItem(row.item().capLeft()) : null);
        t.day("claim_by", row -> row.due().claimBy());
        t.count("days_left", row -> row.due().daysLeft());
        t.flag("flag", row -> row.due().flag());
        t.money("lapsed", row -> row.ifKnown(row.due().lapsed()))
                .total(sum(check, item -> item.due().lapsed()));
        t.money("outstanding", row -> row.ofItem(row.item().claimed().outstanding()))
                .summed();
        t.count("age_days", row -> row.ofItem(row.item().claimed().ageDays()));
        t.money("short", row -> row.ofItem(row.item().claimed().cut())).summed();
        return new Report("claims", title(check.request()), inputs, t.table(rows), notes);
    }

    private static void addRows(String store, ItemClaims item, List<Row> rows) {
        rows.add(new Row(store, item, null));
        item.parts().forEach(part -> rows.add(new Row(store, item, part)));
    }

    private static Money sum(ClaimsCheck check, Function<ItemClaims, Money> amount) {
        return check.items().stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    /** Returns what a part is called: its activity, else its months. */
    static String name(PartClaims part) {
        if (!part.activity().isEmpty()) {
            return part.activity();
        }
        return part.months().length() == 1
                ? part.months().first().toString()
                : part.months().first() + "/" + part.months().last();
    }

    private static Message title(ClaimsRequest request) {
        String day = request.asOf().toString();
        String brand = request.policy().brand();
        return brand == null ? Message.of("claims.title", day) : Message.of("claims.title-of-brand", day, brand);
    }
}
