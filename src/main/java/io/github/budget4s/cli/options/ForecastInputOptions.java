package io.github.budget4s.cli.options;

import io.github.budget4s.analysis.forecast.KnownEvents;
import io.github.budget4s.analysis.forecast.WorkingDays;
import io.github.budget4s.cli.Run;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.funnel.FunnelMeasure;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.read.columns.Detail;
import io.github.budget4s.read.events.EventColumn;
import io.github.budget4s.read.events.EventReader;
import io.github.budget4s.read.sales.SalesColumn;
import io.github.budget4s.read.source.InputFiles;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.forecast.ForecastFigures;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The options that say which history is forecast, and its reading: months of vehicles, leads or yuan. */
public final class ForecastInputOptions implements OptionGroup {

    /** Days matter only in that they show whether the last month is over. */
    private static final Detail DAYS_AND_STORES = new Detail(true, false, true);

    private final Options options = new Options();

    private final List<String> sales = options.list("--sales", "FILE", String.class);

    private final List<String> funnel = options.list("--funnel", "FILE", String.class);

    private final List<String> spend = options.list("--spend", "FILE", String.class);

    private final List<String> events = options.list("--events", "FILE", String.class);

    private final OptionalValue<String> plan = options.value("--plan", "FILE", String.class);

    private final FileInputOptions files = options.with(new FileInputOptions());

    @Override
    public Options options() {
        return options;
    }

    /**
     * Holds a history as read.
     *
     * @param whole all of it
     * @param parts by store, model or channel, under an empty name where a line names none; empty when not asked for
     * @param summaries what the output says of each file
     * @param notes what the user must know of the reading
     */
    public record Loaded(
            SalesHistory whole,
            SortedMap<String, SalesHistory> parts,
            List<InputSummary> summaries,
            List<Note> notes) {}

    /**
     * Reads the files of what is to be forecast.
     *
     * @param moreFiles what a shell made of an unquoted pattern
     * @throws RefusedException with everything that is wrong with the files, or when there are none
     */
    public Loaded load(Run run, ForecastFigures figures, @Nullable ForecastKey key, List<String> moreFiles) {
        if (figures != ForecastFigures.SALES && key == ForecastKey.MODEL) {
            throw new RefusedException(Reason.USAGE, "usage.forecast-by-model");
        }
        Loaded loaded =
                switch (figures) {
                    case SALES -> loadSales(run, key, moreFiles);
                    case LEADS -> loadLeads(run, key, moreFiles);
                    case SPEND -> loadSpend(run, key, moreFiles);
                };
        if (key != null && loaded.parts().keySet().stream().allMatch(String::isEmpty)) {
            throw new RefusedException(
                    Reason.DATA,
                    loaded.whole()
                            .problem(
                                    switch (key) {
                                        case STORE -> "forecast.no-stores";
                                        case MODEL -> "forecast.no-models";
                                        case CHANNEL -> "forecast.no-channels";
                                    }));
        }
        return loaded;
    }

    private Loaded loadSales(Run run, @Nullable ForecastKey key, List<String> moreFiles) {
        SalesColumn column = key == ForecastKey.MODEL
                ? SalesColumn.MODEL
                : key == ForecastKey.CHANNEL ? SalesColumn.CHANNEL : SalesColumn.STORE;
        FileInputOptions.Loaded loaded =
                files.load(run, FileInputOptions.salesArguments(both(sales, moreFiles), run), column);
        return new Loaded(
                loaded.history(), key == null ? new TreeMap<>() : loaded.stores(), loaded.summaries(), loaded.notes());
    }

    private Loaded loadLeads(Run run, @Nullable ForecastKey key, List<String> moreFiles) {
        FileInputOptions.LoadedLedger<Funnel> loaded =
                files.loadFunnel(run, arguments("funnel", both(funnel, moreFiles), run), DAYS_AND_STORES);
        Sums sums = new Sums(loaded.content().source());
        if (!loaded.content().stated().contains(FunnelMeasure.LEADS)) {
            throw new RefusedException(Reason.DATA, sums.whole().problem("forecast.no-leads"));
        }
        for (FunnelEntry entry : loaded.content().entries()) {
            sums.add(
                    entry.month(),
                    entry.day(),
                    key == ForecastKey.STORE ? entry.store() : entry.channel(),
                    Units.of(entry.figures().of(FunnelMeasure.LEADS)));
        }
        return new Loaded(
                sums.whole(), key == null ? new TreeMap<>() : sums.parts(), loaded.summaries(), loaded.notes());
    }

    private Loaded loadSpend(Run run, @Nullable ForecastKey key, List<String> moreFiles) {
        FileInputOptions.LoadedLedger<Spend> loaded =
                files.loadSpend(run, arguments("spend", both(spend, moreFiles), run), DAYS_AND_STORES);
        Sums sums = new Sums(loaded.content().source());
        for (SpendEntry entry : loaded.content().entries()) {
            sums.add(
                    entry.month(),
                    entry.day(),
                    key == ForecastKey.STORE ? entry.store() : entry.channel(),
                    Units.of(entry.amount().toYuan()));
        }
        return new Loaded(
                sums.whole(), key == null ? new TreeMap<>() : sums.parts(), loaded.summaries(), loaded.notes());
    }

    /** Sums by month, of the whole and of parts. */
    private static final class Sums {
        private final String source;
        private final NavigableMap<YearMonth, MonthlySales> months = new TreeMap<>();
        private final SortedMap<String, NavigableMap<YearMonth, MonthlySales>> keyed = new TreeMap<>();

        Sums(String source) {
            this.source = source;
        }

        void add(YearMonth month, int day, String key, Units figure) {
            MonthlySales sum = new MonthlySales(figure, 1, day);
            months.merge(month, sum, MonthlySales::plus);
            keyed.computeIfAbsent(key, name -> new TreeMap<>()).merge(month, sum, MonthlySales::plus);
        }

        SalesHistory whole() {
            return new SalesHistory(months, source);
        }

        SortedMap<String, SalesHistory> parts() {
            TreeMap<String, SalesHistory> parts = new TreeMap<>();
            keyed.forEach((key, each) -> parts.put(key, new SalesHistory(each, source)));
            return parts;
        }
    }

    private static List<String> both(List<String> flags, List<String> more) {
        return Stream.concat(flags.stream(), more.stream()).toList();
    }

    private static List<String> arguments(String kind, List<String> flags, Run run) {
        List<String> arguments = FileInputOptions.arguments(kind, flags, run);
        if (arguments.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.forecast-no-file", kind);
        }
        return arguments;
    }

    /**
     * Takes the calendars of working days: weekdays, and the public holidays that the program and the project know;
     * none for spend, for money is spent as planned, not by the day.
     *
     * @throws RefusedException with everything that is wrong with the project's files
     */
    public List<WorkingDays> loadWorkingDays(Run run, ForecastFigures figures) {
        if (figures == ForecastFigures.SPEND) {
            return List.of();
        }
        return WorkingDays.calendars(files.loadHolidays(
                run,
                run.project().response().holidays().stream().map(run::inProject).toList()));
    }

    /**
     * Reads the events, and of the plan its activities of the same names in months to come.
     *
     * @param last the last month of the history
     * @param notes what the user must know of what the plan added
     * @throws RefusedException with everything that is wrong with the files
     */
    public KnownEvents loadEvents(Run run, YearMonth last, List<Note> notes) {
        if (events.isEmpty()) {
            return KnownEvents.NONE;
        }
        try (InputFiles finder = FileInputOptions.open(run)) {
            KnownEvents known = KnownEvents.of(
                    EventReader.read(FileInputOptions.find(finder, events), files.options(EventColumn.class, run)));
            Plan planned = YamlInputs.readPlan(run, plan.get());
            Integer year =
                    planned.year() != null ? planned.year() : run.project().year();
            if (year == null || planned.activities().isEmpty()) {
                return known;
            }
            SortedMap<String, List<YearMonth>> added =
                    known.planned(planned, MonthRange.ofYear(year, run.project().yearStarts()), last);
            added.forEach((name, months) ->
                    notes.add(Note.information("forecast.note.planned-event", name, MonthRange.runs(months))));
            return known.plus(added);
        }
    }
}
