package io.github.budget4s.analysis.forecast;

import java.time.YearMonth;
import java.util.List;

/**
 * Holds the forecast of a whole, or of one of its parts.
 *
 * @param key the part's name; empty for the whole, and for what has no name
 * @param months the months to come
 */
public record KeyedForecast(String key, List<Month> months) {

    public KeyedForecast {
        months = List.copyOf(months);
    }

    /**
     * Holds the forecast of a month.
     *
     * @param month the month
     * @param point what is expected
     * @param intervals an interval for each level that was asked for
     */
    public record Month(YearMonth month, double point, List<Interval> intervals) {

        public Month {
            intervals = List.copyOf(intervals);
        }

        /** Adds what is known to come. */
        Month plus(double known) {
            return new Month(
                    month,
                    point + known,
                    intervals.stream()
                            .map(interval -> new Interval(interval.lower() + known, interval.upper() + known))
                            .toList());
        }

        /** Moves what is expected, and the intervals in proportion; where there is no proportion, by as much. */
        Month moved(double other) {
            return new Month(
                    month,
                    other,
                    intervals.stream()
                            .map(interval -> point > 0
                                    ? new Interval(interval.lower() * other / point, interval.upper() * other / point)
                                    : new Interval(
                                            StrictMath.max(
                                                    StrictMath.min(0, interval.lower()),
                                                    interval.lower() + other - point),
                                            interval.upper() + other - point))
                            .toList());
        }
    }

    /**
     * Holds the ends of an interval.
     *
     * @param lower its lower end
     * @param upper its upper end
     */
    public record Interval(double lower, double upper) {}
}
