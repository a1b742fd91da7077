package io.github.budget4s.cli;

import io.github.budget4s.domain.reserve.ReserveEvent.Approved;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Signs for a request. */
@Command(name = "approve", sortOptions = false)
final class ReserveApproveCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private RequestEvents events = new RequestEvents();

    ReserveApproveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return events.enter(
                session,
                "reserve approve",
                (header, request, hash, reserve) -> new Approved(header, request.name(), hash));
    }
}
