package io.github.budget4s.report.budget;

import io.github.budget4s.analysis.budget.BudgetProposal;
import io.github.budget4s.analysis.budget.ProposedItem;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;

/** Shows the proposal of a year's budget: {@code item,this_year,proposed,oem_support,own_funds}. */
public final class BudgetReport {

    private BudgetReport() {}

    public static Report of(BudgetProposal proposal, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<ProposedItem> t = new TableBuilder<>();
        t.cell("item", Column.Kind.TEXT, BudgetReport::name);
        t.money("this_year", ProposedItem::thisYear).total(proposal.thisYear());
        t.money("proposed", ProposedItem::proposed).total(proposal.proposed());
        t.money("oem_support", ProposedItem::oemSupport).total(proposal.oemSupport());
        t.money("own_funds", ProposedItem::ownFunds)
                .follows(Formula.of(
                        "ROUND({0}-{1},2)",
                        new Formula.InThisRow(new Column("proposed", Column.Kind.MONEY)),
                        new Formula.InThisRow(new Column("oem_support", Column.Kind.MONEY))))
                .total(proposal.proposed().minus(proposal.oemSupport()));
        return new Report("budget", title(proposal), inputs, t.table(proposal.items()), notes);
    }

    /** Shows an item's name: the user's own, or the program's word for what has none. */
    static Cell name(ProposedItem item) {
        return switch (item.kind()) {
            case SUPPORTED, CHANNEL -> Cell.of(item.name());
            case UNATTRIBUTED, RESERVE -> Cell.named(item.name());
        };
    }

    private static Message title(BudgetProposal proposal) {
        String year = String.valueOf(proposal.request().year());
        String brand = proposal.request().policy().brand();
        return brand == null ? Message.of("budget.title", year) : Message.of("budget.title-of-brand", year, brand);
    }
}
