package io.github.budget4s.cli;

import io.github.budget4s.analysis.forecast.BacktestStudy;
import io.github.budget4s.analysis.forecast.FestivalChoice;
import io.github.budget4s.analysis.forecast.ForecastHistory;
import io.github.budget4s.analysis.forecast.ForecastMethod;
import io.github.budget4s.analysis.forecast.ForecastRequest;
import io.github.budget4s.analysis.forecast.ForecastStudy;
import io.github.budget4s.analysis.forecast.KnownEvents;
import io.github.budget4s.analysis.forecast.Reconciliation;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.ForecastInputOptions;
import io.github.budget4s.cli.options.ForecastKey;
import io.github.budget4s.cli.options.MissingMonths;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.forecast.BacktestReport;
import io.github.budget4s.report.forecast.ForecastExplanation;
import io.github.budget4s.report.forecast.ForecastFigures;
import io.github.budget4s.report.forecast.ForecastNotes;
import io.github.budget4s.report.forecast.ForecastReport;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Says what the next months will bring, and how sure that is. */
final class ForecastCommand implements Command {

    private static final int LONGEST_HORIZON = 60;
    private static final int HUNDRED = 100;

    private final Options options = new Options("forecast");

    private final Value<ForecastFigures> figures = options.firstArgument("WHAT", ForecastFigures.class);

    /** An unquoted pattern becomes several words: the first is the option's, the others stand here. */
    private final List<String> moreFiles = options.furtherArguments("FILE");

    private final Value<Integer> horizon = options.setting("--horizon", "MONTHS", Integer.class, 12);

    private final OptionalValue<ForecastKey> by = options.value("--by", "WHAT", ForecastKey.class);

    private final Value<Reconciliation> reconciliation =
            options.setting("--reconcile", "HOW", Reconciliation.class, Reconciliation.MINT);

    private final List<Integer> levels = options.commaList("--level", "PERCENT", Integer.class, List.of(80, 95));

    private final Value<ForecastMethod> method =
            options.setting("--method", "METHOD", ForecastMethod.class, ForecastMethod.AUTO);

    private final Value<FestivalChoice> festival =
            options.setting("--spring-festival", "WHEN", FestivalChoice.class, FestivalChoice.AUTO);

    private final Flag backtest = options.flag("--backtest");

    private final OptionalValue<YearMonth> historyUntil = options.value("--history-until", "MONTH", YearMonth.class);

    private final Value<MissingMonths> missing =
            options.setting("--missing", "HOW", MissingMonths.class, MissingMonths.ERROR);

    private final OptionalValue<MonthChoice> explain = options.value("--explain", "MONTH", MonthChoice.class);

    private final ForecastInputOptions input = options.with(new ForecastInputOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        checkOptions();
        Project project = run.project();
        ForecastInputOptions.Loaded loaded = input.load(run, figures.get(), by.get(), moreFiles);
        ForecastHistory history =
                ForecastHistory.of(loaded.whole(), historyUntil.get(), missing.get() == MissingMonths.ZERO);
        List<Note> notes = new ArrayList<>(loaded.notes());
        notes.addAll(ForecastNotes.of(history));
        KnownEvents events = input.loadEvents(run, history.series().last(), notes);
        ForecastRequest request = new ForecastRequest(
                horizon.get(), method.get(), festival.get(), events, input.loadWorkingDays(run, figures.get()));
        run.print(
                backtest.isGiven()
                        ? lookBack(history, request, loaded, notes)
                        : lookAhead(history, request, loaded, notes));
        return ExitCode.OK;
    }

    private void checkOptions() {
        if (horizon.get() < 1 || horizon.get() > LONGEST_HORIZON) {
            throw new RefusedException(
                    Reason.USAGE, "usage.forecast-horizon", String.valueOf(horizon.get()), (long) LONGEST_HORIZON);
        }
        for (int level : levels) {
            if (level < 1 || level >= HUNDRED) {
                throw new RefusedException(Reason.USAGE, "usage.forecast-level", String.valueOf(level));
            }
        }
        if (explain.get() != null && (by.get() != null || backtest.isGiven())) {
            throw new RefusedException(Reason.USAGE, "usage.forecast-explain-alone");
        }
    }

    private Report lookBack(
            ForecastHistory history, ForecastRequest request, ForecastInputOptions.Loaded loaded, List<Note> notes) {
        BacktestStudy study = BacktestStudy.of(history, loaded.parts(), request);
        notes.addAll(ForecastNotes.of(study));
        return BacktestReport.of(
                study.errors(), by.get() == null ? "" : by.get().columnName(), loaded.summaries(), notes);
    }

    private Report lookAhead(
            ForecastHistory history, ForecastRequest request, ForecastInputOptions.Loaded loaded, List<Note> notes) {
        List<Integer> sorted = levels.stream().distinct().sorted().toList();
        List<Double> shares =
                sorted.stream().map(level -> level / (double) HUNDRED).toList();
        ForecastStudy study = by.get() == null
                ? ForecastStudy.of(history, request, shares)
                : ForecastStudy.of(history, loaded.parts(), request, shares, reconciliation.get());
        notes.addAll(ForecastNotes.of(study.whole(), request));
        if (explain.get() != null) {
            return ForecastExplanation.of(
                    study.whole(),
                    request,
                    explained(history, explain.get()),
                    figures.get(),
                    loaded.summaries(),
                    notes);
        }
        if (by.get() != null) {
            notes.addAll(ForecastNotes.ofParts(study, reconciliation.get(), figures.get()));
        }
        return ForecastReport.of(
                study,
                figures.get(),
                by.get() == null ? "" : by.get().columnName(),
                sorted.stream().map(BigDecimal::valueOf).toList(),
                loaded.summaries(),
                notes);
    }

    /** Finds the month to explain among those to come: the first one of its name when no year is named. */
    private int explained(ForecastHistory history, MonthChoice month) {
        YearMonth last = history.series().last();
        for (int h = 0; h < horizon.get(); h++) {
            YearMonth toCome = last.plusMonths(h + 1L);
            Integer year = month.year();
            if (toCome.getMonthValue() == month.monthOfYear() && (year == null || year == toCome.getYear())) {
                return h;
            }
        }
        throw new RefusedException(
                Reason.USAGE, "usage.forecast-explain-month", last.plusMonths(1), last.plusMonths(horizon.get()));
    }
}
