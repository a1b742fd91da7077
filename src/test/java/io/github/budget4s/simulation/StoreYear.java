package io.github.budget4s.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/**
 * A year of a store: its budget by channel and month in cents, what it undertakes, and money that is moved.
 *
 * @param lag how many days after a month's end it is checked
 * @param regular the regular items of the plan, as YAML
 */
record StoreYear(
        int lag,
        SortedMap<String, long[]> budget,
        List<Undertaking> undertakings,
        List<Transfer> transfers,
        String regular) {

    static final int YEAR = 2026;
    static final int MONTHS = 12;

    /** Returns a month by its number from 0. */
    static YearMonth month(int index) {
        return YearMonth.of(YEAR, 1).plusMonths(index);
    }

    /** Money that is moved on a day. */
    record Transfer(LocalDate day, String channel, int month, String toChannel, int toMonth, long cents) {

        static final String HEADER = "date,month,channel,to_month,to_channel,amount,by\n";

        String csv() {
            return "%s,%s,%s,%s,%s,%d.%02d,Wang%n"
                    .formatted(
                            day,
                            StoreYear.month(month),
                            channel,
                            StoreYear.month(toMonth),
                            toChannel,
                            cents / 100,
                            cents % 100);
        }
    }
}
