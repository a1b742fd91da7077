package io.github.budget4s.domain.claims;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds one claim as it stands on a day: by the last that is known of it.
 *
 * @param key which claim it is
 * @param sent the day on which it was sent; the last one where it was refused and sent again
 * @param state what became of it
 * @param submitted how much was claimed
 * @param amount how much that came to by its last state, whether that counts or not
 * @param received how much of it came
 * @param location where it stands first
 */
public record Claim(
        ClaimKey key,
        LocalDate sent,
        ClaimState state,
        Money submitted,
        Money amount,
        Money received,
        Location location) {

    /**
     * Follows a claim.
     *
     * @param steps at least one, in the order of their days, those of one day as they stand
     */
    static Claim of(ClaimKey key, List<ClaimStep> steps, Location location) {
        ClaimStep first = steps.get(0);
        LocalDate sent = first.date();
        ClaimState state = first.state();
        Money submitted = null;
        Money amount = Money.ZERO;
        Money received = Money.ZERO;
        boolean isKnown = false;
        for (ClaimStep step : steps) {
            Money said = step.amount();
            if (said != null) {
                amount = isKnown && said.isNegative() ? amount.plus(said) : said;
            }
            isKnown = true;
            if (step.state() == ClaimState.SUBMITTED) {
                submitted = amount;
                sent = state.counts() ? sent : step.date();
            } else if (submitted == null) {
                submitted = amount;
            }
            received = step.state() == ClaimState.RECEIVED ? amount : received;
            state = step.state();
        }
        return new Claim(key, sent, state, orNothing(submitted), amount, received, location);
    }

    private static Money orNothing(@Nullable Money amount) {
        return amount == null ? Money.ZERO : amount;
    }

    /** Returns what it takes up of its item: nothing when it was refused or withdrawn. */
    public Money counted() {
        return state.counts() ? amount : Money.ZERO;
    }

    /** Returns what is claimed, or granted, and did not come yet. */
    public Money outstanding() {
        return state == ClaimState.SUBMITTED || state == ClaimState.APPROVED ? amount.minus(received) : Money.ZERO;
    }

    /** Returns by how much less was granted, or came, than was claimed; never less than nothing. */
    public Money cut() {
        Money less = submitted.minus(amount);
        return state == ClaimState.APPROVED || state == ClaimState.RECEIVED
                ? less.isNegative() ? Money.ZERO : less
                : Money.ZERO;
    }

    /** Returns for how many days it has been with the OEM. */
    public long age(LocalDate day) {
        return ChronoUnit.DAYS.between(sent, day);
    }
}
