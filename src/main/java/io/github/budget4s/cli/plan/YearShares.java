package io.github.budget4s.cli.plan;

import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.allocate.GroupShares;
import io.github.budget4s.cli.allocate.YearBudget;
import io.github.budget4s.cli.options.PlannedYearOptions;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.input.ClosedStores;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.kind.SalesContent;
import io.github.budget4s.report.allocation.AllocationNotes;
import io.github.budget4s.report.festival.FestivalNotes;
import java.util.List;

/**
 * Holds by what the months of a plan share: by the history's sales where any are named, else by the sales plan.
 *
 * @param options what the user chose
 * @param sold the sales; none where none are wanted or named
 * @param year the planned months
 */
record YearShares(PlannedYearOptions options, SalesContent sold, MonthRange year) {

    /** Reads the sales where they are wanted and any are named, and finds the year. */
    static YearShares of(PlannedYearOptions options, Plan plan, Run run, Inputs inputs) {
        List<String> files = options.sales();
        SalesContent read = options.isByPlan() && files.isEmpty() ? SalesContent.NONE : inputs.salesIfNamed(files);
        SalesContent sold = ClosedStores.filled(read, options.budget().excluded(run.project(), run.names()), inputs);
        return new YearShares(options, sold, YearBudget.months(options.budget(), plan, sold, inputs));
    }

    /** Returns what is to be spread. */
    AllocationRequest request(Plan plan, Money total, Run run) {
        return YearBudget.request(options.budget(), plan, total, year, run, AllocationRequest.NO_BOUNDS);
    }

    /** Returns whether there is anything to share by. */
    boolean areKnown(Plan plan) {
        return options.isByPlan()
                || !sold.history().isEmpty()
                || !plan.goals().salesPlan().isEmpty();
    }

    /** Finds the shares. */
    GroupShares of(Plan plan, AllocationRequest request) {
        boolean planned = options.isByPlan() || sold.history().isEmpty();
        return GroupShares.of(
                planned ? plan.goals().salesPlan() : null, sold.history(), request, options.isSpringFestivalMoved());
    }

    /** Says how shares were found. */
    static void note(GroupShares shares, AllocationRequest request, Inputs inputs) {
        if (shares.adjusted() != null) {
            inputs.note(FestivalNotes.of(shares.adjusted()));
        }
        inputs.note(AllocationNotes.ofShares(shares.shares(), request));
    }
}
