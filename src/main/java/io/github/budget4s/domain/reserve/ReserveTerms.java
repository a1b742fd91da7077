package io.github.budget4s.domain.reserve;

import io.github.budget4s.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds what plan and project said on some days: what a request and a release of those days are held to, whatever
 * whoever entered them said.
 *
 * @param from the first day; null for no first day
 * @param until the last day; null for no last day
 * @param reserve the whole reserve; null where no plan says it
 * @param floor the least return that the plan asks for; null where it asks for none, or is not known
 * @param expiresDays after how many days a request lapses
 */
public record ReserveTerms(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Money reserve,
        @Nullable BigDecimal floor,
        int expiresDays) {

    /** Returns whether they hold on a day. */
    public boolean holdOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
