package io.github.budget4s.cli.plan;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.Allocator;
import io.github.budget4s.analysis.allocation.MonthShares;
import io.github.budget4s.analysis.festival.PublicHolidays;
import io.github.budget4s.analysis.plancalendar.PlanCalendar;
import io.github.budget4s.cli.ClosedStores;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.allocate.GroupShares;
import io.github.budget4s.cli.allocate.YearBudget;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.SharesBy;
import io.github.budget4s.cli.options.YearBudgetOptions;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.project.Store;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.kind.SalesContent;
import io.github.budget4s.report.plancalendar.CalendarReport;
import java.util.List;

/** Shows the plan's year month by month: its money, holidays, activities and targets. */
public final class PlanCalendarCommand implements Command {

    private final Options options = new Options("calendar");
    private final OptionalValue<String> planFile = options.value("--plan", "FILE", String.class);
    private final List<String> sales = options.files("--sales");
    private final OptionalValue<SharesBy> by = options.value("--by", "plan", SharesBy.class);
    private final YearBudgetOptions budget = options.with(new YearBudgetOptions());
    private final Flag springFestival = options.flag("--spring-festival");
    private final List<String> holidays = options.files("--holidays");
    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Inputs inputs = run.inputs(fileInput);
        Plan plan = inputs.plan(planFile.get());
        YearShares shares = new YearShares(by.get() == SharesBy.PLAN, springFestival.isGiven());
        SalesContent sold =
                ClosedStores.filled(shares.sales(sales, inputs), budget.excluded(run.project(), run.names()), inputs);
        MonthRange year = YearBudget.months(budget, plan, sold, inputs);
        PublicHolidays off = PublicHolidays.of(inputs.holidays(holidays), year);
        Money total = YearBudget.total(budget, plan);
        AllocationRequest request = YearBudget.request(
                budget, plan, total == null ? Money.ZERO : total, year, run, AllocationRequest.NO_BOUNDS);
        MonthShares months = null;
        if (shares.areKnown(plan, sold)) {
            GroupShares found = shares.of(plan, sold, request);
            YearShares.note(found, request, inputs);
            months = found.shares();
        }
        Allocation allocation = months == null || total == null ? null : Allocator.allocate(months, request);
        PlanCalendar calendar = PlanCalendar.of(plan, year, allocation, months == null ? null : months.shares(), off);
        return run.print(CalendarReport.of(calendar, store(run), inputs.summaries(), inputs.notes()));
    }

    private static String store(Run run) {
        Store store = run.project().store();
        return store.name() == null ? "" : store.name();
    }
}
