package io.github.budget4s.report.budget;

import io.github.budget4s.analysis.budget.BudgetProposal;
import io.github.budget4s.analysis.budget.ProposedItem;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the proposal of a year's budget: {@code item,this_year,proposed,oem_support,own_funds}. */
public final class BudgetReport {

    private static final List<Column> COLUMNS = List.of(
            new Column("item", Column.Kind.TEXT),
            new Column("this_year", Column.Kind.MONEY),
            new Column("proposed", Column.Kind.MONEY),
            new Column("oem_support", Column.Kind.MONEY),
            new Column("own_funds", Column.Kind.MONEY));

    private BudgetReport() {}

    /** Shows a proposal. */
    public static Report of(BudgetProposal proposal, List<InputSummary> inputs, List<Note> notes) {
        List<List<Cell>> rows = proposal.items().stream()
                .map(item -> List.of(
                        name(item),
                        Cell.of(item.thisYear()),
                        Cell.of(item.proposed()),
                        money(item.oemSupport()),
                        money(item.ownFunds())))
                .toList();
        Money support = proposal.oemSupport();
        List<Cell> totals = List.of(
                Cell.ABSENT,
                Cell.of(proposal.thisYear()),
                Cell.of(proposal.proposed()),
                Cell.of(support),
                Cell.of(proposal.proposed().minus(support)));
        return new Report("budget", title(proposal), inputs, new Table(COLUMNS, rows, totals, null), notes);
    }

    /** Shows an item's name: the user's own, or the program's word for what has none. */
    static Cell name(ProposedItem item) {
        return switch (item.kind()) {
            case SUPPORTED, CHANNEL -> Cell.of(item.name());
            case UNATTRIBUTED, RESERVE -> Cell.named(item.name());
        };
    }

    private static Message title(BudgetProposal proposal) {
        return Message.of("budget.title", String.valueOf(proposal.request().year()));
    }

    private static Cell money(@Nullable Money amount) {
        return amount == null ? Cell.ABSENT : Cell.of(amount);
    }
}
