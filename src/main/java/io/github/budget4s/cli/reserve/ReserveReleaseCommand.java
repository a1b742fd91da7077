package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.reserve.ReserveEvent.Released;

/** Releases money for which all three have signed. */
public final class ReserveReleaseCommand implements Command {

    private final Options options = new Options("release");

    private final OptionalValue<Money> amount = options.value("--amount", "AMOUNT", Money.class);

    private final RequestEvents events = options.with(new RequestEvents());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        return events.enter(
                run,
                "reserve release",
                (header, request, hash, reserve) -> new Released(
                        header,
                        request.name(),
                        hash,
                        amount.get() != null ? amount.get() : request.unreleased(),
                        reserve));
    }
}
