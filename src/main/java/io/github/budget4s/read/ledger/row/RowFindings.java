package io.github.budget4s.read.ledger.row;

import java.util.HashSet;
import java.util.Set;

/**
 * What only a file as a whole says of its rows, found when it was read to its end; it is then read once more with this
 * known. It grows with the findings, not with the rows.
 */
public final class RowFindings {

    /** So many rows at most are remembered one by one. */
    public static final int MOST = 10_000;

    private final Set<Long> totalRows = new HashSet<>();
    private final Set<Name> totalNames = new HashSet<>();
    private final Set<Integer> filledDown = new HashSet<>();
    private final Set<Name> realNames = new HashSet<>();
    private final Set<Long> askedAbout = new HashSet<>();
    private boolean namelessAreTotals;

    /** A name in a column, which is counted from 0. */
    public record Name(int column, String name) {}

    /** Adds a row that sums up others, counted from 1 below the header. */
    public void addTotal(long number) {
        if (totalRows.size() < MOST) {
            totalRows.add(number);
        }
    }

    /** Adds a name whose rows sum up others. */
    public void addTotal(Name name) {
        if (totalNames.size() < MOST) {
            totalNames.add(name);
        }
    }

    /** Adds a name that sounds like a total and is none. */
    public void addRealName(Name name) {
        if (realNames.size() < MOST) {
            realNames.add(name);
        }
    }

    /** Adds a line whose remark says that it does not hold. */
    public void askAbout(long line) {
        askedAbout.add(line);
    }

    public boolean isAskedAbout(long line) {
        return !askedAbout.isEmpty() && askedAbout.contains(line);
    }

    /** Adds a column whose blank cells mean what stands above them. */
    public void addFilledDown(int column) {
        filledDown.add(column);
    }

    /** Says that the rows without any name sum up those that have one. */
    public void takeNamelessForTotals() {
        namelessAreTotals = true;
    }

    public boolean areNamelessTotals() {
        return namelessAreTotals;
    }

    public boolean isTotal(long number) {
        return totalRows.contains(number);
    }

    public boolean isTotal(int column, String name) {
        return !totalNames.isEmpty() && totalNames.contains(new Name(column, name));
    }

    /** Returns whether a name is known to be none of a total, whatever it sounds like. */
    public boolean isRealName(int column, String name) {
        return !realNames.isEmpty() && realNames.contains(new Name(column, name));
    }

    /** Lists the columns whose blank cells mean what stands above them. */
    public Set<Integer> filledDown() {
        return filledDown;
    }

    /** Returns whether nothing was found. */
    public boolean isEmpty() {
        return askedAbout.isEmpty() && areOnlyAskedAbout();
    }

    /** Returns whether nothing was found but lines whose remarks say that they do not hold. */
    public boolean areOnlyAskedAbout() {
        return totalRows.isEmpty()
                && totalNames.isEmpty()
                && filledDown.isEmpty()
                && realNames.isEmpty()
                && !namelessAreTotals;
    }

    /** Adds what was found earlier. */
    public void addAll(RowFindings earlier) {
        totalRows.addAll(earlier.totalRows);
        totalNames.addAll(earlier.totalNames);
        filledDown.addAll(earlier.filledDown);
        realNames.addAll(earlier.realNames);
        askedAbout.addAll(earlier.askedAbout);
        namelessAreTotals |= earlier.namelessAreTotals;
    }
}
