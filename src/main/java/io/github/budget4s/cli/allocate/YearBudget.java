package io.github.budget4s.cli.allocate;

import io.github.budget4s.analysis.allocation.ActivityPart;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.Bounds;
import io.github.budget4s.analysis.allocation.ChannelMonths;
import io.github.budget4s.analysis.allocation.PlanningYear;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.YearBudgetOptions;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.kind.SalesContent;
import io.github.budget4s.report.allocation.AllocationNotes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what is spread out of the options, the plan and the project: a flag beats the plan. */
public final class YearBudget {

    private YearBudget() {}

    /** Finds the planned year, and says so where nobody names it. */
    public static MonthRange months(YearBudgetOptions options, Plan plan, SalesContent sold, Inputs inputs) {
        Project project = inputs.project();
        PlanningYear planning = PlanningYear.of(
                sold.history(),
                project.budgetYear().starts(),
                options.historyUntil(),
                options.year(),
                project.budgetYear().year(),
                plan.year());
        if (planning.assumed()) {
            inputs.note(Note.information("allocation.note.year-assumed", String.valueOf(planning.year())));
        }
        MonthRange months =
                MonthRange.ofYear(planning.year(), project.budgetYear().starts());
        inputs.note(AllocationNotes.ofYear(months));
        inputs.note(AllocationNotes.ofChannelMonths(plan));
        return months;
    }

    /**
     * Returns the total that is spread, without one the sum of the stores'; null when neither the options nor the plan
     * name one.
     */
    public static @Nullable Money total(YearBudgetOptions options, Plan plan) {
        Money total = options.total() != null ? options.total() : plan.total();
        return total == null ? plan.goals().storeTotals() : total;
    }

    /** Returns what is to be spread. */
    public static AllocationRequest request(
            YearBudgetOptions options, Plan plan, Money total, MonthRange months, Run run, List<Bounds> bounds) {
        Money reserve = options.reserve();
        Money regular = options.regular();
        return new AllocationRequest(
                months,
                total,
                reserve != null ? reserve : plan.reserve(),
                ChannelMonths.with(
                        regular != null ? AllocationRequest.allYear(regular) : plan.regular(),
                        plan,
                        months,
                        options.unit()),
                ActivityPart.of(plan.activities()),
                options.unit(),
                new AllocationRequest.HistoryUse(
                        options.method(),
                        options.historyUntil(),
                        options.missingIsZero(),
                        options.excluded(run.project(), run.names()).all()),
                bounds);
    }
}
