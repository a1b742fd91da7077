package io.github.budget4s.cli.options;

/** An option without a value: the user gives it or not. */
public final class Flag {

    private final Stated<Boolean> stated;

    Flag(Stated<Boolean> stated) {
        this.stated = stated;
    }

    /** Returns whether the user gave it. */
    public boolean isGiven() {
        return Boolean.TRUE.equals(stated.value());
    }
}
