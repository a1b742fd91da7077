package io.github.budget4s.input;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.PlanChange;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.yaml.PlanReader;
import io.github.budget4s.read.yaml.PlanTerms;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads plans, each file once, and what they leave to other files. */
final class PlanSource {

    private final InputContext context;
    private final Project project;
    private final Map<String, Plan> plans = new HashMap<>();

    PlanSource(InputContext context) {
        this.context = context;
        this.project = context.project();
    }

    /** Finds the file of the plan: that of the option, else that of the project; null when neither names one. */
    @Nullable
    String file(@Nullable String option) {
        List<String> files = project.sources().files("plan");
        if (option != null) {
            return option;
        }
        return files.isEmpty() ? null : context.inProject(files.get(0));
    }

    /** Reads a plan as its own file has it; an empty one where there is no file. */
    Plan plan(@Nullable String file) {
        return file == null
                ? Plan.EMPTY
                : plans.computeIfAbsent(file, each -> PlanReader.read(context.use(each), each, terms(context.names())));
    }

    /** Reads a plan with some values changed. */
    Plan plan(String file, List<PlanChange> changes) {
        return PlanReader.read(context.use(file), file, terms(context.names()), changes);
    }

    /** Reads a plan with some values changed, in order to check it. */
    PlanDocument document(String file, List<PlanChange> changes) {
        return PlanReader.readDocument(context.use(file), file, terms(context.names()), changes);
    }

    /** Reads one of several plans, in order to check it. */
    PlanDocument document(InputFile file, Names names) {
        return PlanReader.readDocument(file.path(), file.name(), terms(names), List.of());
    }

    private PlanTerms terms(Names names) {
        return PlanTerms.of(project, names);
    }

    /**
     * Completes a plan by the files that it names for its sales plan and those of its stores, beside its own.
     *
     * @throws RefusedException when the year is not known, or a month of it is not in the file
     */
    Plan completed(Plan plan, String file, Inputs inputs) {
        if (!plan.goals().namesFiles()) {
            return plan;
        }
        String sales = plan.goals().salesPlanFile();
        Plan completed = plan.withStores(plan.goals().stores().stream()
                .map(store -> store.salesPlanFile() == null
                        ? store
                        : SalesPlanFiles.into(
                                store,
                                beside(file, store.salesPlanFile()),
                                year(plan, file, store.salesPlanFile()),
                                inputs))
                .toList());
        return sales == null
                ? completed
                : SalesPlanFiles.into(completed, List.of(beside(file, sales)), year(plan, file, sales), inputs);
    }

    private MonthRange year(Plan plan, String file, String sales) {
        Integer year = plan.year() == null ? project.budgetYear().year() : plan.year();
        if (year == null) {
            throw new RefusedException(Reason.DATA, "sales-plan.no-year", file, sales);
        }
        return MonthRange.ofYear(year, project.budgetYear().starts());
    }

    private static String beside(String file, String other) {
        Path folder = Path.of(file).getParent();
        return folder == null ? other : folder.resolve(other).toString();
    }
}
