package io.github.budget4s.domain.flag;

import java.util.Collection;
import java.util.Locale;

/** Says how bad a deviation is; the later, the worse. */
public enum Flag {
    /** Inside what is allowed (正常). */
    OK,
    /** To be looked at (黄线). */
    YELLOW,
    /** To be acted upon (红线). */
    RED;

    /** Finds the worst of several; of none it is {@link #OK}. */
    public static Flag worst(Collection<Flag> flags) {
        return flags.stream().max(Flag::compareTo).orElse(OK);
    }

    /** Returns the name that CSV and JSON carry: {@code yellow}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
