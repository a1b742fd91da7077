package io.github.budget4s.cli.reserve;

import io.github.budget4s.analysis.reserve.ReserveRequest;
import io.github.budget4s.cli.ExitCode;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.OptionGroup;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.PlanFileOptions;
import io.github.budget4s.cli.options.ReserveOptions;
import io.github.budget4s.cli.options.SigningOptions;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.reserve.ReserveEvent.Header;
import io.github.budget4s.domain.reserve.ReserveEvent.OfRequest;

/** What the commands have in common that enter an event about one request: which one, who signs, and the entering. */
final class RequestEvents implements OptionGroup {

    private final Options options = new Options();

    private final Value<String> request = options.firstArgument("REQUEST", String.class);

    private final SigningOptions signing = options.with(new SigningOptions());

    private final PlanFileOptions planFile = options.with(new PlanFileOptions());

    private final ReserveOptions reserve = options.with(new ReserveOptions());

    @Override
    public Options options() {
        return options;
    }

    /** Makes the event. */
    @FunctionalInterface
    interface NewEvent {
        /**
         * Makes the event.
         *
         * @param header what the event begins with
         * @param request the request that it is about, as it stands
         * @param hash the hash of the request's line, which the event signs
         * @param reserve the whole reserve
         */
        OfRequest of(Header header, ReserveRequest request, String hash, Money reserve);
    }

    /** Enters the event and shows the request. */
    Integer enter(Run run, String command, NewEvent event) {
        Project project = run.project();
        Money whole = planFile.reserve(planFile.read(run));
        ReserveJournal journal = reserve.journal(run);
        ReserveWriting.append(run, command, journal, signing.signing(run, journal), whole, (ledger, header) -> {
            ReserveRequest found = ReserveWriting.request(ledger, request.get());
            return event.of(header, found, found.asked().header().hash(), whole);
        });
        return ExitCode.OK;
    }
}
