package io.github.budget4s.cli.options;

/** An option without a value: the user gives it or not. */
public final class Flag {

    private final ParsedValue<Boolean> parsed;

    Flag(ParsedValue<Boolean> parsed) {
        this.parsed = parsed;
    }

    /** Returns whether the user gave it. */
    public boolean isGiven() {
        return Boolean.TRUE.equals(parsed.value());
    }
}
