package io.github.budget4s.cli.options;

import org.jspecify.annotations.Nullable;

/**
 * Says where a passphrase comes from when it is not typed. It is never an option itself, for options stand in the list
 * of processes and in the shell's history.
 */
public final class PassphraseOptions implements OptionGroup {

    private final Options options = new Options();

    private final OptionalValue<Integer> descriptor = options.value("--passphrase-fd", "NUMBER", Integer.class);

    @Override
    public Options options() {
        return options;
    }

    /** Returns the file descriptor, null when none was named. */
    public @Nullable Integer descriptor() {
        return descriptor.get();
    }
}
