package io.github.budget4s.analysis.activity;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an activity brought.
 *
 * @param name what it is called
 * @param days its days
 * @param after how many days after them count, fewer than asked for where the files end
 * @param spend what its lines of spend come to; null when none names it
 * @param results one for each measure
 */
public record ActivityEffect(
        String name, DayRange days, int after, @Nullable Money spend, List<Result> results) {

    public ActivityEffect {
        results = List.copyOf(results);
    }

    /**
     * Holds what came in of one measure.
     *
     * @param measure what is counted
     * @param during on its days, with its share of days that other activities count, too
     * @param after on the days after
     * @param expected what the days before let expect of as many days; null when too few of them are free of other
     *     activities
     */
    public record Result(
            Quantity measure,
            Ratio during,
            Ratio after,
            @Nullable Ratio expected) {

        public Ratio total() {
            return during.plus(after);
        }

        /** Returns what came in above what was to be expected; null when that is not known. */
        public @Nullable Ratio extra() {
            return expected == null ? null : total().minus(expected);
        }
    }
}
