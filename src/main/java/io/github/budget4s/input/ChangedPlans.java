package io.github.budget4s.input;

import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.PlanChange;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a plan with other values in the place of some of its own. */
public final class ChangedPlans {

    private final Inputs inputs;
    private final PlanSource plans;
    private final String file;

    /**
     * Finds the plan.
     *
     * @param inputs reads the files that the plan names
     * @param option the file that the user named; null for that of the project
     * @throws RefusedException when neither names one
     */
    public ChangedPlans(InputContext context, Inputs inputs, @Nullable String option) {
        this.inputs = inputs;
        this.plans = new PlanSource(context);
        String found = plans.file(option);
        if (found == null) {
            throw new RefusedException(Reason.USAGE, "usage.no-plan");
        }
        this.file = found;
    }

    /** Reads the plan with the changes made, in order to check it. */
    public PlanDocument document(List<PlanChange> changes) {
        PlanDocument document = plans.document(file, changes);
        return document.with(plans.completed(document.plan(), file, inputs));
    }

    /** Reads the plan with the changes made. */
    public Plan with(List<PlanChange> changes) {
        return plans.completed(plans.plan(file, changes), file, inputs);
    }
}
