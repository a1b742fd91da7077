package io.github.budget4s.analysis.forecast;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Holds the forecast of a history, of its parts where these were asked for, and how it was made.
 *
 * @param whole the forecast of the whole, with all that there is to know of it
 * @param total the whole's months after reconciliation
 * @param parts the parts' months, in the order of their names; empty when none were asked for
 * @param young the parts that have less than twelve months, and are continued by their mean
 * @param payments the parts that are paid in the same months each year, and go on so; they are not in {@code whole}
 */
public record ForecastStudy(
        SeriesForecast whole,
        KeyedForecast total,
        List<KeyedForecast> parts,
        List<String> young,
        List<KeyedForecast> payments) {

    public ForecastStudy {
        parts = List.copyOf(parts);
        young = List.copyOf(young);
        payments = List.copyOf(payments);
    }

    /** Forecasts the whole alone. */
    public static ForecastStudy of(ForecastHistory history, ForecastRequest request, List<Double> levels) {
        SeriesForecast whole = Forecaster.forecast(history.series(), request);
        return new ForecastStudy(whole, keyed("", whole, levels), List.of(), List.of(), List.of());
    }

    /**
     * Forecasts the whole and its parts.
     *
     * <p>A part begins with the first month in which it has anything; a month without a line is one of nothing. One
     * that has less than twelve months is continued by their mean. One that is paid in the same months each year goes
     * on so, where no method is asked for, and neither the whole nor its other parts know of it.
     */
    public static ForecastStudy of(
            ForecastHistory history,
            SortedMap<String, SalesHistory> parts,
            ForecastRequest request,
            List<Double> levels,
            Reconciliation reconciliation) {
        List<Map.Entry<String, MonthlySeries>> series =
                series(parts, history.series().last());
        List<KeyedForecast> payments = new ArrayList<>();
        MonthlySeries others = history.series();
        for (Map.Entry<String, MonthlySeries> part : List.copyOf(series)) {
            PaymentMonths paid = request.method() == ForecastMethod.AUTO
                    ? part.getValue().payments().orElse(null)
                    : null;
            if (paid != null) {
                payments.add(paid(part, paid, request.horizon(), levels.size()));
                others = others.minus(part.getValue());
                series.remove(part);
            }
        }
        SeriesForecast whole = Forecaster.forecast(others, request);
        List<KeyedForecast> base = series.parallelStream()
                .map(part -> part.getValue().length() < Forecaster.LEAST_MONTHS
                        ? mean(part, history.series(), request.horizon(), levels)
                        : keyed(part.getKey(), Forecaster.forecast(part.getValue(), request), levels))
                .toList();
        List<String> young = series.stream()
                .filter(part -> part.getValue().length() < Forecaster.LEAST_MONTHS)
                .map(Map.Entry::getKey)
                .toList();
        KeyedForecast total = keyed("", whole, levels);
        List<KeyedForecast> moved =
                reconciliation == Reconciliation.MINT ? reconcile(others, series, total, base) : base;
        return new ForecastStudy(
                whole,
                plus(reconciliation == Reconciliation.NONE ? total : sum(total, moved), payments),
                Stream.concat(moved.stream(), payments.stream())
                        .sorted(Comparator.comparing(KeyedForecast::key))
                        .toList(),
                young,
                payments);
    }

    /**
     * Lists the parts with their figures up to the last month, from the first in which they had anything: zeros before
     * it say no more than no lines. One that begins after the last month is none yet.
     */
    static List<Map.Entry<String, MonthlySeries>> series(SortedMap<String, SalesHistory> parts, YearMonth last) {
        List<Map.Entry<String, MonthlySeries>> series = new ArrayList<>();
        parts.forEach((key, history) -> {
            MonthRange range = history.sinceFirstSale().range().orElse(null);
            if (range != null && !range.first().isAfter(last)) {
                series.add(Map.entry(key, ForecastHistory.series(history, new MonthRange(range.first(), last))));
            }
        });
        return series;
    }

    private static KeyedForecast keyed(String key, SeriesForecast forecast, List<Double> levels) {
        List<KeyedForecast.Month> months = new ArrayList<>();
        for (int h = 0; h < forecast.horizon(); h++) {
            List<KeyedForecast.Interval> intervals = new ArrayList<>();
            for (double level : levels) {
                intervals.add(new KeyedForecast.Interval(forecast.lower(h, level), forecast.upper(h, level)));
            }
            months.add(new KeyedForecast.Month(forecast.month(h), forecast.point(h), intervals));
        }
        return new KeyedForecast(key, months);
    }

    private static KeyedForecast paid(
            Map.Entry<String, MonthlySeries> part, PaymentMonths payments, int horizon, int levels) {
        List<KeyedForecast.Month> months = new ArrayList<>();
        for (int h = 0; h < horizon; h++) {
            YearMonth month = part.getValue().last().plusMonths(h + 1L);
            double amount = payments.amount(month);
            months.add(new KeyedForecast.Month(
                    month, amount, Collections.nCopies(levels, new KeyedForecast.Interval(amount, amount))));
        }
        return new KeyedForecast(part.getKey(), months);
    }

    private static KeyedForecast plus(KeyedForecast total, List<KeyedForecast> payments) {
        List<KeyedForecast.Month> months = new ArrayList<>();
        for (int h = 0; h < total.months().size(); h++) {
            KeyedForecast.Month month = total.months().get(h);
            for (KeyedForecast each : payments) {
                month = month.plus(each.months().get(h).point());
            }
            months.add(month);
        }
        return new KeyedForecast(total.key(), months);
    }

    private static KeyedForecast mean(
            Map.Entry<String, MonthlySeries> part, MonthlySeries whole, int horizon, List<Double> levels) {
        MonthlySeries series = part.getValue();
        double[] all = whole.toArray();
        int from = StrictMath.max(0, all.length - Forecaster.ENOUGH_MONTHS);
        ShortHistory known = ShortHistory.of(series.toArray(), Arrays.copyOfRange(all, from, all.length));
        List<KeyedForecast.Interval> intervals = new ArrayList<>();
        for (double level : levels) {
            double away = known.away(level);
            intervals.add(new KeyedForecast.Interval(StrictMath.max(0, known.mean() - away), known.mean() + away));
        }
        List<KeyedForecast.Month> months = new ArrayList<>();
        for (int h = 0; h < horizon; h++) {
            months.add(new KeyedForecast.Month(
                    series.last().plusMonths(h + 1L), StrictMath.max(0, known.mean()), intervals));
        }
        return new KeyedForecast(part.getKey(), months);
    }

    private static KeyedForecast sum(KeyedForecast total, List<KeyedForecast> parts) {
        List<KeyedForecast.Month> months = new ArrayList<>();
        for (int h = 0; h < total.months().size(); h++) {
            double sum = 0;
            for (KeyedForecast part : parts) {
                sum += part.months().get(h).point();
            }
            months.add(total.months().get(h).moved(sum));
        }
        return new KeyedForecast(total.key(), months);
    }

    /**
     * Moves the parts by what is unsure of each: the errors of one-step smoothing with level and season over the months
     * that all have.
     */
    private static List<KeyedForecast> reconcile(
            MonthlySeries whole,
            List<Map.Entry<String, MonthlySeries>> series,
            KeyedForecast total,
            List<KeyedForecast> base) {
        int shortest = whole.length();
        double[][] errors = new double[series.size() + 1][];
        errors[0] = oneStepErrors(whole);
        for (int i = 0; i < series.size(); i++) {
            errors[i + 1] = oneStepErrors(series.get(i).getValue());
        }
        for (double[] each : errors) {
            if (each.length >= Forecaster.LEAST_MONTHS) {
                shortest = StrictMath.min(shortest, each.length);
            }
        }
        for (int i = 0; i < errors.length; i++) {
            errors[i] = last(errors[i], shortest);
        }
        MinimumTrace trace = new MinimumTrace(errors);
        List<List<KeyedForecast.Month>> moved = new ArrayList<>();
        base.forEach(part -> moved.add(new ArrayList<>()));
        for (int h = 0; h < total.months().size(); h++) {
            double[] forecasts = new double[base.size() + 1];
            forecasts[0] = total.months().get(h).point();
            for (int i = 0; i < base.size(); i++) {
                forecasts[i + 1] = base.get(i).months().get(h).point();
            }
            double[] reconciled = trace.reconcile(forecasts);
            for (int i = 0; i < base.size(); i++) {
                KeyedForecast.Month month = base.get(i).months().get(h);
                // What cannot be negative does not become so; the whole is the sum of the parts as they then are.
                double floor = StrictMath.min(0, month.point());
                moved.get(i).add(month.moved(StrictMath.max(floor, reconciled[i + 1])));
            }
        }
        List<KeyedForecast> result = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            result.add(new KeyedForecast(base.get(i).key(), moved.get(i)));
        }
        return result;
    }

    private static double[] oneStepErrors(MonthlySeries series) {
        double[] values = series.toArray();
        if (values.length < Forecaster.LEAST_MONTHS) {
            return values;
        }
        Scale scale = Scale.of(values);
        double[] scaled = scale.to(values);
        double[] residuals = SmoothingFitter.fit(
                        values.length < Forecaster.ENOUGH_MONTHS ? SmoothingModel.ANN : SmoothingModel.ANA, scaled)
                .residuals();
        double[] errors = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            errors[t] = values[t] - scale.from(scaled[t] - residuals[t]);
        }
        return errors;
    }

    /** Takes the last values; in front of fewer there is nothing. */
    private static double[] last(double[] values, int length) {
        double[] last = new double[length];
        int count = StrictMath.min(length, values.length);
        System.arraycopy(values, values.length - count, last, length - count, count);
        return last;
    }
}
