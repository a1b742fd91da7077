package io.github.budget4s.input;

import io.github.budget4s.analysis.customers.Erasure;
import io.github.budget4s.domain.customer.CustomerKeys;
import io.github.budget4s.domain.customer.JoinKey;
import io.github.budget4s.read.ledger.RawTable;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the rows of a customer in a file.
 *
 * @param tables the tables of the file as they stand: one, or one for each sheet of a workbook
 * @param rows which rows of each of them are the customer's, by their place in the table
 */
public record CustomerRemoval(List<RawTable> tables, List<Set<Integer>> rows) {

    /** Finds them in all tables of a file. */
    public static CustomerRemoval of(RawFiles files, InputFile file, Ledger<?, ?> kind, Erasure erasure) {
        List<RawTable> tables = files.tables(file, kind);
        return new CustomerRemoval(
                tables, tables.stream().map(table -> rows(table, erasure)).toList());
    }

    /** Returns whether there is a table of which it is known what its columns are. */
    public boolean isPossible() {
        return tables.stream().anyMatch(table -> table.header() >= 0);
    }

    /** Counts them. */
    public int count() {
        return rows.stream().mapToInt(Set::size).sum();
    }

    /** Returns the format of the file. */
    public FileFormat format() {
        return tables.get(0).format();
    }

    /** Returns the places of the rows below the header, from 0. */
    public Set<Integer> places() {
        Set<Integer> places = new TreeSet<>();
        rows.get(0).forEach(row -> places.add(row - tables.get(0).header() - 1));
        return places;
    }

    /** Returns the numbers of the rows of each sheet. */
    public Map<String, Set<Long>> bySheet() {
        Map<String, Set<Long>> numbers = new HashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            if (!rows.get(i).isEmpty() && tables.get(i).format() instanceof FileFormat.Sheet sheet) {
                Set<Long> ofSheet = numbers.computeIfAbsent(sheet.sheet(), each -> new TreeSet<>());
                for (int row : rows.get(i)) {
                    ofSheet.add(tables.get(i).rows().get(row).line());
                }
            }
        }
        return numbers;
    }

    /** Returns the lines that the rows take: a cell may have line breaks in it, and all up to the next row are its. */
    public Set<Long> lines() {
        Set<Long> lines = new HashSet<>();
        List<Row> all = tables.get(0).rows();
        for (int row : rows.get(0)) {
            long next = row + 1 < all.size()
                    ? all.get(row + 1).line()
                    : all.get(row).line() + 1;
            for (long line = all.get(row).line(); line < next; line++) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Returns from which line on all are the last row's; {@link Long#MAX_VALUE} where that one stays. */
    public long from() {
        List<Row> all = tables.get(0).rows();
        return rows.get(0).contains(all.size() - 1) ? all.get(all.size() - 1).line() : Long.MAX_VALUE;
    }

    private static Set<Integer> rows(RawTable table, Erasure erasure) {
        Set<Integer> rows = new TreeSet<>();
        for (int i = table.header() + 1; table.header() >= 0 && i < table.rows().size(); i++) {
            if (erasure.isOf(keys(table, table.rows().get(i)))) {
                rows.add(i);
            }
        }
        return rows;
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
