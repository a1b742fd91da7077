package io.github.budget4s.analysis.check;

import io.github.budget4s.domain.flag.Flag;
import java.util.Collection;
import java.util.Collections;

/** How well a part of a check is, or all of it, from the least grave up. */
public enum Verdict {
    /** All is well. */
    OK,
    /** Something is yellow. */
    YELLOW,
    /** It cannot be said: data are missing, or the part failed. */
    UNKNOWN,
    /** Something is red, whatever else is not known. */
    RED;

    /** Returns the verdict of a flag. */
    public static Verdict of(Flag flag) {
        return switch (flag) {
            case OK -> OK;
            case YELLOW -> YELLOW;
            case RED -> RED;
        };
    }

    /** Returns the gravest; well when there is none. */
    public static Verdict gravest(Collection<Verdict> verdicts) {
        return verdicts.isEmpty() ? OK : Collections.max(verdicts);
    }
}
