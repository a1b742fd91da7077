package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Holds what the sales of a whole year are forecast to be: in 95 of 100 cases between {@code low} and {@code high}. The
 * interval is of the year's sum, drawn from paths through its months, and not the sum of the months' intervals.
 *
 * @param low the least, in whole vehicles
 * @param middle what is expected
 * @param high the most
 */
public record YearForecast(Units low, Units middle, Units high) {

    private static final int PATHS = 2000;
    private static final int OUTSIDE_EACH_SIDE = PATHS / 40;

    /**
     * Forecasts a year.
     *
     * @return empty when the history has less than two years without a gap up to its last whole month, or reaches into
     *     the year
     */
    public static Optional<YearForecast> of(SalesHistory history, MonthRange year) {
        MonthRange range = Coverage.of(history).range();
        if (range == null) {
            return Optional.empty();
        }
        YearMonth last = Coverage.of(history).cutOff() == null
                ? range.last()
                : range.last().minusMonths(1);
        YearMonth first = last;
        while (history.months().containsKey(first.minusMonths(1))) {
            first = first.minusMonths(1);
        }
        MonthRange known = new MonthRange(first, last);
        if (known.length() < Forecaster.ENOUGH_MONTHS || !last.isBefore(year.first())) {
            return Optional.empty();
        }
        int horizon = new MonthRange(last, year.last()).length() - 1;
        SeriesForecast forecast = Forecaster.forecast(
                ForecastHistory.series(history, known), ForecastRequest.of(horizon, List.of(WorkingDays.WEEKDAYS)));
        int from = horizon - year.length();
        double middle = 0;
        for (int h = from; h < horizon; h++) {
            middle += StrictMath.max(0, forecast.point(h));
        }
        double[] sums = new double[PATHS];
        double[][] paths = forecast.paths(PATHS);
        for (int i = 0; i < PATHS; i++) {
            for (int h = from; h < horizon; h++) {
                sums[i] += StrictMath.max(0, paths[i][h]);
            }
        }
        Arrays.sort(sums);
        return Optional.of(new YearForecast(
                whole(sums[OUTSIDE_EACH_SIDE]), whole(middle), whole(sums[PATHS - 1 - OUTSIDE_EACH_SIDE])));
    }

    private static Units whole(double units) {
        return Units.of(new BigDecimal(units).setScale(0, RoundingMode.HALF_UP));
    }
}
