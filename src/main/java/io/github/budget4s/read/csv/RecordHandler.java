package io.github.budget4s.read.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import io.github.budget4s.read.source.Row;
import java.util.Arrays;
import java.util.Collections;

/** Makes rows of records, and stops before one record fills the memory. */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<Row> {

    /** The longest cell, in characters. A quote that is never closed would otherwise swallow the rest of the file. */
    static final int LONGEST_CELL = 1 << 20;
    /** The most cells in a record; Excel has as many columns. */
    static final int MOST_CELLS = 1 << 14;
    /** The longest record, in characters. */
    static final int LONGEST_RECORD = 1 << 21;

    private String[] cells = new String[32];
    private int count;
    private int size;

    /** Says on which line the record at hand begins. */
    long line() {
        return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        count = 0;
        size = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        size += length;
        if (length > LONGEST_CELL || size > LONGEST_RECORD || count == MOST_CELLS) {
            throw new CsvParseException("record too large");
        }
        add(length == 0 ? "" : new String(buffer, offset, length));
    }

    @Override
    protected void handleEmpty() {
        add("");
    }

    private void add(String cell) {
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, count * 2);
        }
        cells[count++] = cell;
    }

    @Override
    protected Row buildRecord() {
        return Row.of(line(), Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(cells, count))));
    }
}
