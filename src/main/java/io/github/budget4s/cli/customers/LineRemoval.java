package io.github.budget4s.cli.customers;

import io.github.budget4s.analysis.customers.Erasure;
import io.github.budget4s.domain.customer.CustomerKeys;
import io.github.budget4s.domain.customer.JoinKey;
import io.github.budget4s.read.ledger.RawTable;
import io.github.budget4s.read.source.Row;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes the lines of a customer out of a text; all other bytes stay as they are. */
final class LineRemoval {

    private final byte[] rest;
    private final int removed;

    private LineRemoval(byte[] rest, int removed) {
        this.rest = rest;
        this.removed = removed;
    }

    /** Returns what is left; nobody changes it. */
    byte[] rest() {
        return rest;
    }

    /** Returns how many rows were taken out. */
    int removed() {
        return removed;
    }

    /**
     * Returns whether a text has lines that end in one byte of their own, as all encodings have but those of 16 bits.
     */
    static boolean isPossible(RawTable table) {
        return !table.format().encoding().name().startsWith("UTF-16") && table.header() >= 0;
    }

    static LineRemoval of(RawTable table, byte[] text, Erasure erasure) {
        Set<Long> lines = new HashSet<>();
        int removed = 0;
        List<Row> rows = table.rows();
        for (int i = table.header() + 1; i < rows.size(); i++) {
            if (erasure.isOf(keys(table, rows.get(i)))) {
                removed++;
                // A cell may have line breaks in it: all up to the next row are its.
                long next = i + 1 < rows.size() ? rows.get(i + 1).line() : Long.MAX_VALUE;
                lines.add(rows.get(i).line());
                for (long line = rows.get(i).line() + 1; line < next && next < Long.MAX_VALUE; line++) {
                    lines.add(line);
                }
            }
        }
        boolean isLastRemoved =
                removed > 0 && lines.contains(rows.get(rows.size() - 1).line());
        return new LineRemoval(
                without(text, lines, isLastRemoved ? rows.get(rows.size() - 1).line() : Long.MAX_VALUE), removed);
    }

    private static byte[] without(byte[] text, Set<Long> lines, long from) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream(text.length);
        long line = 1;
        int begin = 0;
        for (int i = 0; i < text.length; i++) {
            boolean isEnd = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.length || text[i + 1] != '\n'));
            if (isEnd || i + 1 == text.length) {
                if (!lines.contains(line) && line < from) {
                    rest.write(text, begin, i + 1 - begin);
                }
                begin = i + 1;
                line++;
            }
        }
        return rest.toByteArray();
    }

    private static CustomerKeys keys(RawTable table, Row row) {
        return new CustomerKeys(
                key(JoinKey.CUSTOMER, table, row),
                key(JoinKey.VEHICLE, table, row),
                key(JoinKey.PHONE, table, row),
                key(JoinKey.PLATE, table, row));
    }

    private static String key(JoinKey key, RawTable table, Row row) {
        int column = table.columns().indexOf(key.code());
        return column < 0 || column >= row.size()
                ? ""
                : key.normal(row.cell(column).strip());
    }
}
