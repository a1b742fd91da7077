package io.github.budget4s.read.ledger.duplicate;

import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.line.LineReader;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds the lines of a file that stand for a month and a key which had one before, in this file or an earlier one. */
public final class MonthlyLines {

    private final MonthlyKeys keys;
    private final TreeMap<YearMonth, Long> doubled = new TreeMap<>();

    /**
     * Prepares for a file.
     *
     * @param keys the months and keys that have had a line, shared by all files that are read together
     */
    public MonthlyLines(MonthlyKeys keys) {
        this.keys = keys;
    }

    /** Returns what earlier files are known by. */
    public MonthlyKeys keys() {
        return keys;
    }

    /**
     * Remembers the line that was read last; returns whether it is the first for its month and names, or may be added
     * to it. If not, that is told.
     */
    public boolean isFirst(LineReader line, List<LedgerColumn> by, boolean sumDuplicates) {
        Location earlier =
                keys.put(line.month(), line.nameKeys(by), line.timeLocation()).orElse(null);
        if (earlier == null) {
            return true;
        }
        doubled.merge(line.month(), 1L, Long::sum);
        if (!sumDuplicates) {
            line.refuseMonthTwice(earlier);
        }
        return sumDuplicates;
    }

    /** Returns the months that have more than one line for the same key, with the number of lines too many. */
    public NavigableMap<YearMonth, Long> doubled() {
        return doubled;
    }
}
