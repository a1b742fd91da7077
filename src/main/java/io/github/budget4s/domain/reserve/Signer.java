package io.github.budget4s.domain.reserve;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds who signs with a key, in which office, and for how long.
 *
 * <p>A key that was replaced or withdrawn stays listed with its last day, so that what it signed before stays valid.
 *
 * @param name the person
 * @param role the office
 * @param key the public key, as it is written
 * @param from the first day on which the key signs; null for no first day
 * @param until the last day on which it signs; null for no last day
 */
public record Signer(
        String name,
        Role role,
        String key,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Returns whether the key signs on a day. */
    public boolean isValidOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Returns whether there is a day on which this and another one are both valid. */
    public boolean overlaps(Signer other) {
        return (from == null || other.until == null || !from.isAfter(other.until))
                && (other.from == null || until == null || !other.from.isAfter(until));
    }
}
