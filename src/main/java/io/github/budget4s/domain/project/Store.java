package io.github.budget4s.domain.project;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Holds the store that a project is of.
 *
 * @param name its name; null when not given
 * @param opened the month in which it opened; null when not given
 */
public record Store(@Nullable String name, @Nullable YearMonth opened) {

    /** A store of which nothing is given. */
    public static final Store UNKNOWN = new Store(null, null);
}
