package io.github.budget4s.analysis.variance;

import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says which part of a running month's money is usually spent by a day.
 *
 * <p>It is what the twelve months before had paid by the same day of the month, where they have lines of four days a
 * month or more. Where they have fewer, as a ledger has that is booked once a month, it is that or the part of the days
 * that are gone, whichever is more. Where no month before has days it is the part of the working days that are gone.
 */
final class DayShare {

    private static final int ENOUGH_DAYS = 4;

    private DayShare() {}

    /**
     * Finds the part.
     *
     * @param entries spend of this year and of years before
     * @return 0 to 1
     */
    static Ratio of(List<SpendEntry> entries, Today today, Holidays holidays) {
        YearMonth running = today.month();
        int day = today.day().getDayOfMonth();
        MonthRange before = MonthRange.endingAt(running.minusMonths(1), MonthRange.MONTHS_OF_A_YEAR);
        Money byDay = Money.ZERO;
        Money all = Money.ZERO;
        Set<LocalDate> days = new HashSet<>();
        Set<YearMonth> months = new HashSet<>();
        for (SpendEntry entry : entries) {
            if (entry.day() > 0 && !entry.committed() && before.contains(entry.month())) {
                all = all.plus(entry.amount());
                byDay = entry.day() <= day ? byDay.plus(entry.amount()) : byDay;
                days.add(entry.month().atDay(entry.day()));
                months.add(entry.month());
            }
        }
        if (months.isEmpty()) {
            return workingDays(running, day, holidays);
        }
        Ratio gone = Ratio.of(day, running.lengthOfMonth());
        if (all.cents() <= 0 || byDay.isNegative() || byDay.compareTo(all) > 0) {
            return gone;
        }
        Ratio usual = new Ratio(byDay.toBigCents(), all.toBigCents());
        boolean often = days.size() >= ENOUGH_DAYS * months.size();
        return often || usual.compareTo(gone) > 0 ? usual : gone;
    }

    private static Ratio workingDays(YearMonth month, int day, Holidays holidays) {
        int all = 0;
        int gone = 0;
        for (int each = 1; each <= month.lengthOfMonth(); each++) {
            if (!holidays.isOff(month.atDay(each))) {
                all++;
                gone += each <= day ? 1 : 0;
            }
        }
        return Ratio.of(gone, all);
    }
}
