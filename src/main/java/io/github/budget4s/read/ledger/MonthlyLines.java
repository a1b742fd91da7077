package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.problem.Location;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the lines of a file that stand for a month and a key which had one before, in this file or an earlier one. */
final class MonthlyLines {

    private final MonthlyKeys keys;
    private final TreeMap<YearMonth, Long> doubled = new TreeMap<>();

    /**
     * Prepares for a file.
     *
     * @param keys the months and keys that have had a line, shared by all files that are read together
     */
    MonthlyLines(MonthlyKeys keys) {
        this.keys = keys;
    }

    /** Returns what earlier files are known by. */
    MonthlyKeys keys() {
        return keys;
    }

    /** Remembers a line, and says where the same month and key stood before; null when they did not. */
    @Nullable
    Location earlier(YearMonth month, List<String> key, Location line) {
        Location earlier = keys.put(month, key, line).orElse(null);
        if (earlier != null) {
            doubled.merge(month, 1L, Long::sum);
        }
        return earlier;
    }

    /** Returns the months that have more than one line for the same key, with the number of lines too many. */
    NavigableMap<YearMonth, Long> doubled() {
        return doubled;
    }
}
