package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.reserve.ReserveEvent.Returned;

/** Enters that released money came back. */
public final class ReserveReturnCommand implements Command {

    private final Options options = new Options("return");

    private final Value<Money> amount = options.required("--amount", "AMOUNT", Money.class);

    private final RequestEvents events = options.with(new RequestEvents());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        return events.enter(
                run,
                "reserve return",
                (header, request, hash, reserve) -> new Returned(header, request.name(), hash, amount.get()));
    }
}
