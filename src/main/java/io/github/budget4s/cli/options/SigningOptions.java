package io.github.budget4s.cli.options;

import org.jspecify.annotations.Nullable;

/** The options of every command that signs: who, with which key, when. */
public final class SigningOptions implements OptionGroup {

    private final Options options = new Options();

    private final Value<String> key = options.required("--key", "FILE", String.class);

    private final Value<String> name = options.setting("--as", "NAME", String.class, "");

    private final OptionalValue<GivenTime> asOf = options.value("--as-of", "DATE", GivenTime.class);

    private final PassphraseOptions passphrase = options.with(new PassphraseOptions());

    @Override
    public Options options() {
        return options;
    }

    /** Returns the file of the private key. */
    public String key() {
        return key.get();
    }

    /** Returns the person who signs, empty for whoever the key is of. */
    public String name() {
        return name.get();
    }

    /** Returns the time that stands in the place of the clock, null when it is the clock's. */
    public @Nullable GivenTime asOf() {
        return asOf.get();
    }

    /** Returns where the passphrase comes from. */
    public PassphraseOptions passphrase() {
        return passphrase;
    }
}
