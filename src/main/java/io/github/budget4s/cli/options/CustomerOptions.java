package io.github.budget4s.cli.options;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of the commands that look at customers: their files, the day, whether they are shown by name. */
public final class CustomerOptions implements OptionGroup {

    private final Options options = new Options();

    private final List<String> customers = options.files("--customers");

    private final List<String> visits = options.files("--visits");

    private final List<String> contacts = options.files("--contacts");

    private final OptionalValue<LocalDate> asOf = options.value("--as-of", "DATE", LocalDate.class);

    private final Flag reveal = options.flag("--reveal");

    private final List<String> identity = options.list("--identity", "FILE", String.class);

    @Override
    public Options options() {
        return options;
    }

    /** Returns the files of customers that the user named. */
    public List<String> customers() {
        return customers;
    }

    /** Returns the files of visits that the user named. */
    public List<String> visits() {
        return visits;
    }

    /** Returns the files of contacts that the user named. */
    public List<String> contacts() {
        return contacts;
    }

    /** Returns the day that the user named; null where the data say it. */
    public @Nullable LocalDate asOf() {
        return asOf.get();
    }

    /** Returns the files of the keys that open what is encrypted. */
    public List<String> identity() {
        return identity;
    }

    /** Returns whether names, telephones, plates and vehicles are shown. */
    public boolean reveals() {
        return reveal.isGiven();
    }
}
