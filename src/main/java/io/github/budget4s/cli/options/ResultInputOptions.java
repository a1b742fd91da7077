package io.github.budget4s.cli.options;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of a command that holds what was spent against what it brought. */
public final class ResultInputOptions implements OptionGroup {

    private final Options options = new Options();

    private final List<String> spend = options.list("--spend", "FILE", String.class);

    private final List<String> funnel = options.list("--funnel", "FILE", String.class);

    private final OptionalValue<LocalDate> asOf = options.value("--as-of", "DATE", LocalDate.class);

    private final Flag committed = options.flag("--committed");

    @Override
    public Options options() {
        return options;
    }

    /** Returns the files of spend that were named. */
    public List<String> spend() {
        return spend;
    }

    /** Returns the files of leads, visits and orders that were named. */
    public List<String> funnel() {
        return funnel;
    }

    /** Returns the day that was named; null when none was. */
    public @Nullable LocalDate asOf() {
        return asOf.get();
    }

    /** Returns whether what is ordered and not yet paid counts as spent. */
    public boolean withCommitted() {
        return committed.isGiven();
    }
}
