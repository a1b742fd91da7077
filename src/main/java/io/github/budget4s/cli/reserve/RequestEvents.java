package io.github.budget4s.cli.reserve;

import io.github.budget4s.analysis.reserve.ReserveRequest;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.reserve.ReserveEvent.Approved;
import io.github.budget4s.domain.reserve.ReserveEvent.Rejected;
import io.github.budget4s.domain.reserve.ReserveEvent.Released;
import io.github.budget4s.domain.reserve.ReserveEvent.Returned;

/** Makes the commands that enter an event about one request. Each event signs the hash of the request's line. */
public final class RequestEvents {

    private RequestEvents() {}

    /** Signs for a request. */
    public static Command approve() {
        Options options = new Options("approve");
        Value<String> named = request(options);
        return new EventCommand(options, entry -> {
            ReserveRequest request = entry.request(named.get());
            return new Approved(entry.header(), request.name(), hash(request));
        });
    }

    /** Refuses a request, or takes an own one back. */
    public static Command reject() {
        Options options = new Options("reject");
        OptionalValue<String> reason = options.value("--reason", "TEXT", String.class);
        Value<String> named = request(options);
        return new EventCommand(options, entry -> {
            ReserveRequest request = entry.request(named.get());
            String why = reason.get();
            return new Rejected(
                    entry.header(), request.name(), hash(request), why == null || why.isBlank() ? null : why.strip());
        });
    }

    /** Releases money for which all three have signed: an amount, or all that is left. */
    public static Command release() {
        Options options = new Options("release");
        OptionalValue<Money> amount = options.value("--amount", "AMOUNT", Money.class);
        Value<String> named = request(options);
        return new EventCommand(options, entry -> {
            ReserveRequest request = entry.request(named.get());
            Money released = amount.get() != null ? amount.get() : request.unreleased();
            return new Released(entry.header(), request.name(), hash(request), released, entry.reserve());
        });
    }

    /** Enters that released money came back. */
    public static Command giveBack() {
        Options options = new Options("return");
        Value<Money> amount = options.required("--amount", "AMOUNT", Money.class);
        Value<String> named = request(options);
        return new EventCommand(options, entry -> {
            ReserveRequest request = entry.request(named.get());
            return new Returned(entry.header(), request.name(), hash(request), amount.get());
        });
    }

    private static Value<String> request(Options options) {
        return options.firstArgument("REQUEST", String.class);
    }

    private static String hash(ReserveRequest request) {
        return request.asked().header().hash();
    }
}
