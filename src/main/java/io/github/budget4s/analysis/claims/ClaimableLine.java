package io.github.budget4s.analysis.claims;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.spend.LedgerLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds a line of spend behind a claim.
 *
 * @param line the line
 * @param claimable what may be claimed for it; null where the item does not pay by its spend
 * @param claimBy the first day by which some of that must be claimed; null when there is none
 */
public record ClaimableLine(
        LedgerLine line,
        @Nullable Money claimable,
        @Nullable LocalDate claimBy) {}
