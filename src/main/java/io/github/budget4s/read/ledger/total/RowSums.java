package io.github.budget4s.read.ledger.total;

import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.value.DateOrMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up the lines of a file in all ways in which a total row may: all of them, those since the total before, those of
 * its month, year, store, channel. Memory grows with months and names, not with rows.
 */
final class RowSums {

    /** A column with more names and months than this is no dimension that anybody sums up. */
    private static final int MOST_NAMES = 20_000;

    private final int width;
    private final List<NameColumn> names;
    private final Sums all;
    private Sums sinceTotal;
    /** What had been added up at the last total row of each sort. */
    private final Map<String, Sums> before = new HashMap<>();

    private final TreeMap<Integer, Sums> months = new TreeMap<>();
    /** What lines have that have no name, where times are not kept. */
    private final Sums withoutName;

    private final TreeMap<Integer, Sums> nameless = new TreeMap<>();
    private int month = DateOrMonth.NONE;
    private Sums ofMonth;

    /** The sums of some lines, and how many those are. */
    static final class Sums {
        final long[] figures;
        long lines;

        Sums(int width) {
            this.figures = new long[width];
        }

        /** Makes it the sum of one line. */
        void set(long[] its) {
            System.arraycopy(its, 0, figures, 0, figures.length);
            lines = 1;
        }

        private Sums copy() {
            Sums copy = new Sums(figures.length);
            copy.add(figures, lines);
            return copy;
        }

        void add(long[] more, long moreLines) {
            for (int i = 0; i < figures.length; i++) {
                // Beyond what a long holds the collector of the lines refuses the file.
                figures[i] += more[i];
            }
            lines += moreLines;
        }

        /** Returns these without those that had been added earlier. */
        Sums without(Sums earlier) {
            Sums rest = new Sums(figures.length);
            for (int i = 0; i < figures.length; i++) {
                rest.figures[i] = figures[i] - earlier.figures[i];
            }
            rest.lines = lines - earlier.lines;
            return rest;
        }
    }

    /** The sums of a name by month, and the line on which it stood first. */
    static final class NameSums {
        final long line;
        final TreeMap<Integer, Sums> months = new TreeMap<>();

        private NameSums(long line) {
            this.line = line;
        }

        long lines() {
            return months.values().stream().mapToLong(each -> each.lines).sum();
        }
    }

    /** The sums of each name of a column. */
    static final class NameColumn {
        final int index;
        final Map<String, NameSums> sums = new HashMap<>();
        private int count;

        NameColumn(int index) {
            this.index = index;
        }

        private boolean add(String name, int month, long[] figures, long line) {
            if (count > MOST_NAMES) {
                return true;
            }
            NameSums its = sums.computeIfAbsent(name, first -> new NameSums(line));
            Sums sum = its.months.computeIfAbsent(month, first -> {
                count++;
                return new Sums(figures.length);
            });
            sum.add(figures, 1);
            return !name.isEmpty();
        }

        /** Returns whether nothing was left out. */
        boolean isWhole() {
            return count <= MOST_NAMES;
        }
    }

    /**
     * Begins with no lines.
     *
     * @param width how many figures a line has
     * @param columns where the names stand
     */
    RowSums(int width, List<Integer> columns) {
        this.width = width;
        this.all = new Sums(width);
        this.sinceTotal = new Sums(width);
        this.ofMonth = new Sums(width);
        this.withoutName = new Sums(width);
        this.names = columns.stream().map(NameColumn::new).toList();
    }

    void add(long[] figures, int time, LedgerRow row) {
        all.add(figures, 1);
        int its = DateOrMonth.month(time);
        if (its != month) {
            month = its;
            ofMonth = months.computeIfAbsent(its, first -> new Sums(width));
        }
        ofMonth.add(figures, 1);
        boolean isNamed = names.isEmpty();
        for (NameColumn column : names) {
            isNamed |= column.add(row.cellOrEmpty(column.index).strip(), its, figures, row.line());
        }
        if (!isNamed) {
            nameless.computeIfAbsent(its, first -> new Sums(width)).add(figures, 1);
        }
    }

    /** Adds a line without a name of a part of a file, of which nothing else is kept here. */
    void addNameless(long[] figures) {
        withoutName.add(figures, 1);
    }

    /** Takes what somebody else added up of all lines. */
    void setAll(long[] figures) {
        all.set(figures);
    }

    /** Returns whether the lines without a name have as much as those with one. */
    boolean isHalvedByNameless() {
        return AdditiveFigures.equal(withoutName.figures, all.without(withoutName).figures);
    }

    /** Adds the lines without a name of a later part. */
    void addAll(RowSums later) {
        withoutName.add(later.withoutName.figures, later.withoutName.lines);
    }

    /** Notes that a total row stands here. */
    void pass(String sort) {
        sinceTotal = all.copy();
        if (before.containsKey(sort) || before.size() < 64) {
            before.put(sort, sinceTotal);
        }
    }

    /** Returns the sums of all lines so far. */
    Sums all() {
        return all;
    }

    /** Returns the sums of a month that has lines. */
    Sums month(int number) {
        return months.getOrDefault(number, new Sums(width));
    }

    /** Returns the sums of the lines that have no name in any column of names, by month. */
    Map<Integer, Sums> nameless() {
        return nameless;
    }

    List<NameColumn> names() {
        return names;
    }

    /** Copies what was added up so far. */
    Sums snapshot() {
        return all.copy();
    }

    /** Returns the sums of the lines after those that had been added up earlier. */
    Sums since(Sums earlier) {
        return all.without(earlier);
    }

    /** Lists what a total row at this place may sum up of the lines above it. */
    List<Sums> above(String sort, int time) {
        List<Sums> candidates = new ArrayList<>();
        candidates.add(all);
        candidates.add(all.without(sinceTotal));
        Sums earlier = before.get(sort);
        if (earlier != null) {
            candidates.add(all.without(earlier));
        }
        addTimes(time == DateOrMonth.NONE ? month : DateOrMonth.month(time), candidates);
        return candidates;
    }

    /** Adds the sums of a month, of its quarter and of its year, to the month and as a whole. */
    private void addTimes(int its, List<Sums> candidates) {
        if (its == DateOrMonth.NONE || months.isEmpty()) {
            return;
        }
        Sums ofIts = months.get(its);
        if (ofIts != null) {
            candidates.add(ofIts);
        }
        int year = DateOrMonth.numbered(its).month().getYear();
        int quarter = (DateOrMonth.numbered(its).month().getMonthValue() - 1) / 3;
        Sums toDate = new Sums(width);
        Sums ofQuarter = new Sums(width);
        Sums ofYear = new Sums(width);
        months.forEach((each, sums) -> {
            if (DateOrMonth.numbered(each).month().getYear() == year) {
                ofYear.add(sums.figures, sums.lines);
                if (each <= its) {
                    toDate.add(sums.figures, sums.lines);
                }
                if ((DateOrMonth.numbered(each).month().getMonthValue() - 1) / 3 == quarter) {
                    ofQuarter.add(sums.figures, sums.lines);
                }
            }
        });
        candidates.add(toDate);
        candidates.add(ofYear);
        candidates.add(ofQuarter);
    }

    /**
     * Lists what a total row may sum up when all lines are known: all, those of its time, and those of the names that
     * it has.
     */
    List<Sums> anywhere(int time, List<String> itsNames) {
        List<Sums> candidates = new ArrayList<>();
        candidates.add(all);
        addTimes(time == DateOrMonth.NONE ? time : DateOrMonth.month(time), candidates);
        for (String name : itsNames) {
            for (NameColumn column : names) {
                NameSums byName = column.sums.get(name);
                if (byName != null) {
                    TreeMap<Integer, Sums> byMonth = byName.months;
                    Sums whole = new Sums(width);
                    byMonth.values().forEach(sums -> whole.add(sums.figures, sums.lines));
                    candidates.add(whole);
                    Sums ofIts = time == DateOrMonth.NONE ? null : byMonth.get(DateOrMonth.month(time));
                    if (ofIts != null) {
                        candidates.add(ofIts);
                    }
                }
            }
        }
        return candidates;
    }
}
