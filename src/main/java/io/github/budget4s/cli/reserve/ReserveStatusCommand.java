package io.github.budget4s.cli.reserve;

import io.github.budget4s.analysis.reserve.ReserveLedger;
import io.github.budget4s.analysis.reserve.ReserveRecord;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.GivenTime;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.ReserveOptions;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.journal.JournalTime;
import io.github.budget4s.report.reserve.ReserveStatusReport;
import java.time.LocalDate;
import java.util.List;

/** Shows the reserve and its requests on a day. */
public final class ReserveStatusCommand implements Command {

    private final Options options = new Options("status");

    private final OptionalValue<GivenTime> asOf = options.value("--as-of", "DATE", GivenTime.class);

    private final ReserveOptions reserve = options.with(new ReserveOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Money whole = ReserveFiles.reserve(reserve.reserve(), run.inputs().plan(reserve.plan()));
        ReserveJournal journal = ReserveFiles.journal(run, reserve.journal());
        run.output().refuseWritten(journal.path(), journal.name());
        ReserveRecord record = journal.checkWhole();
        LocalDate day = asOf.get() != null
                ? asOf.get().day()
                : JournalTime.of(run.environment().operator().clock().instant()).toLocalDate();
        ReserveLedger ledger = record.ledger(day);
        return run.print(ReserveStatusReport.of(
                "reserve status",
                whole,
                ledger,
                ledger.requests(),
                day,
                List.of(Note.information("reserve.note.day", day))));
    }
}
