package io.github.budget4s.read.ledger.row;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.SheetRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line that was made of cells of a table with months across. Messages name its cells by where they stand in the file.
 *
 * @param of the row of the file that has its names
 * @param cells its texts
 * @param origins where the cells behind those of the file's row stand
 */
public record AcrossRow(Row of, List<String> cells, List<Origin> origins) implements Row {

    /**
     * Where a cell stands.
     *
     * @param row the row
     * @param index the column, counted from 0
     * @param heading its heading
     */
    public record Origin(Row row, int index, String heading) {}

    @Override
    public long line() {
        return of.line();
    }

    @Override
    public String unit(int index) {
        int behind = index - first();
        if (behind < 0) {
            return of.unit(index);
        }
        Origin origin = origins.get(behind);
        return origin.index() < 0 ? "" : origin.row().unit(origin.index());
    }

    /** Returns what a sheet says of a row, or of one that was made of its rows; null where it says nothing. */
    public static SheetRow.@Nullable Details details(Row row) {
        if (row instanceof AcrossRow across) {
            return across.details();
        }
        return row instanceof SheetRow sheet ? sheet.details() : null;
    }

    private SheetRow.@Nullable Details details() {
        SheetRow.Details names = details(of);
        Map<Integer, Message> faults = new HashMap<>(names == null ? Map.of() : names.faults());
        for (int i = 0; i < origins.size(); i++) {
            SheetRow.Details figures = details(origins.get(i).row());
            Message fault =
                    figures == null ? null : figures.faults().get(origins.get(i).index());
            if (fault != null && !standsAgain(i)) {
                faults.put(first() + i, fault);
            }
        }
        return names == null && faults.isEmpty()
                ? null
                : new SheetRow.Details(names != null && names.hidden(), faults, Map.of(), Set.of(), Map.of());
    }

    /** Returns whether a cell that says the month by its heading has the figure too. */
    private boolean standsAgain(int at) {
        Origin origin = origins.get(at);
        for (Origin later : origins.subList(at + 1, origins.size())) {
            if (later.row() == origin.row() && later.index() == origin.index()) {
                return true;
            }
        }
        return false;
    }

    private int first() {
        return cells.size() - origins.size();
    }

    /** Returns where a cell stands in the file. */
    Location location(String file, int index) {
        int behind = index - first();
        return behind < 0
                ? new Location(file, line(), index + 1)
                : new Location(
                        file,
                        origins.get(behind).row().line(),
                        Math.max(0, origins.get(behind).index()) + 1);
    }

    String heading(int index, String ofHeader) {
        int behind = index - first();
        return behind < 0 || origins.get(behind).heading().isEmpty()
                ? ofHeader
                : origins.get(behind).heading();
    }
}
