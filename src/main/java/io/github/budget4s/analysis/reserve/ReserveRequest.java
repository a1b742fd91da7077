package io.github.budget4s.analysis.reserve;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.domain.reserve.ReserveEvent.Approved;
import io.github.budget4s.domain.reserve.ReserveEvent.Rejected;
import io.github.budget4s.domain.reserve.ReserveEvent.Released;
import io.github.budget4s.domain.reserve.ReserveEvent.Requested;
import io.github.budget4s.domain.reserve.ReserveEvent.Returned;
import io.github.budget4s.domain.reserve.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a request and all that was done about it.
 *
 * @param asked the request
 * @param approvals who signed, in their order
 * @param rejection who refused it, or took it back; null when nobody did
 * @param releases what was released
 * @param returns what was given back
 */
public record ReserveRequest(
        Requested asked,
        List<Approved> approvals,
        @Nullable Rejected rejection,
        List<Released> releases,
        List<Returned> returns) {

    /** Where a request stands. */
    public enum State {
        /** It waits for signatures. */
        ASKED,
        /** All three have signed; nothing is released yet, or not all. */
        APPROVED,
        /** All of it is released. */
        RELEASED,
        /** Somebody refused it, or it was taken back. */
        REJECTED,
        /** Its time ran out; what was released before stays released. */
        LAPSED
    }

    public ReserveRequest {
        approvals = List.copyOf(approvals);
        releases = List.copyOf(releases);
        returns = List.copyOf(returns);
    }

    static ReserveRequest of(Requested asked) {
        return new ReserveRequest(asked, List.of(), null, List.of(), List.of());
    }

    ReserveRequest with(ReserveEvent.OfRequest event) {
        if (event instanceof Approved approval) {
            return new ReserveRequest(asked, plus(approvals, approval), rejection, releases, returns);
        }
        if (event instanceof Rejected refusal) {
            return new ReserveRequest(asked, approvals, refusal, releases, returns);
        }
        if (event instanceof Released release) {
            return new ReserveRequest(asked, approvals, rejection, plus(releases, release), returns);
        }
        return new ReserveRequest(asked, approvals, rejection, releases, plus(returns, (Returned) event));
    }

    private static <T> List<T> plus(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }

    /** Returns its name: {@code R1}. */
    public String name() {
        return asked.request();
    }

    /** Finds the signature of an office. */
    public Optional<Approved> approval(Role role) {
        return approvals.stream()
                .filter(approval -> approval.header().role() == role)
                .findFirst();
    }

    /** Returns whether all three offices have signed. */
    public boolean isApproved() {
        return missing().isEmpty();
    }

    /** Adds up what was released, given back or not. */
    public Money released() {
        return releases.stream().map(Released::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Returns what of it is not released. */
    public Money unreleased() {
        return asked.amount().minus(released());
    }

    /** Lists the offices that have not signed. */
    public List<Role> missing() {
        return Role.SIGNING.stream().filter(role -> approval(role).isEmpty()).toList();
    }

    /** Adds up what was given back. */
    public Money returned() {
        return returns.stream().map(Returned::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Returns whether it can no longer be signed and released on a day. */
    public boolean isLapsedOn(LocalDate day) {
        return day.isAfter(asked.expires());
    }

    /** Returns where it stands on a day. */
    public State stateOn(LocalDate day) {
        if (rejection != null) {
            return State.REJECTED;
        }
        if (released().equals(asked.amount())) {
            return State.RELEASED;
        }
        if (isLapsedOn(day)) {
            return State.LAPSED;
        }
        return isApproved() ? State.APPROVED : State.ASKED;
    }

    /** Returns what can still be released of it on a day, once all three have signed. */
    public Money openOn(LocalDate day) {
        State state = stateOn(day);
        return state == State.ASKED || state == State.APPROVED ? unreleased() : Money.ZERO;
    }
}
