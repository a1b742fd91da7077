package io.github.budget4s.report.forecast;

import io.github.budget4s.analysis.festival.FestivalEffects;
import io.github.budget4s.analysis.forecast.BacktestStudy;
import io.github.budget4s.analysis.forecast.Course;
import io.github.budget4s.analysis.forecast.FestivalChoice;
import io.github.budget4s.analysis.forecast.ForecastHistory;
import io.github.budget4s.analysis.forecast.ForecastMethod;
import io.github.budget4s.analysis.forecast.ForecastRequest;
import io.github.budget4s.analysis.forecast.ForecastStudy;
import io.github.budget4s.analysis.forecast.Forecaster;
import io.github.budget4s.analysis.forecast.KeyedForecast;
import io.github.budget4s.analysis.forecast.MonthlySeries;
import io.github.budget4s.analysis.forecast.Reconciliation;
import io.github.budget4s.analysis.forecast.SeriesForecast;
import io.github.budget4s.analysis.forecast.WorkingDayEffect;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.festival.FestivalNotes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of a forecast what it was made from and how, and what to beware of. */
public final class ForecastNotes {

    private static final int DECIMALS = 4;

    /** Less of the siblings' season is not worth a word. */
    private static final double LEAST_SHARE = 0.005;

    private ForecastNotes() {}

    /**
     * Lists what is to be said of the history.
     *
     * @param today the day up to which it counts
     * @param asOf the day that the user named; null when none
     */
    public static List<Note> of(ForecastHistory history, Today today, @Nullable LocalDate asOf) {
        List<Note> notes = new ArrayList<>();
        MonthlySeries series = history.series();
        notes.add(
                Note.information("forecast.note.history", List.of(new MonthRange(series.first(), series.last())), (long)
                        series.length()));
        if (history.cutOff() != null) {
            notes.add(Note.warning("forecast.note.running", history.cutOff().month(), today.day()));
        }
        if (asOf != null && series.last().isBefore(Today.named(asOf).lastOver())) {
            notes.add(Note.warning("forecast.note.stale", series.last(), asOf));
        }
        if (history.ignoredAfter() != null) {
            notes.add(Note.information("allocation.note.until", series.last()));
        }
        if (!history.zeros().isEmpty()) {
            notes.add(Note.warning("forecast.note.missing-zero", MonthRange.runs(history.zeros())));
        }
        if (!history.excluded().isEmpty()) {
            notes.add(Note.information("forecast.note.excluded", MonthRange.runs(history.excluded())));
        }
        if (series.length() < Forecaster.ENOUGH_MONTHS) {
            notes.add(Note.warning("forecast.note.short", (long) series.length()));
        }
        return notes;
    }

    /** Asks about months in which doors were perhaps closed. */
    public static List<Note> ofLowMonths(ForecastHistory history) {
        return history.low().isEmpty()
                ? List.of()
                : List.of(Note.warning("history.note.low-months", MonthRange.runs(history.low())));
    }

    /** Lists what is to be said of a look back. */
    public static List<Note> of(BacktestStudy study) {
        return List.of(
                study.origins() == 0
                        ? Note.warning("forecast.note.no-backtest")
                        : Note.information("forecast.note.backtest", (long) study.origins()));
    }

    /** Lists what is to be said of the forecast of a whole. */
    public static List<Note> of(SeriesForecast forecast, ForecastRequest request) {
        List<Note> notes = new ArrayList<>();
        addMethod(forecast, request.method(), notes);
        if (request.method() != ForecastMethod.SEASONAL_NAIVE) {
            addFestival(forecast, request.festival(), notes);
            addWorkingDays(forecast, notes);
            forecast.events()
                    .forEach((name, factor) -> notes.add(Note.information("forecast.note.event", name, ratio(factor))));
        }
        if (!forecast.oddMonths().isEmpty() && request.method() != ForecastMethod.SEASONAL_NAIVE) {
            notes.add(Note.warning("forecast.note.odd-months", MonthRange.runs(forecast.oddMonths())));
        }
        if (forecast.isLimited()) {
            notes.add(Note.warning("forecast.note.limited"));
        }
        if (!forecast.isLogarithmic()) {
            notes.add(Note.warning("forecast.note.negative"));
        }
        return notes;
    }

    private static void addMethod(SeriesForecast forecast, ForecastMethod method, List<Note> notes) {
        if (method == ForecastMethod.AUTO && forecast.course() != Course.MONTHLY) {
            notes.add(ofCourse(forecast));
        } else if (method == ForecastMethod.AUTO && forecast.naiveShare() > 0) {
            notes.add(Note.information(
                    "forecast.note.naive-share", ratio(forecast.naiveShare()), (long) forecast.trials()));
        } else if (method == ForecastMethod.AUTO && forecast.trials() == 0) {
            notes.add(Note.information("forecast.note.auto-untried"));
        } else if (method == ForecastMethod.AUTO) {
            notes.add(Note.information("forecast.note.auto", (long) forecast.trials()));
        } else {
            notes.add(Note.information(
                    switch (method) {
                        case SEASONAL_NAIVE -> "forecast.note.method-seasonal-naive";
                        case ETS -> "forecast.note.method-ets";
                        case THETA -> "forecast.note.method-theta";
                        case STL_ETS -> "forecast.note.method-stl-ets";
                        case REGRESSION -> "forecast.note.method-regression";
                        case AUTO, COMBINATION -> "forecast.note.method-combination";
                    }));
        }
    }

    private static Note ofCourse(SeriesForecast forecast) {
        return switch (forecast.course()) {
            case ENDED -> Note.warning("forecast.note.ended", (long) forecast.monthsOfNothing());
            case CALENDAR -> Note.information("forecast.note.calendar");
            case MONTHLY, SCATTERED -> Note.warning("forecast.note.scattered");
        };
    }

    private static void addFestival(SeriesForecast forecast, FestivalChoice choice, List<Note> notes) {
        FestivalEffects effects = forecast.festival();
        if (effects != null) {
            notes.add(Note.information(
                    "forecast.note.festival",
                    (long) effects.windows().before(),
                    FestivalNotes.ofOrdinary(effects.before().value()),
                    (long) effects.windows().during(),
                    FestivalNotes.ofOrdinary(effects.during().value()),
                    (long) effects.festivals().size()));
            if (!effects.outliers().isEmpty()) {
                notes.add(Note.warning(
                        "forecast.note.festival-outlier",
                        effects.outliers().stream()
                                .map(outlier -> outlier.month())
                                .toList()));
            }
        } else if (choice == FestivalChoice.AUTO && forecast.isLogarithmic()) {
            notes.add(Note.information("forecast.note.no-festival"));
        }
    }

    private static void addWorkingDays(SeriesForecast forecast, List<Note> notes) {
        WorkingDayEffect effect = forecast.workingDays();
        if (effect != null) {
            notes.add(Note.information(
                    effect.calendar().hasHolidays() ? "forecast.note.working-days" : "forecast.note.weekdays",
                    ratio(effect.ofOneDay())));
        }
    }

    /** Lists what is to be said of parts. */
    public static List<Note> ofParts(ForecastStudy study, Reconciliation reconciliation, ForecastFigures figures) {
        List<Note> notes = new ArrayList<>();
        double whole = sum(List.of(study.total()));
        double sum = sum(study.parts());
        notes.add(
                reconciliation == Reconciliation.NONE
                        ? Note.information(
                                "forecast.note.reconciled-none",
                                figures.argument(sum),
                                figures.argument(whole),
                                figures.argument(sum - whole))
                        : Note.information(
                                reconciliation == Reconciliation.MINT
                                        ? "forecast.note.reconciled-mint"
                                        : "forecast.note.reconciled-bottom-up",
                                figures.argument(sum),
                                figures.argument(study.alone())));
        if (study.siblings() >= LEAST_SHARE) {
            notes.add(Note.information("forecast.note.siblings", ratio(study.siblings())));
        }
        if (!study.ended().isEmpty()) {
            notes.add(Note.warning("forecast.note.ended-parts", study.ended()));
        }
        if (!study.young().isEmpty()) {
            notes.add(Note.warning("forecast.note.young", study.young()));
        }
        return notes;
    }

    /** Says what is paid in the same months each year. */
    public static List<Note> ofPayments(ForecastStudy study) {
        return study.payments().isEmpty()
                ? List.of()
                : List.of(Note.information(
                        "forecast.note.payments",
                        study.payments().stream().map(KeyedForecast::key).toList()));
    }

    private static double sum(List<KeyedForecast> forecasts) {
        return forecasts.stream()
                .flatMap(each -> each.months().stream())
                .mapToDouble(KeyedForecast.Month::point)
                .sum();
    }

    private static Ratio ratio(double value) {
        return Ratio.of(new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}
