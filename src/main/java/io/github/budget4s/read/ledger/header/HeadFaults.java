package io.github.budget4s.read.ledger.header;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.SheetRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells of cells among the first rows of a sheet that have no value, or one that may not count. */
final class HeadFaults {

    private HeadFaults() {}

    /** Tells of the first cell that has no value: what it hides may be a heading. */
    static boolean refuse(List<Row> rows, FileProblems problems) {
        for (Row row : rows) {
            for (Map.Entry<Integer, Message> each : new TreeMap<>(faults(row)).entrySet()) {
                if (!each.getValue().key().equals(SheetRow.STRUCK_THROUGH)) {
                    problems.refuseHead(row.line(), each.getKey(), each.getValue());
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Tells of the first heading of a column that is read and struck through.
     *
     * @param found the rows that hold the headings
     * @param areAcross whether columns are read that have no name of their own
     */
    static boolean refuseStruck(List<Row> found, Header header, boolean areAcross, FileProblems problems) {
        for (Row row : found) {
            for (Map.Entry<Integer, Message> each : faults(row).entrySet()) {
                if (areAcross || header.columnAt(each.getKey()) != null) {
                    problems.refuseHead(row.line(), each.getKey(), each.getValue());
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<Integer, Message> faults(Row row) {
        return row instanceof SheetRow sheet ? sheet.details().faults() : Map.of();
    }
}
