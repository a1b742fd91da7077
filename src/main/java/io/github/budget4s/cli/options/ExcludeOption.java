package io.github.budget4s.cli.options;

import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.value.MonthSpan;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The option that says which months of the past tell nothing. */
public final class ExcludeOption implements OptionGroup {

    private final Options options = new Options();

    private final List<MonthSpan> exclude = options.commaList("--exclude", "MONTHS", MonthSpan.class);

    @Override
    public Options options() {
        return options;
    }

    /** Returns the months that were named, else those of the project. */
    public SortedSet<YearMonth> months(Project project) {
        if (exclude.isEmpty()) {
            return project.sources().excluded();
        }
        SortedSet<YearMonth> months = new TreeSet<>();
        exclude.forEach(span -> months.addAll(span.months().months()));
        return months;
    }
}
