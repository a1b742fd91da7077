package io.github.budget4s.analysis.reserve;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.domain.reserve.ReserveEvent.Released;
import io.github.budget4s.domain.reserve.ReserveEvent.Requested;
import io.github.budget4s.domain.reserve.ReserveSettings;
import io.github.budget4s.domain.reserve.ReserveTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Holds an event to the plan and the project of its day: the least return, the days until a request lapses, the size of
 * the reserve. What the event says of them is the word of whoever entered it.
 */
public final class TermsCheck {

    private TermsCheck() {}

    /**
     * Finds why an event is against them.
     *
     * @return empty when it is not
     */
    public static Optional<Message> refusal(ReserveEvent event, ReserveSettings settings) {
        ReserveTerms terms = settings.terms(event.header().day());
        if (event instanceof Requested asked) {
            return refusalOfRequest(asked, terms);
        }
        return event instanceof Released released
                        && terms.reserve() != null
                        && released.reserve().compareTo(terms.reserve()) > 0
                ? Optional.of(Message.of(
                        "reserve.larger-reserve",
                        released.reserve(),
                        terms.reserve(),
                        event.header().day()))
                : Optional.empty();
    }

    private static Optional<Message> refusalOfRequest(Requested asked, ReserveTerms terms) {
        LocalDate day = asked.header().day();
        LocalDate expires = day.plusDays(terms.expiresDays());
        if (!asked.expires().equals(expires)) {
            return Optional.of(Message.of("reserve.other-lapse", asked.expires(), expires, terms.expiresDays()));
        }
        BigDecimal floor = terms.floor();
        if (floor == null) {
            return Optional.empty();
        }
        if (asked.floor() == null) {
            return Optional.of(Message.of("reserve.no-floor", floor.toPlainString(), day));
        }
        // One that was lower then and is kept all the same harms nobody.
        return asked.expectedReturn().compareTo(floor) < 0
                ? Optional.of(Message.of(
                        "reserve.lower-floor",
                        asked.expectedReturn().toPlainString(),
                        floor.toPlainString(),
                        day,
                        asked.floor().toPlainString()))
                : Optional.empty();
    }

    /**
     * Counts the requests and releases that no plan is known for: what they were held to is the word of who entered
     * them.
     */
    public static long notHeld(List<ReserveEvent> events, ReserveSettings settings) {
        return events.stream()
                .filter(event -> event instanceof Released
                        ? settings.terms(event.header().day()).reserve() == null
                        : event instanceof Requested
                                && !settings.knowsPlan(event.header().day()))
                .count();
    }
}
