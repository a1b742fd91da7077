package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.ReturnRate;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.cli.reserve.EventCommand.Entry;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.NameForm;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.domain.reserve.ReserveEvent.Requested;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for money of the reserve. */
public final class NewRequest implements EventCommand.Event {

    private final Value<Money> amount;
    private final Value<String> purpose;
    private final Value<ReturnRate> expectedReturn;
    private final OptionalValue<String> channel;
    private final OptionalValue<YearMonth> month;

    private NewRequest(Options options) {
        amount = options.required("--amount", "AMOUNT", Money.class);
        purpose = options.required("--purpose", "TEXT", String.class);
        expectedReturn = options.required("--expected-return", "RETURN", ReturnRate.class);
        channel = options.value("--channel", "NAME", String.class);
        month = options.value("--month", "MONTH", YearMonth.class);
    }

    public static Command command() {
        Options options = new Options("request");
        return new EventCommand(options, new NewRequest(options));
    }

    @Override
    public ReserveEvent of(Entry entry) {
        checkBalance(entry);
        return new Requested(
                entry.header(),
                entry.ledger().nextName(),
                amount.get(),
                purpose.get().strip(),
                expectedReturn.get().times(),
                entry.plan()
                        .goals()
                        .target(Measures.RETURN_ON_SPEND)
                        .map(Target::value)
                        .orElse(null),
                entry.header().day().plusDays(entry.project().reserve().expiresDays()),
                new ReserveEvent.BudgetLine(
                        channel(entry.names()),
                        month.get(),
                        entry.project().store().name()));
    }

    /** Not a rule of the journal, which holds the reserve at each release: a reserve may be smaller next year. */
    private void checkBalance(Entry entry) {
        Money left = entry.ledger().left(entry.reserve());
        if (amount.get().compareTo(left) > 0) {
            Money released = entry.ledger().outstanding();
            throw new RefusedException(
                    Reason.DATA,
                    new Problem(
                            null, Message.of("reserve.over-balance", amount.get(), left, entry.reserve(), released)));
        }
    }

    /** A later plan is to know the channel by the name that this one has. */
    private @Nullable String channel(Names names) {
        return channel.get() == null ? null : names.name(NameKind.CHANNEL, channel.get());
    }

    @Override
    public void check(Plan plan, Names names) {
        if (NameForm.clean(purpose.get()).isEmpty()) {
            throw new RefusedException(Reason.USAGE, "reserve.no-purpose");
        }
        List<String> channels = plan.channels().stream().map(Channel::name).toList();
        String named = channel(names);
        if (named != null && (named.isBlank() || (!channels.isEmpty() && !channels.contains(named)))) {
            throw new RefusedException(
                    Reason.USAGE,
                    new Problem(
                            null,
                            SpellingSuggestion.of(named, channels)
                                    .map(nearest -> Message.of("plan.unknown-channel-nearest", named, nearest))
                                    .orElseGet(() -> Message.of("plan.unknown-channel", named, channels))));
        }
    }
}
