package io.github.budget4s.analysis.forecast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a method would have been off by at earlier origins, by how many months it looked ahead.
 *
 * @param method the method
 * @param horizons the first for one month ahead; only those that there were errors of
 */
public record MethodErrors(ForecastMethod method, List<AtHorizon> horizons) {

    public MethodErrors {
        horizons = List.copyOf(horizons);
    }

    /**
     * Holds the errors at one horizon.
     *
     * @param horizon how many months ahead
     * @param origins how many origins there were
     * @param mase the mean absolute error over the mean absolute difference of a month of the history from the same
     *     month a year earlier (Hyndman and Koehler 2006); null when there is no such difference
     * @param smape the mean of {@code 2 |actual - forecast| / (|actual| + |forecast|)}, 0 to 2; 0 where both are 0
     * @param coverage80 the share of months that came inside of the interval of 80 %
     * @param coverage95 the same for 95 %
     */
    public record AtHorizon(
            int horizon, int origins, @Nullable Double mase, double smape, double coverage80, double coverage95) {}

    static MethodErrors of(ForecastMethod method, RollingOrigins origins, MonthlySeries history, int longest) {
        double unit = seasonalDifference(history);
        List<AtHorizon> horizons = new ArrayList<>();
        for (int h = 0; h < longest; h++) {
            double absolute = 0;
            double relative = 0;
            int inside80 = 0;
            int inside95 = 0;
            int count = 0;
            for (OriginFit fit : origins.fits()) {
                if (h >= fit.horizon()) {
                    continue;
                }
                SeriesForecast forecast = origins.forecastAt(fit, method);
                double actual = origins.actual(fit, h);
                double said = forecast.point(h);
                absolute += StrictMath.abs(actual - said);
                double sizes = StrictMath.abs(actual) + StrictMath.abs(said);
                relative += sizes == 0 ? 0 : 2 * StrictMath.abs(actual - said) / sizes;
                inside80 += isInside(forecast, h, actual, 0.80) ? 1 : 0;
                inside95 += isInside(forecast, h, actual, 0.95) ? 1 : 0;
                count++;
            }
            if (count > 0) {
                horizons.add(new AtHorizon(
                        h + 1,
                        count,
                        unit > 0 ? absolute / count / unit : null,
                        relative / count,
                        (double) inside80 / count,
                        (double) inside95 / count));
            }
        }
        return new MethodErrors(method, horizons);
    }

    private static boolean isInside(SeriesForecast forecast, int h, double actual, double level) {
        return actual >= forecast.lower(h, level) && actual <= forecast.upper(h, level);
    }

    private static double seasonalDifference(MonthlySeries history) {
        double sum = 0;
        for (int t = MonthsOfYear.COUNT; t < history.length(); t++) {
            sum += StrictMath.abs(history.value(t) - history.value(t - MonthsOfYear.COUNT));
        }
        return history.length() > MonthsOfYear.COUNT ? sum / (history.length() - MonthsOfYear.COUNT) : 0;
    }
}
