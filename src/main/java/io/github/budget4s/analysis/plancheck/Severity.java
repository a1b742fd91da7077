package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.flag.Flag;
import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    /** Figures that cannot all hold. */
    ERROR,
    /** Figures that can hold, but are hardly meant. */
    WARNING,
    /** What could not be checked, or is good to know. */
    INFO;

    /** Returns the name that outputs have: {@code error}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the flag that the exit code and colours follow. */
    public Flag flag() {
        return switch (this) {
            case ERROR -> Flag.RED;
            case WARNING -> Flag.YELLOW;
            case INFO -> Flag.OK;
        };
    }
}
