package io.github.budget4s.cli;

import io.github.budget4s.analysis.forecast.BacktestStudy;
import io.github.budget4s.analysis.forecast.FestivalChoice;
import io.github.budget4s.analysis.forecast.ForecastHistory;
import io.github.budget4s.analysis.forecast.ForecastMethod;
import io.github.budget4s.analysis.forecast.ForecastRequest;
import io.github.budget4s.analysis.forecast.ForecastStudy;
import io.github.budget4s.analysis.forecast.KnownEvents;
import io.github.budget4s.analysis.forecast.Reconciliation;
import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.ForecastInputOptions;
import io.github.budget4s.cli.options.ForecastKey;
import io.github.budget4s.cli.options.MissingMonths;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.report.BacktestReport;
import io.github.budget4s.report.ForecastExplanation;
import io.github.budget4s.report.ForecastFigures;
import io.github.budget4s.report.ForecastNotes;
import io.github.budget4s.report.ForecastReport;
import io.github.budget4s.report.Report;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what the next months will bring, and how sure that is. */
@Command(name = "forecast", sortOptions = false)
final class ForecastCommand implements Callable<Integer> {

    private static final int LONGEST_HORIZON = 60;
    private static final int HUNDRED = 100;

    private final Session session;

    @Parameters(paramLabel = "WHAT", index = "0")
    private ForecastFigures figures = ForecastFigures.SALES;

    /** An unquoted pattern becomes several words: the first is the option's, the others stand here. */
    @Parameters(paramLabel = "FILE", index = "1..*", arity = "0..*")
    private List<String> moreFiles = new ArrayList<>();

    @Option(names = "--horizon", paramLabel = "MONTHS", defaultValue = "12")
    private int horizon = 12;

    @Option(names = "--by", paramLabel = "WHAT")
    private @Nullable ForecastKey by;

    @Option(names = "--reconcile", paramLabel = "HOW", defaultValue = "mint")
    private Reconciliation reconciliation = Reconciliation.MINT;

    @Option(names = "--level", paramLabel = "PERCENT", split = ",", defaultValue = "80,95")
    private List<Integer> levels = new ArrayList<>();

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "auto")
    private ForecastMethod method = ForecastMethod.AUTO;

    @Option(names = "--spring-festival", paramLabel = "WHEN", defaultValue = "auto")
    private FestivalChoice festival = FestivalChoice.AUTO;

    @Option(names = "--backtest")
    private boolean backtest;

    @Option(names = "--history-until", paramLabel = "MONTH")
    private @Nullable YearMonth historyUntil;

    @Option(names = "--missing", paramLabel = "HOW", defaultValue = "error")
    private MissingMonths missing = MissingMonths.ERROR;

    @Option(names = "--explain", paramLabel = "MONTH")
    private @Nullable MonthChoice explain;

    @Mixin
    private ForecastInputOptions input = new ForecastInputOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    ForecastCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        checkOptions();
        Project project = common.readProject(session);
        ForecastInputOptions.Loaded loaded = input.load(session, common, project, figures, by, moreFiles);
        ForecastHistory history = ForecastHistory.of(loaded.whole(), historyUntil, missing == MissingMonths.ZERO);
        List<Note> notes = new ArrayList<>(loaded.notes());
        notes.addAll(ForecastNotes.of(history));
        KnownEvents events =
                input.loadEvents(session, common, project, history.series().last(), notes);
        ForecastRequest request = new ForecastRequest(horizon, method, festival, events);
        common.write(
                session,
                backtest ? lookBack(history, request, loaded, notes) : lookAhead(history, request, loaded, notes));
        return ExitCode.OK;
    }

    private void checkOptions() {
        if (horizon < 1 || horizon > LONGEST_HORIZON) {
            throw new RefusedException(
                    Reason.USAGE, "usage.forecast-horizon", String.valueOf(horizon), (long) LONGEST_HORIZON);
        }
        for (int level : levels) {
            if (level < 1 || level >= HUNDRED) {
                throw new RefusedException(Reason.USAGE, "usage.forecast-level", String.valueOf(level));
            }
        }
        if (explain != null && (by != null || backtest)) {
            throw new RefusedException(Reason.USAGE, "usage.forecast-explain-alone");
        }
    }

    private Report lookBack(
            ForecastHistory history, ForecastRequest request, ForecastInputOptions.Loaded loaded, List<Note> notes) {
        BacktestStudy study = BacktestStudy.of(history, loaded.parts(), request);
        notes.addAll(ForecastNotes.of(study));
        return BacktestReport.of(study.errors(), by == null ? "" : by.columnName(), loaded.summaries(), notes);
    }

    private Report lookAhead(
            ForecastHistory history, ForecastRequest request, ForecastInputOptions.Loaded loaded, List<Note> notes) {
        List<Integer> sorted = levels.stream().distinct().sorted().toList();
        List<Double> shares =
                sorted.stream().map(level -> level / (double) HUNDRED).toList();
        ForecastStudy study = by == null
                ? ForecastStudy.of(history, request, shares)
                : ForecastStudy.of(history, loaded.parts(), request, shares, reconciliation);
        notes.addAll(ForecastNotes.of(study.whole(), request));
        if (explain != null) {
            return ForecastExplanation.of(
                    study.whole(), request, explained(history, explain), figures, loaded.summaries(), notes);
        }
        if (by != null) {
            notes.addAll(ForecastNotes.ofParts(study, reconciliation, figures));
        }
        return ForecastReport.of(
                study,
                figures,
                by == null ? "" : by.columnName(),
                sorted.stream().map(BigDecimal::valueOf).toList(),
                loaded.summaries(),
                notes);
    }

    /** Finds the month to explain among those to come: the first one of its name when no year is named. */
    private int explained(ForecastHistory history, MonthChoice month) {
        YearMonth last = history.series().last();
        for (int h = 0; h < horizon; h++) {
            YearMonth toCome = last.plusMonths(h + 1L);
            Integer year = month.year();
            if (toCome.getMonthValue() == month.monthOfYear() && (year == null || year == toCome.getYear())) {
                return h;
            }
        }
        throw new RefusedException(
                Reason.USAGE, "usage.forecast-explain-month", last.plusMonths(1), last.plusMonths(horizon));
    }
}
