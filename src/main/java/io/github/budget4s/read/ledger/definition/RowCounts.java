package io.github.budget4s.read.ledger.definition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts the rows of a file: every row is used, or skipped for one reason.
 *
 * @param used the rows that were used
 * @param skippedBy the rows that were not, by reason
 */
public record RowCounts(long used, Map<Reason, Long> skippedBy) {

    /** Why a row is skipped. */
    public enum Reason {
        /** It stands above the header. */
        TITLE,
        /** It is the header. */
        HEADER,
        /** It has nothing in it. */
        EMPTY,
        /** It sums up other rows. */
        TOTAL,
        /** It is a part of the row above: 其中. */
        PART_OF_ABOVE,
        /** It says with what a ledger opens or closes. */
        CARRIED_FORWARD,
        /** It compares others: 平均, 同比. */
        STATISTIC,
        /** It stands below the table: who made it, when, of how many rows. */
        FOOTER,
        /** It names a month and no figure: a month to come, or one not filled in. */
        NO_FIGURE,
        /** It says that it is cancelled, refunded or void. */
        CANCELLED,
        /** It says that it is not in force: a draft, not approved, not delivered. */
        PENDING,
        /** It is money that comes in, where what goes out is counted. */
        INCOME,
        /** It has a figure that is none of the kind's: a rate, leads among spend. */
        OTHER_FIGURE,
        /** Its number, day and figure stood before, and it is to count once. */
        REPEATED,
        /** It is bad, and the user chose to leave bad rows out. */
        BAD
    }

    public RowCounts {
        EnumMap<Reason, Long> copy = new EnumMap<>(Reason.class);
        copy.putAll(skippedBy);
        skippedBy = Collections.unmodifiableMap(copy);
    }

    public long of(Reason reason) {
        return skippedBy.getOrDefault(reason, 0L);
    }

    /** Counts the rows skipped, all but the header, which is no row of data and is never missed. */
    public long skipped() {
        long skipped = 0;
        for (Map.Entry<Reason, Long> each : skippedBy.entrySet()) {
            if (each.getKey() != Reason.HEADER) {
                skipped += each.getValue();
            }
        }
        return skipped;
    }
}
