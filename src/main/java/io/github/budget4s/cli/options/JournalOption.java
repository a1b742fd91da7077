package io.github.budget4s.cli.options;

import org.jspecify.annotations.Nullable;

/** The option that names the journal of the reserve. */
public final class JournalOption implements OptionGroup {

    private final Options options = new Options();

    private final OptionalValue<String> journal = options.value("--journal", "FILE", String.class);

    @Override
    public Options options() {
        return options;
    }

    /** Returns the journal that was named, null when none was. */
    public @Nullable String file() {
        return journal.get();
    }
}
