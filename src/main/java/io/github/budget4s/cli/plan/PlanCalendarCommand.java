package io.github.budget4s.cli.plan;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.Allocator;
import io.github.budget4s.analysis.allocation.CellName;
import io.github.budget4s.analysis.allocation.ChannelAllocation;
import io.github.budget4s.analysis.allocation.ChannelRequest;
import io.github.budget4s.analysis.allocation.GroupMoney;
import io.github.budget4s.analysis.allocation.MonthShares;
import io.github.budget4s.analysis.festival.AdjustedHistory;
import io.github.budget4s.analysis.festival.PublicHolidays;
import io.github.budget4s.analysis.plancalendar.PlanCalendar;
import io.github.budget4s.cli.CellNames;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.allocate.GroupShares;
import io.github.budget4s.cli.allocate.YearBudget;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.PlannedYearOptions;
import io.github.budget4s.cli.options.YearBudgetOptions;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Store;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.value.CellChoice;
import io.github.budget4s.report.plancalendar.CalendarExplanation;
import io.github.budget4s.report.plancalendar.CalendarReport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the plan's year month by month: its money, holidays, activities and targets. */
public final class PlanCalendarCommand implements Command {

    private final Options options = new Options("calendar");
    private final PlannedYearOptions planned = options.with(new PlannedYearOptions(new YearBudgetOptions()));
    private final List<String> holidays = options.files("--holidays");
    private final Flag groups = options.flag("--groups");
    private final OptionalValue<CellChoice> explain = options.value("--explain", "MONTH", CellChoice.class);
    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Inputs inputs = run.inputs(fileInput);
        Plan plan = inputs.plan(planned.plan());
        YearShares shares = YearShares.of(planned, plan, run, inputs);
        PublicHolidays off = PublicHolidays.of(inputs.holidays(holidays), shares.year());
        Money total = YearBudget.total(planned.budget(), plan);
        AllocationRequest request = shares.request(plan, total == null ? Money.ZERO : total, run);
        MonthShares months = null;
        AdjustedHistory adjusted = null;
        if (shares.areKnown(plan)) {
            GroupShares found = shares.of(plan, request);
            YearShares.note(found, request, inputs);
            months = found.shares();
            adjusted = found.adjusted();
        }
        Allocation allocation = months == null || total == null ? null : Allocator.allocate(months, request);
        PlanCalendar calendar =
                PlanCalendar.of(plan, shares.year(), allocation, months == null ? null : months.shares(), off);
        CellName cell = CellNames.of(explain.get(), run);
        if (cell == null) {
            return run.print(CalendarReport.of(
                    calendar, store(run), groups(plan, allocation), inputs.summaries(), inputs.notes()));
        }
        cell.refuseMoreKeysThan(0);
        return run.print(new CalendarExplanation(plan, calendar, allocation, adjusted)
                .of(cell.monthOf(shares.year()), inputs.inspectionsOfSales(), inputs.summaries(), inputs.notes()));
    }

    /** Channels that do not add up to what is spread share it in proportion, as in scenarios. */
    private GroupMoney groups(Plan plan, @Nullable Allocation allocation) {
        if (!groups.isGiven()) {
            return GroupMoney.NONE;
        }
        if (plan.groups().isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.calendar-groups");
        }
        return allocation == null
                ? GroupMoney.NONE
                : GroupMoney.of(
                        ChannelAllocation.of(allocation, new ChannelRequest(plan.channels(), true, Map.of())),
                        plan.channelGroups());
    }

    private static String store(Run run) {
        Store store = run.project().store();
        return store.name() == null ? "" : store.name();
    }
}
