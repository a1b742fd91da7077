package io.github.budget4s.cli;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.Allocator;
import io.github.budget4s.analysis.allocation.ChannelAllocation;
import io.github.budget4s.analysis.allocation.ChannelBudget;
import io.github.budget4s.analysis.allocation.ChannelRequest;
import io.github.budget4s.analysis.allocation.HistoryWindow;
import io.github.budget4s.analysis.allocation.MonthShares;
import io.github.budget4s.analysis.allocation.ShareMethod;
import io.github.budget4s.analysis.allocation.StoreAllocation;
import io.github.budget4s.analysis.allocation.StoreAllocator;
import io.github.budget4s.analysis.allocation.StoreBudget;
import io.github.budget4s.analysis.festival.AdjustedHistory;
import io.github.budget4s.analysis.festival.FestivalAdjustment;
import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.cli.options.Breakdown;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.MissingMonths;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.PlanInputOptions;
import io.github.budget4s.cli.options.ReserveOptions;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Nearest;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.read.value.CellChoice;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.allocation.AllocationExplanation;
import io.github.budget4s.report.allocation.AllocationNotes;
import io.github.budget4s.report.allocation.AllocationReport;
import io.github.budget4s.report.allocation.CellExplanation;
import io.github.budget4s.report.allocation.ChannelAllocationNotes;
import io.github.budget4s.report.allocation.ChannelAllocationReport;
import io.github.budget4s.report.allocation.ReleasedColumns;
import io.github.budget4s.report.allocation.StoreAllocationReport;
import io.github.budget4s.report.festival.FestivalNotes;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Spreads a year's budget over its months. */
final class AllocateCommand implements Command {

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

    private final Value<MissingMonths> missing =
            options.setting("--missing", "HOW", MissingMonths.class, MissingMonths.ERROR);

    private final OptionalValue<CellChoice> explain = options.value("--explain", "MONTH[,KEY]", CellChoice.class);

    private final Flag springFestival = options.flag("--spring-festival");

    private final PlanInputOptions planInput = options.with(new PlanInputOptions());

    private final FileInputOptions fileInput = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Project project = run.project();
        Plan plan = planInput.read(run);
        List<Note> notes = new ArrayList<>();
        FileInputOptions.Loaded loaded = loadSales(run, notes);
        AllocationRequest request = request(project, plan, loaded.history(), notes);
        AllocationNotes.addYear(request.months(), notes);
        ChannelRequest channels = planInput.channels(plan);
        ReleasedMoney released = ReserveOptions.released(run, null).inYear(request.months());
        Report report = planInput.isBy(Breakdown.STORE)
                ? reportByStore(request, plan, channels, loaded, released, notes)
                : reportByMonth(request, plan, channels, project, loaded, released, notes);
        run.print(report);
        return ExitCode.OK;
    }

    /** A new store that spreads by its sales plan needs no history. */
    private FileInputOptions.Loaded loadSales(Run run, List<Note> notes) {
        List<String> flags = Stream.concat(sales.stream(), moreSales.stream()).toList();
        boolean needed = !planInput.isBy(Breakdown.PLAN) || planInput.isBy(Breakdown.STORE);
        if (!needed && flags.isEmpty()) {
            return FileInputOptions.Loaded.NOTHING;
        }
        FileInputOptions.Loaded loaded = fileInput.load(run, FileInputOptions.salesArguments(flags, run));
        notes.addAll(loaded.notes());
        return loaded;
    }

    private AllocationRequest request(Project project, Plan plan, SalesHistory history, List<Note> notes) {
        Money budget = total.get() != null ? total.get() : plan.total();
        if (budget == null) {
            throw new RefusedException(Reason.USAGE, "usage.no-total");
        }
        MonthRange months = MonthRange.ofYear(planningYear(project, plan, history, notes), project.yearStarts());
        return new AllocationRequest(
                months,
                budget,
                reserve.get() != null ? reserve.get() : plan.reserve(),
                regular.get() != null ? AllocationRequest.allYear(regular.get()) : plan.regular(),
                plan.activities(),
                unit.get(),
                method.get(),
                historyUntil.get(),
                missing.get() == MissingMonths.ZERO,
                planInput.monthBounds(months));
    }

    private Report reportByMonth(
            AllocationRequest request,
            Plan plan,
            @Nullable ChannelRequest channels,
            Project project,
            FileInputOptions.Loaded loaded,
            ReleasedMoney released,
            List<Note> notes) {
        AdjustedHistory adjusted = null;
        MonthShares shares;
        if (planInput.isBy(Breakdown.PLAN)) {
            shares = MonthShares.ofPlan(plan.salesPlan());
        } else {
            MonthShares.OfHistory ofHistory = MonthShares.ofHistory(loaded.history(), request);
            shares = ofHistory;
            if (springFestival.isGiven()) {
                adjusted = FestivalAdjustment.adjust(
                        loaded.history(), request.months(), ofHistory.window().months(), request.missingIsZero());
                shares = MonthShares.ofAdjusted(ofHistory, adjusted.history());
                notes.addAll(FestivalNotes.of(adjusted));
            }
        }
        Allocation allocation = Allocator.allocate(shares, request);
        notes.addAll(AllocationNotes.of(allocation, project.opened()));
        CellChoice cell = explain.get();
        if (cell != null && cell.keys().isEmpty()) {
            notes.addAll(ReleasedColumns.notesApart(released));
            return AllocationExplanation.of(
                    allocation, monthOfYear(cell, request), adjusted, loaded.inspections(), loaded.summaries(), notes);
        }
        if (channels == null) {
            refuseKeys(cell, 0);
            return AllocationReport.of(allocation, released, loaded.summaries(), notes);
        }
        ChannelAllocation byChannel = ChannelAllocation.of(allocation, channels);
        notes.addAll(ChannelAllocationNotes.of(byChannel));
        if (cell != null) {
            refuseKeys(cell, 1);
            notes.addAll(ReleasedColumns.notesApart(released));
            return CellExplanation.of(
                    byChannel,
                    monthOfYear(cell, request),
                    channel(cell.keys().get(0), byChannel.channels()),
                    adjusted,
                    loaded.inspections(),
                    loaded.summaries(),
                    notes);
        }
        return ChannelAllocationReport.of(byChannel, released, loaded.summaries(), notes);
    }

    private Report reportByStore(
            AllocationRequest request,
            Plan plan,
            @Nullable ChannelRequest channels,
            FileInputOptions.Loaded loaded,
            ReleasedMoney released,
            List<Note> notes) {
        CellChoice cell = explain.get();
        if (cell != null) {
            refuseKeys(cell, channels == null ? 1 : 2);
            if (cell.keys().isEmpty()) {
                throw new RefusedException(Reason.USAGE, "usage.explain-by-store");
            }
        }
        Map<String, AdjustedHistory> adjusted = Map.of();
        if (loaded.stores().keySet().stream().allMatch(String::isEmpty)) {
            throw new RefusedException(Reason.DATA, loaded.history().problem("allocation.no-stores"));
        }
        SortedMap<String, SalesHistory> stores = loaded.stores();
        if (springFestival.isGiven()) {
            adjusted = FestivalAdjustment.adjustStores(
                    stores,
                    request.months(),
                    HistoryWindow.choose(loaded.history(), request.months(), historyUntil.get())
                            .months(),
                    request.missingIsZero());
            notes.addAll(FestivalNotes.ofStores(adjusted));
            TreeMap<String, SalesHistory> moved = new TreeMap<>();
            adjusted.forEach((store, history) -> moved.put(store, history.history()));
            stores = moved;
        }
        StoreAllocation allocation = planInput.isBy(Breakdown.PLAN)
                ? StoreAllocator.allocateByPlan(stores, MonthShares.ofPlan(plan.salesPlan()), request, channels)
                : StoreAllocator.allocate(stores, request, channels);
        notes.addAll(ChannelAllocationNotes.of(allocation));
        notes.addAll(ReleasedColumns.notesApart(released));
        if (cell != null) {
            String store = cell.keys().get(0);
            return CellExplanation.of(
                    allocation,
                    monthOfYear(cell, request),
                    place(
                            store,
                            allocation.stores().stream().map(StoreBudget::store).toList()),
                    cell.keys().size() > 1 ? channel(cell.keys().get(1), allocation.channels()) : null,
                    adjusted.get(store),
                    loaded.inspections(),
                    loaded.summaries(),
                    notes);
        }
        return channels == null
                ? StoreAllocationReport.of(allocation, loaded.summaries(), notes)
                : ChannelAllocationReport.of(allocation, loaded.summaries(), notes);
    }

    private static void refuseKeys(@Nullable CellChoice cell, int most) {
        if (cell != null && cell.keys().size() > most) {
            throw new RefusedException(
                    Reason.USAGE, "usage.explain-keys", cell.keys().get(most));
        }
    }

    private static int monthOfYear(CellChoice cell, AllocationRequest request) {
        int monthOfYear = cell.month().monthOfYear();
        Integer year = cell.month().year();
        if (year != null && !cell.month().isOf(request.months())) {
            throw new RefusedException(
                    Reason.USAGE, "usage.explain-other-year", YearMonth.of(year, monthOfYear), request.months());
        }
        return monthOfYear;
    }

    private static int channel(String name, List<ChannelBudget> channels) {
        return place(name, channels.stream().map(ChannelBudget::name).toList());
    }

    private static int place(String name, List<String> names) {
        int place = names.indexOf(name);
        if (place < 0) {
            Message unknown = Nearest.of(name, names)
                    .map(nearest -> Message.of("usage.explain-nearest", name, nearest))
                    .orElseGet(() -> Message.of("usage.explain-no-key", name, names));
            throw new RefusedException(Reason.USAGE, new Problem(null, unknown));
        }
        return place;
    }

    /**
     * The flag beats the project, that the plan; where none names a year, it is the one after the history's last month.
     */
    private int planningYear(Project project, Plan plan, SalesHistory history, List<Note> notes) {
        if (year.get() != null) {
            return year.get().getValue();
        }
        Integer stated = project.year() != null ? project.year() : plan.year();
        if (stated != null) {
            return stated;
        }
        if (history.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-year");
        }
        int assumed = HistoryWindow.yearAfter(history, project.yearStarts(), historyUntil.get());
        notes.add(Note.information("allocation.note.year-assumed", String.valueOf(assumed)));
        return assumed;
    }
}
