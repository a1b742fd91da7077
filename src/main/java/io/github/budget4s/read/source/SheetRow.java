package io.github.budget4s.read.source;

import java.util.List;
import java.util.Map;

/**
 * A row of a sheet of which more is to be said than the texts of its cells.
 *
 * @param details what it says beyond the texts of its cells
 */
public record SheetRow(long line, List<String> cells, Details details) implements Row {

    /**
     * What a sheet says of a row beyond the texts of its cells. Cells are counted from 0; most have nothing of the
     * kind.
     *
     * @param units what the number format of a cell writes beside its figure
     */
    public record Details(Map<Integer, String> units) {}

    @Override
    public String unit(int index) {
        return details.units().getOrDefault(index, "");
    }

    @Override
    public Row kept() {
        return this;
    }
}
