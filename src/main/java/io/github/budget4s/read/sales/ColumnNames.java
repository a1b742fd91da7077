package io.github.budget4s.read.sales;

import io.github.budget4s.domain.message.Nearest;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows under which names the columns of a sales history are found: the built-in ones and the project's own. */
public final class ColumnNames {

    private record Known(SalesColumn column, int rank) {}

    /** The project's own names rank before all built-in ones. */
    private static final int OWN_NAME = -1;

    /** In order, so that of equally near names always the same one is found. */
    private final Map<String, Known> known = new LinkedHashMap<>();

    /**
     * Adds a project's names to the built-in ones.
     *
     * @param own more names for a column; one that is built in for another column is taken from it
     */
    public ColumnNames(Map<SalesColumn, List<String>> own) {
        for (SalesColumn column : SalesColumn.values()) {
            for (int i = 0; i < column.names().size(); i++) {
                known.put(column.names().get(i), new Known(column, i));
            }
        }
        own.forEach((column, names) -> {
            for (String name : names) {
                String normal = ColumnName.of(name).normal();
                // A name of nothing would take every column without a heading.
                if (!normal.isEmpty()) {
                    known.put(normal, new Known(column, OWN_NAME));
                }
            }
        });
    }

    /**
     * Rates a row as a header: the number of columns that it names, 0 when it names no date or month or holds a figure
     * or a date itself.
     */
    public int rate(List<String> cells) {
        boolean time = false;
        List<String> others = new ArrayList<>();
        for (String cell : cells) {
            Known match = known.get(ColumnName.of(cell).normal());
            if (match == null) {
                others.add(cell);
            } else {
                time |= match.column() == SalesColumn.DATE || match.column() == SalesColumn.MONTH;
            }
        }
        // Whether a cell is a figure takes long to say, and nearly every row is out by now.
        return time && others.stream().noneMatch(ColumnNames::isValue) ? cells.size() - others.size() : 0;
    }

    private static boolean isValue(String cell) {
        return Numbers.number(cell) instanceof Reading.Value || Dates.moment(cell) instanceof Reading.Value;
    }

    /** Takes a row for the header. Of two columns for the same thing the one with the more telling name is taken. */
    Header header(long line, List<String> cells) {
        Map<SalesColumn, Header.Place> places = new EnumMap<>(SalesColumn.class);
        Map<SalesColumn, Integer> ranks = new EnumMap<>(SalesColumn.class);
        List<Integer> passedOver = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            ColumnName name = ColumnName.of(cells.get(i));
            Known match = known.get(name.normal());
            if (match == null) {
                continue;
            }
            SalesColumn column = match.column();
            Header.Place earlier = places.get(column);
            if (earlier != null && ranks.getOrDefault(column, 0) <= match.rank()) {
                passedOver.add(i);
                continue;
            }
            if (earlier != null) {
                passedOver.add(earlier.index());
            }
            places.put(column, new Header.Place(i, name.multiple()));
            ranks.put(column, match.rank());
        }
        return new Header(line, cells, places, passedOver);
    }

    /** Finds two columns that carry the very same name and are both meant to be read. */
    Optional<Integer> findTwin(Header header) {
        for (int other : header.passedOver()) {
            ColumnName name = ColumnName.of(header.cells().get(other));
            Known match = known.get(name.normal());
            if (match != null) {
                int taken = header.index(match.column());
                if (ColumnName.of(header.cells().get(taken)).equals(name)) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    /** Finds the known name that a heading was perhaps meant to be. */
    Optional<String> nearest(String heading) {
        return Nearest.of(ColumnName.of(heading).normal(), known.keySet());
    }

    /** Finds the known name for {@code column} that a heading was perhaps meant to be. */
    Optional<String> nearest(String heading, SalesColumn column) {
        List<String> names = known.entrySet().stream()
                .filter(entry -> entry.getValue().column() == column)
                .map(Map.Entry::getKey)
                .toList();
        return Nearest.of(ColumnName.of(heading).normal(), names);
    }

    /**
     * Tells whether a heading was perhaps meant for {@code column}: nearly one of its names, or a longer form of one.
     */
    boolean looksLike(String heading, SalesColumn column) {
        String normal = ColumnName.of(heading).normal();
        for (String name : column.names()) {
            if (normal.length() > name.length() && name.length() > 1 && normal.contains(name)) {
                return true;
            }
        }
        return nearest(heading, column).isPresent();
    }
}
