package io.github.budget4s.cli.allocate;

import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.Kept;
import io.github.budget4s.analysis.transfer.MovedBudget;
import io.github.budget4s.analysis.variance.SpreadBudget;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.report.transfer.TransferNotes;
import java.time.YearMonth;
import java.util.List;

/**
 * Reads what stays when the rest of the year is planned again.
 *
 * @param what the file of a budget, or {@link #SPENT}
 * @param from the first month that is spread again
 * @param transfers what was moved in the budget
 * @param spend the files of spend
 */
record KeptMonths(String what, YearMonth from, List<String> transfers, List<String> spend) {

    /** Keeps what was spent. */
    static final String SPENT = "spent";

    /** Returns the request for what is left, and says what stays. */
    AllocationRequest in(AllocationRequest request, Plan plan, boolean byChannel, Inputs inputs) {
        Kept kept = read(request, plan, inputs);
        if (byChannel && !kept.isByChannel() && !kept.total().isZero()) {
            throw new RefusedException(Reason.DATA, "allocation.keep.no-channels", what);
        }
        AllocationRequest left = kept.in(request, byChannel);
        inputs.note(Note.information(
                SPENT.equals(what) ? "allocation.note.kept-spent" : "allocation.note.kept",
                new MonthRange(request.months().first(), from.minusMonths(1)),
                kept.total(),
                kept.left(request),
                new MonthRange(from, request.months().last())));
        return left;
    }

    private Kept read(AllocationRequest request, Plan plan, Inputs inputs) {
        boolean missingIsZero = request.history().missingIsZero();
        if (SPENT.equals(what)) {
            return Kept.ofSpend(inputs.spend(spend, Detail.MONTHS_AND_CHANNELS), request.months(), from);
        }
        SpreadBudget spread = SpreadBudget.of(
                inputs.budget(List.of(what)),
                plan.goals().salesPlan(),
                request.months().first().getMonthValue());
        inputs.note(spread.notes());
        MovedBudget moved =
                MovedBudget.of(spread.budget(), inputs.transfersIfNamed(transfers), plan.channelNames(), null);
        inputs.note(TransferNotes.of(moved));
        return Kept.of(moved.budget(), request.months(), from, missingIsZero);
    }
}
