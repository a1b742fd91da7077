package io.github.budget4s.input;

import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.PlanChange;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.yaml.PlanReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a plan with other values in the place of some of its own. */
public final class ChangedPlans {

    private final InputContext context;
    private final String file;

    /**
     * Finds the plan.
     *
     * @param option the file that the user named; null for that of the project
     * @throws RefusedException when neither names one
     */
    public ChangedPlans(InputContext context, @Nullable String option) {
        this.context = context;
        List<String> files = context.project().sources().files("plan");
        if (option == null && files.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-plan");
        }
        this.file = option != null ? option : context.inProject(files.get(0));
    }

    /** Reads the plan with the changes made, in order to check it. */
    public PlanDocument document(List<PlanChange> changes) {
        Project project = context.project();
        return PlanReader.readDocument(
                context.use(file),
                file,
                project.budgetYear().starts(),
                context.names(),
                project.sources().bookings().currency(),
                changes);
    }

    /** Reads the plan with the changes made. */
    public Plan with(List<PlanChange> changes) {
        Project project = context.project();
        return PlanReader.read(
                context.use(file),
                file,
                project.budgetYear().starts(),
                context.names(),
                project.sources().bookings().currency(),
                changes);
    }
}
