package io.github.budget4s.cli.allocate;

import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.ChannelRequest;
import io.github.budget4s.cli.CellNames;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.BoundChoice;
import io.github.budget4s.cli.options.Breakdown;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.YearBudgetOptions;
import io.github.budget4s.cli.reserve.ReserveFiles;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.ChannelGroups;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.input.ClosedStores;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.input.ProposalFile;
import io.github.budget4s.input.SalesPlanFiles;
import io.github.budget4s.read.ledger.kind.SalesContent;
import io.github.budget4s.read.value.CellChoice;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spreads a year's budget over its months. */
public final class AllocateCommand implements Command {

    private final Options options = new Options("allocate");
    private final List<String> sales = options.list("--sales", "FILE", String.class);
    /** An unquoted pattern becomes several words: the first is the option's, the others stand here. */
    private final List<String> moreSales = options.arguments("FILE");

    private final YearBudgetOptions budget = options.with(new YearBudgetOptions());
    private final OptionalValue<CellChoice> explain = options.value("--explain", "MONTH[,KEY]", CellChoice.class);
    private final Flag chart = options.flag("--chart");
    private final Flag springFestival = options.flag("--spring-festival");
    private final OptionalValue<String> planFile = options.value("--plan", "FILE", String.class);
    private final OptionalValue<String> proposal = options.value("--proposal", "FILE", String.class);
    private final List<String> salesPlan = options.files("--sales-plan");
    private final List<Breakdown> breakdowns = options.commaList("--by", "WHAT", Breakdown.class);
    private final List<BoundChoice> minimums = options.list("--min", "WHERE=AMOUNT", BoundChoice.class);
    private final List<BoundChoice> maximums = options.list("--max", "WHERE=AMOUNT", BoundChoice.class);
    private final Flag scaleChannels = options.flag("--scale-channels");
    private final OptionalValue<String> keep = options.value("--keep", "FILE|spent", String.class);
    private final OptionalValue<YearMonth> from = options.value("--from", "MONTH", YearMonth.class);
    private final List<String> transfers = options.files("--transfers");
    private final List<String> spend = options.files("--spend");
    private final FileInputOptions fileInput = options.with(FileInputOptions.withSpend());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        if (chart.isGiven()) {
            run.output().draw();
        }
        Task task = task(run);
        return run.print(breakdowns.contains(Breakdown.STORE) ? StoreView.of(task) : MonthView.of(task));
    }

    /** Spreads the budget for what shows it otherwise. */
    public SpreadYear spread(Run run) {
        Task task = task(run);
        return breakdowns.contains(Breakdown.STORE) ? StoreView.spread(task) : MonthView.spread(task);
    }

    private Task task(Run run) {
        Inputs inputs = run.inputs(fileInput);
        KeptMonths kept = keptMonths();
        Plan plan = ProposalFile.into(inputs.plan(planFile.get()), proposal.get(), run, inputs);
        SalesContent sold = ClosedStores.filled(sales(inputs), budget.excluded(run.project(), run.names()), inputs);
        ChosenBounds bounds = ChosenBounds.of(minimums, maximums, run.names());
        Money total = YearBudget.total(budget, plan);
        if (total == null) {
            throw new RefusedException(Reason.USAGE, "usage.no-total");
        }
        MonthRange months = YearBudget.months(budget, plan, sold, inputs);
        Plan planned = SalesPlanFiles.into(plan, salesPlan, months, inputs);
        AllocationRequest request = YearBudget.request(budget, plan, total, months, run, bounds.ofMonths(months));
        ChannelRequest channels = isByChannel(plan) ? bounds.channels(plan, scaleChannels.isGiven()) : null;
        if (channels == null) {
            bounds.refuseChannels();
        }
        if (kept != null) {
            request = kept.in(request, plan, channels != null, inputs);
        }
        return new Task(
                request,
                new Task.Planned(
                        isByPlan() ? planned.goals().salesPlan() : null,
                        plan.goals().stores(),
                        breakdowns.contains(Breakdown.GROUP) ? plan.channelGroups() : ChannelGroups.NONE),
                channels,
                sold,
                springFestival.isGiven(),
                CellNames.of(explain.get(), run),
                ReserveFiles.released(run, null).inYear(request.months()),
                inputs);
    }

    private @Nullable KeptMonths keptMonths() {
        String what = keep.get();
        YearMonth first = from.get();
        if (what == null && first == null) {
            return null;
        }
        if (what == null || first == null) {
            throw new RefusedException(Reason.USAGE, "usage.keep-and-from");
        }
        if (breakdowns.contains(Breakdown.STORE)) {
            throw new RefusedException(Reason.USAGE, "usage.keep-by-store");
        }
        return new KeptMonths(what, first, transfers, spend);
    }

    /** Groups are made of channels, and stand in the place of these. */
    private boolean isByChannel(Plan plan) {
        if (!breakdowns.contains(Breakdown.GROUP)) {
            return breakdowns.contains(Breakdown.CHANNEL);
        }
        if (plan.groups().isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-groups");
        }
        if (breakdowns.contains(Breakdown.CHANNEL)) {
            throw new RefusedException(Reason.USAGE, "usage.group-or-channel");
        }
        return true;
    }

    private boolean isByPlan() {
        return breakdowns.contains(Breakdown.PLAN) || !salesPlan.isEmpty();
    }

    /** A new store that spreads by its sales plan needs no history. */
    private SalesContent sales(Inputs inputs) {
        List<String> files = new ArrayList<>(sales);
        files.addAll(moreSales);
        boolean needed = !isByPlan() || breakdowns.contains(Breakdown.STORE);
        return needed || !files.isEmpty() ? inputs.sales(files) : SalesContent.NONE;
    }
}
