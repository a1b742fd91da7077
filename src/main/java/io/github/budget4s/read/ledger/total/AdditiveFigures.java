package io.github.budget4s.read.ledger.total;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.line.ValuesLine;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures of a file of which a total is the sum: amounts and counts, no rates and scores. */
final class AdditiveFigures {

    private final Header header;
    private final List<LedgerColumn> columns = new ArrayList<>();
    private final int[] positions;

    AdditiveFigures(Ledger<?, ?> ledger, Header header) {
        this.header = header;
        for (LedgerColumn column : ledger.columns()) {
            if (header.index(column) >= 0 && isAdditive(column.type())) {
                columns.add(column);
            }
        }
        this.positions = columns.stream().mapToInt(ledger.columns()::indexOf).toArray();
    }

    private static boolean isAdditive(CellType type) {
        return switch (type) {
            case MONEY, ROUNDED_MONEY, UNITS, COUNT -> true;
            default -> false;
        };
    }

    int count() {
        return positions.length;
    }

    /** Takes the figures of a line that was read, 0 for one that says nothing. */
    void take(ValuesLine line, long[] figures) {
        for (int i = 0; i < positions.length; i++) {
            long figure = line.value(positions[i]);
            figures[i] = figure == CellType.ABSENT ? 0 : figure;
        }
    }

    /** Picks the sums of these columns. */
    long[] of(Map<LedgerColumn, Long> sums) {
        return columns.stream()
                .mapToLong(column -> sums.getOrDefault(column, 0L))
                .toArray();
    }

    /** Reads the figures of a row that is perhaps no line; {@link CellType#ABSENT} for what is none. */
    long[] read(LedgerRow row) {
        long[] figures = new long[positions.length];
        for (int i = 0; i < figures.length; i++) {
            LedgerColumn column = columns.get(i);
            int index = header.index(column);
            Unit unit = index < row.size() ? Unit.parse(row.unit(index)) : null;
            String cell = row.cellOrEmpty(index);
            Reading<Long> reading = column.type().read(unit == null ? cell : unit.around(cell), header.scale(column));
            figures[i] = reading instanceof Reading.Value<Long> value ? value.value() : CellType.ABSENT;
        }
        return figures;
    }

    /** Returns whether any figure is there and is not 0. */
    static boolean sayAnything(long[] figures) {
        for (long figure : figures) {
            if (figure != CellType.ABSENT && figure != 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether figures are the same as sums wherever there are any, and say anything. */
    static boolean equal(long[] figures, long[] sums) {
        for (int i = 0; i < figures.length; i++) {
            if (figures[i] != CellType.ABSENT && figures[i] != sums[i]) {
                return false;
            }
        }
        return sayAnything(figures);
    }

    /** Returns the heading of a column, counted among these. */
    String heading(int number) {
        return header.heading(columns.get(number));
    }

    /** Writes a figure of a column as it is read. */
    String write(int number, long figure) {
        return switch (columns.get(number).type()) {
            case MONEY, ROUNDED_MONEY -> new Money(figure).toString();
            case UNITS -> new Units(figure).toString();
            default -> String.valueOf(figure);
        };
    }
}
