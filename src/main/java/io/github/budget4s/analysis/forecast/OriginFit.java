package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.forecast.SmoothingFitter.Memory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the methods say after some month, with nothing known of the months after it.
 *
 * <p>Seasonal naive is kept as plain as it is everywhere else, with no festival and no event in it: it is the baseline
 * that all others are compared with.
 */
final class OriginFit {

    private final MonthlySeries past;
    private final Prepared prepared;
    private final int horizon;
    private final Map<Member, Projection> members = new EnumMap<>(Member.class);
    private final Course course;
    private final @Nullable CalendarPattern pattern;
    private final Projection naive;
    private final Projection usualNaive;
    private final List<Integer> odd;

    /**
     * Lets the methods that are wanted look at a past of at least a year.
     *
     * @param methods the methods that will be asked for; seasonal naive always can be
     * @param memory fits of shorter pasts, to start from
     */
    OriginFit(MonthlySeries past, int horizon, Set<ForecastMethod> methods, Preparation preparation, Memory memory) {
        this.past = past;
        this.horizon = horizon;
        double[] raw = past.toArray();
        double[] usual = past.toArray();
        odd = Scale.of(raw).logarithmic() && !Intermittent.is(raw) ? OddMonths.replace(usual) : List.of();
        prepared = preparation.prepare(odd.isEmpty() ? past : past.with(usual), horizon);
        pattern = Intermittent.is(raw) ? CalendarPattern.of(raw) : null;
        course = EndedSeries.is(raw)
                ? Course.ENDED
                : pattern != null ? Course.CALENDAR : Intermittent.is(raw) ? Course.SCATTERED : Course.MONTHLY;
        naive = naive(raw);
        usualNaive = odd.isEmpty() ? naive : naive(usual);
        double[] values = prepared.scale().to(prepared.values());
        for (Member member : Member.values()) {
            if (member.isFor(values.length) && isWanted(member, methods)) {
                members.put(member, member.project(values, horizon, memory).on(prepared.scale()));
            }
        }
    }

    private Projection naive(double[] values) {
        Scale scale = Scale.of(values);
        return SeasonalNaive.project(scale.to(values), horizon).on(scale);
    }

    private static boolean isWanted(Member member, Set<ForecastMethod> methods) {
        if (methods.contains(ForecastMethod.AUTO) || methods.contains(ForecastMethod.COMBINATION)) {
            return true;
        }
        return switch (member) {
            case THETA -> methods.contains(ForecastMethod.THETA);
            case LOESS -> methods.contains(ForecastMethod.STL_ETS);
            case REGRESSION -> methods.contains(ForecastMethod.REGRESSION);
            case SMOOTHING -> methods.contains(ForecastMethod.ETS);
            case NAIVE -> false;
        };
    }

    int months() {
        return past.length();
    }

    int horizon() {
        return horizon;
    }

    Prepared prepared() {
        return prepared;
    }

    Map<Member, Projection> members() {
        return members;
    }

    /**
     * Returns what a method says.
     *
     * @param weights how the combination {@code auto} is made up
     */
    Projection project(ForecastMethod method, Weights weights) {
        return switch (method) {
            case SEASONAL_NAIVE -> naive;
            case ETS -> member(Member.SMOOTHING);
            case THETA -> member(Member.THETA);
            case STL_ETS -> member(Member.LOESS);
            case REGRESSION -> member(Member.REGRESSION);
            case COMBINATION -> combine(weights.members());
            // What has ended does not come back because it was there in the year before.
            case AUTO -> {
                Projection said = byCourse(weights.members());
                yield course == Course.ENDED ? said : withNaive(said, weights.naive());
            }
        };
    }

    private Projection byCourse(Map<Member, Double> weights) {
        double[] values = prepared.values();
        return switch (course) {
            case ENDED -> EndedSeries.project(values, horizon);
            case CALENDAR -> pattern == null ? Intermittent.project(values, horizon) : pattern.project(horizon);
            case SCATTERED -> Intermittent.project(values, horizon);
            case MONTHLY -> combine(weights);
        };
    }

    /** Returns what a method comes to: {@code auto} with nothing in it but seasonal naive is that, to the last bit. */
    static ForecastMethod resolve(ForecastMethod method, Weights weights) {
        return method == ForecastMethod.AUTO && weights.naive() >= 1 ? ForecastMethod.SEASONAL_NAIVE : method;
    }

    /** Mixes seasonal naive in, with what was to be expected for odd months, on the scale of what it is mixed into. */
    private Projection withNaive(Projection projection, double share) {
        if (share == 0) {
            return projection;
        }
        Scale scale = projection.scale();
        double[] centres = new double[horizon];
        double[] deviations = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            double factor = prepared.factors()[h];
            double centre = scale.to(usualNaive.scale().from(usualNaive.centres()[h]) / factor);
            double above = scale.to(
                    usualNaive.scale().from(usualNaive.centres()[h] + usualNaive.deviations()[h]) / factor);
            centres[h] = (1 - share) * projection.centres()[h] + share * centre;
            // Bounds of counts are those of the course, which has months of nothing.
            deviations[h] = projection.counts()
                    ? projection.deviations()[h]
                    : (1 - share) * projection.deviations()[h] + share * (above - centre);
        }
        return new Projection(scale, centres, deviations, projection.common(), projection.counts());
    }

    /** Returns what each month to come is multiplied by after a method has had its say. */
    double factor(ForecastMethod method, int h) {
        return method == ForecastMethod.SEASONAL_NAIVE ? 1 : prepared.factors()[h];
    }

    /** Lists the places of single months so far above all others that what was to be expected stands for them. */
    List<Integer> odd() {
        return odd;
    }

    Course course() {
        return course;
    }

    /** A member that needs a longer past than there is gives way to the regression, or to the naive one. */
    private Projection member(Member member) {
        Projection projection = members.get(member);
        return projection != null ? projection : naive;
    }

    /**
     * Combines what the members say. The variance is the mean one and that of the members around their mean besides:
     * where they do not agree, less is known (the law of total variance).
     */
    private Projection combine(Map<Member, Double> weights) {
        double[] centres = new double[horizon];
        double[] deviations = new double[horizon];
        double total = 0;
        for (Member member : members.keySet()) {
            total += weights.getOrDefault(member, 0.0);
        }
        for (int h = 0; h < horizon; h++) {
            double[] shares = shares(weights, h);
            int i = 0;
            for (Projection said : members.values()) {
                centres[h] += shares[i++] * said.centres()[h];
            }
            double within = 0;
            double between = 0;
            for (Map.Entry<Member, Projection> member : members.entrySet()) {
                double weight = weights.getOrDefault(member.getKey(), 0.0) / total;
                double away = member.getValue().centres()[h] - centres[h];
                within += weight * member.getValue().deviations()[h];
                between += weight * away * away;
            }
            deviations[h] = StrictMath.sqrt(within * within + between);
        }
        return new Projection(centres, deviations)
                .on(prepared.scale())
                .withCommon(member(Member.REGRESSION).common());
    }

    /**
     * Returns the share of each member in what the combination says of a month, in the members' order.
     *
     * @param weights the weights of the members before those far from the others are trimmed
     */
    double[] shares(Map<Member, Double> weights, int h) {
        double[] figures =
                members.values().stream().mapToDouble(said -> said.centres()[h]).toArray();
        double[] each = members.keySet().stream()
                .mapToDouble(member -> weights.getOrDefault(member, 0.0))
                .toArray();
        return TrimmedWeights.of(figures, each);
    }
}
