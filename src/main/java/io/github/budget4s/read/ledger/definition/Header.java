package io.github.budget4s.read.ledger.definition;

import io.github.budget4s.read.value.Scale;
import io.github.budget4s.read.value.Unit;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what each column of a file was taken for.
 *
 * @param line the line on which the header stands
 * @param cells the header's cells as they stand in the file
 * @param places the columns that were recognised, in the order of the kind's definition
 * @param passedOver columns that could have been taken for one that a more telling column was taken for
 * @param titleYear the year that the lines above name, if it is just one, or that which the project has of a plan; 0
 *     else
 * @param yearByProject whether it is the project that names the year
 */
public record Header(
        long line,
        List<String> cells,
        Map<LedgerColumn, Place> places,
        List<Integer> passedOver,
        int titleYear,
        boolean yearByProject) {

    /**
     * A recognised column.
     *
     * @param index where it stands, counted from 0
     * @param unit in what its heading says that the figures are given; null where it does not
     * @param scale in what they are given, as all of the table's head says
     */
    public record Place(int index, @Nullable Unit unit, Scale scale) {

        public Place(int index, @Nullable Unit unit) {
            this(index, unit, Scale.PLAIN);
        }

        public Place withScale(Scale other) {
            return new Place(index, unit, other);
        }
    }

    /** Says what the columns were taken for, below lines that name no year. */
    public Header(long line, List<String> cells, Map<LedgerColumn, Place> places, List<Integer> passedOver) {
        this(line, cells, places, passedOver, 0, false);
    }

    /** Copies the collections. */
    public Header {
        cells = List.copyOf(cells);
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Returns the header below lines that name a year, or with that which the project has.
     *
     * @param year 0 where neither names just one
     */
    public Header below(int year, boolean byProject) {
        return new Header(line, cells, places, passedOver, year, byProject);
    }

    /** Finds where a column stands, -1 when the file has none. */
    public int index(LedgerColumn column) {
        Place place = places.get(column);
        return place == null ? -1 : place.index();
    }

    /** Returns in what the figures of a column are given. */
    public Scale scale(LedgerColumn column) {
        Place place = places.get(column);
        return place == null ? Scale.PLAIN : place.scale();
    }

    /** Returns the heading of a column, its English name when the file has none. */
    public String heading(LedgerColumn column) {
        Place place = places.get(column);
        return place == null ? column.englishName() : cells.get(place.index()).strip();
    }

    /** Returns a heading in the form in which headings are compared, {@link ColumnName#normal}. */
    public String normal(int index) {
        return ColumnName.of(cells.get(index)).normal();
    }

    /** Returns whether a heading says that the figures below it are sums of all lines so far. */
    public boolean isRunningSum(int index) {
        return ColumnName.of(cells.get(index)).isRunningSum();
    }

    /**
     * Returns which columns are read.
     *
     * @param others those that are read beside the ones of the kind
     */
    public BitSet used(Detail detail, Set<Integer> others) {
        BitSet columns = new BitSet();
        places.forEach((column, place) -> {
            if (column.type() != CellType.UNUSED && detail.keeps(column)) {
                columns.set(place.index());
            }
        });
        others.forEach(columns::set);
        return columns;
    }

    /** Returns the column that a heading was taken for; null when it is not used. */
    public @Nullable LedgerColumn columnAt(int index) {
        for (Map.Entry<LedgerColumn, Place> entry : places.entrySet()) {
            if (entry.getValue().index() == index) {
                return entry.getKey();
            }
        }
        return null;
    }
}
