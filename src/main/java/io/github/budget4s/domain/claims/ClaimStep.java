package io.github.budget4s.domain.claims;

import io.github.budget4s.domain.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says what a claim came to on a day.
 *
 * @param date the day; the first of the month where only the month is known
 * @param state what it became
 * @param amount how much that is, of the claim as a whole; negative for a correction of what it was before; null for
 *     the same as before
 */
public record ClaimStep(
        LocalDate date, ClaimState state, @Nullable Money amount) {}
