package io.github.budget4s.cli.plan;

import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.cli.allocate.GroupShares;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.kind.SalesContent;
import io.github.budget4s.report.allocation.AllocationNotes;
import io.github.budget4s.report.festival.FestivalNotes;
import java.util.List;

/**
 * Chooses by what the months of a plan share: by the history's sales where any are named, else by the sales plan.
 *
 * @param byPlan whether the sales plan is taken whatever sales there are
 * @param springFestival whether past months are moved to where the festival is in the planning year
 */
record YearShares(boolean byPlan, boolean springFestival) {

    /** Reads the sales where they are wanted and any are named. */
    SalesContent sales(List<String> files, Inputs inputs) {
        return byPlan && files.isEmpty() ? SalesContent.NONE : inputs.salesIfNamed(files);
    }

    /** Returns whether there is anything to share by. */
    boolean areKnown(Plan plan, SalesContent sold) {
        return byPlan || !sold.history().isEmpty() || !plan.goals().salesPlan().isEmpty();
    }

    /** Finds the shares. */
    GroupShares of(Plan plan, SalesContent sold, AllocationRequest request) {
        boolean planned = byPlan || sold.history().isEmpty();
        return GroupShares.of(planned ? plan.goals().salesPlan() : null, sold.history(), request, springFestival);
    }

    /** Says how shares were found. */
    static void note(GroupShares shares, AllocationRequest request, Inputs inputs) {
        if (shares.adjusted() != null) {
            inputs.note(FestivalNotes.of(shares.adjusted()));
        }
        inputs.note(AllocationNotes.ofShares(shares.shares(), request));
    }
}
