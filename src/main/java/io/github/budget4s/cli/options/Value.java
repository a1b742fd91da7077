package io.github.budget4s.cli.options;

import java.util.Objects;

/**
 * The value of an option that must be given or has a default.
 *
 * @param <T> what the value is
 */
public final class Value<T> {

    private final ParsedValue<T> parsed;

    Value(ParsedValue<T> parsed) {
        this.parsed = parsed;
    }

    /** Returns the value, the user's or the one that stands in for it. */
    public T get() {
        return Objects.requireNonNull(parsed.value());
    }
}
