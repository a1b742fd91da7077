package io.github.budget4s.cli.options;

import io.github.budget4s.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** The options of a command that looks at the reserve: how large it is by plan or option, and its journal. */
public final class ReserveOptions implements OptionGroup {

    private final Options options = new Options();

    private final OptionalValue<String> plan = options.value("--plan", "FILE", String.class);

    private final OptionalValue<Money> reserve = options.value("--reserve", "AMOUNT", Money.class);

    private final JournalOption journal = options.with(new JournalOption());

    @Override
    public Options options() {
        return options;
    }

    /** Returns the plan that was named, null when none was. */
    public @Nullable String plan() {
        return plan.get();
    }

    /** Returns the whole reserve, null when the plan says it. */
    public @Nullable Money reserve() {
        return reserve.get();
    }

    /** Returns the journal that was named, null when none was. */
    public @Nullable String journal() {
        return journal.file();
    }
}
