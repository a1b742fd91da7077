package io.github.budget4s.cli.options;

import org.jspecify.annotations.Nullable;

/**
 * The value of an option that nothing stands in for.
 *
 * @param <T> what the value is
 */
public final class OptionalValue<T> {

    private final ParsedValue<T> parsed;

    OptionalValue(ParsedValue<T> parsed) {
        this.parsed = parsed;
    }

    /** Returns the value, null when the user gave none. */
    public @Nullable T get() {
        return parsed.value();
    }
}
