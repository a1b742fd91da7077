package io.github.budget4s.read.columns;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what each column of a file was taken for.
 *
 * @param line the line on which the header stands
 * @param cells the header's cells as they stand in the file
 * @param places the columns that were recognised
 * @param passedOver columns that could have been taken for one that a more telling column was taken for
 */
public record Header<C extends Enum<C> & FileColumn>(
        long line, List<String> cells, Map<C, Place> places, List<Integer> passedOver) {

    /**
     * A recognised column.
     *
     * @param index where it stands, counted from 0
     * @param multiple what its figures are multiplied by
     */
    public record Place(int index, BigDecimal multiple) {}

    /** Copies the collections. */
    public Header {
        cells = List.copyOf(cells);
        // Asked for several cells of every row, which an enum's own map answers quickest.
        places = places.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(places));
        passedOver = List.copyOf(passedOver);
    }

    /** Finds a column. */
    public Optional<Place> find(C column) {
        return Optional.ofNullable(places.get(column));
    }

    /** Finds where a column stands, -1 when the file has none. */
    public int index(C column) {
        Place place = places.get(column);
        return place == null ? -1 : place.index();
    }

    /** Finds what the figures of a column are multiplied by. */
    public BigDecimal multiple(C column) {
        Place place = places.get(column);
        return place == null ? BigDecimal.ONE : place.multiple();
    }

    /** Returns the heading of a column, its English name when the file has none. */
    public String heading(C column) {
        Place place = places.get(column);
        return place == null ? column.englishName() : cells.get(place.index()).strip();
    }
}
