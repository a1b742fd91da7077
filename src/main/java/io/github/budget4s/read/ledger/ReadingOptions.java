package io.github.budget4s.read.ledger;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says how tables are to be read.
 *
 * @param encoding the encoding that the user insists on; null to find it out
 * @param columnNames more names for a column, by its English name
 * @param sumDuplicates whether lines for the same month and key are added up; otherwise they are a problem
 * @param skipBadRows whether bad rows are left out and counted; otherwise they are problems that stop the command
 * @param detail what is kept apart when lines are added up
 */
public record ReadingOptions(
        @Nullable Charset encoding,
        Map<String, List<String>> columnNames,
        boolean sumDuplicates,
        boolean skipBadRows,
        Detail detail) {

    /** Nothing is specified. */
    public static final ReadingOptions DEFAULT = new ReadingOptions(null, Map.of(), false, false, Detail.FULL);
}
