package io.github.budget4s.read.ledger.definition;

import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.project.BookingRules;
import io.github.budget4s.domain.project.TotalsChoice;
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
 * @param totals what is done with rows that only their sums show to be totals
 * @param bookings what the project says of lines
 * @param detail what is kept apart when lines are added up
 * @param names the names that came before
 */
public record ReadingOptions(
        @Nullable Charset encoding,
        Map<String, List<String>> columnNames,
        boolean sumDuplicates,
        boolean skipBadRows,
        TotalsChoice totals,
        BookingRules bookings,
        Detail detail,
        Names names) {

    /**
     * Asks about rows that only their sums show to be totals, and begins with no names and nothing that the project
     * says.
     */
    public ReadingOptions(
            @Nullable Charset encoding,
            Map<String, List<String>> columnNames,
            boolean sumDuplicates,
            boolean skipBadRows,
            Detail detail) {
        this(
                encoding,
                columnNames,
                sumDuplicates,
                skipBadRows,
                TotalsChoice.ASK,
                BookingRules.DEFAULT,
                detail,
                new Names(Aliases.NONE));
    }

    /** Returns the same with stores told apart, by which orders of one number are. */
    public ReadingOptions withStores() {
        return new ReadingOptions(
                encoding,
                columnNames,
                sumDuplicates,
                skipBadRows,
                totals,
                bookings,
                new Detail(detail.days(), detail.activities(), true),
                names);
    }

    /** Returns the same for a file, or a part of one that is read beside others, with names of its own. */
    public ReadingOptions ofPart() {
        return new ReadingOptions(
                encoding, columnNames, sumDuplicates, skipBadRows, totals, bookings, detail, names.ofPart());
    }
}
