package io.github.budget4s.read.ledger.standing;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.project.AmountSign;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.Standings;
import io.github.budget4s.read.ledger.row.FileProblems;

/**
 * Asks about a file whose amounts are in all below zero, or most of them: it may have what goes out with a minus, and
 * would pass for one of refunds.
 */
public final class SignCheck {

    private final Header header;
    private final FileProblems problems;
    private final AmountSign sign;

    public SignCheck(Header header, FileProblems problems, AmountSign sign) {
        this.header = header;
        this.problems = problems;
        this.sign = sign;
    }

    /**
     * Looks at the amounts of a file.
     *
     * @param total their sum, in cents
     * @param lines how many there are
     * @param negatives how many of them are below zero
     */
    public void check(Standings standings, long total, long lines, long negatives) {
        LedgerColumn figure = standings.figure();
        if (!standings.asksSign() || figure == null || lines == 0) {
            return;
        }
        if (sign == AmountSign.REVERSED) {
            problems.note(Note.information("file.sign-turned", problems.file(), header.heading(figure)));
        }
        LedgerColumn less = standings.less();
        boolean isDouble = less != null && header.index(less) >= 0;
        boolean cancelsOut = isDouble && total == 0 && negatives > 0;
        if (sign == AmountSign.WRITTEN || (total >= 0 && 2 * negatives <= lines && !cancelsOut)) {
            return;
        }
        String key = cancelsOut
                ? "file.debit-is-credit"
                : sign == AmountSign.REVERSED ? "file.below-zero-when-turned" : "file.below-zero";
        problems.refuseHead(
                header.line(),
                header.index(figure),
                Message.of(key, header.heading(figure), negatives, lines, new Money(total).toString()));
    }
}
