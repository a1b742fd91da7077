package io.github.budget4s.cli.forecast;

import io.github.budget4s.analysis.forecast.FestivalChoice;
import io.github.budget4s.analysis.forecast.ForecastHistory;
import io.github.budget4s.analysis.forecast.ForecastMethod;
import io.github.budget4s.analysis.forecast.ForecastRequest;
import io.github.budget4s.analysis.forecast.KeyedHistory;
import io.github.budget4s.analysis.forecast.Reconciliation;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.ExcludeOption;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.ForecastKey;
import io.github.budget4s.cli.options.HistoryOptions;
import io.github.budget4s.cli.options.MissingMonths;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.ExcludedMonths;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.forecast.ForecastFigures;
import io.github.budget4s.report.forecast.ForecastNotes;
import java.time.YearMonth;
import java.util.List;

/** Says what the next months will bring, and how sure that is. */
public final class ForecastCommand implements Command {

    private static final int LONGEST_HORIZON = 60;
    private static final int HUNDRED = 100;

    private final Options options = new Options("forecast");
    private final Value<ForecastFigures> figures = options.firstArgument("WHAT", ForecastFigures.class);
    private final List<String> moreFiles = options.furtherArguments("FILE");
    private final Value<Integer> horizon = options.setting("--horizon", "MONTHS", Integer.class, 12);
    private final OptionalValue<ForecastKey> by = options.value("--by", "WHAT", ForecastKey.class);
    private final Value<Reconciliation> reconciliation =
            options.setting("--reconcile", "mint|bottom-up|none", Reconciliation.class, Reconciliation.MINT);
    private final List<Integer> levels = options.commaList("--level", "PERCENT", Integer.class, List.of(80, 95));
    private final Value<ForecastMethod> method =
            options.setting("--method", "METHOD", ForecastMethod.class, ForecastMethod.AUTO);
    private final Value<FestivalChoice> festival =
            options.setting("--spring-festival", "WHEN", FestivalChoice.class, FestivalChoice.AUTO);
    private final Flag backtest = options.flag("--backtest");
    private final OptionalValue<YearMonth> historyUntil = options.value("--history-until", "MONTH", YearMonth.class);
    private final ExcludeOption exclude = options.with(new ExcludeOption());
    private final Value<MissingMonths> missing =
            options.setting("--missing", "error|zero", MissingMonths.class, MissingMonths.ERROR);
    private final OptionalValue<MonthChoice> explain = options.value("--explain", "MONTH", MonthChoice.class);

    private final Flag chart = options.flag("--chart");
    private final HistoryOptions historyOptions = options.with(new HistoryOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        if (chart.isGiven()) {
            run.output().draw();
        }
        checkOptions();
        Inputs inputs = run.inputs(historyOptions.files());
        HistoryInput input = new HistoryInput(historyOptions, moreFiles, inputs);
        ExcludedMonths excluded = exclude.months(run.project(), run.names());
        KeyedHistory read = input.read(figures.get(), by.get(), excluded);
        Today today = input.today(read.whole());
        ForecastHistory history = ForecastHistory.of(
                read.whole(), historyUntil.get(), today, missing.get() == MissingMonths.ZERO, excluded.all());
        inputs.note(ForecastNotes.of(history, today, historyOptions.asOf()));
        // Money is spent when it is due: a month without is nothing to ask about.
        if (figures.get() != ForecastFigures.SPEND) {
            inputs.note(ForecastNotes.ofLowMonths(history));
        }
        ForecastRequest request = new ForecastRequest(
                horizon.get(),
                method.get(),
                festival.get(),
                input.events(run.project(), history.series().last()),
                input.workingDays(figures.get()));
        ForecastTask task = new ForecastTask(
                history,
                history.filled(read.parts()),
                history.filled(read.contracts()),
                request,
                figures.get(),
                by.get(),
                inputs);
        return run.print(view(task));
    }

    private Report view(ForecastTask task) {
        if (backtest.isGiven()) {
            return BacktestView.of(task);
        }
        List<Integer> sorted = levels.stream().distinct().sorted().toList();
        return explain.get() != null
                ? ForecastView.explanation(task, sorted, explain.get())
                : ForecastView.of(task, sorted, reconciliation.get());
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
}
