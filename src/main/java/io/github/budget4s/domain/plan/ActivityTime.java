package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.calendar.DayRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says when an activity runs and how its money lies in its months.
 *
 * @param portions its months, each once, in the order of the planning year; at least one
 * @param basis where the weights of its months are from
 * @param days its first and last day; null when only its months are known
 */
public record ActivityTime(
        List<Portion> portions, Basis basis, @Nullable DayRange days) {

    /**
     * Holds a month.
     *
     * @param month the month of the year, 1 to 12
     * @param weight how much of the money it has beside the others, not below zero
     */
    public record Portion(int month, long weight) {}

    /** Where the weights of months are from. */
    public enum Basis {
        /** Each month weighs the same. */
        EVEN,
        /** By the days that the activity has in each. */
        DAYS,
        /** By the amounts that the plan states, in cents. */
        STATED
    }

    public ActivityTime {
        portions = List.copyOf(portions);
        if (portions.isEmpty()) {
            throw new IllegalArgumentException("an activity without a month");
        }
    }

    /** Runs in some months that weigh the same. */
    public static ActivityTime ofMonths(List<Integer> months) {
        return new ActivityTime(
                months.stream().map(month -> new Portion(month, 1)).toList(), Basis.EVEN, null);
    }

    /** Lists the months of the year, 1 to 12, in the order of the planning year. */
    public List<Integer> months() {
        return portions.stream().map(Portion::month).toList();
    }

    /** Returns the month in which it ends. */
    public int lastMonth() {
        return portions.get(portions.size() - 1).month();
    }
}
