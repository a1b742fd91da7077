package io.github.budget4s.cli.options;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options that say which history is forecast, and what else is known. */
public final class HistoryOptions implements OptionGroup {

    private final Options options = new Options();

    private final List<String> sales = options.list("--sales", "FILE", String.class);

    private final List<String> funnel = options.list("--funnel", "FILE", String.class);

    private final List<String> spend = options.list("--spend", "FILE", String.class);

    private final List<String> events = options.list("--events", "FILE", String.class);

    private final OptionalValue<String> plan = options.value("--plan", "FILE", String.class);

    private final OptionalValue<LocalDate> asOf = options.value("--as-of", "DATE", LocalDate.class);

    private final FileInputOptions files = options.with(FileInputOptions.withSpend());

    @Override
    public Options options() {
        return options;
    }

    /** Returns the files of sales that were named. */
    public List<String> sales() {
        return sales;
    }

    /** Returns the files of leads, visits and orders that were named. */
    public List<String> funnel() {
        return funnel;
    }

    /** Returns the files of spend that were named. */
    public List<String> spend() {
        return spend;
    }

    /** Returns the files of events that were named. */
    public List<String> events() {
        return events;
    }

    /** Returns the plan that was named, null when none was. */
    public @Nullable String plan() {
        return plan.get();
    }

    /** Returns the day that was named, null when none was. */
    public @Nullable LocalDate asOf() {
        return asOf.get();
    }

    /** Returns how tables are read. */
    public FileInputOptions files() {
        return files;
    }
}
