package io.github.budget4s.cli.options;

import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.project.ExcludedMonths;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.value.MonthSpan;
import java.util.List;

/** The option that says which months of the past tell nothing. */
public final class ExcludeOption implements OptionGroup {

    private final Options options = new Options();

    private final List<MonthSpan> exclude = options.commaList("--exclude", "MONTHS", MonthSpan.class);

    @Override
    public Options options() {
        return options;
    }

    /** Returns the months that were named, else those of the project. */
    public ExcludedMonths months(Project project, Names names) {
        return exclude.isEmpty() ? project.sources().excluded() : MonthSpan.excluded(exclude, names);
    }
}
