package io.github.budget4s.analysis.festival;

import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds the sales of January to March around one festival, or of January and February when the history ends with them.
 *
 * @param year the year of the festival
 * @param months what was sold, none of it below nothing, and not nothing in all of them
 */
record FestivalSeason(int year, NavigableMap<YearMonth, Units> months) {

    /** The months that the festival can touch. */
    static final int MONTHS = 3;

    /** One month alone says nothing of the festival. */
    private static final int LEAST_MONTHS = 2;

    FestivalSeason {
        months = Collections.unmodifiableNavigableMap(new TreeMap<>(months));
    }

    /**
     * Finds the festivals of a history, the earliest first. One of whose months has no line, or is negative, is not
     * among them; nor is one that a history begins with later than in January: a store that has just opened grows,
     * which is not the festival's doing.
     *
     * @param last the last whole month
     * @param missingIsZero whether a month without a line is one in which nothing was sold
     */
    static List<FestivalSeason> of(SalesHistory history, YearMonth last, boolean missingIsZero) {
        SalesHistory whole = history.until(last);
        List<FestivalSeason> seasons = new ArrayList<>();
        whole.range().ifPresent(range -> {
            for (int year = range.first().getYear(); year <= last.getYear(); year++) {
                FestivalSeason season = ofYear(whole, range.first(), last, year, missingIsZero);
                if (season != null) {
                    seasons.add(season);
                }
            }
        });
        return seasons;
    }

    private static @Nullable FestivalSeason ofYear(
            SalesHistory history, YearMonth first, YearMonth last, int year, boolean missingIsZero) {
        NavigableMap<YearMonth, Units> months = new TreeMap<>();
        for (int number = 1; number <= MONTHS; number++) {
            YearMonth month = YearMonth.of(year, number);
            if (month.isBefore(first)) {
                return null;
            }
            if (month.isAfter(last)) {
                break;
            }
            boolean known = missingIsZero || history.months().containsKey(month);
            if (!known || history.units(month).isNegative()) {
                return null;
            }
            months.put(month, history.units(month));
        }
        boolean sold = months.values().stream().anyMatch(units -> !units.isZero());
        return sold && months.size() >= LEAST_MONTHS ? new FestivalSeason(year, months) : null;
    }

    /** Returns whether the same months are known of both. */
    boolean hasMonthsOf(FestivalSeason other) {
        return months.keySet().equals(other.months.keySet());
    }

    /** Returns the units of a month, none when it is not known. */
    Units units(YearMonth month) {
        return months.getOrDefault(month, Units.ZERO);
    }

    /** Adds up the units of all months. */
    Units sum() {
        return months.values().stream().reduce(Units.ZERO, Units::plus);
    }
}
