package io.github.budget4s.analysis.forecast;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Says what the months after a history will bring: the one way in for all that needs to know.
 *
 * <p>Pure: the same history and request give the same figures, to the last bit, on every machine.
 */
public final class Forecaster {

    /** Without a whole year nothing can be said of the year's course. */
    public static final int LEAST_MONTHS = MonthsOfYear.COUNT;

    /** With less than two years the year's course is hardly known. */
    public static final int ENOUGH_MONTHS = 2 * MonthsOfYear.COUNT;

    private Forecaster() {}

    /**
     * Continues a history.
     *
     * @throws IllegalArgumentException when it has less than {@link #LEAST_MONTHS}
     */
    public static SeriesForecast forecast(MonthlySeries history, ForecastRequest request) {
        check(history);
        Set<ForecastMethod> methods = EnumSet.of(request.method());
        Preparation preparation = new Preparation(request);
        SmoothingFitter.Memory memory = new SmoothingFitter.Memory();
        RollingOrigins origins = new RollingOrigins(history, request.horizon(), methods, preparation, memory);
        OriginFit fit = new OriginFit(history, request.horizon(), methods, preparation, memory);
        return new SeriesForecast(
                history, request, fit, origins, origins.calibration(request.method(), history.length()));
    }

    /**
     * Looks back at what methods would have said.
     *
     * @param request its horizon is how far ahead they are looked at; its method does not matter
     * @param methods the methods
     * @return the errors of each, in the order given; none where the history is too short to look back
     * @throws IllegalArgumentException when the history has less than {@link #LEAST_MONTHS}
     */
    public static List<MethodErrors> backtest(
            MonthlySeries history, ForecastRequest request, List<ForecastMethod> methods) {
        check(history);
        RollingOrigins origins = new RollingOrigins(
                history,
                request.horizon(),
                EnumSet.copyOf(methods),
                new Preparation(request),
                new SmoothingFitter.Memory());
        return methods.stream()
                .map(method -> MethodErrors.of(method, origins, history, request.horizon()))
                .toList();
    }

    private static void check(MonthlySeries history) {
        if (history.length() < LEAST_MONTHS) {
            throw new IllegalArgumentException(history.length() + " months are too few to forecast");
        }
    }
}
