package io.github.budget4s.cli;

import io.github.budget4s.domain.reserve.ReserveEvent.Rejected;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Refuses a request, or takes an own one back. */
@Command(name = "reject", sortOptions = false)
final class ReserveRejectCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--reason", paramLabel = "TEXT")
    private @Nullable String reason;

    @Mixin
    private RequestEvents events = new RequestEvents();

    ReserveRejectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return events.enter(
                session,
                "reserve reject",
                (header, request, hash, reserve) -> new Rejected(
                        header, request.name(), hash, reason == null || reason.isBlank() ? null : reason.strip()));
    }
}
