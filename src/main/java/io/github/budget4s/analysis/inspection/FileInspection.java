package io.github.budget4s.analysis.inspection;

import io.github.budget4s.analysis.coverage.Coverage;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says what was made of a file.
 *
 * @param source the file and how its bytes became cells
 * @param kind what it was taken for
 * @param header where its header stands, and what each column was taken for
 * @param rows what became of its rows
 * @param months which months it has
 * @param names how many different names the columns of names have
 * @param sums the sums of the columns of figures
 */
public record FileInspection(
        Source source, Kind kind, Head header, Rows rows, Months months, List<Names> names, List<Sum> sums) {

    /** A file that is of no kind: of its rows nothing is known. */
    public static FileInspection ofNone(Source source, Head header) {
        return new FileInspection(
                source,
                Kind.NONE,
                header,
                new Rows("", 0, 0, new TreeMap<>(), 1),
                new Months(0, Coverage.ofLastDays(new TreeMap<>()), new TreeMap<>()),
                List.of(),
                List.of());
    }

    /** Copies the lists. */
    public FileInspection {
        names = List.copyOf(names);
        sums = List.copyOf(sums);
    }

    /**
     * A file.
     *
     * @param file as the user named it
     * @param sha256 the SHA-256 of its bytes; empty when the output does not show it
     * @param encoding the encoding of its text; null for a workbook, and when it could not be opened
     * @param encodingEvidence a name for how the encoding was found: {@code byte_order_mark}, {@code valid_utf_8},
     *     {@code not_utf_8}, {@code chosen}; null where there is no encoding
     * @param delimiter a name for what stands between cells: {@code comma}, {@code tab}, {@code semicolon}; null for a
     *     workbook
     * @param sheet the sheet of a workbook; null for text
     * @param otherSheets how many sheets were not read
     */
    public record Source(
            String file,
            String sha256,
            @Nullable String encoding,
            @Nullable String encodingEvidence,
            @Nullable String delimiter,
            @Nullable String sheet,
            int otherSheets) {}

    /**
     * What a file was taken for.
     *
     * @param name the kind: {@code sales}, {@code spend}, ...
     * @param others kinds that its header fits as well
     */
    public record Kind(String name, List<String> others) {

        /** The kind of files of sales. */
        public static final Kind SALES = new Kind("sales", List.of());

        /** No kind of files. */
        public static final Kind NONE = new Kind("none", List.of());

        /** Returns whether it is sales. */
        public boolean isSales() {
            return name.equals(SALES.name);
        }

        /** Returns whether it is no kind. */
        public boolean isNone() {
            return name.equals(NONE.name);
        }
    }

    /**
     * A header.
     *
     * @param line its line; 0 when none was found
     * @param columns the columns in order
     */
    public record Head(long line, List<ColumnReading> columns) {}

    /**
     * Says what a column was taken for.
     *
     * @param heading its heading in the file
     * @param column the English name of the column it was taken for; null when it is not used
     */
    public record ColumnReading(String heading, @Nullable String column) {}

    /**
     * What became of rows.
     *
     * @param granularity {@code month} or {@code day}
     * @param used how many rows were used
     * @param skipped how many were not
     * @param byReason how many were not, by a name for the reason: {@code title}, {@code empty}, {@code total}, ...
     * @param problems how many problems there are
     */
    public record Rows(String granularity, long used, long skipped, SortedMap<String, Long> byReason, long problems) {}

    /**
     * Which months a file has.
     *
     * @param count how many have a line
     * @param coverage the first and the last, and what is missing or cut off
     * @param doubled those with more than one line for the same key, with the lines too many
     */
    public record Months(int count, Coverage coverage, SortedMap<YearMonth, Long> doubled) {}

    /** How many different names a column has, by the column's English name. */
    public record Names(String column, int count) {}

    /**
     * The sum of a column.
     *
     * @param column its English name
     * @param unit what the figure counts
     * @param figure in cents, millionths, or whole ones, as the unit says
     */
    public record Sum(String column, Unit unit, long figure) {}

    /** What a sum counts. */
    public enum Unit {
        /** Yuan, in cents. */
        MONEY,
        /** Vehicles and other decimals, in millionths. */
        MILLIONTHS,
        /** Whole ones. */
        COUNT
    }

    /** Returns the sum of a column; null when the file has none. */
    public @Nullable Sum sum(String column) {
        for (Sum sum : sums) {
            if (sum.column().equals(column)) {
                return sum;
            }
        }
        return null;
    }
}
