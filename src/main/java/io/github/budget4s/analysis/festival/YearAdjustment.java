package io.github.budget4s.analysis.festival;

import java.time.LocalDate;
import java.util.List;

/**
 * Says what became of the first months of one year of a history.
 *
 * @param year the year
 * @param festival when its festival was
 * @param treatment what was done
 * @param months the months that were changed, or could have been; their units have the same sum before and after
 */
public record YearAdjustment(int year, LocalDate festival, Treatment treatment, List<MonthAdjustment> months) {

    public YearAdjustment {
        months = List.copyOf(months);
    }

    /** What can be done with a year. */
    public enum Treatment {
        /** Its months were scaled by the days that they have in the planning year. */
        MOVED,
        /** Its festival is where the planning year has it: nothing to do. */
        IN_PLACE,
        /** One of its months was an outlier: the sum of its months was split as the model expects it. */
        REPLACED,
        /** A month that the festival touches is not known or below nothing: it was left as it is. */
        LEFT
    }
}
