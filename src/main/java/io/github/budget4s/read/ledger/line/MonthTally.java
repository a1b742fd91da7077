package io.github.budget4s.read.ledger.line;

import io.github.budget4s.read.value.DateOrMonth;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Counts the lines of each month, and knows the last day of each that has one. */
public final class MonthTally {

    private static final int FIRST_YEAR = 1900;
    private static final int MONTHS = 201 * 12;

    private final long[] lines = new long[MONTHS];
    private final byte[] lastDays = new byte[MONTHS];

    /** Counts lines of one time. */
    public void add(int time, long count) {
        if (time == TimeReader.UNDATED) {
            return;
        }
        int day = DateOrMonth.day(time);
        int month = time / 100;
        int index = (month / 100 - FIRST_YEAR) * 12 + month % 100 - 1;
        lines[index] += count;
        if (day > lastDays[index]) {
            lastDays[index] = (byte) day;
        }
    }

    /** Returns whether there are lines of several months, and each is of the first day of its month. */
    public boolean isOfFirstDays() {
        int months = 0;
        for (int i = 0; i < MONTHS; i++) {
            if (lines[i] > 0) {
                months++;
                if (lastDays[i] != 1) {
                    return false;
                }
            }
        }
        return months > 1;
    }

    /** Returns the years that have a line, each with how many it has. */
    public NavigableMap<Integer, Long> years() {
        TreeMap<Integer, Long> years = new TreeMap<>();
        for (int i = 0; i < MONTHS; i++) {
            if (lines[i] > 0) {
                int year = FIRST_YEAR + i / 12;
                years.put(year, years.getOrDefault(year, 0L) + lines[i]);
            }
        }
        return years;
    }

    /** Adds what was counted in another part of the file. */
    public void add(MonthTally other) {
        for (int i = 0; i < MONTHS; i++) {
            lines[i] += other.lines[i];
            lastDays[i] = (byte) Math.max(lastDays[i], other.lastDays[i]);
        }
    }

    /** Returns the months that have a line, each with the last day that has one; 0 where lines are months. */
    public NavigableMap<YearMonth, Integer> lastDays() {
        TreeMap<YearMonth, Integer> months = new TreeMap<>();
        for (int i = 0; i < MONTHS; i++) {
            if (lines[i] > 0) {
                months.put(YearMonth.of(FIRST_YEAR + i / 12, i % 12 + 1), (int) lastDays[i]);
            }
        }
        return months;
    }
}
