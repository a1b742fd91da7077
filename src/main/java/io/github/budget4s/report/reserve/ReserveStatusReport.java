package io.github.budget4s.report.reserve;

import io.github.budget4s.analysis.reserve.ReachedReturns;
import io.github.budget4s.analysis.reserve.ReachedReturns.Reached;
import io.github.budget4s.analysis.reserve.ReserveLedger;
import io.github.budget4s.analysis.reserve.ReserveRequest;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.reserve.ReserveEvent.Rejected;
import io.github.budget4s.domain.reserve.Role;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import io.github.budget4s.report.table.TableColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows the reserve and its requests: the reserve itself in the first row, then a row for each request. */
public final class ReserveStatusReport {

    private ReserveStatusReport() {}

    private static final int DECIMALS = 2;

    /**
     * Says what to show.
     *
     * @param requests the requests
     * @param returns what was spent of them and came back; null where that is not looked at
     */
    public record Shown(
            List<ReserveRequest> requests, @Nullable ReachedReturns returns) {

        public Shown {
            requests = List.copyOf(requests);
        }
    }

    /**
     * Holds a row.
     *
     * @param request the request; null for the reserve itself
     */
    private record Row(@Nullable ReserveRequest request) {

        <V> @Nullable V of(TableColumn.Source<ReserveRequest, V> value) {
            return request == null ? null : value.of(request);
        }

        <V> @Nullable V of(TableColumn.Source<ReserveRequest, V> value, V ofReserve) {
            return request == null ? ofReserve : value.of(request);
        }
    }

    /**
     * Shows some requests.
     *
     * @param command the command that asks
     * @param reserve the whole reserve
     * @param ledger the events up to the day
     * @param shown what to show
     * @param day the day whose state of each request is shown
     */
    public static Report of(
            String command, Money reserve, ReserveLedger ledger, Shown shown, LocalDate day, List<Note> notes) {
        TableBuilder<Row> t = new TableBuilder<>();
        t.cell("request", Column.Kind.TEXT, row -> row.of(request -> Cell.of(request.name()), Cell.named("reserve")));
        t.named("state", row -> row.of(request -> request.stateOn(day).name().toLowerCase(Locale.ROOT)));
        t.money("amount", row -> row.of(request -> request.asked().amount(), reserve));
        t.text("purpose", row -> row.of(request -> request.asked().purpose()));
        t.text("channel", row -> row.of(request -> request.asked().raises().channel()));
        t.decimal("expected_return", row -> row.of(request -> request.asked().expectedReturn()));
        t.text("asked_by", row -> row.of(request -> request.asked().header().signer()));
        t.text("gm", row -> row.of(request -> signer(request, Role.GM)));
        t.text("finance", row -> row.of(request -> signer(request, Role.FINANCE)));
        t.text("marketing", row -> row.of(request -> signer(request, Role.MARKETING)));
        t.day("expires", row -> row.of(request -> request.asked().expires()));
        t.money(
                "released",
                row -> row.of(request -> request.released().minus(request.returned()), ledger.outstanding()));
        t.money("left", row -> row.of(request -> request.openOn(day), ledger.left(reserve)));
        ReachedReturns returns = shown.returns();
        if (returns != null) {
            t.money("spent", row -> row.of(request -> spent(returns, request), spent(returns)));
            t.decimal("reached_return", row -> row.of(request -> reached(returns, request)));
        }
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(null));
        shown.requests().forEach(request -> rows.add(new Row(request)));
        List<Note> all = new ArrayList<>(notes);
        addNotes(reserve, ledger, shown.requests(), day, all);
        if (returns != null) {
            addReturns(returns, shown.requests(), all);
        }
        return new Report(command, Message.of("reserve.title", day), List.of(), t.table(rows), all);
    }

    private static Money spent(ReachedReturns returns, ReserveRequest request) {
        Reached reached = returns.requests().get(request.name());
        return reached == null ? Money.ZERO : reached.spent();
    }

    private static Money spent(ReachedReturns returns) {
        return returns.requests().values().stream().map(Reached::spent).reduce(Money.ZERO, Money::plus);
    }

    private static @Nullable BigDecimal reached(ReachedReturns returns, ReserveRequest request) {
        Reached reached = returns.requests().get(request.name());
        return reached == null || reached.reached() == null
                ? null
                : reached.reached().toDecimal(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Compared exactly, before any rounding. */
    private static void addReturns(ReachedReturns returns, List<ReserveRequest> shown, List<Note> notes) {
        for (ReserveRequest request : shown) {
            Reached reached = returns.requests().get(request.name());
            BigDecimal promised = request.asked().expectedReturn();
            if (reached != null
                    && reached.reached() != null
                    && reached.reached().compareTo(Ratio.of(promised)) < 0) {
                notes.add(Note.warning(
                        "reserve.note.return-missed",
                        request.name(),
                        promised.toPlainString(),
                        reached.reached().toDecimal(DECIMALS, RoundingMode.HALF_UP),
                        reached.spent()));
            }
        }
    }

    private static @Nullable String signer(ReserveRequest request, Role role) {
        return request.approval(role)
                .map(approval -> approval.header().signer())
                .orElse(null);
    }

    private static void addNotes(
            Money reserve, ReserveLedger ledger, List<ReserveRequest> shown, LocalDate day, List<Note> notes) {
        Money promised = ledger.requests().stream()
                .filter(request -> request.stateOn(day) == ReserveRequest.State.APPROVED)
                .map(request -> request.openOn(day))
                .reduce(Money.ZERO, Money::plus);
        Money left = ledger.left(reserve);
        if (left.isNegative()) {
            notes.add(Note.warning("reserve.note.overdrawn", ledger.outstanding(), reserve, left.negated()));
        } else if (!promised.isZero()) {
            notes.add(Note.information("reserve.note.promised", promised, left));
        }
        for (ReserveRequest request : shown) {
            Rejected rejection = request.rejection();
            String reason = rejection == null ? null : rejection.reason();
            if (rejection != null) {
                notes.add(
                        reason == null
                                ? Note.information(
                                        "reserve.note.rejected",
                                        request.name(),
                                        rejection.header().day(),
                                        rejection.header().signer())
                                : Note.information(
                                        "reserve.note.rejected-because",
                                        request.name(),
                                        rejection.header().day(),
                                        rejection.header().signer(),
                                        reason));
            }
            if (!request.returned().isZero()) {
                notes.add(Note.information(
                        "reserve.note.returned", request.name(), request.returned(), request.released()));
            }
            List<Message> missing = request.missing().stream()
                    .map(role -> Message.of("name." + role.id()))
                    .toList();
            if (request.stateOn(day) == ReserveRequest.State.ASKED) {
                notes.add(Note.information(
                        "reserve.note.waits",
                        request.name(),
                        missing,
                        request.asked().expires()));
            }
        }
    }
}
