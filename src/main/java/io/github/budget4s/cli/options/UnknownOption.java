package io.github.budget4s.cli.options;

import java.io.Serial;
import picocli.CommandLine.TypeConversionException;

/** Says that an option that is not known stands among the values of another. */
public final class UnknownOption extends TypeConversionException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String name;

    UnknownOption(String name) {
        super(name);
        this.name = name;
    }

    /** Returns the option as it was given, with {@code =} and what is behind it. */
    public String name() {
        return name;
    }
}
