package io.github.budget4s.domain.project;

import java.util.Map;

/**
 * Says what the project says of the lines of its ledgers.
 *
 * @param statuses what a status means that is not known, or means otherwise, by the status as written
 */
public record BookingRules(Map<String, StatusMeaning> statuses) {

    /** Nothing is given. */
    public static final BookingRules DEFAULT = new BookingRules(Map.of());

    /** Copies the map. */
    public BookingRules {
        statuses = Map.copyOf(statuses);
    }
}
