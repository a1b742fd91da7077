package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.festival.Exposure;
import io.github.budget4s.analysis.festival.FestivalAdjustment;
import io.github.budget4s.analysis.festival.FestivalEffects;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Frees a past of what does not come back in the same month of the next year: Spring Festival, the number of working
 * days, known events, single months far from all others.
 *
 * <p>Everything is found in the past that is given, so that a backtest, which gives shorter ones, does not look ahead.
 */
final class Preparation {

    /**
     * The festival is taken off when the figures without it are three times as probable: substantial (Jeffreys 1961).
     */
    private static final double LEAST_EVIDENCE = StrictMath.log(3);

    /** Six digits are kept of figures that are handed to the festival's estimate. */
    private static final double LARGEST_FOR_FESTIVAL = 1e9;

    private static final int DECIMALS = 6;

    /** How much of the siblings' season a part may have. */
    private static final double[] POWERS = {0, 0.5};

    private final FestivalChoice festivalChoice;
    private final KnownEvents knownEvents;
    private final List<WorkingDays> workingDays;
    private final SiblingSeason siblings;

    Preparation(ForecastRequest request) {
        festivalChoice = request.festival();
        knownEvents = request.events();
        workingDays = request.workingDays();
        siblings = request.siblings();
    }

    Prepared prepare(MonthlySeries past, int horizon) {
        double[] values = past.toArray();
        double[] factors = new double[horizon];
        Arrays.fill(factors, 1);
        Scale scale = Scale.of(values);
        FestivalEffects festival = null;
        WorkingDayEffect effect = null;
        SortedMap<String, Double> events = new TreeMap<>();
        double siblings = 0;
        if (scale.logarithmic()) {
            festival = festival(past, scale);
            if (festival != null) {
                replaceOutliers(past, values, festival);
                for (int t = 0; t < values.length; t++) {
                    values[t] /= ordinary(festival, past.first().plusMonths(t));
                }
                for (int h = 0; h < horizon; h++) {
                    factors[h] *= ordinary(festival, past.last().plusMonths(h + 1L));
                }
            }
            effect = workingDays(past, values, scale, horizon);
            if (effect != null) {
                values = effect.remove(past.first(), values);
                for (int h = 0; h < horizon; h++) {
                    factors[h] *= effect.factor(past.last().plusMonths(h + 1L));
                }
            }
            takeEventsOff(past, values, factors, scale, events);
            siblings = takeSeasonOff(past, values, factors, scale, festival);
        }
        return new Prepared(values, factors, Scale.forMethods(values), festival, effect, events, siblings);
    }

    /** Returns what a month is worth with the festival in it, as a part of what it would be worth without. */
    private static double ordinary(FestivalEffects effects, YearMonth month) {
        if (month.getMonthValue() > 3) {
            return 1;
        }
        Exposure exposure = effects.windows().of(month);
        return effects.ordinaryDays(exposure).doubleValue() / exposure.days();
    }

    private @Nullable FestivalEffects festival(MonthlySeries past, Scale scale) {
        if (festivalChoice == FestivalChoice.NEVER) {
            return null;
        }
        FestivalEffects effects = FestivalAdjustment.effects(history(past), past.last());
        if (festivalChoice == FestivalChoice.ALWAYS) {
            return effects;
        }
        if (effects.festivals().size() < 2) {
            return null;
        }
        double[] values = past.toArray();
        replaceOutliers(past, values, effects);
        double[] without = values.clone();
        for (int t = 0; t < values.length; t++) {
            without[t] /= ordinary(effects, past.first().plusMonths(t));
        }
        double gain = SeasonalRegression.evidence(scale.to(without)) - SeasonalRegression.evidence(scale.to(values));
        return gain >= LEAST_EVIDENCE ? effects : null;
    }

    /**
     * Takes the season of the siblings off as far as the history bears it out: the mean of the powers in question by
     * how probable the figures are without it.
     */
    private double takeSeasonOff(
            MonthlySeries past, double[] values, double[] factors, Scale scale, @Nullable FestivalEffects festival) {
        double[] season = siblings.upTo(past.last(), month -> festival == null ? 1 : ordinary(festival, month));
        if (season == null || Intermittent.is(values)) {
            return 0;
        }
        double[] evidence = new double[POWERS.length];
        for (int i = 0; i < POWERS.length; i++) {
            double[] without = values.clone();
            for (int t = 0; t < without.length; t++) {
                without[t] /= StrictMath.pow(of(season, past.first().plusMonths(t)), POWERS[i]);
            }
            evidence[i] = SeasonalRegression.evidence(scale.to(without));
        }
        double best = Arrays.stream(evidence).max().orElse(0);
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < POWERS.length; i++) {
            double weight = StrictMath.exp(evidence[i] - best);
            weights += weight;
            sum += weight * POWERS[i];
        }
        double power = sum / weights;
        for (int t = 0; t < values.length; t++) {
            values[t] /= StrictMath.pow(of(season, past.first().plusMonths(t)), power);
        }
        for (int h = 0; h < factors.length; h++) {
            factors[h] *= StrictMath.pow(of(season, past.last().plusMonths(h + 1L)), power);
        }
        return power;
    }

    private static double of(double[] season, YearMonth month) {
        return season[month.getMonthValue() - 1];
    }

    private @Nullable WorkingDayEffect workingDays(MonthlySeries past, double[] values, Scale scale, int horizon) {
        return workingDays.isEmpty() || past.length() < Forecaster.ENOUGH_MONTHS
                ? null
                : WorkingDayEffect.find(
                        workingDays, past.first(), values, scale, past.last().plusMonths(horizon));
    }

    /**
     * Puts what was to be expected in the place of months of a first quarter that were far from it, as February 2020.
     */
    private static void replaceOutliers(MonthlySeries past, double[] values, FestivalEffects effects) {
        for (FestivalEffects.Outlier outlier : effects.outliers()) {
            int t = Math.toIntExact(ChronoUnit.MONTHS.between(past.first(), outlier.month()));
            double part = 1 + outlier.deviation().doubleValue();
            if (part > 0) {
                values[t] /= part;
            }
        }
    }

    private static SalesHistory history(MonthlySeries past) {
        double largest = Arrays.stream(past.toArray()).max().orElse(1);
        double factor = largest > LARGEST_FOR_FESTIVAL ? LARGEST_FOR_FESTIVAL / largest : 1;
        TreeMap<YearMonth, MonthlySales> months = new TreeMap<>();
        for (YearMonth month : new MonthRange(past.first(), past.last()).months()) {
            double value = past.value(months.size()) * factor;
            months.put(
                    month,
                    new MonthlySales(
                            Units.of(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN)), 1, 0));
        }
        return new SalesHistory(months);
    }

    private void takeEventsOff(
            MonthlySeries past, double[] values, double[] factors, Scale scale, SortedMap<String, Double> found) {
        List<String> names = knownEvents.namesIn(new MonthRange(past.first(), past.last()));
        if (names.isEmpty()) {
            return;
        }
        double[][] counts = new double[names.size()][values.length];
        for (int e = 0; e < counts.length; e++) {
            for (int t = 0; t < values.length; t++) {
                counts[e][t] = knownEvents.count(names.get(e), past.first().plusMonths(t));
            }
        }
        double[] effects = SeasonalRegression.effects(scale.to(values), counts);
        for (int e = 0; e < counts.length; e++) {
            found.put(names.get(e), StrictMath.exp(effects[e]));
            for (int t = 0; t < values.length; t++) {
                values[t] /= StrictMath.exp(effects[e] * counts[e][t]);
            }
            for (int h = 0; h < factors.length; h++) {
                factors[h] *= StrictMath.exp(
                        effects[e] * knownEvents.count(names.get(e), past.last().plusMonths(h + 1L)));
            }
        }
    }
}
