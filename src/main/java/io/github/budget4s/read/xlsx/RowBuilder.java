package io.github.budget4s.read.xlsx;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.SheetRow;
import io.github.budget4s.read.source.SheetRow.Merge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a row of a sheet together out of its cells. */
final class RowBuilder {

    private final long line;
    private final boolean hidden;
    private final List<String> cells = new ArrayList<>();
    private Map<Integer, Message> faults = Map.of();
    private Map<Integer, String> units = Map.of();
    private Set<Integer> months = Set.of();
    private Map<Integer, Merge> merges = Map.of();

    RowBuilder(long line, boolean hidden) {
        this.line = line;
        this.hidden = hidden;
    }

    /** Adds a cell; empty ones at the end of a row are left out. */
    void add(int column, String text, SheetCell cell) {
        if (text.isEmpty()) {
            return;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.set(column - 1, text);
        Message fault = cell.fault();
        if (fault != null) {
            faults = faults.isEmpty() ? new HashMap<>() : faults;
            faults.put(column - 1, fault);
        }
        if (!cell.unit().isEmpty()) {
            units = units.isEmpty() ? new HashMap<>() : units;
            units.put(column - 1, cell.unit());
        }
        if (cell.isMonth()) {
            months = months.isEmpty() ? new HashSet<>() : months;
            months.add(column - 1);
        }
    }

    /** Adds a cell that is merged with others. */
    void add(int column, Merge merge) {
        merges = merges.isEmpty() ? new HashMap<>() : merges;
        merges.put(column - 1, merge);
    }

    /** Makes a merged cell of a cell of the row. */
    Merge merge(CellRange range) {
        int index = range.firstColumn() - 1;
        @Nullable Message fault = faults.get(index);
        String text = index < cells.size() ? cells.get(index) : "";
        int columns = range.lastColumn() - range.firstColumn() + 1;
        return new Merge(range.firstRow(), range.lastRow(), columns, text, fault, months.contains(index));
    }

    Row row() {
        List<String> all = cells.isEmpty() ? List.of("") : Collections.unmodifiableList(cells);
        SheetRow.Details details = new SheetRow.Details(hidden, faults, units, months, merges);
        return details.isEmpty() ? Row.of(line, all) : new SheetRow(line, all, details);
    }
}
