package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.domain.reserve.ReserveEvent.Approved;

/** Signs for a request. */
public final class ReserveApproveCommand implements Command {

    private final Options options = new Options("approve");

    private final RequestEvents events = options.with(new RequestEvents());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        return events.enter(
                run, "reserve approve", (header, request, hash, reserve) -> new Approved(header, request.name(), hash));
    }
}
