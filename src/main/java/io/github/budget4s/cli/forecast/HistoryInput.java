package io.github.budget4s.cli.forecast;

import io.github.budget4s.analysis.allocation.StoreAllocator;
import io.github.budget4s.analysis.coverage.KnownDays;
import io.github.budget4s.analysis.forecast.KeyedHistory;
import io.github.budget4s.analysis.forecast.KnownEvents;
import io.github.budget4s.analysis.forecast.WorkingDays;
import io.github.budget4s.cli.options.ForecastKey;
import io.github.budget4s.cli.options.HistoryOptions;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.ExcludedMonths;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.input.ClosedStores;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.kind.SalesContent;
import io.github.budget4s.read.ledger.kind.SalesLedger;
import io.github.budget4s.report.forecast.ForecastFigures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is to be forecast: months of vehicles, leads or yuan, and what else is known of them.
 *
 * @param moreFiles what a shell made of an unquoted pattern: the first is the option's, the others stand here
 */
record HistoryInput(HistoryOptions options, List<String> moreFiles, Inputs inputs) {

    /** Days matter only in that they show whether the last month is over. */
    private static final Detail DAYS_AND_STORES = new Detail(true, false, true);

    /**
     * Reads the history.
     *
     * @param key what the forecast is broken down by; null for the whole alone
     * @param excluded months that tell nothing, of which those of single stores are filled in
     * @throws RefusedException with everything that is wrong with the files, or when there are none
     */
    KeyedHistory read(ForecastFigures figures, @Nullable ForecastKey key, ExcludedMonths excluded) {
        if (figures != ForecastFigures.SALES && key == ForecastKey.MODEL) {
            throw new RefusedException(Reason.USAGE, "usage.forecast-by-model");
        }
        boolean byStore = key == null || key == ForecastKey.STORE;
        inputs.payingBy(options.plan());
        KeyedHistory history =
                switch (figures) {
                    case SALES -> sales(key);
                    case LEADS ->
                        KeyedHistory.ofLeads(
                                inputs.funnelIfNamed(files("funnel", options.funnel()), DAYS_AND_STORES), byStore);
                    case SPEND -> KeyedHistory.ofSpend(spent(), byStore);
                };
        if (byStore) {
            SortedMap<String, SalesHistory> filled = ClosedStores.filled(history.parts(), excluded, inputs);
            history = filled == history.parts()
                    ? history
                    : new KeyedHistory(StoreAllocator.sum(filled), filled, history.contracts());
        } else if (!excluded.stores().isEmpty()) {
            inputs.note(Note.warning(
                    "history.note.closed-not-by-store",
                    List.copyOf(excluded.stores().keySet())));
        }
        if (key == null) {
            return history.onlyWhole();
        }
        history.refuseNameless(
                switch (key) {
                    case STORE -> "forecast.no-stores";
                    case MODEL -> "forecast.no-models";
                    case CHANNEL -> "forecast.no-channels";
                });
        return history;
    }

    /** Orders of days to come make no month of the past. */
    private Spend spent() {
        Spend spend = inputs.spend(files("spend", options.spend()), DAYS_AND_STORES);
        Today today = new KnownDays().with(spend).todayOr(options.asOf());
        if (today == null) {
            return spend;
        }
        Predicate<SpendEntry> toCome = entry -> !today.hasCome(entry.month(), entry.day());
        List<SpendEntry> known =
                spend.entries().stream().filter(toCome.negate()).toList();
        if (known.size() < spend.entries().size()) {
            inputs.note(Note.information("forecast.note.to-come", today.day(), spend.sum(toCome)));
        }
        return new Spend(known, spend.source());
    }

    /**
     * Returns the day that was named, at the latest the last one of the history: in the month where that ends there is
     * nothing to be known, however long ago it was.
     *
     * @throws RefusedException when there is none either
     */
    Today today(SalesHistory whole) {
        LocalDate named = options.asOf();
        Today known = new KnownDays()
                .with(whole)
                .today()
                .orElseThrow(() -> new RefusedException(Reason.DATA, whole.problem("forecast.no-history")));
        return named == null || named.isAfter(known.day()) ? known : Today.named(named);
    }

    private KeyedHistory sales(@Nullable ForecastKey key) {
        LedgerColumn column = key == ForecastKey.MODEL
                ? SalesLedger.MODEL
                : key == ForecastKey.CHANNEL ? SalesLedger.CHANNEL : LedgerColumn.STORE;
        SalesContent sales = inputs.sales(both(options.sales()), column);
        return new KeyedHistory(sales.history(), sales.parts());
    }

    private List<String> files(String kind, List<String> option) {
        List<String> files = inputs.named(kind, both(option));
        if (files.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.forecast-no-file", kind);
        }
        return files;
    }

    private List<String> both(List<String> option) {
        List<String> both = new ArrayList<>(option);
        both.addAll(moreFiles);
        return both;
    }

    /**
     * Returns the calendars of working days: weekdays, and the public holidays that the program and the project know;
     * none for spend, for money is spent as planned, not by the day.
     *
     * @throws RefusedException with everything that is wrong with the project's files
     */
    List<WorkingDays> workingDays(ForecastFigures figures) {
        return figures == ForecastFigures.SPEND ? List.of() : WorkingDays.calendars(inputs.holidays(List.of()));
    }

    /**
     * Reads the events, and of the plan its activities of the same names in months to come, of which it leaves a note.
     *
     * @param last the last month of the history
     * @throws RefusedException with everything that is wrong with the files
     */
    KnownEvents events(Project project, YearMonth last) {
        if (options.events().isEmpty()) {
            return KnownEvents.NONE;
        }
        KnownEvents known = KnownEvents.of(inputs.events(options.events()));
        Plan plan = inputs.planItself(options.plan());
        Integer year = plan.year() != null ? plan.year() : project.budgetYear().year();
        if (year == null || plan.activities().isEmpty()) {
            return known;
        }
        SortedMap<String, List<YearMonth>> added =
                known.planned(plan, MonthRange.ofYear(year, project.budgetYear().starts()), last);
        for (Map.Entry<String, List<YearMonth>> event : added.entrySet()) {
            inputs.note(
                    Note.information("forecast.note.planned-event", event.getKey(), MonthRange.runs(event.getValue())));
        }
        return known.plus(added);
    }
}
