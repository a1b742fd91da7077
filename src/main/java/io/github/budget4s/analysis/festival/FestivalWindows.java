package io.github.budget4s.analysis.festival;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Says which days around the festival are not like others.
 *
 * @param before how many days up to the day before the eve
 * @param during how many days from the eve (除夕) on
 */
public record FestivalWindows(int before, int during) {

    /**
     * The windows that adjustments use.
     *
     * <p>14 days before the eve: the outward half of the travel season (春运), which by custom of the authorities begins
     * on the fifteenth day before the festival; who wants a car for the way home has it by then or gets it in these
     * days. 16 days from the eve to the Lantern Festival (元宵), the fifteenth day of the first lunar month, with which
     * the festival ends. As the festival is between 21 January and 20 February, the days lie in January, February and
     * March and never in December.
     */
    public static final FestivalWindows STANDARD = new FestivalWindows(14, 16);

    /** Counts the days of a month that lie in the windows of its calendar year's festival. */
    public Exposure of(YearMonth month) {
        LocalDate eve = SpringFestival.of(month.getYear()).minusDays(1);
        return new Exposure(
                month.lengthOfMonth(), overlap(month, eve.minusDays(before), before), overlap(month, eve, during));
    }

    private static int overlap(YearMonth month, LocalDate first, int length) {
        LocalDate start = first.isBefore(month.atDay(1)) ? month.atDay(1) : first;
        LocalDate after = first.plusDays(length);
        LocalDate end = after.isAfter(month.plusMonths(1).atDay(1))
                ? month.plusMonths(1).atDay(1)
                : after;
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(start, end)));
    }
}
