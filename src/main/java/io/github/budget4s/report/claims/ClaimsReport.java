package io.github.budget4s.report.claims;

import io.github.budget4s.analysis.claims.ClaimsCheck;
import io.github.budget4s.analysis.claims.ItemClaims;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows what may be claimed: {@code item,spent,claimable,claimed,cap_left,claim_by,days_left,flag}. */
public final class ClaimsReport {

    private static final List<Column> COLUMNS = List.of(
            new Column("item", Column.Kind.TEXT),
            new Column("spent", Column.Kind.MONEY),
            new Column("claimable", Column.Kind.MONEY),
            new Column("claimed", Column.Kind.MONEY),
            new Column("cap_left", Column.Kind.MONEY),
            new Column("claim_by", Column.Kind.MONTH),
            new Column("days_left", Column.Kind.COUNT),
            new Column("flag", Column.Kind.TEXT));

    private ClaimsReport() {}

    /** Shows a check. */
    public static Report of(ClaimsCheck check, List<InputSummary> inputs, List<Note> notes) {
        List<List<Cell>> rows = check.items().stream().map(ClaimsReport::cells).toList();
        // An item may cover channels that another covers too: what was spent is not to be added up.
        List<Cell> totals = List.of(
                Cell.ABSENT,
                Cell.ABSENT,
                sum(check, ItemClaims::claimable),
                sum(check, ItemClaims::claimed),
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.ABSENT);
        return new Report(
                "claims",
                Message.of("claims.title", check.request().asOf().toString()),
                inputs,
                new Table(COLUMNS, rows, totals, null),
                notes);
    }

    private static List<Cell> cells(ItemClaims item) {
        LocalDate claimBy = item.claimBy();
        Long daysLeft = item.daysLeft();
        return List.of(
                Cell.of(item.name()),
                Cell.of(item.spent()),
                item.support().isKnown() ? Cell.of(item.claimable()) : Cell.ABSENT,
                Cell.of(item.claimed()),
                money(item.support().isKnown() ? item.capLeft() : null),
                claimBy == null ? Cell.ABSENT : Cell.of(claimBy),
                daysLeft == null ? Cell.ABSENT : Cell.of(daysLeft),
                Cell.of(item.flag()));
    }

    private static Cell money(@Nullable Money amount) {
        return amount == null ? Cell.ABSENT : Cell.of(amount);
    }

    private static Cell sum(ClaimsCheck check, Function<ItemClaims, Money> amount) {
        return Cell.of(check.items().stream().map(amount).reduce(Money.ZERO, Money::plus));
    }
}
