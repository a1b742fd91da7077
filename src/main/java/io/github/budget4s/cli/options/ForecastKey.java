package io.github.budget4s.cli.options;

import java.util.Locale;

/** What a forecast is broken down by. */
public enum ForecastKey {
    /** The stores of the files. */
    STORE,
    /** The models of the sales files. */
    MODEL,
    /** The channels of the files. */
    CHANNEL;

    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
