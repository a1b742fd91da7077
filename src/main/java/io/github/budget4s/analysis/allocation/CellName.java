package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names one amount of an allocation: a month and, where the budget is broken down further, a store or a channel.
 *
 * @param monthOfYear 1 to 12
 * @param year the year, null when only the month was named
 * @param keys the store and the channel, in the order of the columns
 */
public record CellName(int monthOfYear, @Nullable Integer year, List<String> keys) {

    public CellName {
        keys = List.copyOf(keys);
    }

    /**
     * Refuses keys that the breakdown does not have.
     *
     * @throws RefusedException when there are more than it has
     */
    public void refuseMoreKeysThan(int most) {
        if (keys.size() > most) {
            throw new RefusedException(Reason.USAGE, "usage.explain-keys", keys.get(most));
        }
    }

    /**
     * Returns the month of the year, 1 to 12.
     *
     * @param planned the months of the planning year
     * @throws RefusedException when the month is one of another year
     */
    public int monthOf(MonthRange planned) {
        if (year != null && !planned.contains(YearMonth.of(year, monthOfYear))) {
            throw new RefusedException(
                    Reason.USAGE, "usage.explain-other-year", YearMonth.of(year, monthOfYear), planned);
        }
        return monthOfYear;
    }

    /**
     * Finds the place of a key among those that there are.
     *
     * @param key which of the keys
     * @throws RefusedException when there is none of that name, with the nearest one
     */
    public int placeOf(int key, List<String> names) {
        String name = keys.get(key);
        int place = names.indexOf(name);
        if (place < 0) {
            Message unknown = SpellingSuggestion.of(name, names)
                    .map(nearest -> Message.of("usage.explain-nearest", name, nearest))
                    .orElseGet(() -> Message.of("usage.explain-no-key", name, shown(names)));
            throw new RefusedException(Reason.USAGE, new Problem(null, unknown));
        }
        return place;
    }

    private static List<Object> shown(List<String> names) {
        return names.stream()
                .<Object>map(name -> name.equals(Channel.UNATTRIBUTED) ? Message.of("name." + name) : name)
                .toList();
    }
}
