package io.github.budget4s.analysis.reserve;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.domain.reserve.ReserveEvent.Approved;
import io.github.budget4s.domain.reserve.ReserveEvent.Header;
import io.github.budget4s.domain.reserve.ReserveEvent.OfRequest;
import io.github.budget4s.domain.reserve.ReserveEvent.Rejected;
import io.github.budget4s.domain.reserve.ReserveEvent.Released;
import io.github.budget4s.domain.reserve.ReserveEvent.Requested;
import io.github.budget4s.domain.reserve.ReserveEvent.Returned;
import io.github.budget4s.domain.reserve.Role;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds event to event and holds each to the rules, the same for a new one as for those that a journal has.
 *
 * <p>A request needs an amount above 0 and a return not below the plan's. Money is released when a general manager,
 * finance and marketing have signed, three different people, each once, before the request lapses; never more than was
 * asked for, never more than the reserve has left.
 */
public final class ReserveLedger {

    private final Map<String, ReserveRequest> requests = new LinkedHashMap<>();
    private Money outstanding = Money.ZERO;

    /** Names the request that would come next. */
    public String nextName() {
        return "R" + (requests.size() + 1);
    }

    /** Lists the requests in their order. */
    public List<ReserveRequest> requests() {
        return List.copyOf(requests.values());
    }

    /** Finds a request by its name: {@code R1}. */
    public Optional<ReserveRequest> request(String name) {
        return Optional.ofNullable(requests.get(name));
    }

    public Money outstanding() {
        return outstanding;
    }

    /** Returns what is left of a reserve; below zero where more was released than there is. */
    public Money left(Money reserve) {
        return reserve.minus(outstanding());
    }

    /**
     * Adds an event.
     *
     * @return why it is against the rules, and then it is not added; empty when it is added
     */
    public Optional<Message> add(ReserveEvent event) {
        Optional<Message> refusal = refusal(event);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (event instanceof Requested asked) {
            requests.put(asked.request(), ReserveRequest.of(asked));
        } else if (event instanceof OfRequest about) {
            requests.computeIfPresent(about.request(), (name, request) -> request.with(about));
        }
        if (event instanceof Released released) {
            outstanding = outstanding.plus(released.amount());
        } else if (event instanceof Returned returned) {
            outstanding = outstanding.minus(returned.amount());
        }
        return Optional.empty();
    }

    /**
     * Finds why an event may not have the day that it states. Nothing is entered before what is there, so a day that is
     * still to come would end every other request that is open until then.
     *
     * @return empty when it ends none
     */
    public Optional<Message> endedBy(ReserveEvent event, LocalDate today) {
        LocalDate day = event.header().day();
        if (!event.header().timeGiven() || !day.isAfter(today)) {
            return Optional.empty();
        }
        String own = event instanceof OfRequest about ? about.request() : "";
        return requests.values().stream()
                .filter(request -> !request.name().equals(own)
                        && request.isLapsedOn(day)
                        && !request.openOn(today).isZero())
                .findFirst()
                .map(request -> Message.of(
                        "reserve.ends-open",
                        day,
                        today,
                        request.name(),
                        request.asked().expires()));
    }

    private Optional<Message> refusal(ReserveEvent event) {
        if (event instanceof Requested asked) {
            return refusalOfRequest(asked);
        }
        if (!(event instanceof OfRequest about)) {
            // A head that is written anew may hide a cut: as much power as a signature.
            return Role.SIGNING.contains(event.header().role())
                    ? Optional.empty()
                    : Optional.of(Message.of(
                            "reserve.staff-cannot-repair", event.header().signer()));
        }
        ReserveRequest request = requests.get(about.request());
        if (request == null) {
            return Optional.of(unknown(about.request()));
        }
        if (!request.asked().header().hash().equals(about.requestHash())) {
            return Optional.of(Message.of("reserve.other-request", about.request()));
        }
        if (event instanceof Approved approval) {
            return refusalOfApproval(approval, request);
        }
        if (event instanceof Rejected rejection) {
            return refusalOfRejection(rejection, request);
        }
        return event instanceof Released released
                ? refusalOfRelease(released, request)
                : refusalOfReturn((Returned) event, request);
    }

    /** Says that there is no such request, and which was perhaps meant. */
    public Message unknown(String name) {
        if (requests.isEmpty()) {
            return Message.of("reserve.no-requests", name);
        }
        List<String> names = List.copyOf(requests.keySet());
        return SpellingSuggestion.of(name, names)
                .map(nearest -> Message.of("reserve.unknown-request-nearest", name, nearest))
                .orElseGet(() -> Message.of("reserve.unknown-request", name, names));
    }

    private Optional<Message> refusalOfRequest(Requested asked) {
        if (!asked.request().equals(nextName())) {
            return Optional.of(Message.of("reserve.name", asked.request(), nextName()));
        }
        if (asked.amount().cents() <= 0) {
            return Optional.of(Message.of("reserve.amount", asked.amount()));
        }
        if (asked.expires().isBefore(asked.header().day())) {
            return Optional.of(Message.of(
                    "reserve.expires", asked.expires(), asked.header().day()));
        }
        if (asked.floor() != null && asked.expectedReturn().compareTo(asked.floor()) < 0) {
            return Optional.of(Message.of(
                    "reserve.return-too-low",
                    asked.expectedReturn().toPlainString(),
                    asked.floor().toPlainString()));
        }
        return Optional.empty();
    }

    private static Optional<Message> refusalOfApproval(Approved approval, ReserveRequest request) {
        Header header = approval.header();
        if (!Role.SIGNING.contains(header.role())) {
            return Optional.of(Message.of("reserve.staff-cannot-sign", header.signer()));
        }
        Optional<Message> closed = closed(request, header);
        if (closed.isPresent()) {
            return closed;
        }
        for (Approved earlier : request.approvals()) {
            if (earlier.header().signer().equals(header.signer())
                    || earlier.header().key().equals(header.key())) {
                return Optional.of(Message.of(
                        "reserve.signed-twice",
                        header.signer(),
                        request.name(),
                        earlier.header().line()));
            }
        }
        return request.approval(header.role())
                .map(earlier -> Message.of(
                        "reserve.role-signed",
                        Message.of("name." + header.role().id()),
                        request.name(),
                        earlier.header().signer(),
                        earlier.header().line()));
    }

    private static Optional<Message> refusalOfRejection(Rejected rejection, ReserveRequest request) {
        Header header = rejection.header();
        boolean own = request.asked().header().signer().equals(header.signer());
        if (!own && !Role.SIGNING.contains(header.role())) {
            return Optional.of(Message.of("reserve.staff-cannot-reject", header.signer(), request.name()));
        }
        if (!request.releases().isEmpty()) {
            return Optional.of(Message.of("reserve.reject-released", request.name(), request.released()));
        }
        return closed(request, header);
    }

    private Optional<Message> refusalOfRelease(Released release, ReserveRequest request) {
        Header header = release.header();
        if (!Role.SIGNING.contains(header.role())) {
            return Optional.of(Message.of("reserve.staff-cannot-release", header.signer()));
        }
        Optional<Message> closed = closed(request, header);
        if (closed.isPresent()) {
            return closed;
        }
        if (!request.isApproved()) {
            List<Message> missing = request.missing().stream()
                    .map(role -> Message.of("name." + role.id()))
                    .toList();
            return Optional.of(Message.of("reserve.not-approved", request.name(), missing));
        }
        if (release.amount().cents() <= 0) {
            return Optional.of(Message.of("reserve.amount", release.amount()));
        }
        Money open = request.unreleased();
        if (release.amount().compareTo(open) > 0) {
            return Optional.of(Message.of(
                    "reserve.over-request",
                    release.amount(),
                    open,
                    request.name(),
                    request.asked().amount(),
                    request.released()));
        }
        Money left = release.reserve().minus(outstanding);
        return release.amount().compareTo(left) > 0
                ? Optional.of(
                        Message.of("reserve.over-balance", release.amount(), left, release.reserve(), outstanding))
                : Optional.empty();
    }

    private static Optional<Message> refusalOfReturn(Returned returned, ReserveRequest request) {
        if (returned.header().role() != Role.FINANCE) {
            return Optional.of(
                    Message.of("reserve.return-by-finance", returned.header().signer()));
        }
        if (returned.amount().cents() <= 0) {
            return Optional.of(Message.of("reserve.amount", returned.amount()));
        }
        Money out = request.released().minus(request.returned());
        return returned.amount().compareTo(out) > 0
                ? Optional.of(Message.of("reserve.over-released", returned.amount(), out, request.name()))
                : Optional.empty();
    }

    private static Optional<Message> closed(ReserveRequest request, Header header) {
        Rejected rejection = request.rejection();
        if (rejection != null) {
            return Optional.of(Message.of(
                    "reserve.rejected",
                    request.name(),
                    rejection.header().signer(),
                    rejection.header().day()));
        }
        return request.isLapsedOn(header.day())
                ? Optional.of(Message.of(
                        "reserve.lapsed", request.name(), request.asked().expires(), header.day()))
                : Optional.empty();
    }
}
