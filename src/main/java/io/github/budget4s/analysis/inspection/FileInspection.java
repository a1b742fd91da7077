package io.github.budget4s.analysis.inspection;

import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Says what was made of a file.
 *
 * @param file the file as the user named it
 * @param sha256 the SHA-256 of its bytes; empty when the output does not show it
 * @param encoding the encoding of its text; null for a workbook, and when it could not be opened
 * @param encodingEvidence a name for how the encoding was found: {@code byte_order_mark}, {@code valid_utf_8},
 *     {@code not_utf_8}, {@code chosen}; null where there is no encoding
 * @param delimiter a name for what stands between cells: {@code comma}, {@code tab}, {@code semicolon}; null for a
 *     workbook
 * @param sheet the sheet of a workbook; null for text
 * @param otherSheets how many sheets were not read
 * @param headerLine the line of the header; 0 when none was found
 * @param columns the columns in order
 * @param granularity {@code month} or {@code day}
 * @param rowsUsed how many rows went into the history
 * @param rowsSkipped how many did not
 * @param setAside how many did not, by a name for the reason: {@code title}, {@code empty}, {@code total}, ...
 * @param history the sales
 * @param coverage the months
 * @param doubled the months with more than one line for the same key, with the lines too many
 * @param stores how many stores are named
 * @param models how many models are named
 * @param channels how many channels are named
 * @param problems how many problems there are
 */
public record FileInspection(
        String file,
        String sha256,
        @Nullable String encoding,
        @Nullable String encodingEvidence,
        @Nullable String delimiter,
        @Nullable String sheet,
        int otherSheets,
        long headerLine,
        List<ColumnReading> columns,
        String granularity,
        long rowsUsed,
        long rowsSkipped,
        SortedMap<String, Long> setAside,
        SalesHistory history,
        Coverage coverage,
        SortedMap<YearMonth, Long> doubled,
        int stores,
        int models,
        int channels,
        long problems) {

    /**
     * Says what a column was taken for.
     *
     * @param heading its heading in the file
     * @param column the English name of the column it was taken for; null when it is not used
     */
    public record ColumnReading(String heading, @Nullable String column) {}
}
