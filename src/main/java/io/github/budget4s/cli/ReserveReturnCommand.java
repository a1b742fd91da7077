package io.github.budget4s.cli;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.reserve.ReserveEvent.Returned;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Enters that released money came back. */
@Command(name = "return", sortOptions = false)
final class ReserveReturnCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--amount", paramLabel = "AMOUNT", required = true)
    private Money amount = Money.ZERO;

    @Mixin
    private RequestEvents events = new RequestEvents();

    ReserveReturnCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return events.enter(
                session,
                "reserve return",
                (header, request, hash, reserve) -> new Returned(header, request.name(), hash, amount));
    }
}
