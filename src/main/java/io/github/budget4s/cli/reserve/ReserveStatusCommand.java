package io.github.budget4s.cli.reserve;

import io.github.budget4s.analysis.kpi.Results;
import io.github.budget4s.analysis.reserve.ReachedReturns;
import io.github.budget4s.analysis.reserve.ReserveLedger;
import io.github.budget4s.analysis.reserve.ReserveRecord;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.GivenTime;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.ReserveOptions;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.journal.JournalTime;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.report.reserve.ReserveStatusReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the reserve and its requests on a day. */
public final class ReserveStatusCommand implements Command {

    private final Options options = new Options("status");

    private final OptionalValue<GivenTime> asOf = options.value("--as-of", "DATE", GivenTime.class);

    private final List<String> spend = options.files("--spend");

    private final List<String> funnel = options.files("--funnel");

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
        List<Note> notes = new ArrayList<>(List.of(Note.information("reserve.note.day", day)));
        ReserveStatusReport.Shown shown =
                new ReserveStatusReport.Shown(ledger.requests(), returns(run, ledger, day, notes));
        return run.print(ReserveStatusReport.of("reserve status", whole, ledger, shown, day, notes));
    }

    /** What came of the money is beside what the journal says: a ledger that cannot be read does not hide that. */
    private @Nullable ReachedReturns returns(Run run, ReserveLedger ledger, LocalDate day, List<Note> notes) {
        Inputs inputs = run.inputs();
        if (inputs.named("spend", spend).isEmpty()) {
            return null;
        }
        try {
            Today today = Today.named(day);
            Results known = new Results(inputs.spend(spend, Detail.FULL), inputs.funnelIfNamed(funnel, Detail.FULL))
                    .until(today);
            notes.addAll(inputs.notes());
            return ReachedReturns.of(ledger, run.names(), known);
        } catch (RefusedException e) {
            notes.add(
                    Note.warning("reserve.note.no-returns", e.problems().get(0).message()));
            return null;
        }
    }
}
