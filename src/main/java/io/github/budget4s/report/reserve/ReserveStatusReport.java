package io.github.budget4s.report.reserve;

import io.github.budget4s.analysis.reserve.ReserveLedger;
import io.github.budget4s.analysis.reserve.ReserveRequest;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.reserve.ReserveEvent.Rejected;
import io.github.budget4s.domain.reserve.Role;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows the reserve and its requests: the reserve itself in the first row, then a row for each request. */
public final class ReserveStatusReport {

    private static final List<Column> COLUMNS = List.of(
            new Column("request", Column.Kind.TEXT),
            new Column("state", Column.Kind.TEXT),
            new Column("amount", Column.Kind.MONEY),
            new Column("purpose", Column.Kind.TEXT),
            new Column("channel", Column.Kind.TEXT),
            new Column("expected_return", Column.Kind.COUNT),
            new Column("asked_by", Column.Kind.TEXT),
            new Column("gm", Column.Kind.TEXT),
            new Column("finance", Column.Kind.TEXT),
            new Column("marketing", Column.Kind.TEXT),
            new Column("expires", Column.Kind.TEXT),
            new Column("released", Column.Kind.MONEY),
            new Column("left", Column.Kind.MONEY));

    private ReserveStatusReport() {}

    /**
     * Shows some requests.
     *
     * @param command the command that asks
     * @param reserve the whole reserve
     * @param ledger the events up to the day
     * @param shown the requests to show
     * @param day the day on which their states are told
     */
    public static Report of(
            String command,
            Money reserve,
            ReserveLedger ledger,
            List<ReserveRequest> shown,
            LocalDate day,
            List<Note> notes) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                Cell.named("reserve"),
                Cell.ABSENT,
                Cell.of(reserve),
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.of(ledger.outstanding()),
                Cell.of(reserve.minus(ledger.outstanding()))));
        shown.forEach(request -> rows.add(row(request, day)));
        List<Note> all = new ArrayList<>(notes);
        addNotes(reserve, ledger, shown, day, all);
        return new Report(command, Message.of("reserve.title", day), List.of(), Table.of(COLUMNS, rows), all);
    }

    private static List<Cell> row(ReserveRequest request, LocalDate day) {
        String channel = request.asked().channel();
        return List.of(
                Cell.of(request.name()),
                Cell.named(request.stateOn(day).name().toLowerCase(Locale.ROOT)),
                Cell.of(request.asked().amount()),
                Cell.of(request.asked().purpose()),
                channel == null ? Cell.ABSENT : Cell.of(channel),
                Cell.of(request.asked().expectedReturn()),
                Cell.of(request.asked().header().signer()),
                signed(request, Role.GM),
                signed(request, Role.FINANCE),
                signed(request, Role.MARKETING),
                Cell.of(request.asked().expires()),
                Cell.of(request.released().minus(request.returned())),
                Cell.of(request.openOn(day)));
    }

    private static Cell signed(ReserveRequest request, Role role) {
        return request.approval(role)
                .map(approval -> Cell.of(approval.header().signer()))
                .orElse(Cell.ABSENT);
    }

    private static void addNotes(
            Money reserve, ReserveLedger ledger, List<ReserveRequest> shown, LocalDate day, List<Note> notes) {
        Money promised = ledger.requests().stream()
                .filter(request -> request.stateOn(day) == ReserveRequest.State.APPROVED)
                .map(request -> request.openOn(day))
                .reduce(Money.ZERO, Money::plus);
        Money left = reserve.minus(ledger.outstanding());
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
