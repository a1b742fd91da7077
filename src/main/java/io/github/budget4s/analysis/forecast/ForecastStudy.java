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
import org.jspecify.annotations.Nullable;

/**
 * Holds the forecast of a history, of its parts where these were asked for, and how it was made.
 *
 * <p>A history has one forecast of its whole, whatever parts are asked for: these are moved to it.
 *
 * @param whole the forecast of the whole without what is paid in the same months, with all that there is to know of it
 * @param total the whole's months
 * @param parts the parts' months, in the order of their names; empty when none were asked for
 * @param young the parts that have less than twelve months, and are continued by their pace
 * @param ended the parts that are held to have ended
 * @param payments what is paid in the same months each year, and goes on so; it is not in {@code whole}
 * @param alone what the parts add up to, over all months, before they are moved
 * @param siblings how much of the others' season was taken for that of a part, on the mean; 0 to 1
 */
public record ForecastStudy(
        SeriesForecast whole,
        KeyedForecast total,
        List<KeyedForecast> parts,
        List<String> young,
        List<String> ended,
        List<KeyedForecast> payments,
        double alone,
        double siblings) {

    /** So much of a gap is left by rounding alone. */
    private static final double HARDLY = 1e-9;

    public ForecastStudy {
        parts = List.copyOf(parts);
        young = List.copyOf(young);
        ended = List.copyOf(ended);
        payments = List.copyOf(payments);
    }

    /**
     * Forecasts the whole and its parts.
     *
     * <p>A part begins with the first month in which it has anything; a month without a line is one of nothing. One
     * that has less than twelve months is continued by their pace. What is paid in the same months each year goes on
     * so, where no method is asked for, and neither the whole nor its other parts know of it.
     *
     * @param parts the parts; empty for the whole alone
     * @param contracts the parts of which some may be paid in the same months each year, whatever parts are asked for;
     *     empty where nothing is paid
     */
    public static ForecastStudy of(
            ForecastHistory history,
            SortedMap<String, SalesHistory> parts,
            SortedMap<String, SalesHistory> contracts,
            ForecastRequest request,
            List<Double> levels,
            Reconciliation reconciliation) {
        YearMonth last = history.series().last();
        boolean mayBePaid = request.method() == ForecastMethod.AUTO && !contracts.isEmpty();
        List<KeyedForecast> payments = new ArrayList<>();
        MonthlySeries others = history.series();
        if (mayBePaid) {
            for (Map.Entry<String, MonthlySeries> contract : series(contracts, last)) {
                PaymentMonths paid = contract.getValue().payments().orElse(null);
                if (paid != null) {
                    payments.add(paid(contract, paid, request.horizon(), levels.size()));
                    others = others.minus(contract.getValue());
                }
            }
        }
        SeriesForecast whole = Forecaster.forecast(others, request);
        KeyedForecast total = plus(keyed("", whole, levels), payments, 1);
        if (parts.isEmpty()) {
            return new ForecastStudy(whole, total, List.of(), List.of(), List.of(), payments, 0, 0);
        }
        List<Map.Entry<String, MonthlySeries>> series = series(parts, last);
        List<KeyedForecast> paidParts = new ArrayList<>();
        for (Map.Entry<String, MonthlySeries> part : List.copyOf(series)) {
            PaymentMonths paid = mayBePaid ? part.getValue().payments().orElse(null) : null;
            if (paid != null) {
                paidParts.add(paid(part, paid, request.horizon(), levels.size()));
                series.remove(part);
            }
        }
        List<Part> base = series.parallelStream()
                .map(part -> part(part, series, history.series(), request, levels))
                .toList();
        List<KeyedForecast> forecasts = base.stream().map(Part::forecast).toList();
        KeyedForecast rest = plus(total, paidParts, -1);
        List<KeyedForecast> moved =
                switch (reconciliation) {
                    case MINT -> sumTo(rest, reconcile(series, rest, forecasts));
                    case BOTTOM_UP -> sumTo(rest, forecasts);
                    case NONE -> forecasts;
                };
        return new ForecastStudy(
                whole,
                total,
                Stream.concat(moved.stream(), paidParts.stream())
                        .sorted(Comparator.comparing(KeyedForecast::key))
                        .toList(),
                series.stream()
                        .filter(part -> part.getValue().length() < Forecaster.LEAST_MONTHS)
                        .map(Map.Entry::getKey)
                        .toList(),
                base.stream()
                        .filter(Part::ended)
                        .map(part -> part.forecast().key())
                        .toList(),
                payments.isEmpty() ? paidParts : payments,
                sum(forecasts) + sum(paidParts),
                base.stream().mapToDouble(Part::siblings).average().orElse(0));
    }

    /** The forecast of a part, and how it came about. */
    private record Part(KeyedForecast forecast, boolean ended, double siblings) {}

    private static Part part(
            Map.Entry<String, MonthlySeries> part,
            List<Map.Entry<String, MonthlySeries>> all,
            MonthlySeries whole,
            ForecastRequest request,
            List<Double> levels) {
        ForecastRequest own = request.with(siblings(part, all));
        if (part.getValue().length() < Forecaster.LEAST_MONTHS) {
            return new Part(pace(part, whole, own, levels), false, 0);
        }
        SeriesForecast forecast = Forecaster.forecast(part.getValue(), own);
        boolean ended = request.method() == ForecastMethod.AUTO && forecast.course() == Course.ENDED;
        return new Part(keyed(part.getKey(), forecast, levels), ended, forecast.siblings());
    }

    /** Finds the siblings of a part. */
    static SiblingSeason siblings(Map.Entry<String, MonthlySeries> part, List<Map.Entry<String, MonthlySeries>> all) {
        return SiblingSeason.of(all.stream()
                .filter(other -> !other.getKey().equals(part.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    private static double sum(List<KeyedForecast> forecasts) {
        return forecasts.stream()
                .flatMap(each -> each.months().stream())
                .mapToDouble(KeyedForecast.Month::point)
                .sum();
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

    private static KeyedForecast plus(KeyedForecast total, List<KeyedForecast> payments, int sign) {
        List<KeyedForecast.Month> months = new ArrayList<>();
        for (int h = 0; h < total.months().size(); h++) {
            KeyedForecast.Month month = total.months().get(h);
            for (KeyedForecast each : payments) {
                month = month.plus(sign * each.months().get(h).point());
            }
            months.add(month);
        }
        return new KeyedForecast(total.key(), months);
    }

    /** Continues a part of less than twelve months by its pace: its level times the season of its siblings. */
    private static KeyedForecast pace(
            Map.Entry<String, MonthlySeries> part, MonthlySeries whole, ForecastRequest request, List<Double> levels) {
        MonthlySeries series = part.getValue();
        double[] all = whole.toArray();
        int from = StrictMath.max(0, all.length - Forecaster.ENOUGH_MONTHS);
        ShortHistory known = ShortHistory.of(series.toArray(), Arrays.copyOfRange(all, from, all.length));
        double[] season = request.siblings().upTo(series.last(), month -> 1);
        double weights = 0;
        for (int t = 0; t < series.length(); t++) {
            weights += factor(season, series.first().plusMonths(t)) / series.length();
        }
        List<KeyedForecast.Month> months = new ArrayList<>();
        for (int h = 0; h < request.horizon(); h++) {
            YearMonth month = series.last().plusMonths(h + 1L);
            double factor = factor(season, month) / weights;
            double middle = known.mean() * factor;
            List<KeyedForecast.Interval> intervals = new ArrayList<>();
            for (double level : levels) {
                double away = known.away(level) * StrictMath.max(1, factor);
                intervals.add(new KeyedForecast.Interval(StrictMath.max(0, middle - away), middle + away));
            }
            months.add(new KeyedForecast.Month(month, StrictMath.max(0, middle), intervals));
        }
        return new KeyedForecast(part.getKey(), months);
    }

    private static double factor(double @Nullable [] season, YearMonth month) {
        return season == null ? 1 : season[month.getMonthValue() - 1];
    }

    /** Moves the parts in proportion until they add up to a whole. */
    private static List<KeyedForecast> sumTo(KeyedForecast whole, List<KeyedForecast> parts) {
        List<List<KeyedForecast.Month>> moved = new ArrayList<>();
        parts.forEach(part -> moved.add(new ArrayList<>()));
        for (int h = 0; h < whole.months().size(); h++) {
            int month = h;
            double sum = parts.stream()
                    .mapToDouble(part -> part.months().get(month).point())
                    .sum();
            double wanted = whole.months().get(h).point();
            boolean exact = StrictMath.abs(wanted - sum) <= HARDLY * StrictMath.abs(wanted);
            for (int i = 0; i < parts.size(); i++) {
                KeyedForecast.Month each = parts.get(i).months().get(h);
                double share = sum > 0 && wanted >= 0
                        ? each.point() * wanted / sum
                        : each.point() + (wanted - sum) / parts.size();
                moved.get(i).add(exact ? each : each.moved(share));
            }
        }
        List<KeyedForecast> result = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            result.add(new KeyedForecast(parts.get(i).key(), moved.get(i)));
        }
        return result;
    }

    /**
     * Moves the parts by what is unsure of each: the errors of one-step smoothing with level and season over the months
     * that all have. The whole stays, as if it had none.
     */
    private static List<KeyedForecast> reconcile(
            List<Map.Entry<String, MonthlySeries>> series, KeyedForecast total, List<KeyedForecast> base) {
        double[][] errors = new double[series.size() + 1][];
        for (int i = 0; i < series.size(); i++) {
            errors[i + 1] = oneStepErrors(series.get(i).getValue());
        }
        int longest = 0;
        int shortest = Integer.MAX_VALUE;
        for (int i = 1; i < errors.length; i++) {
            longest = StrictMath.max(longest, errors[i].length);
            shortest =
                    errors[i].length < Forecaster.LEAST_MONTHS ? shortest : StrictMath.min(shortest, errors[i].length);
        }
        shortest = StrictMath.min(shortest, longest);
        errors[0] = new double[shortest];
        for (int i = 1; i < errors.length; i++) {
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
