package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.festival.FestivalEffects;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;

/**
 * Holds the forecast of one series: a figure for each month to come, intervals of any level, and paths through all
 * months together.
 *
 * <p>Where the history has nothing below nothing, neither has the forecast.
 */
public final class SeriesForecast {

    /**
     * What the errors of two months of one forecast have in common: if the level is missed, it is missed in all months.
     * Measured on the development series so that intervals of the sum of twelve months hold.
     */
    private static final double COMMON = 0.5;

    /** Any number will do; it is always the same, so that the same input gives the same output. */
    private static final long SEED = 20_260_217;

    private static final double SQUARE_ROOT_OF_2 = StrictMath.sqrt(2);

    private final MonthlySeries history;
    private final ForecastRequest request;
    private final OriginFit fit;
    private final @Nullable RollingOrigins origins;
    private final Calibration calibration;
    private final Projection projection;
    private final Weights weights;
    private final boolean floored;
    private final @Nullable ShortHistory few;

    SeriesForecast(
            MonthlySeries history,
            ForecastRequest request,
            OriginFit fit,
            RollingOrigins origins,
            Calibration calibration) {
        this(history, request, fit, origins, calibration, origins.weights(history.length()));
    }

    SeriesForecast(
            MonthlySeries history,
            ForecastRequest request,
            OriginFit fit,
            @Nullable RollingOrigins origins,
            Calibration calibration,
            Weights weights) {
        this.history = history;
        this.request = request;
        this.fit = fit;
        this.origins = origins;
        this.calibration = calibration;
        this.weights = weights;
        projection = fit.project(request.method(), weights);
        boolean negative = false;
        for (int t = 0; t < history.length(); t++) {
            negative |= history.value(t) < 0;
        }
        floored = !negative;
        // What is said at an origin of a look back is left as the methods say it: they are judged by it.
        few = origins == null || history.length() >= Forecaster.ENOUGH_MONTHS
                ? null
                : ShortHistory.of(history.toArray());
    }

    /** TEMPORARY. */
    String experiment(double[] actual) {
        StringBuilder b = new StringBuilder();
        b.append(projection.common()).append(';').append(calibration.for80()).append(';').append(calibration.for95()).append(';');
        for (int h = 0; h < horizon(); h++) {
            double z = projection.scale().to(actual[h] / fit.factor(request.method(), h)) - projection.centres()[h];
            b.append(z / projection.deviations()[h]).append(' ').append(projection.deviations()[h]).append(' ').append(point(h)).append(' ').append(actual[h]).append(' ');
        }
        b.append(';');
        for (OriginFit each : origins.fits()) {
            Projection said = each.project(request.method(), origins.weights(each.months()));
            b.append(said.common()).append(' ');
            for (int h = 0; h < StrictMath.min(said.horizon(), history.length() - each.months()) && h < 12; h++) {
                b.append((said.scale().to(origins.actual(each, h) / each.factor(request.method(), h)) - said.centres()[h]) / said.deviations()[h]).append(' ');
            }
            b.append('|');
        }
        return b.toString();
    }

    /** Counts the months to come. */
    public int horizon() {
        return projection.horizon();
    }

    /** Returns the month that is {@code h} months after the first one to come. */
    public YearMonth month(int h) {
        return history.last().plusMonths(h + 1L);
    }

    /** Returns what is expected of a month, the middle of its distribution. */
    public double point(int h) {
        return at(h, 0);
    }

    /** Returns the lower end of the interval that holds the month with a probability of {@code level}. */
    public double lower(int h, double level) {
        double lower = at(h, -calibration.deviations(normal(level)));
        return few == null ? lower : StrictMath.min(lower, least(point(h) - few.away(level)));
    }

    /** Returns the upper end of the interval that holds the month with a probability of {@code level}. */
    public double upper(int h, double level) {
        double upper = at(h, calibration.deviations(normal(level)));
        return few == null ? upper : StrictMath.max(upper, point(h) + few.away(level));
    }

    /** Returns how many standard deviations on either side hold a part of a normal distribution: 1.96 for 0.95. */
    static double normal(double level) {
        return SQUARE_ROOT_OF_2 * Erf.erfInv(level);
    }

    private double at(int h, double deviations) {
        double value = projection
                        .scale()
                        .from(projection.centres()[h] + deviations * projection.deviations()[h])
                * fit.factor(request.method(), h);
        return least(value);
    }

    private double least(double value) {
        return floored ? StrictMath.max(0, value) : value;
    }

    /** Returns whether the interval of a level is as wide as counts vary, for the history is too short to say so. */
    public boolean isByCounts(int h, double level) {
        return few != null && upper(h, level) > at(h, calibration.deviations(normal(level)));
    }

    /**
     * Draws paths through the months, in pairs that mirror each other; the same ones each time.
     *
     * <p>Use them for what depends on several months at once, such as the probability that the year's sum goes beyond a
     * limit: it is the share of paths that do.
     *
     * @param count how many, an even number
     * @return {@code count} paths of {@link #horizon} months
     */
    public double[][] paths(int count) {
        Random random = new Random(SEED);
        double[][] paths = new double[count][horizon()];
        double own = StrictMath.sqrt(1 - COMMON);
        double shared = StrictMath.sqrt(COMMON);
        for (int i = 0; i + 1 < count; i += 2) {
            double common = random.nextGaussian();
            for (int h = 0; h < horizon(); h++) {
                double away = calibration.deviations(shared * common + own * random.nextGaussian());
                paths[i][h] = at(h, away);
                paths[i + 1][h] = at(h, -away);
            }
        }
        return paths;
    }

    /** Returns the festival's effects that were taken into account; null where they were not. */
    public @Nullable FestivalEffects festival() {
        return fit.prepared().festival();
    }

    /** Returns how the series follows the working days of its months; null where it does not. */
    public @Nullable WorkingDayEffect workingDays() {
        return fit.prepared().workingDays();
    }

    /** Returns the factor of each kind of event: 1.08 where such a month has 8 % more. */
    public SortedMap<String, Double> events() {
        return fit.prepared().events();
    }

    /** Returns whether so many months have nothing that their mean is all that can be said. */
    public boolean isIntermittent() {
        return fit.isIntermittent();
    }

    /** Returns whether logarithms were taken; they are, unless something is negative or all is nothing. */
    public boolean isLogarithmic() {
        return fit.prepared().scale().logarithmic();
    }

    /** Returns how many earlier origins the forecast was tried at. */
    public int trials() {
        return origins == null ? 0 : origins.fits().size();
    }

    /** Returns the share of plain seasonal naive in {@code auto}, 0 to 1. */
    public double naiveShare() {
        return origins == null ? 0 : origins.naiveShare(history.length());
    }

    /**
     * Is what one member of the combination says of a month.
     *
     * @param member the member
     * @param share its share in what the combination says of the month, 0 to 1; 0 where it is too far from the others
     * @param figure what it says
     */
    public record MemberPart(Member member, double share, double figure) {}

    /** Lists what the members say of a month; none where the method is no combination. */
    public List<MemberPart> parts(int h) {
        List<MemberPart> parts = new ArrayList<>();
        boolean combined = request.method() == ForecastMethod.AUTO || request.method() == ForecastMethod.COMBINATION;
        if (!combined || fit.isIntermittent()) {
            return parts;
        }
        double[] shares = fit.shares(weights.members(), h);
        for (Map.Entry<Member, Projection> member : fit.members().entrySet()) {
            Projection said = member.getValue();
            parts.add(new MemberPart(
                    member.getKey(),
                    shares[parts.size()],
                    said.scale().from(said.centres()[h]) * fit.factor(request.method(), h)));
        }
        return parts;
    }

    /** Returns what a month is multiplied by for the festival and for events. */
    public double factor(int h) {
        return fit.factor(request.method(), h);
    }

    /**
     * Returns a month's standard deviation on the scale of the method: a part of the figure where that is logarithms.
     */
    public double deviation(int h) {
        return projection.deviations()[h];
    }

    /** Returns how many deviations lie on either side in intervals of 80 % and of 95 %. */
    public List<Double> widths() {
        return List.of(calibration.for80(), calibration.for95());
    }

    public MonthlySeries history() {
        return history;
    }
}
