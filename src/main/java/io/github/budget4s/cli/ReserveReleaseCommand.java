package io.github.budget4s.cli;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.reserve.ReserveEvent.Released;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Releases money for which all three have signed. */
@Command(name = "release", sortOptions = false)
final class ReserveReleaseCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--amount", paramLabel = "AMOUNT")
    private @Nullable Money amount;

    @Mixin
    private RequestEvents events = new RequestEvents();

    ReserveReleaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return events.enter(
                session,
                "reserve release",
                (header, request, hash, reserve) -> new Released(
                        header, request.name(), hash, amount != null ? amount : request.unreleased(), reserve));
    }
}
