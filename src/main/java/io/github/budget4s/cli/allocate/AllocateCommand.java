package io.github.budget4s.cli.allocate;

import io.github.budget4s.analysis.allocation.ActivityPart;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.ChannelMonths;
import io.github.budget4s.analysis.allocation.ChannelRequest;
import io.github.budget4s.analysis.allocation.PlanningYear;
import io.github.budget4s.analysis.allocation.ShareMethod;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.BoundChoice;
import io.github.budget4s.cli.options.Breakdown;
import io.github.budget4s.cli.options.ExcludeOption;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.MissingMonths;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.cli.reserve.ReserveFiles;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.kind.SalesContent;
import io.github.budget4s.read.value.CellChoice;
import io.github.budget4s.report.allocation.AllocationNotes;
import java.time.Year;
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

    private final OptionalValue<Money> total = options.value("--total", "AMOUNT", Money.class);
    private final OptionalValue<Money> reserve = options.value("--reserve", "AMOUNT", Money.class);
    private final OptionalValue<Money> regular = options.value("--regular", "AMOUNT", Money.class);
    private final OptionalValue<Year> year = options.value("--year", "YEAR", Year.class);
    private final Value<Money> unit = options.setting("--round", "AMOUNT", Money.class, new Money(1));
    private final Value<ShareMethod> method =
            options.setting("--share", "METHOD", ShareMethod.class, ShareMethod.POOLED);
    private final OptionalValue<YearMonth> historyUntil = options.value("--history-until", "MONTH", YearMonth.class);
    private final ExcludeOption exclude = options.with(new ExcludeOption());
    private final Value<MissingMonths> missing =
            options.setting("--missing", "HOW", MissingMonths.class, MissingMonths.ERROR);
    private final OptionalValue<CellChoice> explain = options.value("--explain", "MONTH[,KEY]", CellChoice.class);
    private final Flag springFestival = options.flag("--spring-festival");
    private final OptionalValue<String> planFile = options.value("--plan", "FILE", String.class);
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
        Inputs inputs = run.inputs(fileInput);
        KeptMonths kept = keptMonths();
        Plan plan = inputs.plan(planFile.get());
        SalesContent sold = sales(inputs);
        ChosenBounds bounds = ChosenBounds.of(minimums, maximums, run.names());
        AllocationRequest request = request(run.project(), plan, sold, bounds, inputs);
        inputs.note(AllocationNotes.ofYear(request.months()));
        inputs.note(AllocationNotes.ofChannelMonths(plan));
        ChannelRequest channels =
                breakdowns.contains(Breakdown.CHANNEL) ? bounds.channels(plan, scaleChannels.isGiven()) : null;
        if (channels == null) {
            bounds.refuseChannels();
        }
        if (kept != null) {
            request = kept.in(request, plan, channels != null, inputs);
        }
        Task task = new Task(
                request,
                new Task.Planned(
                        breakdowns.contains(Breakdown.PLAN) ? plan.goals().salesPlan() : null,
                        plan.goals().stores()),
                channels,
                sold,
                springFestival.isGiven(),
                Task.cellName(explain.get(), run.names()),
                ReserveFiles.released(run, null).inYear(request.months()),
                inputs);
        return run.print(breakdowns.contains(Breakdown.STORE) ? StoreView.of(task) : MonthView.of(task));
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

    /** A new store that spreads by its sales plan needs no history. */
    private SalesContent sales(Inputs inputs) {
        List<String> files = new ArrayList<>(sales);
        files.addAll(moreSales);
        boolean needed = !breakdowns.contains(Breakdown.PLAN) || breakdowns.contains(Breakdown.STORE);
        return needed || !files.isEmpty() ? inputs.sales(files) : SalesContent.NONE;
    }

    private AllocationRequest request(
            Project project, Plan plan, SalesContent sold, ChosenBounds bounds, Inputs inputs) {
        Money budget = total.get() != null ? total.get() : plan.total();
        if (budget == null) {
            throw new RefusedException(Reason.USAGE, "usage.no-total");
        }
        Integer chosen = year.get() == null ? null : year.get().getValue();
        PlanningYear planning = PlanningYear.of(
                sold.history(),
                project.budgetYear().starts(),
                historyUntil.get(),
                chosen,
                project.budgetYear().year(),
                plan.year());
        if (planning.assumed()) {
            inputs.note(Note.information("allocation.note.year-assumed", String.valueOf(planning.year())));
        }
        MonthRange months =
                MonthRange.ofYear(planning.year(), project.budgetYear().starts());
        return new AllocationRequest(
                months,
                budget,
                reserve.get() != null ? reserve.get() : plan.reserve(),
                ChannelMonths.with(
                        regular.get() != null ? AllocationRequest.allYear(regular.get()) : plan.regular(), plan),
                ActivityPart.of(plan.activities()),
                unit.get(),
                new AllocationRequest.HistoryUse(
                        method.get(), historyUntil.get(), missing.get() == MissingMonths.ZERO, exclude.months(project)),
                bounds.ofMonths(months));
    }
}
