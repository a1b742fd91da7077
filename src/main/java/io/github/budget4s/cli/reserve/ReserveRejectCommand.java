package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.domain.reserve.ReserveEvent.Rejected;

/** Refuses a request, or takes an own one back. */
public final class ReserveRejectCommand implements Command {

    private final Options options = new Options("reject");

    private final OptionalValue<String> reason = options.value("--reason", "TEXT", String.class);

    private final RequestEvents events = options.with(new RequestEvents());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        return events.enter(
                run,
                "reserve reject",
                (header, request, hash, reserve) -> new Rejected(
                        header,
                        request.name(),
                        hash,
                        reason.get() == null || reason.get().isBlank()
                                ? null
                                : reason.get().strip()));
    }
}
