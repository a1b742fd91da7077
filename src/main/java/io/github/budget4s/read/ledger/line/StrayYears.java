package io.github.budget4s.read.ledger.line;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.ledger.row.FileProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds the years of a file that stand far from all others: slips, as 2052 for 2025. Those behind the others are
 * refused where they have few lines, for the last month of a file decides which period is looked at; the rest are told.
 */
public final class StrayYears {

    /** Years so far from one another may be of one file. */
    private static final int NEAR = 2;
    /** Of so many lines one may be a slip. */
    private static final int FEW = 10;

    private StrayYears() {}

    /**
     * Looks at the years of a file.
     *
     * @param years each with how many lines it has
     */
    public static void check(NavigableMap<Integer, Long> years, FileProblems problems) {
        List<NavigableMap<Integer, Long>> groups = groups(years);
        if (groups.size() < 2) {
            return;
        }
        NavigableMap<Integer, Long> most = groups.get(0);
        for (NavigableMap<Integer, Long> each : groups) {
            most = lines(each) >= lines(most) ? each : most;
        }
        groups.remove(most);
        for (NavigableMap<Integer, Long> stray : groups) {
            boolean isSlip = stray.firstKey() > most.lastKey() && lines(stray) * FEW <= lines(most);
            for (Map.Entry<Integer, Long> year : stray.entrySet()) {
                String named = String.valueOf(year.getKey());
                if (isSlip) {
                    problems.refuseFile(Message.of("file.year-slip", named, year.getValue(), others(most)));
                } else {
                    problems.note(
                            Note.warning("file.year-stray", problems.file(), named, year.getValue(), others(most)));
                }
            }
        }
    }

    /** Gathers years that are near one another. */
    private static List<NavigableMap<Integer, Long>> groups(NavigableMap<Integer, Long> years) {
        List<NavigableMap<Integer, Long>> groups = new ArrayList<>();
        int before = 0;
        for (Map.Entry<Integer, Long> year : years.entrySet()) {
            if (groups.isEmpty() || year.getKey() - before > NEAR) {
                groups.add(new TreeMap<>());
            }
            groups.get(groups.size() - 1).put(year.getKey(), year.getValue());
            before = year.getKey();
        }
        return groups;
    }

    private static long lines(Map<Integer, Long> years) {
        long lines = 0;
        for (long each : years.values()) {
            lines += each;
        }
        return lines;
    }

    private static String others(NavigableMap<Integer, Long> years) {
        return years.size() == 1 ? String.valueOf(years.firstKey()) : years.firstKey() + "–" + years.lastKey();
    }
}
