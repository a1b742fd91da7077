package io.github.budget4s.input;

import io.github.budget4s.domain.project.AmountSign;
import io.github.budget4s.domain.project.TotalsChoice;
import io.github.budget4s.domain.spend.SpendBasis;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says how the user wants tables to be read.
 *
 * @param encoding the encoding of texts; null to find it out
 * @param columnNames what the files call a column, by its English name; the project's names count too
 * @param sumDuplicates whether lines for the same month and key are added up; otherwise they are a problem
 * @param countOnce whether numbered lines and files that come twice count once
 * @param skipBadRows whether bad rows are left out and counted; otherwise they are problems that stop the command
 * @param sign what a minus in front of an amount of spend means; null where the project says it
 * @param totals what is done with rows that only their sums show to be totals
 * @param basis by what spend is counted; null where the project says it
 */
public record FileSettings(
        @Nullable Charset encoding,
        Map<String, List<String>> columnNames,
        boolean sumDuplicates,
        boolean countOnce,
        boolean skipBadRows,
        @Nullable AmountSign sign,
        TotalsChoice totals,
        @Nullable SpendBasis basis) {

    /** Nothing is specified. */
    public static final FileSettings DEFAULT =
            new FileSettings(null, Map.of(), false, false, false, null, TotalsChoice.ASK, null);
}
