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

    /** Any number will do; it is always the same, so that the same input gives the same output. */
    private static final long SEED = 20_260_217;

    /** Intervals of more than this are held to it. */
    private static final double INNER = 0.8;

    /** An interval of 95 % is at most so many times as wide as that of 80 %. */
    private static final double WIDEST = 2;

    /** No bound is beyond so many times the largest month. */
    private static final double LARGEST_MONTHS = 3;

    private static final double SQUARE_ROOT_OF_2 = StrictMath.sqrt(2);

    private final MonthlySeries history;
    private final ForecastRequest request;
    private final OriginFit fit;
    private final @Nullable RollingOrigins origins;
    private final Calibration calibration;
    private final Projection projection;
    private final Weights weights;
    private final boolean floored;
    private final double most;
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
        double largest = 0;
        for (int t = 0; t < history.length(); t++) {
            negative |= history.value(t) < 0;
            largest = StrictMath.max(largest, history.value(t));
        }
        floored = !negative;
        most = negative ? Double.POSITIVE_INFINITY : LARGEST_MONTHS * largest;
        // What is said at an origin of a look back is left as the methods say it: they are judged by it.
        few = origins == null || projection.counts() || history.length() >= Forecaster.ENOUGH_MONTHS
                ? null
                : ShortHistory.of(history.toArray());
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
        double lower = narrowed(h, level, -normal(level));
        return few == null ? lower : StrictMath.min(lower, least(point(h) - few.away(level)));
    }

    /** Returns the upper end of the interval that holds the month with a probability of {@code level}. */
    public double upper(int h, double level) {
        double upper = narrowed(h, level, normal(level));
        return few == null ? upper : StrictMath.max(upper, point(h) + few.away(level));
    }

    /** Returns how many standard deviations on either side hold a part of a normal distribution: 1.96 for 0.95. */
    static double normal(double level) {
        return SQUARE_ROOT_OF_2 * Erf.erfInv(level);
    }

    /**
     * Returns an end of an interval. One of more than 80 % is so much wider as that of a normal distribution may be,
     * times {@value #WIDEST} over {@link Calibration#NORMAL_95} at 95 %: beyond that a short history has no say.
     */
    private double narrowed(int h, double level, double normal) {
        double end = at(h, normal);
        if (level <= INNER || projection.counts()) {
            return end;
        }
        double inner = at(h, Calibration.NORMAL_80) - at(h, -Calibration.NORMAL_80);
        double size = StrictMath.abs(normal);
        double whole = at(h, size) - at(h, -size);
        double widest =
                1 + (WIDEST - 1) * (size - Calibration.NORMAL_80) / (Calibration.NORMAL_95 - Calibration.NORMAL_80);
        if (whole <= widest * inner) {
            return end;
        }
        double near = at(h, normal < 0 ? -Calibration.NORMAL_80 : Calibration.NORMAL_80);
        return near + (end - near) * (widest - 1) * inner / (whole - inner);
    }

    /** Returns the figure that is so many deviations of a normal distribution from the middle. */
    private double at(int h, double normal) {
        double centre = projection.centres()[h];
        double deviation = projection.deviations()[h];
        if (projection.counts()) {
            return normal == 0
                    ? least(centre)
                    : CountBounds.quantile(
                            centre, deviation * deviation, (1 + Erf.erf(normal / SQUARE_ROOT_OF_2)) / 2, normal);
        }
        double value = projection.scale().from(centre + calibration.deviations(normal) * deviation)
                * fit.factor(request.method(), h);
        return normal > 0 && value > most ? StrictMath.max(most, point(h)) : least(value);
    }

    /** Returns whether upper ends of intervals of 95 % would be beyond three times the largest month, and are not. */
    public boolean isLimited() {
        for (int h = 0; h < horizon() && !projection.counts(); h++) {
            double end =
                    projection.centres()[h] + calibration.for95() * projection.deviations()[h];
            if (projection.scale().from(end) * fit.factor(request.method(), h) > most) {
                return true;
            }
        }
        return false;
    }

    /** Counts the months without anything at the end of the history. */
    public int monthsOfNothing() {
        return EndedSeries.monthsOfNothing(history.toArray());
    }

    /** Lists single months so far above all others that what was to be expected stands for them. */
    public List<YearMonth> oddMonths() {
        return fit.odd().stream().map(t -> history.first().plusMonths(t)).toList();
    }

    private double least(double value) {
        return floored ? StrictMath.max(0, value) : value;
    }

    /** Returns whether the interval of a level is as wide as counts vary, for the history is too short to say so. */
    public boolean isByCounts(int h, double level) {
        return few != null && upper(h, level) > narrowed(h, level, normal(level));
    }

    private double common() {
        return origins == null
                ? CommonErrors.of(projection.common())
                : CommonErrors.of(projection.common(), origins.standardErrors(request.method()));
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
        double correlation = common();
        double own = StrictMath.sqrt(1 - correlation);
        double shared = StrictMath.sqrt(correlation);
        for (int i = 0; i + 1 < count; i += 2) {
            double common = random.nextGaussian();
            for (int h = 0; h < horizon(); h++) {
                double away = shared * common + own * random.nextGaussian();
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

    /** Returns how much of the siblings' season was taken for that of the series, 0 to 1. */
    public double siblings() {
        return fit.prepared().siblings();
    }

    /** Returns the factor of each kind of event: 1.08 where such a month has 8 % more. */
    public SortedMap<String, Double> events() {
        return fit.prepared().events();
    }

    /** Returns how the series has its months, by which {@code auto} continues it. */
    public Course course() {
        return fit.course();
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
        if (!combined || fit.course() != Course.MONTHLY) {
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
